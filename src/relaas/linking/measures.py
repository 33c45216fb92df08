"""Measures: what an amount of money or another quantity is of, and what befell the people that are counted."""

from collections.abc import Mapping
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.linking.common_ground import whole_words
from relaas.model import Fact, Figure

NEAR_BY = 60  # characters between a number and the word that says what it measures
BEFORE = 3  # characters by which a word before the number counts as farther off: it may be of another number

# What is counted where nothing says more of who they are than what befell them.
ANYBODY = frozenset({"people", "persons", "deaths", "victims", "casualties", "patients", "cases", "infections"})


def measure_of(figure: Figure, fact: Fact) -> str:
    """What a figure of a fact measures, as the nearest of its words say, "" where none does."""
    if not fact.language:
        return ""
    if figure.unit in _currencies(fact.language):
        return _nearest(figure, fact, "sums")
    return _nearest(figure, fact, "tolls" if figure.unit is None else "dimensions")


def _nearest(figure: Figure, fact: Fact, table: str) -> str:
    """The measure of a table whose words stand nearest to a figure, of equals the longest; "" where none is near."""
    start, end = figure.start - fact.start, figure.end - fact.start
    found = [
        (max(match.start() - end, start - match.end() + BEFORE, 0), -len(match[0]), name)
        for name, pattern in _patterns(fact.language, table).items()
        for match in pattern.finditer(fact.text)
    ]
    distance, _, name = min(found, default=(NEAR_BY, 0, ""))
    return name if distance < NEAR_BY else ""


@cache
def _patterns(language: str, table: str) -> Mapping[str, Pattern[str]]:
    words: Mapping[str, str] = getattr(load_language(language).differing, table)
    return {name: whole_words(written) for name, written in words.items()}


@cache
def _currencies(language: str) -> frozenset[str]:
    return frozenset(load_language(language).figures.currency.values())
