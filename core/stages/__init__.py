"""The steps of the work, one file each; `core.pipeline` is their table of contents."""
