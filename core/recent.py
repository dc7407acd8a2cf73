"""What was worked out last, kept in memory for threads that ask for it again."""

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept")


class Recent(Generic[Key, Kept]):
    """The last `most` results, the oldest forgotten first. For results that a key settles for
    good: two threads may work one out at the same time, and get the same."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Key, Kept] = {}
        self._lock = threading.Lock()

    def get(self, key: Key, work_out: Callable[[], Kept]) -> Kept:
        with self._lock:
            if key in self._kept:
                return self._kept[key]
        found = work_out()
        with self._lock:
            while len(self._kept) >= self._most and key not in self._kept:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = found
        return found
