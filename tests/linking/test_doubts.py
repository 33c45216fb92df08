"""The doubts of a line: those of the facts that give its cells, none where another fact is sure of the same."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.linking import link
from relaas.linking.doubts import doubts_of_line
from relaas.model import Doubt, Fact, Statement
from tests.linking.factories import document, event, fact, mention, records, statement

ON_DAY, ON_WHO, ON_STATUS = (
    Doubt(sign, "a", start, start + 4) for start, sign in enumerate(("year-far", "voice-unknown", "only-possible"))
)
DAY, LATER = "2020-03-01", "2020-03-05"


def told_by(name: str, *doubts: Doubt, day: str = DAY, status: str = "happened") -> Fact:
    """A fact on a flood that one document tells."""
    return fact(event(name, 0, "flood", "river dike", day, status=status), doubts=doubts)


def line_of(*facts: Fact, said: Sequence[Statement] = ()) -> tuple[Doubt, ...]:
    """The doubts of a line that the first of some facts heads."""
    head = facts[0]
    entity_of = {"a:mayor": "mayor", "b:mayor": "mayor"}
    return doubts_of_line(
        facts,
        head=head,
        when=head.when,
        status=head.status,
        statements={each.id: each for each in said},
        entity_of=entity_of,
    )


def test_a_line_has_the_doubts_of_its_fact_in_the_order_of_its_cells() -> None:
    assert line_of(told_by("a", ON_STATUS, ON_WHO, ON_DAY)) == (ON_DAY, ON_WHO, ON_STATUS)


def test_what_another_fact_is_sure_of_is_in_no_doubt() -> None:
    assert line_of(told_by("a", ON_DAY, ON_STATUS), told_by("b")) == ()


def test_a_day_that_every_fact_doubts_stays_in_doubt() -> None:
    assert line_of(told_by("a", ON_DAY), told_by("b", replace(ON_DAY, document="b"))) == (ON_DAY,)


def test_a_doubt_of_another_day_or_status_is_none_of_the_line() -> None:
    other = told_by("b", ON_DAY, ON_STATUS, day=LATER, status="possible")
    assert line_of(told_by("a"), other) == ()


def test_who_says_so_is_that_of_the_headline() -> None:
    assert line_of(told_by("a"), told_by("b", ON_WHO)) == ()


def test_what_is_said_in_another_text_than_the_headline_is_in_doubt() -> None:
    said = statement("b", 0, "The dike has broken", speaker="b:mayor")
    (doubt,) = line_of(told_by("a"), replace(told_by("b"), statements=(said.id,)), said=[said])
    assert (doubt.sign, doubt.cell, doubt.passage) == ("voice-elsewhere", "who", said.cue)


def test_what_the_one_who_acts_in_the_headline_says_elsewhere_is_in_no_doubt() -> None:
    said = statement("b", 0, "The dike has broken", speaker="b:mayor")
    head = replace(told_by("a"), actors=("a:mayor",))
    assert line_of(head, replace(told_by("b"), statements=(said.id,)), said=[said]) == ()


def test_linking_gives_its_lines_their_doubts() -> None:
    told = event("a", 0, "flood", "river dike", DAY)
    found = records(told, mention("a", 40, "Noor de Wit"))
    found = replace(found, facts=tuple(replace(each, doubts=(ON_DAY,)) for each in found.facts))
    (entry,) = link([document("a")], {"a": found}).entries
    assert entry.doubts == (ON_DAY,)
