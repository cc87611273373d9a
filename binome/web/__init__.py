"""The screens: one file each, with its template of the same name. They use every stage; nothing uses them."""
