"""Names in square brackets: who a pronoun, an office or a quotation belongs to, and only where that is certain."""

from dataclasses import replace

import pytest

from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.model import Fact
from tests.extraction.sentences import annotated_text, document_of


def last_fact(text: str, language: str) -> Fact:
    annotated, found = extract(annotated_text(text, language))
    fact = found.facts[-1]
    for insert in fact.headline.inserts:
        assert annotated.document.quote(insert.start, insert.end) == insert.text.rstrip(":")
    return fact


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Wethouder Mia Torn sprak de raad toe. Gisteren sloot zij de brug.",
            "nl",
            "Gisteren sloot zij [Mia Torn] de brug.",
        ),
        (
            "Minister Bram Velt sprak de Kamer toe. Hij stuurt in mei een brief.",
            "nl",
            "Hij [Bram Velt] stuurt in mei een brief.",
        ),
        (
            "Alderman Mia Torn addressed the council. Yesterday she closed the bridge.",
            "en",
            "Yesterday she [Mia Torn] closed the bridge.",
        ),
        (
            "Minister Bram Velt addressed the House. He will send a letter in May.",
            "en",
            "He [Bram Velt] will send a letter in May.",
        ),
        (
            "Minister Bram Velt addressed the House. He’ll send a letter in May.",
            "en",
            "He’ll [Bram Velt] send a letter in May.",
        ),
        (
            "A painter, Jomar Villa, is hurt. Halden Ltd said he was struck on Wednesday.",
            "en",
            "Halden Ltd said he [Jomar Villa] was struck on Wednesday.",
        ),
        (
            "Dear Anna,\n\nThe inspector was here in February. He found a crack in the wall.",
            "en",
            "He [The inspector] found a crack in the wall.",
        ),
    ],
)
def test_a_pronoun_with_one_possible_name_shows_it(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Minister Bram Velt sprak met wethouder Jan Kroes. Hij stuurt in mei een brief.", "nl"),
        ("Minister Bram Velt met with alderman John Crowe. He will send a letter in May.", "en"),
        ("De brug is dicht. Hij gaat in mei open.", "nl"),
        ("The bridge met the lock. It will open in May.", "en"),
    ],
)
def test_a_pronoun_that_may_be_another_stays_as_it_is(text: str, language: str) -> None:
    assert last_fact(text, language).headline.inserts == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„De brug gaat dicht”, zei Mia Torn. „Wij bouwen voor mei 2020 een nieuwe brug.”", "nl"),
        ("“The bridge will close,” said Mia Torn. “We will build a new bridge before May 2020.”", "en"),
    ],
)
def test_a_quotation_without_its_speaker_shows_him(text: str, language: str) -> None:
    assert last_fact(text, language).headline.text.startswith("[Mia Torn:] ")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Orla Systems published its review on Tuesday. The company does not accept liability.",
            "en",
            "The company [Orla Systems] does not accept liability.",
        ),
        (
            "Orla Systems published its review. Its shares fell 8 percent.",
            "en",
            "Its [Orla Systems] shares fell 8 percent.",
        ),
        ("Orla Systems sold its ferry. It denied that in May.", "en", "It [Orla Systems] denied that in May."),
        (
            "De Autoriteit Persoonsgegevens is maandag ingelicht. De toezichthouder sloot dinsdag de zaak.",
            "nl",
            "De toezichthouder [Autoriteit Persoonsgegevens] sloot dinsdag de zaak.",
        ),
    ],
)
def test_the_one_body_named_before_is_shown(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was closed by Orla Systems. It was praised on Friday.", "en"),
        ("Orla Systems sued Lomar Group. The company lost in May.", "en"),
        ("Orla Systems sold a ferry. The company of the year was named in May.", "en"),
        ("Orla Systems won the case. Hale and its owners appealed in May.", "en"),
        ("Orla Systems kocht Lomar Groep. Het bedrijf verloor in mei een zaak.", "nl"),
    ],
)
def test_a_body_that_may_be_another_is_not_shown(text: str, language: str) -> None:
    assert last_fact(text, language).headline.inserts == ()


