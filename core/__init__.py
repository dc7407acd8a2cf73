"""Scriptboard without its screens: a screenplay in, curated assets and storyboard frames out."""
