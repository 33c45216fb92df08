"""What lines weigh, and which of them a reader sees first."""

from dataclasses import replace

import pytest

from relaas.linking.weighing import BASE, SIGNS, choose_main, least_echo, least_weight, signs_of_line, weigh
from relaas.model import Entry, Headline
from tests.linking.factories import event, fact


def line(number: int, weight: float) -> Entry:
    return Entry(f"line{number:04}", Headline("a", number, number + 9, "words"), weight=weight)


def test_every_sign_of_the_table_moves_the_weight() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert all(weigh([sign.name]) == pytest.approx(BASE + sign.weight) for sign in SIGNS)


def test_a_line_bears_the_signs_of_its_weightiest_fact_and_of_its_sources() -> None:
    light = fact(event("a", 0, "flood"), signs=("short",))
    heavy = fact(event("b", 0, "flood"), signs=("decision", "number"))
    assert signs_of_line([light, heavy], sources=2, agreement="revised") == (
        "decision", "number", "sources", "documents", "differing",
    )  # fmt: skip


def test_a_line_that_other_documents_come_near_to_weighs_more() -> None:
    told = [fact(event("a", 0, "flood"))]
    assert signs_of_line(told, sources=1, agreement="single", echoed=True) == ("echoed",)


def test_a_third_of_the_lines_is_echoed() -> None:
    echoes = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
    assert sum(echo > least_echo(echoes) for echo in echoes) == 2
    assert not any(echo > least_echo([0.0] * 6) for echo in [0.0] * 6)


def test_main_lines_are_not_much_lighter_than_the_heaviest() -> None:
    chosen = choose_main([line(number, weight) for number, weight in enumerate([3.0] * 20 + [2.0, 1.7])])
    assert [entry.main for entry in chosen] == [True] * 21 + [False]


@pytest.mark.parametrize("sign", ["differing", "disputed"])
def test_a_line_that_says_what_differs_is_main_before_one_of_its_weight(sign: str) -> None:
    lines = [*(line(number, 3.0) for number in range(20)), line(20, 1.7), replace(line(21, 1.7), signs=(sign,))]
    assert [entry.main for entry in choose_main(lines)] == [True] * 20 + [False, True]


def test_most_of_a_long_table_is_never_main() -> None:
    chosen = choose_main([line(number, 2.0) for number in range(100)])
    assert sum(entry.main for entry in chosen) == 70


def test_the_least_weight_is_a_little_less_than_what_the_heaviest_fifth_weighs() -> None:
    assert least_weight([4.0, 2.0]) == 2.8
    assert least_weight([4.0, 3.0, *[1.0] * 8]) == 2.3
    assert least_weight([]) == -1.2


def test_the_heaviest_lines_are_main_and_those_without_weight_never() -> None:
    chosen = choose_main([line(number, weight) for number, weight in enumerate([BASE, 2.0, 0.5, 1.5])])
    assert [entry.main for entry in chosen] == [False, True, False, True]
