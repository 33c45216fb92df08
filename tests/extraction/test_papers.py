"""Papers named in words: letters, reports, rulings and advice that a text points to, and what points to none."""

import pytest

from relaas.language.installed import load_language
from tests.extraction.sentences import records_of


def papers(text: str, language: str) -> list[tuple[str, str]]:
    records = records_of(text, language)
    return [(one.kind, one.text) for one in records.references]


@pytest.mark.parametrize(
    ("text", "language", "paper"),
    [
        ("In onze brief van 20 juni meldden wij dat.", "nl", ("letter", "onze brief van 20 juni")),
        ("Zij wees op een bodemrapport over het terrein.", "nl", ("report", "een bodemrapport")),
        ("De krant las een intern memo.", "nl", ("memo", "een intern memo")),
        ("Dat volgt uit de Havenwet en niets anders.", "nl", ("law", "de Havenwet")),
        ("In Bouwverslag 27 staat het.", "nl", ("report", "Bouwverslag 27")),
        ("De inspectie adviseerde om te sluiten.", "nl", ("advice", "inspectie adviseerde")),
        ("We have your letter of 29 January.", "en", ("letter", "your letter of 29 January")),
        ("The Harlow report came in March.", "en", ("report", "The Harlow report")),
        ("He sent a letter to Martin Cole.", "en", ("letter", "a letter to Martin Cole")),
        ("They read it in a press statement about it.", "en", ("press release", "a press statement")),
        ("It was proved in our annual report 2023.", "en", ("report", "our annual report 2023")),
        ("Hij diende een motie in.", "nl", ("motion", "een motie")),
        ("Hij wacht op dat advies.", "nl", ("advice", "dat advies")),
        ("Wij achten deze planning haalbaar.", "nl", ("reckoning", "deze planning")),
        ("Uit het onderzoek van het RIVM blijkt dat.", "nl", ("reckoning", "het onderzoek van het RIVM")),
        ("Will he publish that report?", "en", ("report", "that report")),
        ("The estimate of April 2021 left it out.", "en", ("reckoning", "The estimate of April 2021")),
        ("The neighbours got a leaflet.", "en", ("document", "a leaflet")),
        ("Het hof vernietigde dat vonnis in mei.", "nl", ("ruling", "dat vonnis")),
        ("Volgens de notulen van het overleg kwam niemand.", "nl", ("report", "de notulen")),
        ("De huurovereenkomst uit 2015 liep af.", "nl", ("document", "De huurovereenkomst uit 2015")),
        ("De e-mails van 3 mei zijn gewist.", "nl", ("letter", "De e-mails van 3 mei")),
        ("De wethouder schreef aan de raad dat het kan.", "nl", ("letter", "wethouder schreef aan de raad")),
        ("She quoted a 2019 report.", "en", ("report", "a 2019 report")),
        ("They read the minutes of the meeting.", "en", ("report", "the minutes")),
        ("A judge signed the search warrant.", "en", ("ruling", "the search warrant")),
        ("He denied it in a letter sent on 3 May.", "en", ("letter", "a letter")),
        ("The mayor wrote to the council again.", "en", ("letter", "mayor wrote to the council")),
        ("Nobody answered these invoices.", "en", ("document", "these invoices")),
    ],
)
def test_a_paper_that_words_single_out(text: str, language: str, paper: tuple[str, str]) -> None:
    assert paper in papers(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er is geen rapport gemaakt.", "nl"),
        ("Zij nam een besluit over het veer.", "nl"),
        ("No report was written.", "en"),
        ("He asked for letters and reports.", "en"),
        ("The law is clear.", "en"),
        ("Zij eist een onderzoek.", "nl"),
        ("Het besluit van President Jansen viel gisteren.", "nl"),
        ("They took his advice.", "en"),
        ("He made an estimate.", "en"),
        ("De buren kregen brieven.", "nl"),
        ("De plannen van Karim zijn bekend.", "nl"),
        ("The account manager left.", "en"),
        ("The National Audit Office warned them.", "en"),
        ("She wrote a novel.", "en"),
        ("Het nieuwe patiëntendossier ligt er al een week uit.", "nl"),
    ],
)
def test_what_points_to_no_paper(text: str, language: str) -> None:
    assert papers(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("De raad las een intern memo. Het memo lag er al jaren.", "nl", ["een intern memo", "Het memo"]),
        ("De raad las het contract. Het contract was verlopen.", "nl", ["het contract"]),
        ("She read out a leaked memo. The memo was two years old.", "en", ["a leaked memo", "The memo"]),
        ("She read the contract. The contract had expired.", "en", ["the contract"]),
    ],
)
def test_a_paper_named_again_is_pointed_to_again_unless_its_noun_means_other_things_too(
    text: str, language: str, expected: list[str]
) -> None:
    assert [name for _, name in papers(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "paper"),
    [
        ("Zij stuurt het memo voor 1 juni.", "nl", ("memo", "het memo")),
        ("De raad stelde het jaarverslag over 2018 vast.", "nl", ("report", "het jaarverslag over 2018")),
        ("Send the memo by 1 June.", "en", ("memo", "the memo")),
        ("The annual report for 2018 is enclosed.", "en", ("report", "The annual report for 2018")),
    ],
)
def test_the_day_that_a_paper_is_due_is_not_its_date(text: str, language: str, paper: tuple[str, str]) -> None:
    assert papers(text, language) == [paper]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_compounds_end_in_is_a_paper_itself(language: str) -> None:
    words = load_language(language).references.papers
    assert words.compounds <= words.kinds.keys()
