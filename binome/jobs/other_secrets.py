"""Why a process refuses to start; apart, so that it can be caught before Django is loaded."""


class OtherSecrets(Exception):
    """This host's secrets are not those of the installation that the database belongs to."""
