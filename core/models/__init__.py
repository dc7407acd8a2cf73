"""Pydantic nouns, no I/O. One module a family; import from the module."""
