"""The rules of the product: plain Python, no I/O, no clock; time is an argument."""
