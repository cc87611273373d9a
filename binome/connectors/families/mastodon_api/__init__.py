"""The Mastodon client API, as Mastodon and the servers that copy it speak it."""
