"""Days as headings and cells give them, and what completes those that lack something."""

import pytest

from relaas.documents.parts.days import complete, read_day

WHOLE = {
    "12 maart 2021": ("2021-03-12", None),
    "March 12, 2021": ("2021-03-12", None),
    "12-3-2021": ("2021-03-12", None),
    "14-Nov-18": ("2018-11-14", None),
    "wo 14 nov 2018": ("2018-11-14", None),
    "maart 2021": ("2021-03", None),
    "2021": ("2021", None),
    "3 May 2021, 14:10": ("2021-05-03", "14:10"),
    "3 mei 2021 om 14.10 uur": ("2021-05-03", "14:10"),
    "May 3, 2021 at 2:10 p.m.": ("2021-05-03", "14:10"),
    "3-5 mei 2021": ("2021-05-03/2021-05-05", None),
    "3 t/m 5 mei 2021": ("2021-05-03/2021-05-05", None),
    "3 May to 5 June 2021": ("2021-05-03/2021-06-05", None),
    "januari-februari 2014": ("2014-01/2014-02", None),
    "3 May 2021 6.05pm BST": ("2021-05-03", "18:05"),
    "3 mei 2021, 18:05 CEST": ("2021-05-03", "18:05"),
    "half maart 2021": ("2021-03", None),
    "Late April 2021": ("2021-04", None),
    "mid-March 2021": ("2021-03", None),
    "eind 2020": ("2020", None),
    "ca. 3 mei 2021": ("2021-05-03", None),
    "On or about 3 May 2021, 14:10": ("2021-05-03", None),
}


@pytest.mark.parametrize(("written", "found"), WHOLE.items(), ids=WHOLE)
def test_a_day_with_its_year(written: str, found: tuple[str, str | None]) -> None:
    day = read_day(f"{written}: the lock is shut", "nl")
    assert day is not None
    assert (day.edtf, day.clock) == found
    assert day.end == len(written)


@pytest.mark.parametrize(
    ("written", "above", "published", "edtf"),
    [
        ("29 oktober", "2012", "2017-01", "2012-10-29"),
        ("October 29", "2012-03-01", "2017-01", "2012-10-29"),
        ("29 oktober", None, "2017-01-15", "2016-10-29"),
        ("3 January", None, "2017-01-15", "2017-01-03"),
        ("29-10", "2012", None, "2012-10-29"),
        ("29 oktober", None, None, None),
        ("maart", "2012", None, "2012-03"),
        ("maart", None, "2017-01", None),
        ("14.10 uur", "2021-07-15", "2021-07-20", "2021-07-15"),
        ("14:10", None, "2021-07-15", "2021-07-15"),
        ("14:10", "2021", None, None),
        ("Woensdag 22:05", None, "2021-07-15", "2021-07-14"),
        ("Thursday", None, "2021-07-15", "2021-07-15"),
        ("Friday", "2021-07-15", None, "2021-07-09"),
        ("14 t/m 16 april", "2021-03-01", None, "2021-04-14/2021-04-16"),
        ("30 April - 2 May", "2021", None, "2021-04-30/2021-05-02"),
        ("Medio juni", "2021-03-01", None, "2021-06"),
        ("c. 11:00", "2021-03-01", None, "2021-03-01"),
        ("26 Oct (Tue)", "2021-03-01", None, "2021-10-26"),
        ("ZA 3 OP ZO 4 APRIL", "2021", None, "2021-04-03/2021-04-04"),
        ("In de nacht van 18 op 19 april", "2021", None, "2021-04-18/2021-04-19"),
        ("Night of 18 to 19 April", "2021", None, "2021-04-18/2021-04-19"),
        ("21 mei (of 22?)", "2021", None, "2021-05-21"),
        ("21 May (?)", "2021", None, "2021-05-21"),
    ],
)
def test_what_a_day_lacks(written: str, above: str | None, published: str | None, edtf: str | None) -> None:
    day = read_day(written, "en")
    assert day is not None
    assert complete(day, above, published) == edtf


@pytest.mark.parametrize(
    "text", ["The lock", "12 locks", "14.10", "1.2 Subject", "2012-13", "In 2014", "May we come in", "31-31", "2012e"]
)
def test_what_is_no_day(text: str) -> None:
    assert read_day(text, "en") is None
