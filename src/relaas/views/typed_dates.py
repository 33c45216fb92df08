"""Dates as a person types them into a form: ISO, EDTF, or day, month and year in the words of either language."""

import re
from functools import cache

from babel.dates import get_month_names

from relaas.model.edtf import bounds_of
from relaas.views.dates import whole_day
from relaas.views.wording import VIEW_LANGUAGES

IN_WORDS = re.compile(r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<month>[^\W\d]+)\.?\s+(?P<year>\d{4})")
IN_NUMBERS = re.compile(r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})")
MONTHS = 12


def read_typed_date(text: str) -> str | None:
    """The date in EDTF, or None where it is none or could be two: 11/3/2020 is refused, 14/3/2020 is not."""
    text = text.strip()
    edtf = _in_numbers(text) or _in_words(text) or text
    ends = [end for end in edtf.split("/") if end not in ("", "..")]
    if not ends or edtf.count("/") > 1 or not all(whole_day(end, last=False) for end in ends):
        return None
    first, last = bounds_of(edtf)
    return None if first and last and first > last else edtf


def _in_numbers(text: str) -> str:
    found = IN_NUMBERS.fullmatch(text)
    if found is None:
        return ""
    first, second = int(found["first"]), int(found["second"])
    if first != second and first <= MONTHS and second <= MONTHS:
        return ""
    day, month = (first, second) if second <= MONTHS else (second, first)
    return f"{found['year']}-{month:02}-{day:02}"


def _in_words(text: str) -> str:
    found = IN_WORDS.fullmatch(text)
    month = months().get(found["month"].casefold()) if found else None
    if found is None or month is None:
        return ""
    return f"{found['year']}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else "")


@cache
def months() -> dict[str, int]:
    """The numbers of the months by their names, whole and short, in the languages of the views."""
    return {
        name.rstrip(".").casefold(): number
        for language in VIEW_LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
