"""The number words, hedges and units of a language, made ready for look-up."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from relaas.language.data import read_table

Phrases = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's number words; phrases are tuples of lower-case words."""

    language: str
    thousands: str
    decimal: str
    units: dict[str, int]
    scales: dict[str, float]
    halves: dict[str, float]
    vague: dict[tuple[str, ...], tuple[float, float]]
    fractions: dict[str, float]
    hedges: Phrases
    after: Phrases
    measures: Phrases
    currency: dict[str, str]
    few: frozenset[tuple[str, ...]]
    many: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]
    ranges: frozenset[str]
    between: frozenset[str]
    half_more: frozenset[tuple[str, ...]]
    half_of: frozenset[tuple[str, ...]]
    of: frozenset[str]
    ratio: frozenset[tuple[str, ...]]
    elided: frozenset[str]
    ordinal_ends: tuple[str, ...]
    labels: frozenset[str]
    loose_labels: frozenset[str]
    time_nouns: frozenset[str]
    increments: frozenset[str]
    not_one: frozenset[str]
    starters: frozenset[str]
    amounts: frozenset[str]
    tolls: dict[str, str]
    amounting: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, read once."""
    table = read_table(language, "figures")
    words, labels = table["words"], table["labels"]
    return Lexicon(
        language=language,
        thousands=table["digits"]["thousands"],
        decimal=table["digits"]["decimal"],
        units=table["units"],
        scales={word: float(value) for word, value in table["scales"].items()},
        halves=table["halves"],
        vague={_split(phrase): (float(low), float(high)) for phrase, (low, high) in table["vague"].items()},
        fractions={word: float(value) for word, value in table["fractions"].items()},
        hedges=_kinds(table["hedges"], ("about", "more", "less", "exact", "increment")),
        after=_kinds(table["hedges"], ("after_more", "after_about")),
        measures={_split(phrase): unit for phrase, unit in table["measures"].items()},
        currency=table["currency"],
        few=_phrases(words["few"]),
        many=frozenset(words["many"]),
        articles=frozenset(words["article"]),
        joins=frozenset(words["and"]),
        ranges=frozenset(words["range"]),
        between=frozenset(words["between"]),
        half_more=_phrases(words["half_more"]),
        half_of=_phrases(words["half_of"]),
        of=frozenset(words["of"]),
        ratio=_phrases(words["ratio"]),
        elided=frozenset(words["elided"]),
        ordinal_ends=tuple(words["ordinal_ends"]),
        labels=frozenset(labels["words"]),
        loose_labels=frozenset(labels["not_after"]),
        time_nouns=frozenset(table["time"]["words"]),
        increments=frozenset(table["increment"]["words"]),
        not_one=frozenset(words["not_one"]),
        starters=_first_words(table),
        amounts=frozenset(table["amounts"]["words"]),
        tolls=table["amounts"]["tolls"],
        amounting=frozenset(table["amounts"]["before"]),
    )


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())


def _phrases(phrases: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(map(_split, phrases))


def _first_words(table: dict[str, Any]) -> frozenset[str]:
    """Every word that a number can begin with."""
    words = table["words"]
    phrases = [*table["vague"], *words["few"], *words["half_of"], *words["many"], *words["article"]]
    known = {*table["units"], *table["scales"], *table["halves"], *table["fractions"], *table["currency"]}
    return frozenset(known | {phrase.split()[0] for phrase in phrases})


def _kinds(table: dict[str, Any], kinds: tuple[str, ...]) -> Phrases:
    """Every phrase under its kind; the first kind that names it wins."""
    found: Phrases = {}
    for kind in kinds:
        for phrase in table[kind]:
            found.setdefault(_split(phrase), kind)
    return found
