"""Names: found and typed by lists, form and context; floors on the project's own Dutch sentences."""

import itertools
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from evaluation.names import OWN_SET, predicted, read_rows, scores
from relaas.language.installed import load_language
from relaas.language.name_kinds import agreed_labels
from relaas.language.names import find_names
from relaas.language.tokenize import set_sentence_starts, tune_tokenizer

FLOORS = {"found": 93.0, "typed": 90.0}  # F1 in percent; never lowered in silence


@cache
def pipeline(language: str) -> Language:
    nlp = spacy.load(Path(str(load_language(language).folder / "pipeline")))
    tune_tokenizer(nlp, language)
    return nlp


def names(text: str, language: str) -> dict[str, str]:
    """The names of a text with their labels."""
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    set_sentence_starts(doc, language)
    doc = nlp(doc)
    return {doc[first:last].text: label for first, last, label in find_names(doc, language)}


@pytest.mark.parametrize(
    ("language", "text", "name", "label"),
    [
        ("en", "The firm said Quenby and the others were late.", "Quenby", "PER"),
        ("en", "Miradale was founded in 1888, and Miradale grew.", "Miradale", "GPE"),
        (
            "nl",
            "De minister sprak met het ministerie van Justitie en Veiligheid.",
            "ministerie van Justitie en Veiligheid",
            "ORG",
        ),
        ("nl", "Volgens woordvoerder Anke de Bruin is er niets beslist.", "Anke de Bruin", "PER"),
        ("nl", "De taliban eisen de aanslag op.", "taliban", "ORG"),
        ("nl", "De brief gaat vandaag naar de Tweede Kamer.", "Tweede Kamer", "ORG"),
        ("nl", "De VS sturen hulp naar het getroffen gebied.", "VS", "GPE"),
        ("nl", "Bij Veendrecht Holding NV werken tachtig mensen.", "Veendrecht Holding NV", "ORG"),
        ("nl", "De Duitse ambassade in Praag blijft open.", "Duitse", "NORP"),
        ("nl", "Het schip ligt in de Rode Zee.", "Rode Zee", "GPE"),
        ("en", "The letter was sent to the House of Commons on Monday.", "House of Commons", "ORG"),
        ("en", "Talks between the United States and Iran resumed in Vienna.", "Iran", "GPE"),
        ("en", "According to spokeswoman Karen Whitlow, the road is open.", "Karen Whitlow", "PER"),
        ("en", "French troops left the base in the morning.", "French", "NORP"),
    ],
)
def test_name_has_its_label(language: str, text: str, name: str, label: str) -> None:
    assert names(text, language).get(name) == label


@pytest.mark.parametrize(
    "text",
    [
        "Maandag begint de winter.",
        "Het overleg duurde tot middernacht.",
        "In december volgt een nieuwe brief.",
        "De topman van het bedrijf stapt op.",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert names(text, "nl") == {}


def test_a_surname_follows_its_full_name() -> None:
    found = names("Minister Hanna Terhorst komt morgen. Het plan van Terhorst is niet nieuw.", "nl")
    assert (found["Hanna Terhorst"], found["Terhorst"]) == ("PER", "PER")


def test_names_without_tags_or_entities_come_from_lists() -> None:
    nlp = spacy.blank("nl")
    doc = Doc(nlp.vocab, words=["de", "Raad", "van", "State", "zwijgt"])
    assert find_names(doc, "nl") == [(1, 4, "ORG")]


def test_names_are_in_order_and_apart() -> None:
    nlp = pipeline("nl")
    doc = nlp("Premier Joris Vaalman van België sprak in Den Haag met de Europese Commissie over Tata Steel.")
    found = find_names(doc, "nl")
    assert found == sorted(found)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))


def test_own_dutch_set_stays_above_its_floors() -> None:
    rows = read_rows(OWN_SET)
    assert len(rows) >= 200
    reached = scores([gold for _, gold in rows], predicted(text for text, _ in rows))
    assert {key: value for key, value in reached.items() if value < FLOORS[key]} == {}


def test_own_dutch_set_marks_real_spans() -> None:
    rows = read_rows(OWN_SET)
    wrong = [text for text, gold in rows for start, end, _ in gold if text[start:end] != text[start:end].strip()]
    assert wrong == []


def test_names_of_one_document_agree() -> None:
    names_and_labels = [
        ("Anna Terhorst", "PER"),
        ("Terhorst", "ORG"),
        ("Delta", "ORG"),
        ("Delta", "GPE"),
        ("Delta", "ORG"),
    ]
    assert agreed_labels(names_and_labels) == ["PER", "PER", "ORG", "ORG", "ORG"]


