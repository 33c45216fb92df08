"""Which sentences are courtesy, or only say where a text goes into a matter."""

import pytest

from tests.extraction.sentences import records_of


def passed(text: str, language: str) -> list[str]:
    return [one.reason for one in records_of(text, language).passed_over]


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Met veel belangstelling heeft de raad kennisgenomen van de plannen.", "nl", "formula"),
        ("De voorzitter geeft het woord aan mevrouw De Boer.", "nl", "formula"),
        ("Afschrift van deze brief zend ik aan de burgemeester van Marana.", "nl", "formula"),
        ("Op de kosten gaan wij in hoofdstuk 4 nader in.", "nl", "meta"),
        ("Op uw brief van 7 mei over de brug komt de wethouder afzonderlijk terug.", "nl", "meta"),
        ("Tabel 2 toont de meldingen per maand.", "nl", "meta"),
        ("De tekening is opgenomen in bijlage 3.", "nl", "meta"),
        ("In de inventarislijst staat welke grond is toegepast.", "nl", "meta"),
        ("Hierover merken wij het volgende op.", "nl", "formula"),
        ("Deze brief is niet voorzien van een handtekening.", "nl", "formula"),
        ("We have read with great interest what the council wrote.", "en", "formula"),
        ("The Chair thanked the speaker for his contribution.", "en", "formula"),
        ("I refer to your email of 5 February.", "en", "formula"),
        ("I can only refer you to the statement of the board.", "en", "formula"),
        ("Voor het overige verwijs ik naar de notitie van het bestuur.", "nl", "formula"),
        ("We deal with the costs in chapter 4.", "en", "meta"),
        ("The court will address these points in turn.", "en", "meta"),
        ("Table 2 shows the reports by month.", "en", "meta"),
        ("A map is attached to this letter.", "en", "meta"),
        ("The plans are listed in the schedule of documents.", "en", "meta"),
        ("I would draw your attention to the following.", "en", "formula"),
        ("This letter has been signed electronically.", "en", "formula"),
    ],
)
def test_courtesy_and_reading_guides_are_passed_over(text: str, language: str, reason: str) -> None:
    assert passed(text, language) == [reason]


@pytest.mark.parametrize(
    ("text", "language", "facts"),
    [
        ("Tabel 1. Kosten in miljoenen euro's", "nl", 0),
        ("Table 2: Costs in millions of pounds", "en", 0),
        ("Tabel 1. De kosten van de sluis zijn in 2021 verdubbeld.", "nl", 1),
        ("Table 2: The costs of the lock doubled in 2021.", "en", 1),
    ],
)
def test_what_a_table_is_called_is_no_fact(text: str, language: str, facts: int) -> None:
    assert len(records_of(text, language).facts) == facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De wethouder komt hier voor 1 juli schriftelijk op terug.", "nl"),
        ("De raad heeft de begroting op 3 juni afzonderlijk behandeld.", "nl"),
        ("De stichting dankt voor de subsidie en stort 40.000 euro terug.", "nl"),
        ("De kosten van 3 miljoen euro zijn opgenomen in bijlage 4.", "nl"),
        ("In de bijlage staat dat de brug is afgekeurd.", "nl"),
        ("De naam van Van Dam staat op de lijst in bijlage 2.", "nl"),
        ("The minister will return to the motion separately by 1 July.", "en"),
        ("The council discussed the budget separately on 3 June.", "en"),
        ("The costs of 2.4 million pounds are set out in annex 4.", "en"),
        ("The annex shows that the roof leaked.", "en"),
        ("The union welcomed all three proposals of the council.", "en"),
    ],
)
def test_what_is_done_or_promised_is_a_fact_whatever_the_words(text: str, language: str) -> None:
    assert passed(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Met belangstelling heeft de raad kennisgenomen van de uitkomst van het beraad op 4 mei 2020.", "nl"),
        ("I refer to our meeting with the council on 4 May 2020.", "en"),
    ],
)
def test_courtesy_that_tells_a_day_stays_and_weighs_less(text: str, language: str) -> None:
    (fact,) = records_of(text, language).facts
    assert "courtesy" in fact.signs


BEFORE = {"nl": "De brug is gesloten.", "en": "The bridge was closed."}


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Besluit:", "nl", "heading"),
        ("Belangrijkste bevindingen:", "nl", "heading"),
        ("ABRvS 4 mei 2016, ECLI:NL:RVS:2016:1234.", "nl", "fragment"),
        ("Afdeling Klachten, Postbus 120, Marana.", "nl", "fragment"),
        ("Decision:", "en", "heading"),
        ("Actions and agreements:", "en", "heading"),
        ("R v Dale [2018] EWCA Crim 12, 7 February 2018.", "en", "fragment"),
        ("Appeals Team, PO Box 120, Marana.", "en", "fragment"),
    ],
)
def test_words_without_a_verb_that_lead_in_point_or_address_tell_nothing(text: str, language: str, reason: str) -> None:
    assert passed(f"{BEFORE[language]}\n\n{text}\n\n{BEFORE[language]}", language) == [reason]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Brand in de loods op 7 februari 2018.", "nl"),
        ("Op 7 februari 2018 besloot de raad in ECLI:NL:RVS:2016:1234 anders.", "nl"),
        ("Fire in the shed on 7 February 2018.", "en"),
        ("The court held otherwise in [2018] EWCA Crim 12.", "en"),
    ],
)
def test_words_that_tell_a_day_or_a_sum_or_what_a_court_held_are_facts(text: str, language: str) -> None:
    assert passed(f"{BEFORE[language]}\n\n{text}", language) == []
