"""Dates that another document settled move what rests on them, by what gave each end, and nothing else."""

from dataclasses import replace

import pytest

from relaas.model import (
    UNDATED,
    Dating,
    Document,
    Doubt,
    Event,
    Fact,
    Figure,
    Headline,
    Passage,
    Plan,
    Publication,
    Records,
    SettledPublication,
    SettledTime,
    Statement,
    TimeExpression,
)
from relaas.model.dating import around, between, no_later
from relaas.model.settling import Settling, settle

MONTH = Publication(Dating("2021-04", "2021-04-01", "2021-04-30", basis="document"), "header-line")
DAY = Publication(Dating("2021-04-14", "2021-04-14", "2021-04-14", basis="other-document"), "dossier")
LETTER = Document("letter", "letter.txt", "txt", "", "", "nl", MONTH)
OF_LETTER = LETTER.dating_at(0)
WEDNESDAY = TimeExpression(
    id="wednesday",
    document="letter",
    start=0,
    end=8,
    text="woensdag",
    type="DATE",
    value="XXXX-WXX-3",
    edtf="2021-04-07/2021-04-28",
    earliest="2021-04-07",
    latest="2021-04-28",
    candidates=("2021-04-07", "2021-04-14", "2021-04-21", "2021-04-28"),
)
OWN = WEDNESDAY.dating
LIMIT = replace(OWN, bound="by")


@pytest.fixture
def settling() -> Settling:
    return settle(
        [SettledTime("wednesday", "2021-04-14", "2021-04-14", "2021-04-14", "2021-04-14", because="other")],
        [SettledPublication("letter", DAY, because="other")],
    )


@pytest.mark.parametrize(
    ("dating", "edtf", "ends"),
    [
        (OWN, "2021-04-14", ("2021-04-14", "2021-04-14")),
        (between(OF_LETTER, LIMIT, by=LIMIT, rule="deadline"), "2021-04-14", ("2021-04-14", "2021-04-14")),
        (between(UNDATED, LIMIT, by=LIMIT, rule="deadline"), "../2021-04-14", (None, "2021-04-14")),
        (between(OWN, UNDATED, by=OWN, rule="onset"), "2021-04-14/..", ("2021-04-14", None)),
        (around(OWN), "2021-04-14~", ("2021-04-07", "2021-04-21")),
        (no_later(OF_LETTER), "[..2021-04-14]", (None, "2021-04-14")),
        (OF_LETTER, "2021-04-14", ("2021-04-14", "2021-04-14")),
        (replace(OWN, opens="other", closes="other"), "2021-04-07/2021-04-28", ("2021-04-07", "2021-04-28")),
        (UNDATED, None, (None, None)),
    ],
    ids=["own", "both", "deadline", "onset", "around", "no later", "document", "equal days of another", "undated"],
)
def test_each_end_follows_what_gave_it(
    settling: Settling, dating: Dating, edtf: str | None, ends: tuple[str | None, str | None]
) -> None:
    moved = settling.dating(dating)
    assert (moved.edtf, (moved.earliest, moved.latest)) == (edtf, ends)


@pytest.mark.parametrize(
    ("dating", "candidates"), [(OWN, ()), (no_later(replace(OF_LETTER, candidates=("a",))), ("a",))]
)
def test_no_days_are_left_open_where_its_own_expression_was_settled(
    settling: Settling, dating: Dating, candidates: tuple[str, ...]
) -> None:
    assert settling.dating(dating).candidates == candidates


def test_where_the_ends_would_cross_the_side_that_is_not_its_own_opens(settling: Settling) -> None:
    limit = Dating(
        "2021-04-01/2021-04-10", "2021-04-01", "2021-04-10", "by", "own", "deadline", "t", None, (), "letter", "t"
    )
    moved = settling.dating(limit)
    assert (moved.edtf, moved.earliest, moved.opens, moved.latest) == ("../2021-04-10", None, None, "2021-04-10")


def test_every_date_of_a_document_follows(settling: Settling) -> None:
    passage = Passage("letter", 0, 8)
    found = Records(
        times=(WEDNESDAY,),
        statements=(Statement(start=0, end=8, text="", kind="direct", cue=passage, cue_text="", said=OWN),),
        figures=(Figure(start=0, end=8, text="", minimum=1, maximum=1, as_of=OWN),),
        events=(Event(start=0, end=8, text="", trigger=passage, concept="meet", when=OWN),),
        plans=(Plan(start=0, end=8, text="", begin=OWN, complete=OWN),),
    )
    moved = settling.records(found)
    assert (moved.times[0].value, moved.times[0].candidates) == ("2021-04-14", ())
    dates = [moved.statements[0].said, moved.figures[0].as_of, moved.events[0].when]
    dates += [moved.plans[0].begin, moved.plans[0].complete]
    assert [each.edtf for each in dates] == ["2021-04-14"] * 5


def test_a_document_takes_its_settled_publication(settling: Settling) -> None:
    assert settling.document(LETTER).published == DAY
    assert settling.document(replace(LETTER, id="report")).published == MONTH


def test_a_fact_with_a_settled_date_is_in_no_doubt_for_its_paper(settling: Settling) -> None:
    of_paper, of_status = Doubt("undated-paper", "letter", 0, 8), Doubt("only-possible", "letter", 9, 12)
    headline = Headline("letter", 0, 20)
    fact = Fact(start=0, end=20, text="", headline=headline, evidence=(), when=OWN, doubts=(of_paper, of_status))
    assert settling.fact(fact).doubts == (of_status,)
    assert settling.fact(replace(fact, when=UNDATED)).doubts == (of_paper, of_status)
