"""The axis: even steps, few enough for words, in the language of the view."""

from datetime import date, timedelta

import pytest

from relaas.views.picture.axis import MOST_TICKS, ticks
from relaas.views.picture.layout import Window
from relaas.views.wording import Wording

FIRST = date(2021, 4, 7)


def labels(days: int, language: str = "en", first: date = FIRST) -> list[str]:
    return [label for _, label in ticks(Window(first, first + timedelta(days=days)), Wording(language))]


@pytest.mark.parametrize(
    ("days", "language", "expected"),
    [
        (3, "en", ["7 Apr", "8 Apr", "9 Apr", "10 Apr"]),
        (21, "nl", ["12 apr", "19 apr", "26 apr"]),
        (190, "en", ["May", "June", "July", "August", "September", "October"]),
        (190, "nl", ["mei", "juni", "juli", "augustus", "september", "oktober"]),
        (700, "nl", ["juli", "oktober", "2022", "april", "juli", "oktober", "2023"]),
        (4000, "en", ["2022", "2024", "2026", "2028", "2030", "2032"]),
    ],
)
def test_labels(days: int, language: str, expected: list[str]) -> None:
    assert labels(days, language) == expected


@pytest.mark.parametrize("days", [*range(1, 60), 100, 365, 1000, 3650, 36500, 365000, 2900000])
def test_there_are_never_more_ticks_than_fit_and_all_lie_in_the_picture(days: int) -> None:
    first = date(1200, 1, 1) if days < 2900000 else date(1, 1, 1)
    window = Window(first, first + timedelta(days=days))
    found = [day for day, _ in ticks(window, Wording("en"))]
    assert 1 <= len(found) <= MOST_TICKS + 1 or days > 365000
    assert all(window.first <= day <= window.last for day in found)
