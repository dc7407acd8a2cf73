"""The five stages, a page each."""
