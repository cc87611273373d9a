"""The life of a request for approval.

A signature is not a state that an edit changes: it holds or not, by comparing fingerprints, each time one asks.
"""

from binome.core.lifecycle import Lifecycle

APPROVAL = Lifecycle(
    "approval",
    initial="REQUESTED",
    terminal={"CHANGES_ASKED", "WITHDRAWN"},
    table=[
        (("REQUESTED", "SIGN"), "SIGNED"),
        (("REQUESTED", "ASK_CHANGES"), "CHANGES_ASKED"),
        (("REQUESTED", "WITHDRAW"), "WITHDRAWN"),
        (("SIGNED", "WITHDRAW"), "WITHDRAWN"),
    ],
)
