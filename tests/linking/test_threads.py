from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from relaas.linking import link
from relaas.linking.rarity import Rarity
from relaas.linking.threads import Strand, affinity
from relaas.model import Links, Records, Thread
from tests.linking.factories import document, event, mention, plan, records


def linked(**found: Records) -> Links:
    """The links of documents that were published half a year after each other, in the order of their names."""
    documents = [document(name, f"{2020 + place}-03-10") for place, name in enumerate(sorted(found))]
    return link(documents, found)


def concepts_of(thread: Thread, links: Links) -> list[str]:
    return [entry.concept for entry in links.entries if entry.id in thread.entries]


def told(document: str, start: int, concept: str, text: str = "", **fields: Any) -> Any:
    return event(document, start, concept, fields.pop("terms", ""), fields.pop("day", None), text=text, **fields)


def test_a_denial_is_of_the_thread_of_its_claim() -> None:
    claim = told("a", 0, "poison", "Two clerks said so.", terms="well", status="claimed", language="en")
    denial = told("a", 70, "deny", "The mill denied the claim.", status="denied", language="en")
    other = told("a", 900, "elect", "A mayor was elected.", terms="mayor", language="en")
    links = linked(a=records(claim, denial, other))

    (thread,) = links.threads

    assert concepts_of(thread, links) == ["poison", "deny"]
    assert [bool(entry.thread) for entry in links.entries] == [entry.concept != "elect" for entry in links.entries]


def test_a_thread_bears_the_headline_of_its_weightiest_line() -> None:
    claim = told("a", 0, "poison", "Two clerks said so.", terms="well", status="claimed", language="en")
    denial = told("a", 70, "deny", "The mill denied the claim.", status="denied", language="en")
    links = linked(a=records(claim, denial))

    (thread,) = links.threads
    heaviest = max(links.entries, key=lambda entry: (entry.weight, entry.id))

    assert thread.headline == heaviest.headline
    assert thread.weight == round(sum(entry.weight for entry in links.entries), 2)


ALIKE = bytes([5]) * 512
SOMEWHAT_ALIKE = bytes([5]) * 360 + bytes([251]) * 152  # to the other: a cosine of 0.4


@pytest.mark.parametrize(
    ("concept", "threads"),
    [pytest.param("excavate", 1, id="what it is about"), pytest.param("continue", 0, id="what says little")],
)
def test_rare_words_that_say_what_it_is_make_a_thread(concept: str, threads: int) -> None:
    found = {}
    for name, day, meaning in (("a", "2020-01-05", ALIKE), ("b", "2023-08-14", SOMEWHAT_ALIKE)):
        made = records(told(name, 0, concept, terms="", day=day))
        found[name] = replace(made, facts=tuple(replace(one, meaning=meaning) for one in made.facts))

    assert len(linked(**found).threads) == threads


def moved_plan(days: Sequence[str]) -> dict[str, Records]:
    """A plan for each day, each in a document of its own."""
    found = {}
    for name, day in zip("abc", days, strict=False):
        who = mention(name, 0, "Harbour Board", "ORG")
        meant = told(name, 0, "open", terms="lock", day=day, status="planned", actors=(who.id,))
        found[name] = records(who, meant, plan(meant, day))
    return found


@pytest.mark.parametrize("days", [("2023-01-01", "2024-01-01"), ("2023-01-01", "2024-01-01", "2026-01-01")])
def test_a_plan_and_what_replaced_it_are_one_thread(days: tuple[str, ...]) -> None:
    links = linked(**moved_plan(days))

    assert len({entry.thread for entry in links.entries}) == 1


def test_nothing_is_a_thread_by_itself() -> None:
    links = linked(a=records(told("a", 0, "elect", terms="mayor")))

    assert links.threads == ()


@pytest.mark.parametrize(
    ("words", "parties", "expected"),
    [
        pytest.param((), (), 0.4, id="meaning alone"),
        pytest.param(("well",), (), 0.65, id="a rare word"),
        pytest.param(("well", "mill"), (), 0.65, id="more words count no more"),
        pytest.param((), ("p",), 0.55, id="a party"),
        pytest.param(("well",), ("p", "q"), 0.8, id="both"),
    ],
)
def test_affinity(words: tuple[str, ...], parties: tuple[str, ...], expected: float) -> None:
    (entry,) = linked(a=records(told("a", 0, "elect", terms="mayor"))).entries
    one = Strand(entry, ALIKE, frozenset((*words, "own")), frozenset((*parties, "a")))
    other = Strand(entry, SOMEWHAT_ALIKE, frozenset((*words, "else")), frozenset((*parties, "b")))

    assert affinity(one, other, Rarity(())) == pytest.approx(expected, abs=0.01)
