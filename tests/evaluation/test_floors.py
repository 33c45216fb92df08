"""The quality of the extraction on the project's own gold never sinks below its floors."""

import pytest

from evaluation.score import SLACK, read_floors, score_language

FLOORS = read_floors()


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request: pytest.FixtureRequest) -> tuple[str, dict[str, float], list[str]]:
    scores, errors = score_language(request.param)
    return request.param, scores, errors


def test_every_measure_reaches_its_floor(scored: tuple[str, dict[str, float], list[str]]) -> None:
    language, scores, errors = scored
    sunk = {
        name: (scores.get(name, 0.0), floor)
        for name, floor in FLOORS[language].items()
        if scores.get(name, 0.0) < floor - SLACK
    }
    assert not sunk, "\n".join([f"{language}: {sunk}", *errors])


def test_every_measure_has_a_floor(scored: tuple[str, dict[str, float], list[str]]) -> None:
    language, scores, _ = scored
    assert sorted(scores) == sorted(FLOORS[language])