def test_who_speaks_between_quotation_marks_is_not_the_author() -> None:
    text = "Door Sanne Wiarda\n\nKarel Vos stond voor een dichte deur. „Ik wacht al acht maanden op mijn heup.”"
    document = replace(document_of(text, "nl"), author="Sanne Wiarda")
    facts = extract(annotate(document))[1].facts
    assert facts[-1].headline.text == "„Ik wacht al acht maanden op mijn heup.”"


def test_the_us_is_not_who_speaks_of_us() -> None:
    text = "By Mia Torn\n\nUS Central Command said on Tuesday that the withdrawal was complete."
    document = replace(document_of(text, "en"), author="Mia Torn")
    assert extract(annotate(document))[1].facts[-1].headline.inserts == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Wethouder Mia Torn sprak de raad toe. "
            "Zij zei dat de bouw in maart 2018 begon en dat de brug in mei 2019 opengaat.",
            "nl",
            "Zij [Mia Torn] zei … dat de brug in mei 2019 opengaat.",
        ),
        (
            "Alderman Mia Torn addressed the council. "
            "She said that work began in March 2018 and that the bridge will open in May 2019.",
            "en",
            "She [Mia Torn] said … that the bridge will open in May 2019.",
        ),
    ],
)
def test_who_leads_into_a_second_thing_is_shown(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


def test_a_body_that_the_headline_names_owns_its_things() -> None:
    text = "The board of Solmar met. ORL and its investors have asked the court for a ruling."
    assert not last_fact(text, "en").headline.inserts


def test_a_name_in_the_capitals_of_a_heading_is_shown_as_it_stands_in_the_text() -> None:
    text = (
        "REPORT TO THE COUNCIL OF FIELDHAVEN\n\nThe Council of Fieldhaven met in May.\n\nThe council closed the bridge."
    )
    shown = [one.text for one in last_fact(text, "en").headline.inserts]
    assert not any(name.isupper() for name in shown)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The regulator of the ports warned Orbit Foods in May. It criticised the handling of the fire.", "en"),
        ("De gemeente beboette Orbit Foods. Het bedrijf sloot de fabriek in mei.", "nl"),
    ],
)
def test_another_body_as_subject_leaves_it_open(text: str, language: str) -> None:
    assert not last_fact(text, language).headline.inserts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ons bestuur kwam in mei 2020 bijeen en sloot de brug.\n\nMia Torn", "nl"),
        ("Our board met in May 2020 and closed the bridge.\n\nMia Torn", "en"),
    ],
)
def test_who_writes_we_stands_before_what_they_are_more_than(text: str, language: str) -> None:
    document = replace(document_of(text, language), author="Mia Torn")
    assert extract(annotate(document))[1].facts[0].headline.text.startswith("[Mia Torn:] O")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The appellant did not attend the hearing. He was fined £400 on 3 May.",
            "en",
            "He [The appellant] was fined £400 on 3 May.",
        ),
        (
            "A senior official spoke to the press. She said that the talks would resume on 3 May.",
            "en",
            "She [A senior official] said that the talks would resume on 3 May.",
        ),
        (
            "De appellant was afwezig. Hij kreeg op 3 mei een boete van 400 euro.",
            "nl",
            "Hij [De appellant] kreeg op 3 mei een boete van 400 euro.",
        ),
        (
            "De piloot riep tweemaal de toren op. Daarna zette hij op 3 mei de zender uit.",
            "nl",
            "Daarna zette hij [De piloot] op 3 mei de zender uit.",
        ),
    ],
)
def test_a_person_without_a_name_is_shown_by_what_he_is_called(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The victim told a nurse that the guard had hit him. He was dismissed on 3 May.", "en"),
        ("The electricians walked out and the managers locked the gates. They return on 3 May.", "en"),
        ("The inspector's daughter wept. He was sentenced on 3 May.", "en"),
        ("His lawyer objected. He withdrew the objection on 3 May.", "en"),
        ("Het slachtoffer zei een arts dat de bewaker hem sloeg. Hij werd op 3 mei ontslagen.", "nl"),
        ("De minister gaf de reder een bevel. Doet hij het niet, dan doen wij het op 3 mei.", "nl"),
        ("De inspectie waarschuwde een arts. Zij sloot de zaak op 3 mei.", "nl"),
        ("De minister verlengde de vergunning. Hij loopt op 3 mei af.", "nl"),
        ("De rechter gaf het ziekenhuis een week. Daarna betaalden ze op 3 mei de boete.", "nl"),
    ],
)
def test_a_description_that_another_may_be_meant_beside_is_not_shown(text: str, language: str) -> None:
    assert last_fact(text, language).headline.inserts == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alice Moor met Peter Gale. He left for Leeds on 3 May.", "en", "He [Peter Gale] left for Leeds on 3 May."),
        ("Anna Moor sprak Piet Gaal. Hij vertrok op 3 mei.", "nl", "Hij [Piet Gaal] vertrok op 3 mei."),
    ],
)
def test_who_bears_a_name_of_the_other_gender_leaves_nothing_open(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Orla Systems kept its rating. Sponsor Varro said it would decide on 3 May.", "en"),
        ("Mia Torn spoke. Asked whether she had signed on 3 May, Lucy Hale said nothing.", "en"),
        ("Mia Torn sprak. Omdat zij op 3 mei had getekend, zweeg Lucie Hale.", "nl"),
    ],
)
def test_a_pronoun_may_stand_for_a_subject_of_its_own_sentence(text: str, language: str) -> None:
    assert last_fact(text, language).headline.inserts == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "5. De beslissing\n\nDe rechtbank\n\n5.1. veroordeelt de gemeente tot betaling van € 4.000,\n\n"
            "5.2. wijst het meer of anders gevorderde af.",
            "nl",
            "[De rechtbank] wijst het meer of anders gevorderde af.",
        ),
        (
            "Het hof:\n\n- vernietigt het vonnis van 3 mei 2018.",
            "nl",
            "[Het hof] vernietigt het vonnis van 3 mei 2018.",
        ),
        (
            "The tribunal\n\n(a) dismisses the claim;\n\n(b) orders the council to pay £4,000 within 14 days.",
            "en",
            "[The tribunal] orders the council to pay £4,000 within 14 days.",
        ),
    ],
)
def test_who_decides_stands_before_what_a_ruling_lists(text: str, language: str, expected: str) -> None:
    fact = last_fact(text, language)
    assert fact.headline.text == expected
    assert fact.when.latest != "2018-05-03"
    assert fact.act == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De man werd voorgeleid bij de onderzoeksrechter. Die besliste om hem vrij te laten.",
            "Die [de onderzoeksrechter] besliste om hem vrij te laten.",
        ),
        (
            "De brief ging naar de huurders. Die weigerden te betalen.",
            "Die [de huurders] weigerden te betalen.",
        ),
        ("De vergunning ligt in de kluis. Die loopt in mei 2019 af.", "Die loopt in mei 2019 af."),
        ("De brief ging naar de huurders. Die besliste anders over de zaak.", "Die besliste anders over de zaak."),
    ],
)
def test_a_demonstrative_takes_up_who_was_named_last(text: str, expected: str) -> None:
    assert last_fact(text, "nl").headline.text == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "HALE ORVIK LTD\n\nTechnical note 7\n\nThe harbour board appointed us on 3 May 2018.",
            "en",
            "The harbour board appointed us [HALE ORVIK LTD] on 3 May 2018.",
        ),
        (
            "Orvik & Hale — onderzoek en advies\n\nRapport over de kade\n\nOp 3 mei 2018 kregen wij de stukken.",
            "nl",
            "Op 3 mei 2018 kregen wij [Orvik & Hale] de stukken.",
        ),
        ("HALE ORVIK LTD\n\nDear Sir,\n\nWe told them on 3 May 2018.", "en", "We told them on 3 May 2018."),
        ("HALE ORVIK LTD\n\nNote 7\n\nI told them on 3 May 2018.", "en", "I told them on 3 May 2018."),
    ],
)
def test_we_of_a_paper_are_the_body_at_its_head(text: str, language: str, expected: str) -> None:
    assert last_fact(text, language).headline.text == expected
