"""Dates that another document settled move what rests on them, and nothing else."""

from dataclasses import replace

import pytest

from relaas.model import (
    Event,
    Passage,
    Publication,
    Records,
    SettledPublication,
    SettledTime,
    Statement,
    TimeExpression,
)
from relaas.model.settling import Move, Settling, settle

MONTH = Publication(edtf="2021-04", earliest="2021-04-01", latest="2021-04-30", basis="header-line")
DAY = replace(MONTH, edtf="2021-04-14", earliest="2021-04-14", latest="2021-04-14", basis="dossier")
WEDNESDAY = TimeExpression(
    id="wednesday",
    document="letter",
    start=0,
    end=8,
    text="woensdag",
    type="DATE",
    value="XXXX-WXX-3",
    earliest="2021-04-07",
    latest="2021-04-28",
    candidates=("2021-04-07", "2021-04-14", "2021-04-21", "2021-04-28"),
)
SAID = Statement(
    id="said",
    document="letter",
    start=0,
    end=20,
    text="",
    kind="indirect",
    cue=Passage("letter", 9, 12),
    cue_text="zei",
    said_earliest="2021-04-07",
    said_latest="2021-04-28",
    said_time="wednesday",
)


@pytest.fixture
def settling() -> Settling:
    return settle(
        [SettledTime("wednesday", "2021-04-14", "2021-04-14", "2021-04-14", "2021-04-14", because="other")],
        [SettledPublication("letter", DAY, because="other")],
        as_read={"wednesday": WEDNESDAY},
        first={"letter": MONTH},
        said_at={"said": "wednesday"},
    )


def event(earliest: str | None, latest: str | None, **fields: object) -> Event:
    found = Event(
        document="letter", start=0, end=20, text="", trigger=Passage("letter", 0, 1), concept="meet",
        earliest=earliest, latest=latest,
    )  # fmt: skip
    return replace(found, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (("2021-04-01", "2021-04-30"), ("2021-04-14", "2021-04-14")),
        ((None, "2021-04-30"), (None, "2021-04-14")),
        (("2021-04-01", None), ("2021-04-14", None)),
        (("2021-04-02", "2021-04-29"), ("2021-04-02", "2021-04-29")),
        ((None, None), (None, None)),
    ],
    ids=["both", "last", "first", "neither", "open"],
)
def test_a_move_takes_the_bounds_of_the_open_period_alone(
    bounds: tuple[str | None, str | None], expected: tuple[str | None, str | None]
) -> None:
    move = Move((MONTH.earliest, MONTH.latest), (DAY.earliest, DAY.latest))
    assert move.apply(bounds) == expected


def test_an_event_follows_its_own_time(settling: Settling) -> None:
    moved = settling.event(event("2021-04-07", "2021-04-28", times=("wednesday",)))
    assert (moved.edtf, moved.earliest, moved.latest) == ("2021-04-14", "2021-04-14", "2021-04-14")


def test_an_event_follows_the_statement_that_tells_it(settling: Settling) -> None:
    moved = settling.event(event(None, "2021-04-28", statement="said"))
    assert (moved.edtf, moved.earliest, moved.latest) == ("../2021-04-14", None, "2021-04-14")


def test_bounds_that_would_cross_stay(settling: Settling) -> None:
    crossed = event("2021-04-20", "2021-04-30")
    assert settling.event(crossed) == crossed


def test_records_are_dated_together(settling: Settling) -> None:
    found = settling.records(Records(times=(WEDNESDAY,), statements=(SAID,)))
    assert (found.times[0].value, found.times[0].candidates) == ("2021-04-14", ())
    assert (found.statements[0].said, found.statements[0].said_latest) == ("2021-04-14", "2021-04-14")


def test_records_of_another_document_stay(settling: Settling) -> None:
    other = replace(event("2021-04-01", "2021-04-30"), document="report")
    assert settling.event(other) == other
