"""Bylines: the line that names who wrote a text, and the name in it."""

import re
from functools import cache

from relaas.documents import cues
from relaas.documents.stretches import FULL_SENTENCE

MAX_BYLINE, MAX_WORDS = 90, 8  # characters, and words of it behind its opening
APPOSED = re.compile(r",\s+(?=[a-zà-öø-þ])|\s*[(|/;]")  # "Ann Lee, chief reporter", "Jan Bol (foto's)"
CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"


def is_byline(written: str) -> bool:
    """Whether a line names the writer and says no more: ``Door Jan de Vries``, ``By our correspondent in Brussels``."""
    opening = cues.opens_with("bylines").match(written)
    if not opening or cues.opens_with("dispatch").match(written):
        return False
    if len(written) > MAX_BYLINE or FULL_SENTENCE.search(written):
        return False
    words = written[opening.end() :].split()
    whose = len(opening[0].split()) > 1  # "From our", "Van onze"
    return 0 < len(words) <= MAX_WORDS and (words[0][0].isupper() or whose)


def name_in_byline(written: str) -> str | None:
    """The name in a byline, without an office or a place; None where it names no person."""
    opening = cues.opens_with("bylines").match(written)
    if opening is None:
        return None
    words = APPOSED.split(_from_where().split(written[opening.end() :])[0])[0].strip(" :")
    if words[:1].isupper():
        return words
    named = _name().search(words)  # behind an office: "van onze verslaggeefster Petra Vos"
    return named[0] if named else None


@cache
def _from_where() -> re.Pattern[str]:
    """The place or the day behind a name in a byline, ``in Brussels``, ``op zondag``; no particle: ``in 't Veld``."""
    return re.compile(rf"\s(?:{cues.either('byline_places')})\s(?!['’]t\b|de[nr]?\b)", re.IGNORECASE)


@cache
def _name() -> re.Pattern[str]:
    """A name of two words or more."""
    return re.compile(rf"{CAPITAL}(?:\s(?:(?:{cues.either('name_particles')})\s)*{CAPITAL})+")
