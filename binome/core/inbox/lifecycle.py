"""The life of a conversation."""

from binome.core.lifecycle import Lifecycle

CONVERSATION = Lifecycle(
    "conversation",
    initial="OPEN",
    terminal={"RESOLVED"},
    table=[
        (("OPEN", "ANSWERED"), "RESOLVED"),
        (("OPEN", "RESOLVED"), "RESOLVED"),
        (("RESOLVED", "REOPENED"), "OPEN"),
        (("RESOLVED", "MESSAGE_ARRIVED"), "OPEN"),
    ],
)

OPEN = "OPEN"
RESOLVED = "RESOLVED"