@pytest.mark.parametrize(
    ("language", "text", "name", "label"),
    [
        ("en", "General Motors said it would cut 500 jobs.", "General Motors", "ORG"),
        ("en", "General Electric has sold its rail unit.", "General Electric", "ORG"),
        ("en", "Major League Baseball fined the club on Monday.", "Major League Baseball", "ORG"),
        ("en", "Captain Lewis Ltd went bankrupt.", "Captain Lewis Ltd", "ORG"),
        ("en", "General Ruth Calloway said the troops would leave.", "Ruth Calloway", "PER"),
        ("en", "Hale & Sons left as auditor.", "Hale & Sons", "ORG"),
        ("en", "Deloitte audited the accounts of Halden Chemicals.", "Halden Chemicals", "ORG"),
        ("nl", "General Motors heeft dinsdag de fabriek gesloten.", "General Motors", "ORG"),
        ("nl", "Bakker & Zonen vertrok als accountant.", "Bakker & Zonen", "ORG"),
        ("nl", "Minister De Jonge stuurde de brief.", "De Jonge", "PER"),
        ("nl", "P. van den Berg stelde een vraag.", "P. van den Berg", "PER"),
        ("nl", "De aannemer Hessel Infra stopt ermee.", "Hessel Infra", "ORG"),
        ("nl", "Door Tess Kolaart", "Tess Kolaart", "PER"),
        ("en", "By Tess Kolaart", "Tess Kolaart", "PER"),
        ("en", "SHELL is hit. On Monday Shell cut its output.", "SHELL", "ORG"),
    ],
)
def test_a_rank_is_one_before_a_person_only(language: str, text: str, name: str, label: str) -> None:
    assert names(text, language).get(name) == label


@pytest.mark.parametrize(
    "text", ["Verzonden: maandag 3 mei", "Aanwezig: de leden", "Klopt dat?", "Kenmerk: Z/20/051338 en M-23-31"]
)
def test_words_of_a_form_are_nobody(text: str) -> None:
    assert names(text, "nl") == {}


def test_a_listed_body_is_no_surname() -> None:
    names_and_labels = [("Bill Ford", "PER"), ("Ford", "ORG"), ("Anna Terhorst", "PER"), ("Terhorst", "ORG")]
    assert agreed_labels(names_and_labels, bodies=frozenset({"Ford"})) == ["PER", "ORG", "PER", "PER"]


@pytest.mark.parametrize(
    ("text", "language", "nobody"),
    [
        ("TRADE-BRITAIN-STEEL", "en", "TRADE-BRITAIN-STEEL"),
        ("The judgment is RBWDR:2024:2207 of that court.", "en", "RBWDR:2024:2207"),
        ("Het nummer is RVSCE:2025:ARR.262.871 in de rol.", "nl", "RVSCE:2025:ARR.262.871"),
        ("Postbus 4410", "nl", "Postbus 4410"),
        ("Ministerie van Havens, 2500 EA DEN HAAG", "nl", "EA DEN HAAG"),
        ("VEILIGHEID\nVAN DE VOEDSELKETEN", "nl", "VAN DE VOEDSELKETEN"),
        ("LIVE. De zitting in Ieper begint.", "nl", "LIVE"),
        ("ARREST", "nl", "ARREST"),
        ("AGENDA", "nl", "AGENDA"),
        ("PERSBERICHT\nHet gebouw gaat open.", "nl", "PERSBERICHT"),
        ("The STORM closed the port.", "en", "STORM"),
        ("Subject: loose bolts", "nl", "Subject"),
        ("Onderwerp: losse bouten", "en", "Onderwerp"),
        ("Er werd 53,9 miljard Nm³ gewonnen.", "nl", "Nm³"),
    ],
)
def test_numbers_addresses_slugs_and_pieces_of_headings_are_nobody(text: str, language: str, nobody: str) -> None:
    assert nobody not in names(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name", "label"),
    [
        ("en", "The United Kingdom closed three beaches.", "United Kingdom", "GPE"),
        ("en", "The United Arab Emirates closed three beaches.", "United Arab Emirates", "GPE"),
        ("en", "The New Zealand Police closed three beaches.", "New Zealand Police", "ORG"),
        ("nl", "De Dominicaanse Republiek sloot drie stranden.", "Dominicaanse Republiek", "GPE"),
        ("nl", "De Europese Unie legde een boete op.", "Europese Unie", "GPE"),
    ],
)
def test_a_country_of_several_words_is_one_name(language: str, text: str, name: str, label: str) -> None:
    assert names(text, language)[name] == label
