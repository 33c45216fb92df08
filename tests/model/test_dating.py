"""Datings: joined from two ends, each with what gave it, and widened where the words say "around"."""

import pytest

from relaas.model import UNDATED, Dating, Passage
from relaas.model.dating import around, between

WORDS = Passage("d", 10, 20)
LIMIT = Dating("2021-09-11", "2021-09-11", "2021-09-11", "by", "own", "", "t", WORDS, (), "t", "t")
ISSUE = Dating("2021-04", "2021-04-01", "2021-04-30", basis="document", opens="d", closes="d")


def test_a_deadline_opens_with_the_document_and_closes_with_its_words() -> None:
    assert between(ISSUE, LIMIT, by=LIMIT, rule="deadline") == Dating(
        "2021-04-01/2021-09-11", "2021-04-01", "2021-09-11", "by", "own", "deadline", "t", WORDS, (), "d", "t"
    )


@pytest.mark.parametrize(
    ("opening", "closing", "edtf", "ends"),
    [
        (UNDATED, LIMIT, "../2021-09-11", (None, "t")),
        (ISSUE, UNDATED, "2021-04-01/..", ("d", None)),
        (LIMIT, LIMIT, "2021-09-11", ("t", "t")),
        (LIMIT, ISSUE, "2021-09-11/..", ("t", None)),  # they would cross
        (UNDATED, UNDATED, None, (None, None)),
    ],
    ids=["closes", "opens", "one day", "crossing", "nothing known"],
)
def test_each_end_remembers_what_gave_it(
    opening: Dating, closing: Dating, edtf: str | None, ends: tuple[str | None, str | None]
) -> None:
    found = between(opening, closing, by=LIMIT, rule="any")
    assert (found.edtf, (found.opens, found.closes)) == (edtf, ends)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "expected"),
    [
        ("2021-06-01", "2021-06-01", "2021-06-01", ("2021-06-01~", "2021-05-25", "2021-06-08")),
        ("2021-06~", "2021-06-01", "2021-06-30", ("2021-06~", "2021-05-25", "2021-07-07")),
        ("2021-06-01/2021-06-10", "2021-06-01", "2021-06-10", ("2021-06-01~/2021-06-10~", "2021-05-25", "2021-06-17")),
        ("../2021-06-10", None, "2021-06-10", ("../2021-06-10", None, "2021-06-10")),
    ],
    ids=["day", "marked month", "interval", "open side"],
)
def test_around_is_a_week_on_either_side(
    edtf: str, earliest: str | None, latest: str | None, expected: tuple[str | None, ...]
) -> None:
    found = around(Dating(edtf, earliest, latest, basis="own"))
    assert (found.edtf, found.earliest, found.latest) == expected


@pytest.mark.parametrize(
    ("dating", "is_dated", "is_day"), [(LIMIT, True, True), (ISSUE, True, False), (UNDATED, False, False)]
)
def test_how_much_is_known(dating: Dating, is_dated: bool, is_day: bool) -> None:
    assert (dating.is_dated, dating.is_day) == (is_dated, is_day)
