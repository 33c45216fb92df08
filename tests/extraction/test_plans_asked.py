"""Plans that are asked for, recommended or set by their day alone, and what only looks like one."""

import pytest

from tests.extraction.sentences import records_of


def plans(text: str, language: str) -> list[str]:
    """The plans of a text as they are told, without the mark at their end."""
    return [plan.text.rstrip(".") for plan in records_of(text, language).plans]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Report\n\n5. Recommendations\n(a) Remove the panels.\n(b) Paint the two lift doors.\n\nIt ends here.",
            "en",
            ["Remove the panels", "Paint the two lift doors"],
        ),
        (
            "Recommendations to the board:\n\n- Appoint an auditor.\n- Close the branch in Leeds.",
            "en",
            ["Appoint an auditor", "Close the branch in Leeds"],
        ),
        (
            "Rapport\n\nAanbevelingen aan de raad\n- Laat een ander de proef uitvoeren.\n- Leg vast wie meereist.",
            "nl",
            ["Laat een ander de proef uitvoeren", "Leg vast wie meereist"],
        ),
        (
            "3. Vervolgstappen\n1. Het loket openen.\n2. De ouders inlichten.",
            "nl",
            ["Het loket openen", "De ouders inlichten"],
        ),
        ("Recommendations are made in every report.\n\n- The river is wide.", "en", []),
    ],
)
def test_each_item_under_the_head_of_what_should_be_done_is_a_plan(text: str, language: str, told: list[str]) -> None:
    assert plans(text, language) == told


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("If the water rises above the step please close the hall at once.", "en", "If"),
        ("Please send the drawings to the office.", "en", None),
        ("Gelieve het gebouw te sluiten als het sneeuwt.", "nl", "als het sneeuwt"),
    ],
)
def test_who_is_asked_to_do_something_has_a_plan(text: str, language: str, condition: str | None) -> None:
    (plan,) = records_of(text, language).plans
    start = None if plan.condition is None else text[plan.condition.start :]
    assert (start is None) == (condition is None)
    assert start is None or start.startswith(condition or "")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("The union is sticking to 1 October 2019.", "en", ["The union is sticking to 1 October 2019"]),
        ("The board had fixed 1 May 2019.", "en", ["The board had fixed 1 May 2019"]),
        (
            "De club houdt vast aan 1 oktober 2019.",
            "nl",
            ["De club houdt vast aan 1 oktober 2019"],
        ),
        (
            "De datum is haalbaar mits Philips vóór 1 oktober 2019 begint.",
            "nl",
            ["mits Philips vóór 1 oktober 2019 begint"],
        ),
    ],
)
def test_a_day_that_is_held_to_or_must_be_met_is_a_plan(text: str, language: str, told: list[str]) -> None:
    assert plans(text, language) == told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please note that the office is shut.", "en"),
        ("The hall will not reopen on 9 May 2019.", "en"),
        ("Who is paying for the repair?", "en"),
        ("The rules leave no room and I must apply them.", "en"),
        ("De veerboot vaart niet op 9 mei 2019.", "nl"),
        ("Wie betaalt de schade?", "nl"),
        ("Zij wordt sinds februari behandeld.", "nl"),
    ],
)
def test_refusals_questions_and_what_lasts_are_no_plans(text: str, language: str) -> None:
    assert plans(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The hall will not reopen before 9 May 2019.", "en"),
        ("The bank is due to reply to the tenants.", "en"),
        ("De minister stuurt 600 militairen.", "nl"),
        ("De veerboot vaart niet voor 9 mei 2019.", "nl"),
    ],
)
def test_what_is_due_sent_or_put_off_to_a_day_is_one(text: str, language: str) -> None:
    assert len(plans(text, language)) == 1
