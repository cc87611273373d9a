"""What several networks share: one folder a family of interfaces."""
