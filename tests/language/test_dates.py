"""Dates written in full, in both languages and every supported order."""

from datetime import date, timedelta

import pytest

from relaas.language.dates import find_dates, read_date

WHOLE = [
    ("26 augustus 2021", "nl", "2021-08-26"),
    ("August 26, 2021", "en", "2021-08-26"),
    ("August 26th 2021", "en", "2021-08-26"),
    ("26th of August, 2021", "en", "2021-08-26"),
    ("26-08-2021", "nl", "2021-08-26"),
    ("26.8.2021", "nl", "2021-08-26"),
    ("4/2/2021", "nl", "2021-02-04"),
    ("4/2/2021", "en", "2021-04-02"),
    ("4-2-2021", "en", "2021-02-04"),
    ("26/08/2021", "en", "2021-08-26"),
    ("8/26/2021", "nl", "2021-08-26"),
    ("26-08-21", "nl", "2021-08-26"),
    ("1 jan. '98", "nl", "1998-01-01"),
    ("1ste mei 2019", "nl", "2019-05-01"),
    ("donderdag 26 augustus 2021", "nl", "2021-08-26"),
    ("Thu, 26 Aug 2021 10:00:00 +0200", "en", "2021-08-26"),
    ("do. 26 aug. 2021, 14.30 uur", "nl", "2021-08-26"),
    ("2021-08-26", "nl", "2021-08-26"),
    ("2021-08-26T10:00:00+02:00", "en", "2021-08-26"),
    ("20210826", "nl", "2021-08-26"),
    ("2021-04", "nl", "2021-04"),
    ("april 2021", "nl", "2021-04"),
    ("April, 2021", "en", "2021-04"),
    ("2021", "nl", "2021"),
    ("26\naugustus\n2021", "nl", "2021-08-26"),
    ("August 26, 2021", "nl", "2021-08-26"),
]


@pytest.mark.parametrize(("text", "language", "edtf"), WHOLE, ids=[f"{text!r}-{lang}" for text, lang, _ in WHOLE])
def test_a_text_that_is_one_date_is_read(text: str, language: str, edtf: str) -> None:
    assert read_date(text, language) == edtf


@pytest.mark.parametrize(
    "text",
    ["31 april 2021", "2021-13-01", "26 augustus", "Kamerstuk 28676", "op 26 augustus 2021 besloot", "", "9999", "3,5"],
)
def test_what_is_no_whole_date_is_refused(text: str) -> None:
    assert read_date(text, "nl") is None


def test_dates_are_found_in_running_text() -> None:
    text = "Bij brief van 4 februari 2021 (nr. 353), en op May 3, 2020; in juni 2019 niet, versie 1.2.2021.4 ook niet."
    found = [(text[start:end], edtf) for start, end, edtf in find_dates(text, "nl")]
    assert found == [("4 februari 2021", "2021-02-04"), ("May 3, 2020", "2020-05-03"), ("juni 2019", "2019-06")]


FORMS = [
    ("{d} {nl} {y}", "nl"),
    ("{en} {d}, {y}", "en"),
    ("{d} {en} {y}", "en"),
    ("{d:02}-{m:02}-{y}", "nl"),
    ("{iso}", "en"),
]
DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
ENGLISH = "January February March April May June July August September October November December"


@pytest.mark.parametrize(("form", "language"), FORMS, ids=[form for form, _ in FORMS])
def test_every_day_of_two_centuries_comes_back_as_itself(form: str, language: str) -> None:
    dutch, english = DUTCH.split(), ENGLISH.split()
    day = date(1900, 1, 1)
    while day.year <= 2100:
        names = {"nl": dutch[day.month - 1], "en": english[day.month - 1]}
        written = form.format(d=day.day, m=day.month, y=day.year, iso=day.isoformat(), **names)
        assert read_date(written, language) == day.isoformat()
        day += timedelta(days=13)
