"""`binome up`: one process that runs all the others."""
