"""An embedded PostgreSQL, run from the binaries of a wheel: nothing to install, nothing to administer."""
