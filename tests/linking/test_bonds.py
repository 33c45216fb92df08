"""What people ruled to be one thing, or not to be, holds whatever else is alike."""

from collections.abc import Sequence

import pytest

from relaas.linking.bonds import Bonds, make_bonds
from relaas.linking.clustering import cluster
from relaas.linking.papers import tell_facts
from relaas.model import Action, Anchor, Decision, Passage
from tests.linking.factories import document, event, records

PLACES = [Passage("a", 0, 60), Passage("a", 100, 160), Passage("b", 0, 60), Passage("b", 100, 160)]

THINGS = [(place,) for place in PLACES]


def decision(action: Action, own: Sequence[Passage], others: Sequence[Passage]) -> Decision:
    """A decision that holds to some passages."""
    anchors = [tuple(Anchor(passage, "", "") for passage in passages) for passages in (own, others)]
    return Decision(1, action, "", "J. de Wit", "2021-05-03", "", anchors[0][0], anchors[0], anchors[1])


def merge(*places: int) -> Decision:
    return decision("merge", [PLACES[places[0]]], [PLACES[place] for place in places[1:]])


def split(own: Sequence[int], off: Sequence[int]) -> Decision:
    return decision("split", [PLACES[place] for place in (*own, *off)], [PLACES[place] for place in off])


@pytest.mark.parametrize(
    ("decisions", "together", "apart"),
    [
        ([], (), {}),
        ([merge(0, 2)], ((0, 2),), {}),
        ([merge(0, 2), merge(2, 3)], ((0, 2, 3),), {}),
        ([split([0], [2])], (), {0: {2}, 2: {0}}),
        ([split([0, 1], [2, 3])], ((0, 1), (2, 3)), {0: {2, 3}, 1: {2, 3}, 2: {0, 1}, 3: {0, 1}}),
        ([merge(0, 2), split([0], [2])], (), {0: {2}, 2: {0}}),
        ([split([0], [2]), merge(0, 2)], ((0, 2),), {}),
        ([merge(0, 1), split([0], [2]), merge(1, 2)], ((0, 1),), {0: {2}, 2: {0}}),
    ],
    ids=["none", "merge", "chain", "split", "halves", "merge then split", "split then merge", "third in between"],
)
def test_last_ruling_on_a_pair_stands(
    decisions: Sequence[Decision], together: tuple[tuple[int, ...], ...], apart: dict[int, set[int]]
) -> None:
    assert make_bonds(THINGS, decisions) == Bonds(together, {left: frozenset(right) for left, right in apart.items()})


def test_a_passage_that_moved_a_little_is_the_same() -> None:
    near = decision("merge", [Passage("a", 5, 60)], [Passage("b", 100, 140)])
    assert make_bonds(THINGS, [near]).together == ((0, 3),)


def test_other_decisions_bind_nothing() -> None:
    assert make_bonds(THINGS, [decision("hide", PLACES, PLACES)]) == Bonds()


FLOOD = ("flood", "river village dike", "2020-03-01")


def test_clusters_keep_to_the_rulings() -> None:
    found = {
        "a": records(event("a", 0, *FLOOD), event("a", 100, "elect", "mayor council")),
        "b": records(event("b", 0, *FLOOD), event("b", 100, "strike", "train driver")),
    }
    tellings = tell_facts([document("a"), document("b")], found, ())
    passages = [(told.fact.passage,) for told in tellings]
    assert cluster(tellings) == ((0, 2), (1,), (3,))
    assert cluster(tellings, make_bonds(passages, [split([0], [2])])) == ((0,), (1,), (2,), (3,))
    assert cluster(tellings, make_bonds(passages, [merge(1, 3)])) == ((0, 2), (1, 3))


def test_what_was_split_stays_apart_when_a_third_telling_comes() -> None:
    found = {name: records(event(name, 0, *FLOOD)) for name in ("a", "b", "c")}
    tellings = tell_facts([document(name) for name in found], found, ())
    bonds = make_bonds([(told.fact.passage,) for told in tellings], [split([0], [2])])
    groups = cluster(tellings, bonds)
    assert not any({0, 1} <= set(group) for group in groups)
    assert sorted(map(len, groups)) == [1, 2]
