"""The tests every network inherits. See CONTRIBUTING.md, "how to add a network", and `suite`."""
