"""What a copy changed: the words that stand in it where its original has others, nothing or something more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from relaas.model import Passage, Repeat

WORD = re.compile(r"\w+(?:[.,'’-]\w+)*|[^\w\s]")
QUOTES = str.maketrans("“”„«»‘’", '"""""\'\'')  # one mark for another is no change


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a copy and those of its original, either of which may be empty, as passages."""

    here: Passage
    there: Passage


def changes_in(copy: Repeat, here: str, there: str) -> Iterator[Change]:
    """The changes of a copied region in order; ``here`` and ``there`` are the texts of both documents."""
    own = list(WORD.finditer(here, copy.start, copy.end))
    theirs = list(WORD.finditer(there, copy.original.start, copy.original.end))
    was, now = ([each.group().casefold().translate(QUOTES) for each in side] for side in (theirs, own))
    for kind, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            former = _span(copy.original.document, theirs, i, j, copy.original.end)
            yield Change(_span(copy.document, own, k, m, copy.end), former)


def _span(document: str, words: list[re.Match[str]], first: int, last: int, end: int) -> Passage:
    """The passage of some words, an empty one where there are none."""
    if first < last:
        return Passage(document, words[first].start(), words[last - 1].end())
    at = words[first].start() if first < len(words) else end
    return Passage(document, at, at)
