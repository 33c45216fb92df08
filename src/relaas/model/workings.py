"""Workings: what linking worked out, under keys of all that it was worked out from, so that it is worked out once.

A key that is there again stands for the same work, so that what is taken from a former build is what this one would
find: there is no other way to link after a new document than after none.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from relaas.model.identity import ID_LENGTH, content_id
from relaas.model.program import edition_with_packages

Result = TypeVar("Result")


class Workings:
    """What former builds worked out, and in ``used`` all that the present one took of it or worked out itself."""

    def __init__(self, before: Mapping[str, bytes] | None = None) -> None:
        self.used: dict[str, bytes] = {}
        self._before = before or {}
        self._program = content_id(edition_with_packages())
        self._done: dict[Hashable, Any] = {}

    def take(self, kind: str, given: object, work_out: Callable[[], bytes]) -> bytes:
        """What some kind of work gives, worked out where it never was; ``given`` is, as text, all that it rests on."""
        key = self._key(kind, given)
        if key not in self.used:
            self.used[key] = self._before[key] if key in self._before else work_out()
        return self.used[key]

    def former(self, kind: str, name: str) -> bytes:
        """What a former build kept of some kind of work under a name, each part with what it rests on; else nothing."""
        return self._before.get(self._key(kind, name), b"")

    def keep(self, kind: str, name: str, found: bytes) -> None:
        """Keep what some kind of work gave under a name, which may not depend on what was kept before."""
        self.used[self._key(kind, name)] = found

    def _key(self, kind: str, given: object) -> str:
        """The key of some kind of work on what is given; a hash stands for itself."""
        name = given if isinstance(given, str) and len(given) <= ID_LENGTH else content_id(given)
        return f"{self._program} {kind} {name}"

    def once(self, given: Hashable, work_out: Callable[[], Result]) -> Result:
        """What some work gives that is asked for again in the same build; ``given`` tells all that it rests on."""
        if given not in self._done:
            self._done[given] = work_out()
        found: Result = self._done[given]
        return found
