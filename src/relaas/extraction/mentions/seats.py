"""Seats: the town or region that the name of its own body holds ("gemeente Veldhoven", "Council of Northwich")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relaas.extraction.mentions.draft import Draft, plain
from relaas.language.concepts import is_known_noun
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.name_lists import listed_bodies
from relaas.model import AnnotatedDocument

SHORTEST = 3  # letters of the name of a town


def seats_in(annotated: AnnotatedDocument, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A place for the first of every body that names its town or region, unless the text names that by itself."""
    known = {plain(annotated, one.first, one.last).casefold() for one in drafts if one.label in {"GPE", "LOC"}}
    for draft in drafts:
        first = _seat_of(annotated, draft)
        if first is None:
            continue
        place = plain(annotated, first, draft.last).casefold()
        if place not in known:
            known.add(place)
            yield Draft(first, draft.last, draft.last - 1, "name", "GPE", draft.sentence, draft.language)


def _seat_of(annotated: AnnotatedDocument, draft: Draft) -> int | None:
    """The first token of the place in the name of a local body, or None."""
    if draft.kind != "name" or draft.label != "ORG" or plain(annotated, draft.first, draft.last) in listed_bodies():
        return None
    seats = load_language(draft.language).bodies.seats
    nouns = (index for index in range(draft.first, draft.last) if annotated.tokens[index].text.lower() in seats)
    noun = next(nouns, None)
    if noun is None:
        return None
    first = noun + 1
    small = function_words("binding", draft.language) | function_words("articles", draft.language)
    while first < draft.last and annotated.tokens[first].text.lower() in small:
        first += 1
    named = [annotated.tokens[index].text for index in range(first, draft.last)]
    bound = annotated.tokens[first - 1].text.lower() in small  # "Council of State" is of no town
    common = bound and any(is_known_noun(word.lower(), draft.language) for word in named)
    return first if named and not common and all(_is_name(word) for word in named) else None


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.isalpha() and len(word) >= SHORTEST
