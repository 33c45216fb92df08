"""What cannot be: one test for each gate, and what was done by saying it."""

import pytest

from relaas.extraction.facts.gates import GATES
from relaas.model import Fact
from tests.extraction.sentences import records_of


def facts(text: str, language: str, *, published: str = "2019-03-06") -> tuple[Fact, ...]:
    return records_of(text, language, published=published).facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("SodM toetst het plan van de NAM op 3 mei 2019.", "nl"),
        ("De raad kwam op 3 mei 2019 bijeen.", "nl"),
        ("The inspector tests the plan of the company on 3 May 2019.", "en"),
        ("The council met on 3 May 2019.", "en"),
    ],
)
def test_nothing_happened_later_than_it_was_told(text: str, language: str) -> None:
    (fact,) = facts(text, language)
    assert fact.status != "happened" or fact.when.earliest is None or fact.when.earliest <= "2019-03-06"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Sluit de brug bij Veldhaven per direct.", "nl"), ("Close the bridge at Fieldhaven at once.", "en")],
)
def test_what_one_is_told_to_do_has_not_happened(text: str, language: str) -> None:
    assert all(fact.status != "happened" or fact.lead is None for fact in facts(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Op 3 februari 2019 sloot de gemeente de brug.", "nl"),
        ("On 3 February 2019 the council closed the bridge.", "en"),
    ],
)
def test_a_deed_of_a_day_gone_by_has_happened(text: str, language: str) -> None:
    assert [fact.status for fact in facts(text, language)] == ["happened"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_period_ends_before_it_begins(language: str) -> None:
    texts = {
        "nl": "Sinds mei 2020 is de brug voor 1 maart 2019 dicht.",
        "en": "Since May 2020 the bridge closed before 1 March 2019.",
    }
    for fact in facts(texts[language], language):
        assert fact.when.earliest is None or fact.when.latest is None or fact.when.earliest <= fact.when.latest


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("De tunnel vervangt de pont.", "nl", "happened"),
        ("De gemeente Loppen vervangt de pont.", "nl", "decided"),
    ],
)
def test_a_thing_decides_nothing(text: str, language: str, status: str) -> None:
    assert [fact.status for fact in facts(text, language)] == [status]


def test_every_gate_says_what_it_keeps_out() -> None:
    assert len(GATES) == 5
    assert all(gate.__doc__ for gate in GATES)


@pytest.mark.parametrize(
    ("text", "language", "act"),
    [
        ("De Rekenkamer adviseert de brug te sluiten.", "nl", "advised"),
        ("De gemeenteraad van Veldhaven vraagt wethouder Mia Torn om een brief.", "nl", "requested"),
        ("De wethouder belooft de brug te herstellen.", "nl", "promised"),
        ("Uw Kamer ontvangt hierover nog een brief.", "nl", "promised"),
        ("De gemeente sloot de brug.", "nl", ""),
        ("The audit office recommends closing the bridge.", "en", "advised"),
        ("Fieldhaven asks alderman Mia Torn for a letter.", "en", "requested"),
        ("The alderman promises to repair the bridge.", "en", "promised"),
        ("The council closed the bridge.", "en", ""),
    ],
)
def test_what_was_done_by_saying_it(text: str, language: str, act: str) -> None:
    assert [fact.act for fact in facts(text, language)] == [act]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeente wil de brug sluiten.", "nl"),
        ("De provincie is van plan de brug over te nemen.", "nl"),
        ("The council wants to close the bridge.", "en"),
        ("The province plans to take over the bridge.", "en"),
    ],
)
def test_a_plan_without_a_day_stood_by_when_it_was_told(text: str, language: str) -> None:
    (fact,) = facts(text, language)
    assert (fact.when.earliest, fact.when.latest, fact.when.edtf) == (None, "2019-03-06", "../2019-03-06")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De brug bij Veldhaven stortte dinsdag in. De wethouder heeft de weg afgesloten.", "nl"),
        ("The bridge at Fieldhaven collapsed on Tuesday. The alderman has closed the road.", "en"),
    ],
)
def test_news_of_one_day_dates_its_undated_clauses(text: str, language: str) -> None:
    _, second = facts(text, language)
    assert (second.when.edtf, second.when.basis, second.when.rule) == ("2019-03-05", "scene", "story day")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("QX12F 2014 Gerst, winter 5 Molenlaan 8831XN 00284G0000", "nl"),
        ("QX12F 2014 Barley, winter 5 Mill Lane LS81AB 00284G0000", "en"),
    ],
)
def test_a_row_of_codes_tells_nothing(text: str, language: str) -> None:
    assert records_of(f"{text}.", language).facts == ()
