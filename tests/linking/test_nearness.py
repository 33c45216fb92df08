from dataclasses import replace

import numpy as np
import pytest

from relaas.language.meaning import likeness
from relaas.linking import nearness
from relaas.linking.nearness import Surroundings, with_nearest
from relaas.linking.papers import tell_facts
from relaas.linking.tellings import Telling
from relaas.model import Records
from tests.linking.factories import document, event, fact

WIDTH = 512


def meaning(angle: float) -> bytes:
    """A vector at an angle, in degrees, to that of 0."""
    steps = np.zeros(WIDTH, dtype=np.int8)
    steps[:2] = np.rint(100 * np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))]))
    return steps.tobytes()


def tellings(**angles: tuple[float, ...]) -> tuple[Telling, ...]:
    """The tellings of documents, each with a meaning at the angle given."""
    found = {
        name: Records(
            facts=tuple(
                replace(fact(event(name, 100 * place, "flood")), meaning=meaning(angle))
                for place, angle in enumerate(own)
            )
        )
        for name, own in angles.items()
    }
    return with_nearest(tell_facts([document(name) for name in found], found, ()))


def nearest_of(told: tuple[Telling, ...]) -> dict[str, set[str]]:
    """The names of the nearest of each telling: its document with its place there."""
    names = {one.fact.id: f"{one.fact.document}{one.fact.start // 100}" for one in told}
    return {names[one.fact.id]: {names[other] for other in one.nearest} for one in told}


def test_each_is_what_the_other_document_says_most_nearly() -> None:
    assert nearest_of(tellings(a=(0, 60), b=(10, 50))) == {"a0": {"b0"}, "a1": {"b1"}, "b0": {"a0"}, "b1": {"a1"}}


def test_what_has_a_nearer_one_there_is_not_the_nearest() -> None:
    assert nearest_of(tellings(a=(0,), b=(10, 30)))["b1"] == set()


def test_there_is_one_for_each_other_document() -> None:
    assert nearest_of(tellings(a=(0,), b=(10,), c=(20,)))["b0"] == {"a0", "c0"}


@pytest.mark.parametrize("angles", [{"a": (0,), "b": (85,)}, {"a": (0, 5)}, {}], ids=["far", "one document", "nothing"])
def test_nothing_is_near(angles: dict[str, tuple[float, ...]]) -> None:
    assert all(one.nearest == frozenset() for one in tellings(**angles))


def test_what_other_documents_come_back_to_is_echoed() -> None:
    echoes = {(one.fact.document, one.fact.start): one.echo for one in tellings(a=(0, 90), b=(10,), c=(20,), d=(5,))}
    assert echoes["a", 0] > 0.95
    assert echoes["a", 0] > echoes["c", 0] > echoes["a", 100]


def test_a_document_does_not_echo_itself() -> None:
    assert [one.echo for one in tellings(a=(0, 0, 0, 0))] == [0.0] * 4


@pytest.mark.parametrize("place", [0, 3, 7])
def test_what_is_most_alike_stands_in_the_window_the_nearest_first(place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearness, "WINDOW", 3)
    monkeypatch.setattr(nearness, "ROWS", 5)
    told = tellings(a=(0, 40, 20, 10), b=(15, 30, 85, 5))
    around = range(max(0, place - 3), min(place + 3, len(told)))
    near = {other: likeness(told[place].fact.meaning, told[other].fact.meaning) for other in around}
    expected = sorted((other for other in around if near[other] >= 0.9), key=lambda other: (-near[other], other))

    assert Surroundings(told, [0, 3, 7]).most_alike(place, 0.9) == expected
