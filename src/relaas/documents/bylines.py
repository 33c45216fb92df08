"""Bylines: the line that names who wrote a text, and the name in it."""

import re
from collections.abc import Sequence
from functools import cache

from relaas.documents import cues
from relaas.documents.datelines import NUMBER_WORD
from relaas.documents.stretches import FULL_SENTENCE

MAX_BYLINE, MAX_WORDS = 90, 8  # characters, and words of it behind its opening
APPOSED = re.compile(r",\s+(?=[a-zà-öø-þ]|[A-Z]{2,})|\s*[(|/;]")  # "Lee, reporter", "Lee, CFA", "Bol (foto's)"
GIVEN_OUT_AS = re.compile(rf"\s*(?:(?:{NUMBER_WORD})\.?\s*)?\d*$", re.IGNORECASE)  # "Statement no. 3"
MAX_BODY = 7  # words of the name of a body
SIGNS = re.compile(r"\s[·•|]\s")
CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"


def is_byline(written: str) -> bool:
    """Whether a line names the writer and says no more: ``Door Jan de Vries``, ``By our correspondent in Brussels``.

    Signs may set him apart from the day and the like: ``3 May 2023 · by Ann Lee, director · 3 min read``.
    """
    if _states(written):
        return True
    written = _of_writer(written)
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
    if stated := _states(written):
        return stated
    written = _of_writer(written)
    opening = cues.opens_with("bylines").match(written)
    if opening is None:
        return None
    words = APPOSED.split(_from_where().split(written[opening.end() :])[0])[0].strip(" :,")
    name, comma, office = words.partition(", ")
    words = name if comma and cues.holds("offices").match(office) else words  # "Ann Lee, Assistant Coroner"
    if words[:1].isupper():
        return words
    named = _name().search(words)  # behind an office: "van onze verslaggeefster Petra Vos"
    return named[0] if named else None


def _states(written: str) -> str | None:
    """The name in a title that says whose words a paper holds, and no more: ``Witness statement of Ann Lee``."""
    written = _when().sub("", written)
    opening = cues.opens_with("statements_of").match(written)
    rest = _title().sub("", written[opening.end() :].strip()) if opening else ""
    named = _name().match(rest)
    return named[0] if named and (not rest[named.end() :] or rest[named.end()] in ",(.") else None


def issuer(lines: Sequence[str]) -> str | None:
    """The body whose name stands right above or below the line that says what it gives out, None where none does.

    ``ORVIK FERRIES LTD`` above ``Statement no. 3``, ``Persverklaring`` above
    ``Stichting De Brug``; a press release tells of its body as another would.
    """
    for number, line in enumerate(lines):
        if GIVEN_OUT_AS.sub("", line.strip(" :.-")).lower() in cues.known("given_out"):
            beside = [*reversed(lines[:number][-1:]), *lines[number + 1 : number + 2]]
            return next((each.strip() for each in beside if is_body(each.strip())), None)
    return None


def is_body(line: str) -> bool:
    """Whether a line is the name of a body and no more, by its first or its last word: ``Ltd``, ``Stichting``."""
    words = [word.strip(",()").lower() for word in line.split()]
    bodies = frozenset().union(*(cues.known(kind, table="names") for kind in ("legal_forms", "bodies", "firm_words")))
    named = 1 < len(words) <= MAX_BODY and line[0].isupper() and not any(character.isdigit() for character in line)
    return named and not bodies.isdisjoint((words[0], words[-1]))


def _of_writer(written: str) -> str:
    """The part of a line that opens as a byline does, where signs part it; else the line."""
    parts = SIGNS.split(written)
    return next((part for part in parts if cues.opens_with("bylines").match(part)), written)


@cache
def _title() -> re.Pattern[str]:
    """The titles before a name: ``de heer``, ``Dame``, ``the Rev.``."""
    articles = cues.either("articles", table="small_words")
    return re.compile(
        rf"^(?:(?:(?:{articles})\s)?(?:{cues.either('turns', 'honorifics', table='parts')})\s)+", re.IGNORECASE
    )


@cache
def _when() -> re.Pattern[str]:
    """The day before the writer: ``Made on 20 July 2017 by``."""
    on, by = cues.either("dispatched", table="own_dates"), cues.either("bylines")
    return re.compile(rf"\s(?:{on})\s(?:[^\W\d_]+\s)?\d{{1,2}}\s[^\W\d_]+\s\d{{4}}(?=\s(?:{by})\s)", re.IGNORECASE)


@cache
def _from_where() -> re.Pattern[str]:
    """The place or the day behind a name in a byline, ``in Brussels``, ``op zondag``; no particle: ``in 't Veld``."""
    return re.compile(rf"\s(?:{cues.either('byline_places')})\s(?!['’]t\b|de[nr]?\b)", re.IGNORECASE)


@cache
def _name() -> re.Pattern[str]:
    """A name of two words or more."""
    return re.compile(rf"{CAPITAL}(?:\s(?:(?:{cues.either('name_particles')})\s)*{CAPITAL})+")
