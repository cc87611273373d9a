"""Tables of the stage."""

from binome.inbox.models.conversation import Conversation
from binome.inbox.models.cursor import Cursor
from binome.inbox.models.message import Message
from binome.inbox.models.thread_watch import ThreadWatch

__all__ = ["Conversation", "Cursor", "Message", "ThreadWatch"]
