"""Datings: joined from two ends, each with what gave it, and widened where the words say "around"."""

from dataclasses import replace

import pytest

from relaas.model import UNDATED, Dating, Passage
from relaas.model.dating import around, between, move, no_later

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


OWN = Dating("2020-03-01/2020-03-09", "2020-03-01", "2020-03-09", basis="own", time="t", opens="t", closes="t")
PART = Dating("2020-05", "2020-05-01", "2020-05-31", basis="part", opens="p", closes="p")


def test_two_ends_that_would_cross_leave_the_last_one_open() -> None:
    crossed = between(PART, OWN, by=OWN, rule="onset")
    assert (crossed.earliest, crossed.latest, crossed.opens, crossed.closes) == ("2020-05-01", None, "p", None)
    met = between(OWN, replace(PART, latest="2020-03-01"), by=OWN, rule="onset")
    assert (met.earliest, met.latest, met.closes) == ("2020-03-01", "2020-03-01", "p")


def test_without_any_end_there_is_no_date() -> None:
    assert between(UNDATED, UNDATED, by=OWN, rule="onset") == UNDATED
    assert no_later(replace(OWN, latest=None)) == UNDATED


def test_no_later_keeps_the_last_day_alone() -> None:
    kept = no_later(OWN)
    assert (kept.earliest, kept.latest, kept.opens, kept.closes) == (None, "2020-03-09", None, "t")
    assert move(kept, "2020-01-01", "2020-03-05").latest == "2020-03-05"
    assert move(kept, "2020-01-01", "2020-03-05").earliest is None


@pytest.mark.parametrize(
    ("closes", "earliest", "latest", "expected"),
    [
        pytest.param("t", "2020-04-01", "2020-04-03", ("2020-04-01", "2020-04-03"), id="other days"),
        pytest.param("t", "2020-04-03", "2020-04-03", ("2020-04-03", "2020-04-03"), id="one day"),
        pytest.param("t", "2020-04-05", "2020-04-03", (None, "2020-04-03"), id="its own last day stands"),
        pytest.param("x", "2020-04-05", "2020-04-03", ("2020-04-05", None), id="the last day of another goes"),
    ],
)
def test_a_moved_date(closes: str, earliest: str, latest: str, expected: tuple[str | None, str | None]) -> None:
    moved = move(replace(OWN, closes=closes), earliest, latest)
    assert (moved.earliest, moved.latest) == expected
    assert moved.basis == "own"


def test_a_date_around_a_day_stays_so_when_it_moves() -> None:
    moved = move(around(OWN), "2020-04-08", "2020-04-08")
    assert (moved.edtf, moved.earliest, moved.latest) == ("2020-04-08~", "2020-04-01", "2020-04-15")
    assert around(replace(OWN, latest=None)) == replace(OWN, latest=None)
