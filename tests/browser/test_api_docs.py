"""The page that describes the API: it works under our content policy, with nothing from elsewhere."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_description_is_read_on_a_page_of_ours(page: Page, binome_server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/api/docs")
    operation = page.locator("#operations-Posts_and_variants-create_posts")
    expect(operation).to_be_visible()
    operation.get_by_role("button").first.click()
    expect(operation.get_by_text("Begin up to 5,000 posts")).to_be_visible()
    assert [url for url in asked if not url.startswith((binome_server.url, "data:"))] == []
