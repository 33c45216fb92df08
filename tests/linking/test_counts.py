from dataclasses import replace

import pytest

from relaas.linking.counts import FiguresTold, counts
from relaas.linking.measures import measure_of
from relaas.linking.papers import Tellings
from relaas.linking.tellings import Telling
from relaas.model import Fact, Figure
from tests.linking.factories import RARE, event, fact, figure, telling


def told(document: str, text: str, language: str = "en") -> Fact:
    return replace(fact(event(document, 0, "say")), text=text, end=len(text), language=language)


def number_in(of: Fact, words: str, value: float, counted: str, unit: str | None = None) -> Figure:
    start = of.start + of.text.index(words)
    return replace(figure(of.document, start, value, counted, unit=unit), end=start + len(words), text=words)


@pytest.mark.parametrize(
    ("language", "text", "words", "unit", "measure"),
    [
        ("en", "The mill owes 4 million euros.", "4 million euros", "euro", "debt"),
        ("en", "The repairs cost 4 million euros.", "4 million euros", "euro", "cost"),
        ("en", "A profit of 4 million euros was made after a fine.", "4 million euros", "euro", "profit"),
        ("en", "It has 4 million euros.", "4 million euros", "euro", ""),
        ("en", "Four bargemen drowned and 12 were hurt.", "Four bargemen", None, "deaths"),
        ("en", "Four bargemen drowned and 12 were hurt.", "12", None, "injured"),
        ("en", "The mill owes 4 tonnes of flour.", "4 tonnes", "tonne", ""),
        ("en", "The shaft was sunk to a depth of 4 metres.", "4 metres", "metre", "depth"),
        ("en", "The crane is 4 metres high and stands 9 metres away.", "9 metres", "metre", "distance"),
        ("nl", "De beek kwam tot een peil van 4 meter.", "4 meter", "metre", "level"),
        ("nl", "Golven van 4 meter sloegen over de dijk.", "4 meter", "metre", "waves"),
        ("nl", "De molen kocht 4 meter touw.", "4 meter", "metre", ""),
        ("en", "It must pay a fine of 4,000 euros for each day.", "4,000 euros", "euro", "per day"),
        ("nl", "Dat kost de molen 4.000 euro per maand.", "4.000 euro", "euro", "per month"),
        ("nl", "De molen staat 4 miljoen euro in het rood.", "4 miljoen euro", "euro", "debt"),
        ("en", "Extra costs to the mill came to 4 million euros.", "4 million euros", "euro", "extra cost"),
        ("nl", "De meerkosten bedragen 4 miljoen euro.", "4 miljoen euro", "euro", "extra cost"),
        ("nl", "Er zijn vier schippers verdronken.", "vier schippers", None, "deaths"),
        ("nl", "De molen heeft vier wieken.", "vier wieken", None, ""),
    ],
)
def test_what_a_number_measures(language: str, text: str, words: str, unit: str | None, measure: str) -> None:
    of = told("a", text, language)
    assert measure_of(number_in(of, words, 4, "things", unit), of) == measure


MEANING = bytes([5]) * 512


def differ(left: str, right: str) -> bool:
    """Whether the numbers of two sentences of two papers, which have a rare word in common, differ."""
    facts = [told("a", left), told("b", right)]
    numbers = [
        number_in(one, f"{value} million", value, "euros", "euro") for one, value in zip(facts, (4, 6), strict=True)
    ]
    tellings: list[Telling] = [
        replace(telling(id=one.id, document=one.document, subject=("mill",)), fact=replace(one, meaning=MEANING))
        for one in facts
    ]
    figures = {one.id: [number] for one, number in zip(facts, numbers, strict=True)}
    return bool(list(counts(Tellings.of(tellings), FiguresTold(figures, {}), RARE)))


def test_two_sums_of_one_measure_differ() -> None:
    assert differ("The mill owes 4 million.", "Its debt is 6 million.")


def test_two_sums_of_two_measures_do_not() -> None:
    assert not differ("The mill owes 4 million.", "Its turnover is 6 million.")


@pytest.mark.parametrize(("counted", "expected"), [("sheep", True), ("votes", False)])
def test_what_is_counted_anew_each_time_is_never_two_counts_of_one_thing(counted: str, expected: bool) -> None:
    facts = [replace(told(name, f"{value} of them.", "en"), meaning=MEANING) for name, value in (("a", 14), ("b", 19))]
    figures = {one.id: [number_in(one, one.text[:2], float(one.text[:2]), counted)] for one in facts}
    tellings = [
        replace(telling(id=one.id, document=one.document, subject=("mill",)), fact=replace(one, meaning=MEANING))
        for one in facts
    ]

    assert bool(list(counts(Tellings.of(tellings), FiguresTold(figures, {}), RARE))) is expected


@pytest.mark.parametrize(("words", "differing"), [("of a depth", True), ("at a distance", False)])
def test_two_lengths_differ_where_they_are_of_one_dimension(words: str, differing: bool) -> None:
    facts = [told("a", "The shaft was of a depth of 640 metres."), told("b", f"The shaft was {words} of 612 metres.")]
    numbers = [
        number_in(one, f"{value} metres", value, "metres", "metre")
        for one, value in zip(facts, (640, 612), strict=True)
    ]
    tellings: list[Telling] = [
        replace(telling(id=one.id, document=one.document, subject=("shaft",)), fact=replace(one, meaning=MEANING))
        for one in facts
    ]
    figures = {one.id: [number] for one, number in zip(facts, numbers, strict=True)}
    assert bool(list(counts(Tellings.of(tellings), FiguresTold(figures, {}), RARE))) == differing
