"""One file a command; each defines `add_to(subparsers)`. They run as the workers' login, Django being ready."""
