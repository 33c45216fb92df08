"""Alternatives: words of a table as one pattern."""

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str], *, blank: str = r"\ ") -> str:
    """A pattern for any of some words, the longest first; ``blank`` is what may stand for a blank in them."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", blank) for word in longest_first)
