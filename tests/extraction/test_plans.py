"""Plans: who will do what, by when, and on what it depends."""

import pytest

from relaas.extraction import events, figures, mentions, plans, statements, times
from relaas.model import Plan, Records
from tests.extraction.sentences import annotated_text


def found_in(text: str, language: str) -> Records:
    annotated = annotated_text(text, language)
    found = Records()
    for stage in (times, mentions, statements, figures, events, plans):
        found = stage.extract(annotated, found)
    return found


def only(text: str, language: str) -> Plan:
    (plan,) = found_in(text, language).plans
    return plan


@pytest.mark.parametrize(
    ("text", "language", "start", "complete", "bound"),
    [
        ("De fabriek zal uiterlijk 1 mei 2019 sluiten.", "nl", None, "2019-05-01", "by"),
        ("De bouw begint voor 1 mei 2019.", "nl", "2019-05-01", None, "before"),
        ("Het loket zal tot 1 mei 2019 gesloten worden.", "nl", None, "2019-05-01", "until"),
        ("De koning zal op 3 mei 2019 de school bezoeken.", "nl", "2019-05-03", "2019-05-03", None),
        ("De gemeente zal de school sluiten.", "nl", None, None, None),
        ("The plant will close by May 1, 2019.", "en", None, "2019-05-01", "by"),
        ("The king will visit the school on May 3, 2019.", "en", "2019-05-03", "2019-05-03", None),
        ("The city plans to close the school.", "en", None, None, None),
    ],
)
def test_deadlines(text: str, language: str, start: str | None, complete: str | None, bound: str | None) -> None:
    plan = only(text, language)
    assert (plan.begin.edtf, plan.complete.edtf) == (start, complete)
    assert bound in {plan.begin.bound, plan.complete.bound}


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("De gemeente zal de school sluiten als de raad instemt.", "nl", "als de raad instemt"),
        ("De bonden zullen zo nodig staken.", "nl", "zo nodig"),
        ("The city will close the school if the council agrees.", "en", "if the council agrees"),
        ("The unions will strike if necessary.", "en", "if necessary"),
    ],
)
def test_conditions(text: str, language: str, condition: str) -> None:
    passage = only(text, language).condition
    assert passage is not None
    assert text[passage.start : passage.end] == condition


def test_a_purpose_is_no_condition() -> None:
    assert only("De gemeente zal de dijk versterken om een overstroming te voorkomen.", "nl").condition is None


def test_what_has_happened_is_no_plan() -> None:
    assert found_in("De gemeente sloot de school. De brug stortte in.", "nl").plans == ()


def test_the_action_stands_without_what_announces_it() -> None:
    assert only("De gemeente is van plan om de school te sluiten.", "nl").what == "de school te sluiten"
    assert only("The city plans to close the school.", "en").what == "close the school"


def test_a_plan_names_its_event() -> None:
    found = found_in("Duitsland zal de grens sluiten.", "nl")
    (plan,) = found.plans
    assert plan.event in {event.id for event in found.events}
    named = {mention.id: mention.name for mention in found.mentions}
    assert "Germany" in {named[one] for one in plan.who}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council should appoint an auditor.", "en"),
        ("The bridge could open by May 1, 2019.", "en"),
        ("De raad komt op 3 mei 2019 bijeen.", "nl"),
        ("De brug kan op 3 mei 2019 open.", "nl"),
    ],
)
def test_what_should_be_done_and_what_lies_ahead_is_a_plan(text: str, language: str) -> None:
    assert len(found_in(text, language).plans) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge could carry lorries.", "en"),
        ("De raad kwam op 3 mei 2018 bijeen.", "nl"),
        ("The council should not appoint an auditor.", "en"),
    ],
)
def test_what_is_only_possible_or_past_is_no_plan(text: str, language: str) -> None:
    assert found_in(text, language).plans == ()
