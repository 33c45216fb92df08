from dataclasses import replace

import numpy as np
import pytest

from relaas.linking.entities import find_entities
from relaas.linking.moves import find_moves
from relaas.linking.nearness import with_nearest
from relaas.linking.papers import tell_facts
from relaas.linking.rarity import Rarity
from relaas.model import Records
from tests.linking.factories import document, event, fact, mention, plan, records

ONE_MEANING = np.full(512, 5, dtype=np.int8).tobytes()
GATE, DANCE = "sluice gate", "hall floor"


def moves(first: Records, second: Records) -> list[tuple[str, str]]:
    """Both days of each move that two documents tell, the second published a month after the first."""
    found = {"a": first, "b": second}
    tellings = tell_facts([document("a", "2020-02-10"), document("b", "2020-03-10")], found, find_entities(found))
    disputes = find_moves(with_nearest(tellings), found, Rarity(()))
    return [(each.difference.left_value, each.difference.right_value) for each in disputes]


def told(name: str, terms: str, day: str, status: str = "planned", signs: tuple[str, ...] = ()) -> Records:
    """What a document tells of a mill for or on a day; all that is told means the same."""
    mill = mention(name, 0, "Voss Mill", type="ORG")
    concept = "open-building" if terms != DANCE else "dance"
    opening = event(name, 0, concept, terms, day, actors=(mill.id,), status=status, language="en")
    made = replace(fact(opening, signs=signs), meaning=ONE_MEANING)
    return replace(records(mill, opening, plan(opening, day)), facts=(made,))


def test_a_plan_that_a_later_document_has_for_another_day_was_moved() -> None:
    assert moves(told("a", GATE, "2020-06-01"), told("b", GATE, "2020-09-01")) == [("2020-06-01", "2020-09-01")]


def test_what_was_done_after_its_day_is_late() -> None:
    late = told("b", GATE, "2020-03-05", "happened")

    assert moves(told("a", GATE, "2020-02-20"), late) == [("2020-02-20", "2020-03-05")]


@pytest.mark.parametrize(("others", "late"), [(128, True), (164, False)], ids=["alike", "hardly alike"])
def test_what_was_done_later_with_one_word_in_common_is_late_only_where_it_is_alike(others: int, late: bool) -> None:
    meaning = np.r_[np.full(512 - others, 5), np.full(others, -5)].astype(np.int8).tobytes()
    done = told("b", "gate", "2020-03-05", "happened")
    done = replace(done, facts=tuple(replace(each, meaning=meaning, concept="flood") for each in done.facts))

    assert bool(moves(told("a", "gate", "2020-02-20"), done)) == late


def test_what_says_that_it_was_moved_needs_no_words_in_common() -> None:
    new = told("b", "opening", "2020-09-01", signs=("revision",))

    assert moves(told("a", GATE, "2020-06-01"), new) == [("2020-06-01", "2020-09-01")]


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(told("b", GATE, "2020-06-02"), id="a day later"),
        pytest.param(told("b", DANCE, "2020-09-01"), id="another thing"),
        pytest.param(told("b", GATE, "2020-03-05", "happened"), id="in time"),
        pytest.param(told("b", GATE, "2020-01-05"), id="a day before the plan"),
    ],
)
def test_what_moves_no_plan(new: Records) -> None:
    assert moves(told("a", GATE, "2020-06-01"), new) == []


def without_meaning(found: Records) -> Records:
    """The same, with facts that are nobody's nearest."""
    return replace(found, facts=tuple(replace(each, meaning=b"") for each in found.facts))


@pytest.mark.parametrize(("terms", "moved"), [(GATE, True), (DANCE, False)], ids=["rare words", "no word in common"])
def test_a_plan_that_is_not_the_nearest_was_moved_where_rare_words_are_in_both(terms: str, moved: bool) -> None:
    first, second = (without_meaning(each) for each in (told("a", GATE, "2020-06-01"), told("b", terms, "2020-09-01")))

    assert moves(first, second) == ([("2020-06-01", "2020-09-01")] if moved else [])
