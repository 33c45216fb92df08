"""Seasons with their year, by which quarterlies and newsletters are dated."""

import re
from functools import cache

from relaas.language.alternatives import alternatives
from relaas.language.installed import languages


def seasons_in(text: str) -> list[tuple[int, int, str]]:
    """The seasons with their year in a text, by which a quarterly is dated: ``Autumn 2022`` is 2022-23."""
    found = _pattern().finditer(text)
    return [(each.start(), each.end(), f"{each['year']}-{_number(each['season'])}") for each in found]


@cache
def _pattern() -> re.Pattern[str]:
    tables = [language.own_dates for language in languages()]
    seasons = alternatives(season for table in tables for season in table.seasons)
    between = alternatives(word for table in tables for word in table.of_day)
    return re.compile(
        rf"(?<!\w)(?P<season>{seasons})(?:,|\s(?:{between}))?\s(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE
    )


def _number(word: str) -> int:
    """The number by which EDTF writes a season."""
    return next(
        language.own_dates.seasons[word.lower()]
        for language in languages()
        if word.lower() in language.own_dates.seasons
    )
