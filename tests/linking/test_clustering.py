import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from relaas.language.meaning import vectors_of
from relaas.linking.blocking import LONGEST_WALK, MOST_CANDIDATES, pairs_of
from relaas.linking.clustering import Comparer, cluster, cluster_with, rarity_of
from relaas.linking.papers import Tellings, tell_facts
from relaas.linking.tellings import Telling
from relaas.model import Event, Workings
from tests.linking.factories import document, event, records


def tell(*events: Event) -> Tellings:
    """The tellings of events by document."""
    names = sorted({e.document for e in events})
    found = {name: records(*(e for e in events if e.document == name)) for name in names}
    return tell_facts([document(name) for name in names], found, ())


def proposed(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """The places of tellings that may tell one thing."""
    lefts, rights = pairs_of(Tellings.of(tellings), Workings())
    return list(zip(lefts.tolist(), rights.tolist(), strict=True))


def varied_dossier(size: int, *, seed: int = 7) -> Tellings:
    """The tellings of a dossier in which every document tells eight of forty stories, each in words of its own."""
    dice = random.Random(seed)
    stories = [[f"word{dice.randrange(400)}" for _ in range(6)] for _ in range(40)]
    events = []
    for number in range(size):
        for place, story in enumerate(dice.sample(range(40), 8)):
            words = " ".join(dice.sample(stories[story], 5))
            events.append(event(f"d{number:04}", place * 100, f"kind{story % 9}", words, id=f"{number}-{place}"))
    return tell(*events)


def test_what_means_nearly_the_same_is_compared_without_a_key_in_common() -> None:
    texts = ["The mayor closed the harbour.", "De burgemeester sloot de haven.", "A painting was sold at auction."]
    plain = tell(event("a", 0, "close", "x1"), event("b", 0, "shut", "x2"), event("c", 0, "sell", "x3"))
    tellings = [
        replace(told, fact=replace(told.fact, meaning=meaning))
        for told, meaning in zip(plain, vectors_of(texts), strict=True)
    ]

    assert proposed(plain) == []
    assert proposed(tellings) == [(0, 1)]


def test_every_telling_is_in_exactly_one_cluster() -> None:
    tellings = varied_dossier(20)

    assert sorted(member for members in cluster(tellings) for member in members) == list(range(len(tellings)))


def test_two_documents_that_tell_one_thing_are_one_cluster() -> None:
    tellings = tell(
        event("a", 0, "flood", "river village dike", "2020-03-01"),
        event("a", 100, "elect", "mayor council"),
        event("b", 0, "flood", "river village evacuation", "2020-03-01"),
        event("b", 100, "strike", "train driver"),
    )

    assert cluster(tellings) == ((0, 2), (1,), (3,))


def test_a_chain_of_neighbours_is_not_one_thing() -> None:
    words = ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2", "b3"]
    tellings = tell(*(event(f"d{i}", 0, "meet", " ".join(words[i : i + 4])) for i in range(9)))

    assert max(len(members) for members in cluster(tellings)) < len(tellings) / 2


def test_the_order_of_the_documents_does_not_matter() -> None:
    def groups(tellings: tuple[Telling, ...]) -> set[frozenset[str]]:
        return {frozenset(tellings[member].fact.id for member in members) for members in cluster(tellings)}

    tellings = varied_dossier(12)

    assert groups(tellings) == groups(varied_dossier(12))


@pytest.mark.parametrize("size", [50, 200])
def test_no_telling_is_compared_with_more_than_a_handful(size: int) -> None:
    tellings = varied_dossier(size)

    assert 0 < len(proposed(tellings)) <= MOST_CANDIDATES * len(tellings)


def test_comparisons_grow_with_the_records_and_not_with_their_square() -> None:
    made = []
    for size in (60, 240):
        tellings = varied_dossier(size)
        comparer = Comparer(tellings, rarity_of(tellings))
        cluster_with(comparer)
        made.append(comparer.made)

    assert made[1] < 2 * 4 * made[0]


def test_words_that_many_have_are_walked_only_so_far() -> None:
    shared = " ".join(f"word{number}" for number in range(9))
    words = (f"other{number}" if number < 2 * LONGEST_WALK else shared for number in range(4 * LONGEST_WALK))
    tellings = tell(*(event(f"d{number:03}", 0, "meet", each) for number, each in enumerate(words)))

    assert max(right - left for left, right in proposed(tellings)) == LONGEST_WALK
