"""One thing that was looked at."""

from dataclasses import dataclass

FINE, NOTE, WRONG = "ok", "note", "WRONG"


@dataclass(frozen=True)
class Remark:
    """`level` is FINE, NOTE (works, but know it) or WRONG (mend it); `text` says it in a sentence."""

    level: str
    subject: str
    text: str

    def line(self) -> str:
        return f"{self.level:<6} {self.subject:<12} {self.text}"
