"""What the product promises about speed, as commands that measure it and print JSON."""
