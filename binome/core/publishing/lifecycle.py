"""The life of a publication: one variant, one channel, one time.

SCHEDULED -> ARMED -> SENDING -> PUBLISHED | RETRY | REFUSED | UNCERTAIN
UNCERTAIN -> (found) PUBLISHED | (proven absent) RETRY | (cannot be known) TO_CONFIRM
HELD is asked about one by one; a person settles it.
"""

from binome.core.lifecycle import Lifecycle

PUBLICATION = Lifecycle(
    "publication",
    initial="SCHEDULED",
    # What was published elsewhere (natively, or imported) is born published.
    entries={"PUBLISHED"},
    terminal={"PUBLISHED", "REFUSED", "CANCELLED"},
    table=[
        (("SCHEDULED", "ARM"), "ARMED"),
        (("SCHEDULED", "CLAIM"), "SENDING"),
        (("SCHEDULED", "RESCHEDULE"), "SCHEDULED"),
        (("SCHEDULED", "REFUSE"), "REFUSED"),
        (("SCHEDULED", "HOLD"), "HELD"),
        (("SCHEDULED", "CANCEL"), "CANCELLED"),
        (("ARMED", "CLAIM"), "SENDING"),
        (("ARMED", "RESCHEDULE"), "SCHEDULED"),
        (("ARMED", "HOLD"), "HELD"),
        (("ARMED", "CANCEL"), "CANCELLED"),
        (("SENDING", "ACCEPT"), "PUBLISHED"),
        (("SENDING", "POSTPONE"), "RETRY"),
        (("SENDING", "REFUSE"), "REFUSED"),
        (("SENDING", "LOSE"), "UNCERTAIN"),
        (("SENDING", "HOLD"), "HELD"),
        (("RETRY", "CLAIM"), "SENDING"),
        (("RETRY", "HOLD"), "HELD"),
        (("RETRY", "CANCEL"), "CANCELLED"),
        # An acceptance that arrives after the lease was lost: the truth outranks what was decided meanwhile.
        *(((state, "FIND"), "PUBLISHED") for state in ("SCHEDULED", "ARMED", "RETRY", "HELD")),
        (("UNCERTAIN", "FIND"), "PUBLISHED"),
        (("UNCERTAIN", "FIND_PART"), "RETRY"),
        (("UNCERTAIN", "PROVE_ABSENT"), "RETRY"),
        (("UNCERTAIN", "ASK"), "TO_CONFIRM"),
        (("TO_CONFIRM", "FIND"), "PUBLISHED"),
        (("TO_CONFIRM", "ADOPT"), "PUBLISHED"),
        (("TO_CONFIRM", "ADOPT_PART"), "RETRY"),
        (("TO_CONFIRM", "SEND_AGAIN"), "RETRY"),
        (("TO_CONFIRM", "CANCEL"), "CANCELLED"),
        (("HELD", "RELEASE"), "SCHEDULED"),
        (("HELD", "RESCHEDULE"), "SCHEDULED"),
        (("HELD", "CANCEL"), "CANCELLED"),
    ],
)

CLAIMABLE = ("SCHEDULED", "ARMED", "RETRY")
MAY_BE_PUBLIC = ("SENDING", "RETRY", "UNCERTAIN", "TO_CONFIRM", "PUBLISHED")
WAITS_FOR_A_PERSON = ("HELD", "TO_CONFIRM", "REFUSED")
ENDED = tuple(sorted(PUBLICATION.terminal))
