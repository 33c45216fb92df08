"""Plans: who will do what, by when, and on what it depends."""

import pytest

from relaas.model import Plan
from tests.extraction.sentences import records_of


def only(text: str, language: str) -> Plan:
    (plan,) = records_of(text, language).plans
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
    ("text", "language"),
    [("The desk will stay closed until May 2020", "en"), ("Het loket blijft dicht tot mei 2020", "nl")],
)
def test_what_lasts_until_a_day_is_not_moved_to_it(text: str, language: str) -> None:
    assert only(f"{text}.", language).text == text


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
    assert records_of("De gemeente sloot de school. De brug stortte in.", "nl").plans == ()


def test_the_action_stands_without_what_announces_it() -> None:
    assert only("De gemeente is van plan om de school te sluiten.", "nl").what == "de school te sluiten"
    assert only("The city plans to close the school.", "en").what == "close the school"


def test_a_plan_names_its_event() -> None:
    found = records_of("Duitsland zal de grens sluiten.", "nl")
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
    assert len(records_of(text, language).plans) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge could carry lorries.", "en"),
        ("De raad kwam op 3 mei 2018 bijeen.", "nl"),
        ("The council should not appoint an auditor.", "en"),
    ],
)
def test_what_is_only_possible_or_past_is_no_plan(text: str, language: str) -> None:
    assert records_of(text, language).plans == ()


MINUTES = """Minutes of the housing board

The chair closed the meeting.

ACTION LIST
no   what                                   who        due
1    Report on damp in Elm Court            Ann Harris  1 May 2019
2    Send the tender papers to the board    Ben Okafor  17 May 2019
3    Second opinion on the roof             Ann Harris  was April 2019, becomes June 2019

The minutes were adopted."""


def test_each_line_of_a_list_of_actions_is_a_plan() -> None:
    found = records_of(MINUTES, "en")
    names = {one.id: one.name for one in found.mentions}
    listed = [(one.what, [names[who] for who in one.who], one.complete.edtf) for one in found.plans]
    assert listed == [
        ("Report on damp in Elm Court", ["Ann Harris"], "2019-05-01"),
        ("Send the tender papers to the board", ["Ben Okafor"], "2019-05-17"),
        ("Second opinion on the roof", ["Ann Harris"], "2019-06-30"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "whats"),
    [
        (
            "Actions\n4.1 Letter to each tenant of the blocks - PD - 3 May 2019\n4.2 Ask Bakker - 9 May 2019",
            "en",
            ["Letter to each tenant of the blocks", "Ask Bakker"],
        ),
        (
            "Actiepunten\n4.1 Brief aan alle huurders van de flats – PD – 3 mei 2019\n4.2 Prijs vragen – 9 mei 2019",
            "nl",
            ["Brief aan alle huurders van de flats", "Prijs vragen"],
        ),
    ],
)
def test_an_action_ends_at_the_dash_behind_which_its_day_stands(text: str, language: str, whats: list[str]) -> None:
    found = records_of(text, language).plans
    assert [one.what for one in found] == whats
    assert [one.complete.edtf for one in found] == ["2019-05-03", "2019-05-09"]
    assert not any(one.begin.is_dated for one in found)


@pytest.mark.parametrize(
    ("text", "language", "what", "complete"),
    [
        ("De put wordt bemonsterd (actie: RIVM, 4 mei 2019).", "nl", "De put wordt bemonsterd", "2019-05-04"),
        ("Action: Harris to circulate the report by 3 May 2019", "en", "Harris to circulate the report", "2019-05-03"),
        (
            "Actie: De Vries stuurt het rapport uiterlijk 3 mei 2019 rond",
            "nl",
            "De Vries stuurt het rapport",
            "2019-05-03",
        ),
    ],
)
def test_the_word_action_tells_what_who_and_until_when(text: str, language: str, what: str, complete: str) -> None:
    plan = only(text, language)
    assert plan.what.startswith(what)
    assert plan.complete.edtf == complete


@pytest.mark.parametrize(
    ("text", "language", "deadlines"),
    [
        (
            "The minister promised a review by 31 May 2019. It then became July 2019 and now it is October 2019.",
            "en",
            ["2019-05-31", "2019-07-31", "2019-10-31"],
        ),
        (
            "De woning zal in mei 2019 worden versterkt. Eerder was het maart 2019.",
            "nl",
            ["2019-05-31", "2019-03-31"],
        ),
        (
            "The firm postponed the recall to 1 October 2019 and, on Friday, to 31 March 2020.",
            "en",
            ["2019-10-01", "2020-03-31"],
        ),
    ],
)
def test_every_day_that_a_plan_was_given_is_told(text: str, language: str, deadlines: list[str]) -> None:
    assert [one.complete.latest for one in records_of(text, language).plans] == deadlines


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("An agreement is expected before March 2020.", "en", "2020-03-01"),
        ("De brug moet voor het einde van het jaar klaar zijn.", "nl", "2019-12-31"),
        ("De brug gaat uiterlijk 15 mei 2019 open.", "nl", "2019-05-15"),
    ],
)
def test_before_a_period_is_before_its_first_day(text: str, language: str, latest: str) -> None:
    assert only(text, language).complete.latest == latest


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De wethouder wil dat bedrag niet bevestigen.", "nl"),
        ("Zij verklaart het memo niet te hebben gelezen.", "nl"),
        ("Hoeveel huizen er nog moeten worden beoordeeld, is onbekend.", "nl"),
        ("He says he never promised to have read it.", "en"),
        ("De griep heeft deze week naar schatting 2.600 levens geëist.", "nl"),
        ("De minister zei niet te weten hoe het kon.", "nl"),
    ],
)
def test_silence_the_past_and_questions_are_no_plans(text: str, language: str) -> None:
    assert records_of(text, language).plans == ()


