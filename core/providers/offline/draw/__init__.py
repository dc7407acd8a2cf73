"""Drawing with Pillow: portraits, places, objects and frames from words, seeds and references."""
