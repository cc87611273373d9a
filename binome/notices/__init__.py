"""What people must be told. Nothing is sent here by other stages: notices are read from what happened (events)."""