@pytest.mark.parametrize(
    ("text", "language", "begin", "complete"),
    [
        ("Surface installations will be dismantled from October 2019.", "en", "2019-10-31", None),
        ("De installaties worden vanaf 2020 gesloopt.", "nl", "2020-12-31", None),
        ("The school will open in May 2020.", "en", None, "2020-05-31"),
        ("The school will open on 4 May 2020.", "en", "2020-05-04", "2020-05-04"),
    ],
)
def test_what_a_period_says_of_beginning_and_end(
    text: str, language: str, begin: str | None, complete: str | None
) -> None:
    (plan,) = records_of(text, language).plans
    assert (plan.begin.latest, plan.complete.latest) == (begin, complete)


def test_what_will_be_on_a_condition_is_a_plan_whatever_its_verb() -> None:
    (plan,) = records_of("If the firm falls behind, we will not hesitate to use our powers.", "en").plans
    assert plan.rule == "unnamed"
    assert plan.condition is not None
    assert records_of("We will not hesitate to use our powers.", "en").plans == ()


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The opening has been moved to June 2019.", "en", "2019-06-30"),
        ("The opening has been pushed back from May to June 2019.", "en", "2019-06-30"),
        ("The hearing has been adjourned until 19 June.", "en", "2019-06-19"),
        ("De opening schuift op naar juni 2019.", "nl", "2019-06-30"),
        ("De zitting schuift op naar 19 juni.", "nl", "2019-06-19"),
    ],
)
def test_a_day_is_moved_by_many_verbs(text: str, language: str, day: str) -> None:
    plan = only(text, language)
    assert (plan.rule, plan.complete.latest) == ("moved", day)


def test_no_day_is_moved_by_who_moves_house() -> None:
    assert "moved" not in {plan.rule for plan in records_of("The family moved to Leeds in June.", "en").plans}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De provincie wil uiterlijk eind 2025 alle dammen hebben verwijderd.", "nl"),
        ("The county wants to have removed all weirs by the end of 2025.", "en"),
    ],
)
def test_what_is_to_have_been_done_by_a_day_to_come_is_a_plan(text: str, language: str) -> None:
    assert only(text, language).complete.latest == "2025-12-31"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Next meeting: Thursday 21 March 2019, 7 pm", "en"),
        ("Volgende vergadering: donderdag 21 maart 2019, 19.30 uur", "nl"),
    ],
)
def test_the_next_meeting_is_a_plan(text: str, language: str) -> None:
    plan = only(text, language)
    assert (plan.text, plan.complete.latest) == (text, "2019-03-21")


def test_what_was_said_of_a_next_meeting_is_no_row_of_its_own() -> None:
    assert records_of("The next meeting was lively.", "en").plans == ()


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("The plant closes unless a buyer comes forward.", "en", "unless a buyer comes forward"),
        ("De fabriek sluit tenzij er een koper komt.", "nl", "tenzij er een koper komt"),
        ("Een boete volgt indien de huurder niet betaalt.", "nl", "indien de huurder niet betaalt"),
        ("Betaalt de huurder niet, dan sluit de stichting de winkel.", "nl", "Betaalt de huurder niet"),
    ],
)
def test_what_the_present_tells_on_a_condition_is_a_plan(text: str, language: str, condition: str) -> None:
    passage = only(text, language).condition
    assert passage is not None
    assert text[passage.start : passage.end] == condition


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor did not want to go to the hearing.", "en"),
        ("The mayor wants to know who paid.", "en"),
        ("I believe it if I see it.", "en"),
        ("De burgemeester wilde niet naar de zitting gaan.", "nl"),
        ("De burgemeester wil weten wie er heeft betaald.", "nl"),
        ("Ik geloof het pas als ik het zie.", "nl"),
        ("De wethouder heeft dit zelf besloten.", "nl"),
    ],
)
def test_wishes_doubts_and_decisions_without_content_are_no_plans(text: str, language: str) -> None:
    assert records_of(text, language).plans == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [("The board decided to close the pool.", "en"), ("De raad heeft besloten tot sluiting van het bad.", "nl")],
)
def test_a_decision_with_its_content_is_a_plan(text: str, language: str) -> None:
    assert only(text, language).rule == "decided"


def test_only_what_a_clause_itself_tells_anew_takes_a_plan_up() -> None:
    text = "The hall will reopen on 1 May 2019. It was in use on 3 February 2018, and then it rained."
    assert [one.rule for one in records_of(text, "en").plans] == ["planned"]
