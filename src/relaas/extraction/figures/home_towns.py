"""Home towns: where a body is, by its own name or the text: "Merwe Hospital in Hale", "Pell, based in Hale"."""

from __future__ import annotations

import re
from functools import cache

from relaas.extraction.datelines import in_dateline
from relaas.extraction.figures.circumstances import is_place
from relaas.extraction.mentions.kinds import noun_kinds
from relaas.extraction.nearby import token_from
from relaas.language.alternatives import alternatives
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Records

FARTHEST = 30  # characters between a body and its town


def seats_of(annotated: AnnotatedDocument, found: Records) -> dict[str, Mention]:
    """For each body of which a text tells the town, by its name, the first mention of that town."""
    seats: dict[str, Mention] = {}
    bodies = [one for one in found.mentions if one.type == "ORG"]
    for town in (one for one in found.mentions if is_place(one) and not one.key):
        for body in bodies:
            if _is_named_after(annotated, body, town) or _is_said_to_be_in(annotated, body, town):
                seats.setdefault(body.name, town)
    return seats


def written_in(annotated: AnnotatedDocument, found: Records) -> Mention | None:
    """The town in which a report was written, unless it is a capital, where all reports are written; else None."""
    for mention in found.mentions:
        capitals = load_language(mention.language).people.capitals
        if mention.type == "GPE" and not mention.key and in_dateline(annotated, mention):
            return None if mention.text.title() in capitals else mention
    return None


def _is_named_after(annotated: AnnotatedDocument, body: Mention, town: Mention) -> bool:
    """Whether a body of a kind that goes by its town bears the name of that town: "gemeente Veldhoven"."""
    named = not body.generic and town.name.casefold() in body.text.casefold().split()
    return named and bool(_kinds(annotated, body) & load_language(body.language).bodies.placed)


def _is_said_to_be_in(annotated: AnnotatedDocument, body: Mention, town: Mention) -> bool:
    """Whether a town follows a body as that in which it is: any body "based in" it, a house or court "in" it too."""
    if not 0 < town.start - body.end < FARTHEST:
        return False
    between = annotated.document.text[body.end : town.start]
    if _based(body.language).fullmatch(between):
        return True
    bodies = load_language(body.language).bodies
    inside = between.split() and all(
        word in load_language(body.language).names.place_inside for word in between.split()
    )
    return bool(inside) and bool(_kinds(annotated, body) & (bodies.houses | bodies.placed))


def _kinds(annotated: AnnotatedDocument, body: Mention) -> frozenset[str]:
    places = range(token_from(annotated, body.start), token_from(annotated, body.end))
    return frozenset().union(*(noun_kinds(annotated, index, body.language) for index in places))


@cache
def _based(language: str) -> re.Pattern[str]:
    """Matches what stands between a body and its seat: ", which is based in "."""
    words = alternatives(load_language(language).bodies.based)
    return re.compile(rf",?\s(?:\w+\s){{0,2}}(?:{words})\s")
