"""Whoever acts is asked for the right first; what asks nobody is known by name, with its reason."""

import ast
from pathlib import Path

from tests.architecture.source import PACKAGE, Source, sources

DOORS = ("web", "api", "cli", "mcp")

OTHERWISE = {
    "approvals.actions.withdraw_request": "which right depends on the request's state, read first",
    "channels.actions.keep_app_registration": "the installation's own registration, made on the way to a consent page",
    "channels.actions.mark_needs_reconnect": "notes what a network said, for whoever called it",
    "content.actions.create_post": "create_posts asks",
    "content.actions.write_variant": "a piece of edit_post and add_variant, which ask",
    "inbox.actions.read_conversation": "whoever lacks the right reads without leaving a trace",
    "relations.actions.meet_member": "notes who spoke, as the network says",
    "workspaces.actions.accept_invitation": "the link is the right",
    "workspaces.actions.advance": "a piece of every action, which asks",
    "workspaces.actions.create_brand": "a brand has no roles yet: the organisation's members may",
    "workspaces.actions.create_organisation": "whoever makes one is its first member",
    "workspaces.actions.create_person": "the command line of the installation",
    "workspaces.actions.create_token": "one's own key, narrower than oneself",
    "workspaces.actions.edit_person": "oneself",
    "workspaces.actions.end_demo_story": "the demo's builder",
    "workspaces.actions.give_role": "what the product sets up itself",
    "workspaces.actions.open_demo": "the demo is everybody's",
    "workspaces.actions.remove_brand": "which right depends on the brand, read first",
    "workspaces.actions.revoke_token": "one's own key",
    "workspaces.actions.use_token": "the key is the right",
    "workspaces.actions.wear_hat": "one's own hat: the roles are asked",
    "workspaces.actions.welcome_visitor": "a stranger has no right but the demo's",
}


def actions() -> list[tuple[Source, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Each action with the function that bears its name."""
    found = []
    for source in sources("*/actions/*.py"):
        wanted = source.name.rpartition(".")[2]
        for node in source.tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == wanted:
                found.append((source, node))
    return found


def asks_first(action: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    body = action.body[1:] if ast.get_docstring(action) else action.body
    return ast.unparse(body[0]).startswith("require(actor, ")


def imported_by_doors() -> set[str]:
    doors = [source for folder in DOORS if Path(PACKAGE / folder).exists() for source in sources(f"{folder}/**/*.py")]
    return {module.removeprefix("binome.") for source in doors for module, _ in source.imports()}


def test_an_action_that_takes_an_actor_asks_for_the_right_first() -> None:
    acting = [(source, node) for source, node in actions() if "actor" in ast.unparse(node.args)]
    assert len(acting) > 50
    assert [source.name for source, node in acting if not asks_first(node) and source.name not in OTHERWISE] == []


def test_an_action_that_asks_nobody_is_out_of_reach_of_the_doors() -> None:
    silent = {source.name for source, node in actions() if not asks_first(node)}
    assert sorted((silent & imported_by_doors()) - set(OTHERWISE)) == []


def test_no_exception_is_kept_for_an_action_that_asks() -> None:
    silent = {source.name for source, node in actions() if not asks_first(node)}
    assert sorted(set(OTHERWISE) - silent) == []


OPEN = {
    "web.dev_mails": "mails of an installation without SMTP, where its operator opened them",
    "web.front": "the first page, for strangers",
    "web.invitation": "the link is the right",
    "web.urls": "the list of all addresses",
}


def test_a_screen_is_behind_a_door() -> None:
    screens = [source for source in sources("web/*.py") if "urlpatterns" in source.text]
    assert len(screens) > 20
    doors = ("brand_page", "network_page", "person_page", "staff_page")
    assert [one.name for one in screens if not any(door in one.text for door in doors) and one.name not in OPEN] == []
