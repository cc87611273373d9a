"""A post of a brief, signed, sent and public, through the real engine on the sandbox network."""

from datetime import timedelta
from uuid import UUID

from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.queries import shown_variants
from binome.content.actions.create_post import create_post
from binome.workspaces.scopes import brand_scope
from tests.publishing.conftest import Stage


def publish_from(stage: Stage, brief_id: UUID, text: str) -> UUID:
    """The publication's id; it left an hour after the stage was set."""
    with brand_scope(stage.brand.id):
        post_id = create_post(stage.cm, text=text, brief_id=brief_id, channel_ids=[stage.channel_id], now=stage.now)
        request = request_approval(stage.cm, post_id, note="", now=stage.now)
        seen = {item.variant_id: item.fingerprint for item in shown_variants(post_id)}
        sign_request(stage.smm, request, seen=seen, now=stage.now)
    publication_id = stage.schedule(post_id, stage.now + timedelta(hours=1))
    stage.work(stage.now + timedelta(hours=1))
    return publication_id
