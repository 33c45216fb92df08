"""The days of papers by their beginnings do not get worse."""

import pytest

from evaluation.heads import FLOORS, judge, scores


def test_the_days_of_papers_reach_their_floors() -> None:
    assert not {name: score for name, score in scores().items() if score < FLOORS[name]}


@pytest.mark.parametrize(
    ("wanted", "found", "verdict"),
    [
        ("2021-05-03", "2021-05-03", "right"),
        ("2021-05-03", "XXXX-05-03", "right"),
        ("2021-05-03", "2021-05", "missing"),
        ("2021-05-03", None, "missing"),
        (None, None, "right"),
        (None, "2021-05-03", "wrong"),
        ("2021-05-03", "2020-05-03", "wrong"),
        ("2021-05-03", "XXXX-05-04", "wrong"),
    ],
)
def test_what_a_day_is_worth(wanted: str | None, found: str | None, verdict: str) -> None:
    assert judge(wanted, found) == verdict
