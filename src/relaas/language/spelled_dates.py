"""Dates in words, as deeds and rulings write them: ``vijftien december tweeduizend zes``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from relaas.language.dates import month_names
from relaas.language.installed import installed, load_language
from relaas.language.spelled_numbers import number_words, year_words

MOST_WORDS = 14  # behind a month: "in the year of our Lord one thousand nine hundred and sixty-one"
DAY_WORDS = 3  # "twenty-first day of"
LINKS = 3  # words between a year and the day behind it
ORDINAL = re.compile(r"([0-3]?\d)[a-z]{1,3}")
WORD = re.compile(r"(?<!\w)[0-3]?\d[a-z]{1,3}(?!\w)|[^\W\d_]+(?:-[^\W\d_]+)*|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class _Number:
    value: int
    start: int
    end: int


def find_spelled(text: str) -> list[tuple[int, int, str]]:
    """The days that a text writes out in words, as (start, end, EDTF), in the order of the text."""
    words = list(WORD.finditer(text))
    return [
        found for place, word in enumerate(words) if word[0].lower() in _months() for found in _around(words, place)
    ]


def _around(words: list[re.Match[str]], place: int) -> Iterator[tuple[int, int, str]]:
    """The day before and the year behind the name of a month, where both stand there."""
    before = words[max(0, place - DAY_WORDS) : place]
    while before and before[-1][0].lower() in _between():
        before = before[:-1]
    behind = words[place + 1 : place + 1 + MOST_WORDS]
    while behind and behind[0][0].lower() in _of_our_lord():
        behind = behind[1:]
    day = _day_before(before)
    year = (_year_behind(behind) or _year_before(words[: words.index(before[-1])])) if day else None
    if day is None or year is None:
        return
    try:
        edtf = date(year.value, _months()[words[place][0].lower()], day.value).isoformat()
    except ValueError:  # the calendar is the check
        return
    yield min(day.start, year.start), max(words[place].end(), year.end), edtf


def _day_before(words: list[re.Match[str]]) -> _Number | None:
    """The day that some words end in, in words or as an ordinal in figures: "twenty-first", "the 2nd"."""
    for length in (2, 1):
        if found := _number(words[-length:], _days()):
            return found
    ordinal = ORDINAL.fullmatch(words[-1][0]) if words else None
    return _Number(int(ordinal[1]), *words[-1].span()) if ordinal else None


def _year_behind(words: list[re.Match[str]]) -> _Number | None:
    """The year that some words begin with, in words or in figures: "this third day of May, 2021"."""
    if words and words[0][0].isdigit():
        return _Number(int(words[0][0]), *words[0].span())
    return next((found for length in range(len(words), 0, -1) if (found := _number(words[:length], _years()))), None)


def _year_before(words: list[re.Match[str]]) -> _Number | None:
    """The year that some words end in, but for a few: "in het jaar tweeduizend negentien, op de"."""
    for last in range(len(words), max(0, len(words) - LINKS - 1), -1):
        for first in range(max(0, last - MOST_WORDS), last):
            if found := _number(words[first:last], _years()):
                return found
    return None


def _number(words: list[re.Match[str]], known: Mapping[str, int]) -> _Number | None:
    """What some words write out, and where; None where they write no number."""
    value = known.get(_folded(" ".join(word[0] for word in words)))
    return None if value is None else _Number(value, words[0].start(), words[-1].end())


def _folded(form: str) -> str:
    """A form as it is looked up: hyphens and spaces fall as they may ("acht en negentig")."""
    return re.sub(r"[\s-]+", "", form.lower())


@cache
def _months() -> dict[str, int]:
    return {name: number for name, number in month_names().items() if len(name) > 2}


@cache
def _days() -> dict[str, int]:
    """The numbers of the days of a month in words, as cardinals and as ordinals."""
    found: dict[str, int] = {}
    for language in map(load_language, installed()):
        numbers = number_words(language.time_numbers).items()
        found |= {_folded(form): int(number) for form, number in numbers if 1 < number <= LAST_DAY and number % 1 == 0}
        ordinals = language.time_forms.slots["dayordinal"].items()
        found |= {_folded(form): int(number) for number, forms in ordinals for form in forms}
    return found


@cache
def _years() -> dict[str, int]:
    """The years in words, those that are counted in thousands too: "one thousand nine hundred and sixty-one"."""
    found: dict[str, int] = {}
    for language in map(load_language, installed()):
        found |= {_folded(form): year for form, year in year_words(language.time_numbers).items()}
        units = {number: form for form, number in language.time_numbers.words.items() if 5 <= number <= 9}
        rests = {form: int(n) for form, n in number_words(language.time_numbers).items() if 1 <= n <= 99 and n % 1 == 0}
        for template in language.time_numbers.thousand_years:
            for number, unit in units.items():
                for rest, value in (rests if "{rest}" in template else {"": 0}).items():
                    found[_folded(template.format(unit=unit, rest=rest))] = 1000 + 100 * int(number) + value
    return found


@cache
def _between() -> frozenset[str]:
    """What may stand between the day and the month: "day of"."""
    return frozenset(
        word for language in installed() for word in load_language(language).calendar.between_day_and_month
    )


@cache
def _of_our_lord() -> frozenset[str]:
    """What may stand between the month and the year: "in the year of our Lord"."""
    return frozenset(word for language in installed() for word in load_language(language).calendar.before_year)
