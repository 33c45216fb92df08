"""A member: a file inside a file."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a container: its name there, with forward slashes, and how to have its bytes.

    ``read`` is called once, when the member's turn comes, so that a large container is never unpacked as a whole; it
    raises ``UnreadableDocument`` with the reason where the bytes cannot be had.
    """

    name: str
    read: Callable[[], bytes]
