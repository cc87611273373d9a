"""What operates the installation: one file a command, each defines `add_to(subparsers)`. Django is not loaded yet."""
