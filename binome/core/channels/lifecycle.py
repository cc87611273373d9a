"""The life of a connected account."""

from binome.core.lifecycle import Lifecycle

CHANNEL = Lifecycle(
    "channel",
    initial="CONNECTED",
    # An account known only from a file is read, never written to, until somebody signs in to it.
    entries={"IMPORTED"},
    terminal={"DISCONNECTED"},
    table=[
        (("CONNECTED", "TOKEN_DIED"), "NEEDS_RECONNECT"),
        (("CONNECTED", "SIGNED_IN"), "CONNECTED"),
        (("CONNECTED", "DISCONNECTED"), "DISCONNECTED"),
        (("NEEDS_RECONNECT", "SIGNED_IN"), "CONNECTED"),
        (("NEEDS_RECONNECT", "DISCONNECTED"), "DISCONNECTED"),
        (("DISCONNECTED", "SIGNED_IN"), "CONNECTED"),
        (("IMPORTED", "SIGNED_IN"), "CONNECTED"),
        (("IMPORTED", "DISCONNECTED"), "DISCONNECTED"),
    ],
)

CONNECTED = "CONNECTED"
IMPORTED = "IMPORTED"
NEEDS_RECONNECT = "NEEDS_RECONNECT"
DISCONNECTED = "DISCONNECTED"
