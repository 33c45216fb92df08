"""A number of a later text takes the place of the earlier one where it says so, or stands against it."""

from dataclasses import replace
from typing import Any

import pytest

from relaas.linking.replacing import replaces
from relaas.linking.tellings import Telling
from relaas.model import Figure
from tests.linking.factories import DAY, event, fact, figure, telling


def taken(before: str, after: str, language: str = "en", **later: Any) -> bool:
    """Whether the number 50 of a later text takes the place of the 30 of an earlier one."""
    one, other = (_telling(name, text, language) for name, text in (("a", before), ("b", after)))
    one, other = replace(one, voices=frozenset({"mill"})), replace(other, **later)
    return replaces(one, _number(one, "30"), other, _number(other, "50"))


def _telling(name: str, text: str, language: str) -> Telling:
    of = replace(fact(event(name, 0, "say")), text=text, end=len(text), language=language)
    return replace(telling(document=name), fact=of)


def _number(told: Telling, value: str) -> Figure:
    start = told.fact.text.index(value)
    return replace(figure(told.fact.document, start, float(value)), end=start + len(value))


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The mill has 30 sheep.", "The number of sheep has risen to 50.", "en"),
        ("De molen heeft 30 schapen.", "Het aantal schapen is opgelopen tot 50.", "nl"),
        ("The flood killed 30 people.", "In all 50 people died.", "en"),
        ("Bij de vloed kwamen 30 mensen om.", "Er zijn 50 mensen omgekomen.", "nl"),
    ],
)
def test_a_number_that_says_so_or_is_of_a_toll_that_grew_takes_the_place_of_the_earlier(
    before: str, after: str, language: str
) -> None:
    assert taken(before, after, language)


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The mill has 30 sheep.", "There are 50 sheep.", "en"),
        ("De molen heeft 30 schapen.", "Er zijn 50 schapen.", "nl"),
        ("The flood killed 30 people.", "In all 50 people were evacuated.", "en"),
    ],
)
def test_a_number_of_another_text_that_says_nothing_of_it_stands_against_the_earlier(
    before: str, after: str, language: str
) -> None:
    assert not taken(before, after, language)


def test_who_gave_the_earlier_number_or_writes_long_after_gives_a_new_one() -> None:
    sheep = "The mill has 30 sheep.", "There are 50 sheep."
    assert taken(*sheep, voices=frozenset({"mill"}))
    assert taken(*sheep, actors=frozenset({"mill"}))
    assert taken(*sheep, published=(DAY + 400, DAY + 400))
    assert not taken(*sheep, published=(DAY + 200, DAY + 200))
