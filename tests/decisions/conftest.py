"""The cast of the findings: Café Nova, a channel, a post, what people said under it."""

from tests.insights.conftest import brand, channel, messages, post

__all__ = ["brand", "channel", "messages", "post"]
