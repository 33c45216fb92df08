"""Revisions that one passage tells: "moved from May to June", "first put at 3 and later at 5 million"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsChange
from relaas.model import Difference, Fact, Figure, TimeExpression

FEW_WORDS = 3  # between the words of a pattern and its value: "in the week of 9 December"
VALUE = r"(?:[^\W\d]+ ){{0,{most}}}?⟦(?P<{name}>\d+)⟧"


@dataclass(frozen=True, slots=True)
class Value:
    """A date or amount in a text: its record, where it stands, what it is of, and what is shown of it."""

    id: str
    start: int
    end: int
    about: str
    shown: str
    measure: object


def told_revisions(
    fact: Fact, times: Sequence[TimeExpression], figures: Sequence[Figure], language: str
) -> Iterator[Difference]:
    """The changes of a date or an amount that a fact tells itself, each with the old and the new value."""
    for values in (dates_in(times), amounts_in(figures)) if language else ():
        inside = [value for value in values if fact.start <= value.start and value.end <= fact.end]
        if len(inside) < 2:
            continue
        text = with_places(fact.text, inside, fact.start)
        yield from _differences(text, inside, language)


def dates_in(times: Sequence[TimeExpression]) -> list[Value]:
    """The dates among time expressions."""
    return [
        Value(one.id, one.start, one.end, "date", one.edtf, one.edtf)
        for one in times
        if one.type == "DATE" and one.edtf and not one.vague
    ]


def amounts_in(figures: Sequence[Figure]) -> list[Value]:
    """The amounts among figures; what one counts its neighbour may leave out."""
    about = next((one.counted for one in figures if one.counted), "")
    return [
        Value(one.id, one.start, one.end, f"number of {one.counted or about}", one.text, (one.minimum, one.maximum))
        for one in figures
    ]


def with_places(text: str, values: Sequence[Value], offset: int) -> str:
    """A text with the number of each value in the place of its words, on one line."""
    parts, position = [], 0
    for number, value in enumerate(values):
        if value.start - offset >= position:
            parts += [text[position : value.start - offset], f"⟦{number}⟧"]
            position = value.end - offset
    return " ".join(f"{''.join(parts)}{text[position:]}".split())


def _differences(text: str, values: Sequence[Value], language: str) -> Iterator[Difference]:
    for old, new in dict.fromkeys(changes_in(text, language)):
        one, other = values[old], values[new]
        if one.about == other.about and one.measure != other.measure:
            yield Difference("later-revision", one.about, one.id, one.shown, other.id, other.shown)


def changes_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The numbers of the old and the new value of each change that a text with places tells."""
    for change, pattern in _patterns(language):
        if change.beside and not re.search(change.beside, text, re.IGNORECASE):
            continue
        for found in pattern.finditer(text):
            yield int(found["old"]), int(found["new"])


@cache
def _patterns(language: str) -> tuple[tuple[TellsChange, Pattern[str]], ...]:
    return tuple((change, as_pattern(change.pattern)) for change in load_language(language).differing.changes)


def as_pattern(written: str) -> Pattern[str]:
    """A pattern with the places of values where OLD and NEW stand."""
    for name in ("OLD", "NEW"):
        value = VALUE.format(most=FEW_WORDS, name=name.lower())
        written = value.join(re.split(rf"(?:\\b)?{name}(?:\\b)?", written))
    return re.compile(written, re.IGNORECASE)
