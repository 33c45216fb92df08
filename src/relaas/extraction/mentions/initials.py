"""Initials: the letters by which minutes and mails call somebody whom they name in full: "MS" of "M. Soeters"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from relaas.extraction.mentions.draft import Draft
from relaas.extraction.mentions.naming import bears_first_name
from relaas.language.name_lists import listed_bodies
from relaas.model import AnnotatedDocument

LONGEST = 4  # letters


def initials_acting(annotated: AnnotatedDocument) -> frozenset[int]:
    """The tokens that are the initials of somebody named in full, and act or open what is said: "RH said", "RH: No"."""
    letters = {_letters(annotated, one.first, one.last) for one in annotated.names if one.label == "PER"}
    tokens = annotated.tokens
    places = (i for i, token in enumerate(tokens[:-1]) if token.text in letters and _may_be_initials([token.text]))
    return frozenset(i for i in places if tokens[i].dep.startswith("nsubj") or tokens[i + 1].text == ":")


def initials_in(annotated: AnnotatedDocument, drafts: Sequence[Draft], *, explained: Collection[int]) -> dict[int, int]:
    """For every draft that is the initials of the one person named before it whose they are, that person's draft.

    Letters that stand for a body, in a list or in the text itself (``explained``), are nobody's.
    """
    persons: dict[str, dict[str, int]] = defaultdict(dict)
    targets: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind != "name":
            continue
        words = [token.text for token in annotated.tokens[draft.first : draft.last]]
        if draft.label == "PER" and bears_first_name(annotated, draft):
            persons[_letters(annotated, draft.first, draft.last)].setdefault(words[-1], index)
        elif index not in explained and not draft.country and _may_be_initials(words) and len(persons[words[0]]) == 1:
            targets[index] = next(iter(persons[words[0]].values()))
            draft.label = "PER"
    return targets


def _letters(annotated: AnnotatedDocument, first: int, last: int) -> str:
    return "".join(token.text[0] for token in annotated.tokens[first:last])


def _may_be_initials(words: Sequence[str]) -> bool:
    letters = words[0]
    short = len(words) == 1 and 2 <= len(letters) <= LONGEST and letters.isalpha()
    return short and letters[0].isupper() and letters[-1].isupper() and letters not in listed_bodies()
