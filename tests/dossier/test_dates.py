"""A date that is cited to what cannot give it is found out."""

from dataclasses import replace

import pytest

from relaas.dossier.dates import can_give
from relaas.model import UNDATED, Dating, Passage
from relaas.model.dating import around, between

WORDS = Passage("d", 4, 10)
OWN = Dating("2021-06-01", "2021-06-01", "2021-06-01", None, "own", "as written", "t", WORDS, (), "t", "t")
ISSUE = Dating("2021-04-14", "2021-04-14", "2021-04-14", basis="document", opens="d", closes="d")
SOURCES = {"t": OWN, "d": ISSUE}


@pytest.mark.parametrize(
    ("when", "stands"),
    [
        (OWN, True),
        (around(OWN), True),
        (between(ISSUE, OWN, by=OWN, rule="deadline"), True),
        (UNDATED, True),
        (Dating("2022", "2022-01-01", "2022-12-31", basis="person"), True),
        (replace(OWN, latest="2021-06-02"), False),
        (replace(OWN, opens=None), False),
        (replace(OWN, time="gone"), False),
        (replace(OWN, passage=Passage("d", 0, 3)), False),
        (replace(around(OWN), earliest="2021-05-24"), False),
    ],
    ids=["own", "around", "two sources", "undated", "person", "day", "no source", "gone", "other words", "too wide"],
)
def test_each_end_is_one_of_what_gave_it(when: Dating, stands: bool) -> None:
    assert can_give(when, SOURCES) is stands


def test_an_end_may_be_the_limit_that_words_make_of_an_expression() -> None:
    summer = Dating("2021-22", "2021-06-01", "2021-09-22", "before", "own", "as written", "t", WORDS, (), "t", "t")
    limit = replace(summer, latest="2021-06-21")
    deadline = between(UNDATED, limit, by=summer, rule="deadline")
    assert can_give(deadline, {"t": summer}, {"t": limit})
    assert not can_give(deadline, {"t": summer})
