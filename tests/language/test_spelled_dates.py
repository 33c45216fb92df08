"""Dates in words."""

import pytest

from relaas.language.dates import find_dates
from relaas.language.spelled_dates import find_spelled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heden, vijftien december tweeduizend zes, verschenen", [("vijftien december tweeduizend zes", "2006-12-15")]),
        (
            "de zeventiende november negentienhonderd acht en negentig, ten verzoeke",
            [("zeventiende november negentienhonderd acht en negentig", "1998-11-17")],
        ),
        (
            "this Twenty-first day of September One thousand nine hundred and sixty-one",
            [("Twenty-first day of September One thousand nine hundred and sixty-one", "1961-09-21")],
        ),
        (
            "this thirtieth day of April, in the year of our Lord nineteen hundred and ninety-seven.",
            [("thirtieth day of April, in the year of our Lord nineteen hundred and ninety-seven", "1997-04-30")],
        ),
        ("Done this twenty-sixth day of April, 2019.", [("twenty-sixth day of April, 2019", "2019-04-26")]),
        ("as of the 2nd day of August, 1999, between", [("2nd day of August, 1999", "1999-08-02")]),
        (
            "Ten jare tweeduizend negentien, de zeventiende september.",
            [("tweeduizend negentien, de zeventiende september", "2019-09-17")],
        ),
        ("the thirty-first of April two thousand and one", []),
        ("In mei zijn twintig boten vertrokken", []),
        ("twee mei dertig", []),
    ],
)
def test_a_day_in_words(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[start:end], edtf) for start, end, edtf in find_spelled(text)] == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this 8th day of April, 2014", "2014-04-08"),
        ("Tuesday, 6th day of June, 1944", "1944-06-06"),
        ("zondag 22 oktober '44", "1944-10-22"),
        ("zaterdag 22 oktober '44", "2044-10-22"),
        ("28.xii.2000", "2000-12-28"),
        ("3-VIII-1947", "1947-08-03"),
        ("260430Z FEB 91", "1991-02-26"),
    ],
)
def test_other_ways_to_write_a_day(text: str, day: str) -> None:
    assert [edtf for _, _, edtf in find_dates(text, "en")] == [day]
