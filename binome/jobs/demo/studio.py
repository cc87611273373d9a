"""What leaves in the story: channels, posts written, signed and planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from asgiref.sync import async_to_sync

from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.queries import shown_variants
from binome.channels.actions.connect_channel import connect_channel
from binome.content.actions.add_media import add_media
from binome.content.actions.create_post import create_post
from binome.content.drafts import MediaUse
from binome.core.wall_time import wall_time_of
from binome.jobs.demo.duo import Duo
from binome.jobs.demo.pictures import draw
from binome.jobs.demo.script import Story, StoryPost
from binome.jobs.demo.stage import stage_network
from binome.jobs.demo.strategy import Strategy
from binome.publishing.actions.schedule_post import schedule_post

Act = Callable[[datetime], None]


class Studio:
    """Léa writes, Sofia signs, Léa plans."""

    def __init__(self, duo: Duo, story: Story, strategy: Strategy) -> None:
        self.duo, self.story, self.strategy = duo, story, strategy
        self.channel_ids: dict[str, UUID] = {}
        self.servers: dict[str, str] = {}
        self._posts: dict[str, UUID] = {}
        self._requests: dict[str, UUID] = {}

    def connect(self, now: datetime) -> None:
        """One account a handle, each on a sandbox server of its own."""
        network = stage_network()
        sign_in = network.password_sign_in
        if sign_in is None:
            raise RuntimeError(f"nobody can sign in to {network.code} without a browser")
        for role, name in self.story.handles.items():
            account = async_to_sync(sign_in.sign_in)({"name": name, "language": self.story.language})
            self.channel_ids[role] = connect_channel(self.duo.cm, network.code, account, now=now)
            self.servers[role] = account.server

    def write(self, post: StoryPost) -> Act:
        """Writes the post with its drawing and asks for a signature."""
        return lambda now: self._write(post, now)

    def sign(self, post: StoryPost) -> Act:
        """Signs what is shown of it."""
        return lambda now: self._sign(post, now)

    def schedule(self, post: StoryPost, due_at: datetime) -> Act:
        """Plans it for its instant."""
        return lambda now: self._schedule(post, due_at, now)

    def draft(self, title: str, text: str, now: datetime) -> None:
        """Begins a post that nobody has finished."""
        create_post(self.duo.cm, title=title, text=text, channel_ids=list(self.channel_ids.values()), now=now)

    def _write(self, post: StoryPost, now: datetime) -> None:
        media = []
        if post.picture:
            card = add_media(self.duo.cm, data=draw(post.picture), name=f"{post.picture}.png", now=now)
            media = [MediaUse(card.id, post.alt)]
        post_id = create_post(
            self.duo.cm, title=post.title, text=post.text, brief_id=self.strategy.brief_ids.get(post.brief),
            channel_ids=[self.channel_ids[role] for role in post.channels], media=media, now=now,
        )  # fmt: skip
        self._posts[post.title] = post_id
        self._requests[post.title] = request_approval(self.duo.cm, post_id, note=self.story.approval_note, now=now)

    def _sign(self, post: StoryPost, now: datetime) -> None:
        seen = {item.variant_id: item.fingerprint for item in shown_variants(self._posts[post.title])}
        sign_request(self.duo.smm, self._requests[post.title], seen=seen, now=now)

    def _schedule(self, post: StoryPost, due_at: datetime, now: datetime) -> None:
        wall_time = wall_time_of(due_at, self.story.timezone)
        schedule_post(self.duo.cm, self._posts[post.title], wall_time=wall_time, now=now)
