"""Lives a story through: its people act by the product's own actions, its posts leave by the real engine, its audience
is the sandbox network's, and only the clock is simulated."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from itertools import count

from asgiref.sync import async_to_sync

from binome.connectors import clock
from binome.core.wall_time import resolve, wall_time_of
from binome.jobs.demo.community import Community
from binome.jobs.demo.duo import Duo, hire
from binome.jobs.demo.script import Story, StoryPost
from binome.jobs.demo.strategy import Strategy
from binome.jobs.demo.studio import Studio
from binome.jobs.inbox import read_due
from binome.jobs.metrics import measure_due
from binome.jobs.publishing import send_due, work_beside
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope

Act = Callable[[datetime], None]

READING_TIMES = (time(8, 0), time(13, 0), time(20, 0), time(22, 30))
# Further back, nobody will ask at which hour a number was read: the routine's two looks a day are enough.
READ_OFTEN = timedelta(days=9)
ROUTINE_TIMES = (time(9, 30), time(17, 0))
WATCHED = timedelta(days=4)
SOON = timedelta(minutes=4)
AHEAD = timedelta(days=8)


class Life:
    """The agenda of a story between two instants, in order of time."""

    def __init__(self, brand: BrandCard, story: Story, begins_at: datetime, ends_at: datetime) -> None:
        self.brand, self.story, self.begins_at, self.ends_at = brand, story, begins_at, ends_at
        self.first_morning = wall_time_of(begins_at, brand.timezone).replace(hour=0, minute=0)
        self._order = count()
        self._agenda: list[tuple[datetime, int, Act]] = []
        with clock.at(begins_at):
            self.duo: Duo = hire(story, begins_at)
        self.strategy = Strategy(self.duo, story, self.day)
        self.studio = Studio(self.duo, story, self.strategy)
        self.community = Community(self.duo, story, self.studio.servers)
        self._plan()

    def day(self, number: int, at: time = time(9, 0)) -> datetime:
        """The instant of a wall time on the story's day of that number."""
        return resolve(datetime.combine(self.first_morning + timedelta(days=number), at), self.brand.timezone).at

    def lived(self) -> Iterator[datetime]:
        """Live through everything due until the end; gives the instant reached after each act."""
        while self._agenda and self._agenda[0][0] <= self.ends_at:
            at, _, act = heapq.heappop(self._agenda)
            with brand_scope(self.brand.id), clock.at(at):
                act(at)
            yield at

    def leave_work(self) -> None:
        """What waits on the day one opens the demo: a post that leaves in minutes, others planned, one to sign, drafts.

        Called at the story's end, in the brand's scope.
        """
        now = self.ends_at
        ahead = [post for post in self.story.posts if now < self._due_at(post) <= now + AHEAD]
        for number, post in enumerate(ahead):
            self.studio.write(post)(now)
            if number == len(ahead) - 1:
                return self._leave_drafts(now)
            self.studio.sign(post)(now)
            due_at = (now + SOON).replace(second=0, microsecond=0) if number == 0 else self._due_at(post)
            self.studio.schedule(post, due_at)(now)
        return self._leave_drafts(now)

    def _leave_drafts(self, now: datetime) -> None:
        for title, text in self.story.drafts:
            self.studio.draft(title, text, now)

    def _due_at(self, post: StoryPost) -> datetime:
        return self.day(post.day, time.fromisoformat(post.time))

    def _at(self, at: datetime, act: Act) -> None:
        # What was planned for before the story began happens in its first hour.
        heapq.heappush(self._agenda, (max(at, self.begins_at), next(self._order), act))

    def _plan(self) -> None:
        self._at(self.begins_at, self.studio.connect)
        self._at(self.begins_at + timedelta(minutes=30), self.strategy.set_out)
        for brief in self.story.briefs:
            for hours, act in self.strategy.hand_over(brief):
                self._at(self.day(brief.day) + timedelta(hours=hours), act)
        for wave in self.story.waves:
            self._at(self.day(wave.day - 1), self.community.announce(wave, self.day(wave.day, time(wave.hour))))
        for finding in self.story.findings:
            self._at(self.day(finding.day, time(17, 30)), self.community.report(finding))
            self._at(self.day(finding.day + 1, time(9, 15)), self.community.acknowledge(finding))
        for decision in self.story.decisions:
            self._at(self.day(decision.day, time(11, 0)), self.strategy.take(decision, self.community.findings))
            self._at(self.day(decision.day + decision.review_after, time(11, 0)), self.strategy.review(decision))
        for post in self.story.posts:
            self._plan_post(post)
        self._plan_days()

    def _plan_post(self, post: StoryPost) -> None:
        due_at = self._due_at(post)
        if due_at > self.ends_at:
            return
        self._at(due_at - timedelta(days=2, hours=6), self.studio.write(post))
        self._at(due_at - timedelta(days=1, hours=8), self.studio.sign(post))
        self._at(due_at - timedelta(days=1, hours=6), self.studio.schedule(post, due_at))
        for minutes in (0, 1):
            self._at(due_at + timedelta(minutes=minutes), self._publish)
        for minutes in (45, 200):
            self._at(due_at + timedelta(minutes=minutes), self._read)

    def _plan_days(self) -> None:
        for number in range((self.ends_at - self.begins_at).days + 1):
            for at in READING_TIMES:
                if self.day(number, at) > self.ends_at - READ_OFTEN:
                    self._at(self.day(number, at), self._read)
            for at in ROUTINE_TIMES:
                moment = self.day(number, at)
                self._at(moment, self._read)
                # The last half day's messages are left for whoever opens the demo.
                if moment < self.ends_at - timedelta(hours=12):
                    self._at(moment, self.community.answer)
                    self._at(moment + timedelta(minutes=2), self._publish)

    def _publish(self, now: datetime) -> None:
        async_to_sync(send_due)(lambda: now)
        async_to_sync(work_beside)(lambda: now)

    def _read(self, now: datetime) -> None:
        async_to_sync(read_due)(now, since=WATCHED)
        async_to_sync(measure_due)(now, since=WATCHED)
