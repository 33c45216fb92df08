"""Dates as people read them: nothing finer than the sources, nothing lost."""

import pytest

from relaas.model import UNDATED, Dating, Entry, Headline
from relaas.views.dates import show_edtf, show_line_date, show_when, whole_day
from relaas.views.wording import Wording


def line(when: Dating, reported: str | None = "2021-04-14") -> Entry:
    return Entry("line", Headline("a", 0, 9, "words"), when=when, reported=reported)


@pytest.mark.parametrize(("language", "shown"), [("en", "reported 14 Apr 2021"), ("nl", "gemeld 14 apr 2021")])
def test_a_line_dated_by_its_document_alone_says_reported(language: str, shown: str) -> None:
    told = Dating("../2021-04-14", None, "2021-04-14", basis="document")
    assert show_line_date(line(told), Wording(language)) == shown


@pytest.mark.parametrize(
    ("when", "reported", "shown"),
    [
        (Dating("2021-04-13", "2021-04-13", "2021-04-13", basis="own"), "2021-04-14", "13 Apr 2021"),
        (Dating("2021-04-14", "2021-04-14", "2021-04-14", basis="document"), "2021-04-14", "14 Apr 2021"),
        (Dating("../2021-09-11", None, "2021-09-11", bound="by", basis="own"), "2021-04-14", "by 11 Sep 2021"),
        (Dating("../2021-04-14", None, "2021-04-14", basis="document"), None, "14 Apr 2021 or earlier"),
    ],
)
def test_any_other_line_says_its_date(when: Dating, reported: str | None, shown: str) -> None:
    assert show_line_date(line(when, reported), Wording("en")) == shown


CASES = [
    ("2021-04-14", "14 Apr 2021", "14 apr 2021"),
    ("2021-04", "Apr 2021", "apr 2021"),
    ("2021", "2021", "2021"),
    ("2021~", "around 2021", "rond 2021"),
    ("2021-04-14?", "14 Apr 2021 (?)", "14 apr 2021 (?)"),
    ("../2021-09-11", "11 Sep 2021 or earlier", "11 sep 2021 of eerder"),
    ("2021-05-01/..", "1 May 2021 or later", "1 mei 2021 of later"),
    ("2021-08-13/2021-08-31", "13 – 31 Aug 2021", "13 – 31 aug 2021"),
    ("2021-04-14/2021-05-01", "14 Apr – 1 May 2021", "14 apr – 1 mei 2021"),
    ("2020-12-30/2021-01-02", "30 Dec 2020 – 2 Jan 2021", "30 dec 2020 – 2 jan 2021"),
    ("2021-03/2021-05", "Mar – May 2021", "mrt – mei 2021"),
    ("2001/2021", "2001 – 2021", "2001 – 2021"),
    ("2021-21", "spring 2021", "voorjaar 2021"),
    ("2021-35", "3rd quarter 2021", "3e kwartaal 2021"),
    ("201X", "2010s", "jaren 2010"),
    ("19XX", "1900–99", "1900–99"),
    ("[2021-04-07,2021-04-14]", "7 or 14 Apr 2021", "7 of 14 apr 2021"),
    ("[..2021-08-13]", "13 Aug 2021 or earlier", "13 aug 2021 of eerder"),
    ("{2021-04-07,2021-04-14}", "7 Apr 2021 and 14 Apr 2021", "7 apr 2021 en 14 apr 2021"),
    ("2021-04-14T08:30", "14 Apr 2021, 08:30", "14 apr 2021, 08:30"),
    ("../..", "at any time", "op enig moment"),
    ("2021-02-30", "2021-02-30", "2021-02-30"),
    ("Y-17000", "Y-17000", "Y-17000"),
]


@pytest.mark.parametrize(("edtf", "english", "dutch"), CASES, ids=[case[0] for case in CASES])
def test_edtf_is_shown_with_its_precision(edtf: str, english: str, dutch: str) -> None:
    assert (show_edtf_of(edtf, "en"), show_edtf_of(edtf, "nl")) == (english, dutch)


def show_edtf_of(edtf: str, language: str) -> str:
    return show_edtf(edtf, Wording(language))


BOUNDS = [
    (UNDATED, "undated"),
    (Dating("../2021-09-11", None, "2021-09-11", "before"), "before 11 Sep 2021"),
    (Dating("2021-04-14/2021-09-11", "2021-04-14", "2021-09-11", "by"), "by 11 Sep 2021"),
    (Dating("2021-04-14/2021-09-11", "2021-04-14", "2021-09-11", "after"), "after 14 Apr 2021"),
    (Dating("2021-04-28/2021-05-04", "2021-04-28", "2021-05-04", "around"), "around 28 Apr – 4 May 2021"),
    (Dating("2021-04-01/2021-04-30", "2021-04-01", "2021-04-30"), "Apr 2021"),
    (Dating("2000-01-01/2009-12-31", "2000-01-01", "2009-12-31"), "2000 – 2009"),
    (Dating("2021-05-01", "2021-05-01", "2021-05-01", "around"), "around 1 May 2021"),
    (Dating("2021-05-01~", "2021-04-24", "2021-05-08", "around"), "around 1 May 2021"),
    (Dating("2021-06-21~/2021-06-30~", "2021-06-14", "2021-07-07", "around"), "around 21 – 30 Jun 2021"),
    (Dating(None, "2021-03-01", "2021-04-30"), "Mar – Apr 2021"),
    (Dating(None, "2021-01-01", "2021-12-31"), "2021"),
    (Dating(None, "2021-04-14", None), "14 Apr 2021 or later"),
    (Dating(None, None, "2021-04-13"), "13 Apr 2021 or earlier"),
    (Dating(None, "2021-04-14", "2021-05-01"), "14 Apr – 1 May 2021"),
    (Dating("2021-04", candidates=("2021-04-28", "2021-05-05")), "28 Apr or 5 May 2021"),
    (
        Dating("2021", candidates=tuple(f"2021-0{month}-01" for month in range(1, 10))),
        "one of 9 days, 1 Jan – 1 Sep 2021",
    ),
]


@pytest.mark.parametrize(("when", "shown"), BOUNDS, ids=[f"{when.edtf} {shown}" for when, shown in BOUNDS])
def test_bounds_and_open_days_are_shown(when: Dating, shown: str) -> None:
    assert show_when(when, Wording("en")) == shown


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021-04-14", "2021-04-14", "2021-04-14"),
        ("april", None, None),
        ("2021-13", None, None),
        ("2021-21", None, None),
    ],
)
def test_a_typed_date_stands_for_its_first_or_last_day(text: str, first: str | None, last: str | None) -> None:
    assert (whole_day(text, last=False), whole_day(text, last=True)) == (first, last)


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2021-08-16T23:59:00", "16 Aug 2021, 23:59"),
        ("2021-08-16T23:59", "16 Aug 2021, 23:59"),
        ("2021-08-16T23:59:30", "16 Aug 2021, 23:59:30"),
        ("2021-08-16T12:00:00", "16 Aug 2021, 12:00"),
    ],
)
def test_a_full_minute_has_no_seconds(edtf: str, shown: str) -> None:
    assert show_edtf(edtf, Wording("en")) == shown
