"""Ranges: two expressions that stand together, the one lending the other its year or its beginning."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from relaas.extraction.times import periods
from relaas.extraction.times.matching import Match
from relaas.extraction.times.meanings import Reading
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.readings import Calendar, MonthDay, Yearly
from relaas.extraction.times.reckoned import Duration, Pointer, Recurring
from relaas.language.installed import load_language
from relaas.model.dating import Bound

DASHES = frozenset("-–—")
REACH = 20  # characters between the two ends of a range


@cache
def _between(language: str, table: str) -> re.Pattern[str]:
    words: tuple[str, ...] = getattr(load_language(language).tense, table)
    prepositions = load_language(language).tense.range_prepositions
    return re.compile(rf",?\s{{0,3}}(?:{trie_regex(words)})\s{{0,3}}(?:(?:{trie_regex(prepositions)})\s)?")


@cache
def _opener(language: str) -> re.Pattern[str]:
    words = load_language(language).tense.pair_openers
    return re.compile(rf"(?<!\w)(?:{trie_regex(words)})\s$")


def follows_in_range(lowered: str, matches: Sequence[Match], number: int, language: str) -> bool:
    """Whether an expression is the second end of a range: "van vrijdag tot maandag"."""
    if number == 0 or isinstance(matches[number - 1].piece.reading, Duration | Pointer | Recurring):
        return False
    first, second = matches[number - 1], matches[number]
    if _linked(lowered, first, second, language, "range_words"):
        return True
    listed = first.rule is second.rule and first.rule.split is not None  # "6 and 8 June", in one expression
    return _is_pair(lowered, first, second, language) or (
        listed and _linked(lowered, first, second, language, "pair_words")
    )


def bound_in_pair(lowered: str, matches: Sequence[Match], number: int, language: str) -> Bound | None:
    """The limit that an expression sets as an end of a pair: "between 3 May and 9 June", "2015-2018"."""
    if number + 1 < len(matches) and _are_ends(lowered, matches[number], matches[number + 1], language):
        return "from"
    return "until" if number and _are_ends(lowered, matches[number - 1], matches[number], language) else None


def _are_ends(lowered: str, first: Match, second: Match, language: str) -> bool:
    """Whether two expressions are the ends of one stretch: a pair, or one expression with a dash between them."""
    dashed = first.rule is second.rule and first.rule.split is not None
    dashed = dashed and lowered[first.piece.end : second.piece.start].strip() in DASHES
    joined = _linked(lowered, first, second, language, "range_words")
    return dashed or joined or _is_pair(lowered, first, second, language)


def _is_pair(lowered: str, first: Match, second: Match, language: str) -> bool:
    opener = _opener(language).search(lowered, max(0, first.piece.start - REACH), first.piece.start)
    return opener is not None and _linked(lowered, first, second, language, "pair_words")


def with_year_of_partner(lowered: str, matches: Sequence[Match], number: int, language: str) -> Reading:
    """The reading of an expression, its year taken from the second end of its range: "1 maart tot 15 april 2020"."""
    reading = matches[number].piece.reading
    if isinstance(reading, MonthDay):
        return _in_month_of_list(lowered, matches, number, language) or reading
    if not isinstance(reading, Yearly) or reading.years is not None or reading.relative is not None:
        return reading
    if number and _linked(lowered, matches[number - 1], matches[number], language, "contrast_words"):
        return _in_year_of(matches[number - 1].piece.reading, reading)
    if number + 1 == len(matches):
        return reading
    partner = matches[number + 1].piece.reading
    if not isinstance(partner, Calendar) or partner.period.grain not in ("D", "M"):
        return reading
    if not any(
        _linked(lowered, matches[number], matches[number + 1], language, table)
        for table in ("range_words", "pair_words")
    ):
        return reading
    end = periods.days(partner.period)[1]
    starts = [reading.in_year(year) for year in (end.year, end.year - 1) if year > 0]
    fitting = [period for period in starts if period and periods.days(period)[0] <= end]
    return Calendar(fitting[0], reading.mod) if fitting else reading


def _in_year_of(other: Reading, reading: Yearly) -> Reading:
    """What is set against a date with its year, in that year: "in the autumn of 2018 rather than in the spring"."""
    if not isinstance(other, Calendar):
        return reading
    period = reading.in_year(periods.days(other.period)[0].year)
    return Calendar(period, reading.mod) if period else reading


def _in_month_of_list(lowered: str, matches: Sequence[Match], number: int, language: str) -> Reading | None:
    """A bare day of the month in the month that ends its list: "maandag 20, dinsdag 21 en woensdag 22 april"."""
    day = matches[number].piece.reading
    for first, second in zip(matches[number:], matches[number + 1 :], strict=False):
        listed = lowered[first.piece.end : second.piece.start].strip() == ","
        tables = ("range_words", "pair_words")
        if not listed and not any(_linked(lowered, first, second, language, table) for table in tables):
            return None
        last = second.piece.reading
        if isinstance(last, Yearly) and last.cycle == "monthday" and isinstance(day, MonthDay):
            return replace(last, second=day.number, weekday=day.weekday)
        if isinstance(last, Calendar) and last.period.grain == "D" and isinstance(day, MonthDay):
            found = periods.day_of_month(periods.days(last.period)[0], day.number)
            return Calendar(periods.day_period(found)) if found else None
        if not isinstance(last, MonthDay):
            return None
    return None


def _linked(lowered: str, first: Match, second: Match, language: str, table: str) -> bool:
    between = lowered[first.piece.end : second.piece.start]
    return len(between) <= REACH and _between(language, table).fullmatch(between) is not None
