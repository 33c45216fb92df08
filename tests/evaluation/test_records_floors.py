"""The records of whole dossiers are never found less well than their floors."""

import pytest

from evaluation.records import Found, Score, read_floors, score, score_dossier
from evaluation.score import SLACK

FLOORS = read_floors()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_every_kind_of_record_reaches_its_floors(name: str) -> None:
    scores = score_dossier(name)
    assert sorted(scores) == sorted(FLOORS[name])
    assert not {
        kind: found
        for kind, found in scores.items()
        if found.found < FLOORS[name][kind].found - SLACK or found.right < FLOORS[name][kind].right - SLACK
    }


def test_a_record_counts_once_and_what_is_vague_not_at_all() -> None:
    marks = [{"doc": "a", "start": 0, "end": 9}, {"doc": "a", "start": 20, "end": 29, "vague": True}]
    whole, half, other = (Found("a", *ends, lambda mark: True) for ends in ((0, 9), (0, 4), (20, 25)))
    elsewhere = Found("b", 0, 9, lambda mark: True)
    assert score(marks, [whole]) == Score(1.0, 1.0)
    assert score(marks, [whole, other, elsewhere]) == Score(1.0, 1.0)
    assert score(marks, [half, whole]) == Score(2 / 3, 1.0)
    assert score(marks, []) == Score(0.0, 0.0)
