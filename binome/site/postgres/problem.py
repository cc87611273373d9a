"""What can go wrong with the embedded server, said so that the operator knows what to do."""


class PostgresProblem(Exception):
    """The embedded server can't be made or started; the message is for the operator."""
