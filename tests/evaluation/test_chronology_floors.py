"""The chronologies of the project's own dossiers never tell less than their floors."""

import pytest

from evaluation.chronology import measure, read_floors, score_dossier
from evaluation.score import SLACK

FLOORS = read_floors()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_every_measure_reaches_its_floor(name: str) -> None:
    scores = score_dossier(name)
    assert sorted(scores) == sorted(FLOORS[name])
    assert not {key: value for key, value in scores.items() if value < FLOORS[name][key] - SLACK}


def test_a_chronology_without_lines_tells_nothing() -> None:
    assert set(measure([], []).values()) == {0.0}
