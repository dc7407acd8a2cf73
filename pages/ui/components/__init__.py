"""Pieces of screen that several pages draw, or one page draws often."""
