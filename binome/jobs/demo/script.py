"""What a story is made of. Days count from its first morning; times are those of the brand's wall clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

BOTH = ("main", "second")
MAIN = ("main",)


@dataclass(frozen=True)
class StoryPhase:
    """One phase of the campaign: `first` and `last` are its days."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class StoryBrief:
    """A hand-over, made on `day`; a `question` is asked by the CM and gets its `answer`."""

    code: str
    day: int
    phase: int
    title: str
    message: str
    audience: str
    formats: tuple[str, ...]
    dos: str
    donts: str
    quality: str
    question: str = ""
    answer: str = ""


@dataclass(frozen=True)
class StoryPost:
    """A post due on `day` at `time` ("18:00") on channels "main" and "second"; `picture` names a drawing."""

    day: int
    time: str
    brief: str
    title: str
    text: str
    picture: str = ""
    alt: str = ""
    channels: tuple[str, ...] = BOTH


@dataclass(frozen=True)
class StoryFinding:
    """A week's finding, written on `day` from the messages that hold one of `words`."""

    day: int
    kind: str
    title: str
    summary: str
    words: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class StoryDecision:
    """A decision taken on `day`, from the findings of `evidence` (their days); the first option is chosen."""

    day: int
    title: str
    context: str
    options: tuple[tuple[str, str, str], ...]
    expected: str
    review_after: int
    evidence: tuple[int, ...]
    outcome: str = ""


@dataclass(frozen=True)
class StoryWave:
    """Anger about `topic`, from `day` at `hour`, for `hours`, in about `messages` messages."""

    day: int
    hour: int
    hours: int
    topic: str
    messages: int


@dataclass(frozen=True)
class Story:
    """Everything that happens in one language. `answers` maps words of a message to the CM's reply."""

    language: str
    timezone: str
    handles: Mapping[str, str]
    smm: str
    cm: str
    objective: str
    why: str
    campaign: str
    phases: tuple[StoryPhase, ...]
    briefs: tuple[StoryBrief, ...]
    posts: tuple[StoryPost, ...]
    answers: tuple[tuple[tuple[str, ...], str], ...]
    thanks: tuple[str, ...]
    findings: tuple[StoryFinding, ...]
    decisions: tuple[StoryDecision, ...]
    waves: tuple[StoryWave, ...]
    drafts: tuple[tuple[str, str], ...]
    approval_note: str
