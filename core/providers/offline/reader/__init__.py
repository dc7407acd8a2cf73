"""Pass 1 by rules: names the props, silent characters and extras of a screenplay, and aliases."""

from core.providers.offline.reader.read import read

__all__ = ["read"]
