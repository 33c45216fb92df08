"""What lines weigh, and which of them a reader sees first."""

import pytest

from relaas.linking.weighing import BASE, SIGNS, choose_main, most_main, signs_of_line, weigh
from relaas.model import Entry, Headline
from tests.linking.factories import event, fact


def line(number: int, weight: float) -> Entry:
    return Entry(f"line{number:04}", Headline("a", number, number + 9, "words"), weight=weight)


def test_every_sign_of_the_table_has_a_reason_and_moves_the_weight() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert all(sign.reason and weigh([sign.name]) == pytest.approx(BASE + sign.weight) for sign in SIGNS)


def test_a_line_bears_the_signs_of_its_weightiest_fact_and_of_its_sources() -> None:
    light = fact(event("a", 0, "flood"), signs=("short",))
    heavy = fact(event("b", 0, "flood"), signs=("decision", "number"))
    assert signs_of_line([light, heavy], sources=2, agreement="revised") == (
        "decision", "number", "sources", "documents", "differing",
    )  # fmt: skip


@pytest.mark.parametrize(("lines", "most"), [(10, 45), (95, 45), (133, 45), (260, 103), (1000, 226)])
def test_main_lines_grow_slower_than_the_dossier(lines: int, most: int) -> None:
    assert most_main(lines) == most


def test_the_heaviest_lines_are_main_and_those_without_weight_never() -> None:
    chosen = choose_main([line(number, weight) for number, weight in enumerate([BASE, 2.0, 0.5, 1.5])])
    assert [entry.main for entry in chosen] == [False, True, False, True]
