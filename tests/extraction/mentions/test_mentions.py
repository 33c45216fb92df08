"""Mentions: names with their functions, descriptions, pronouns, and for whom they stand."""

import pytest

from relaas.extraction.mentions import extract
from relaas.extraction.mentions.first_names import gender_of_first_name
from relaas.language.installed import installed, load_language
from relaas.model import Mention, Records, Token
from tests.extraction.sentences import annotated_text


def mentions_in(text: str, language: str) -> list[Mention]:
    return list(extract(annotated_text(text, language), Records()).mentions)


def the_one(text: str, language: str, words: str, *, last: bool = False) -> Mention:
    found = [one for one in mentions_in(text, language) if one.text == words]
    assert found, [one.text for one in mentions_in(text, language)]
    return found[-1] if last else found[0]


@pytest.mark.parametrize(
    ("language", "text", "name", "role", "country"),
    [
        pytest.param("en", "Finance Minister Anna Berg resigned.", "Anna Berg", "Finance Minister", None, id="before"),
        pytest.param(
            "en", "German Finance Minister Olaf Kern left.", "Olaf Kern", "German Finance Minister", "DE", id="country"
        ),
        pytest.param(
            "en", "Anna Berg, the chairman of the board, left.", "Anna Berg", "chairman of the board", None, id="after"
        ),
        pytest.param(
            "nl",
            "De Franse minister van Landbouw Louis Petit vertrok.",
            "Louis Petit",
            "Franse minister van Landbouw",
            "FR",
            id="dutch-office",
        ),
        pytest.param(
            "nl",
            "Jan Vermeer, woordvoerder van de brandweer, kwam ook.",
            "Jan Vermeer",
            "woordvoerder van de brandweer",
            None,
            id="dutch-after",
        ),
        pytest.param(
            "nl", "Dat zei wethouder Marieke Bos gisteren.", "Marieke Bos", "wethouder", None, id="dutch-before"
        ),
        pytest.param(
            "en",
            "Secretary of State Antony Marsh had come to explain the plan.",
            "Antony Marsh",
            "Secretary of State",
            None,
            id="office-of",
        ),
        pytest.param(
            "nl",
            "Dat schrijven minister Jan Visser van Buitenlandse Zaken en zijn collega aan de Kamer.",
            "Jan Visser",
            "minister",
            None,
            id="name-before-its-ministry",
        ),
    ],
)
def test_functions(language: str, text: str, name: str, role: str, country: str | None) -> None:
    mention = the_one(text, language, name)
    assert (mention.type, mention.role, mention.country) == ("PER", role, country)
    assert mention.role_passage is not None
    assert text[mention.role_passage.start : mention.role_passage.end] == role


def test_a_surname_takes_the_full_name() -> None:
    text = "Marieke Bos opened the school. Later Bos left."
    full, short = the_one(text, "en", "Marieke Bos"), the_one(text, "en", "Bos")
    assert (short.name, short.refers_to) == ("Marieke Bos", full.id)


@pytest.mark.parametrize(
    ("language", "text", "short", "full"),
    [
        pytest.param(
            "nl",
            "Het Centraal Planbureau (CPB) telde. Het CPB rekende.",
            "CPB",
            "Centraal Planbureau",
            id="after",
        ),
        pytest.param(
            "en",
            "The World Health Organization (WHO) met. The WHO left.",
            "WHO",
            "World Health Organization",
            id="english",
        ),
    ],
)
def test_an_acronym_that_the_text_explains_takes_the_full_name(language: str, text: str, short: str, full: str) -> None:
    assert the_one(text, language, short, last=True).name == full


def test_countries_have_a_key() -> None:
    mention = the_one("De Verenigde Staten en Polen tekenden.", "nl", "Verenigde Staten")
    assert (mention.key, mention.name, mention.country) == ("country:US", "United States", "US")


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        pytest.param("nl", "Londen kondigde aan dat het meedoet.", "Londen", "country:GB", id="capital-that-acts"),
        pytest.param("nl", "Hij woont in Londen.", "Londen", "", id="capital-as-place"),
        pytest.param("en", "Moscow denied it.", "Moscow", "country:RU", id="english-capital"),
    ],
)
def test_capitals_stand_for_governments_only_where_they_act(
    language: str, text: str, words: str, expected: str
) -> None:
    assert the_one(text, language, words).key == expected


@pytest.mark.parametrize(
    ("language", "text", "pronoun", "expected"),
    [
        pytest.param("en", "Mary Jones met Peter Hall. She smiled.", "She", "Mary Jones", id="she"),
        pytest.param("en", "Mary Jones met Peter Hall. He smiled.", "He", "Peter Hall", id="he"),
        pytest.param(
            "nl", "Wethouder Jan Kuipers kwam. Volgens hem is het klaar.", "hem", "Jan Kuipers", id="volgens-hem"
        ),
        pytest.param("nl", "Minister Els de Wit sprak met Jan Kuipers. Zij vertrok.", "Zij", "Els de Wit", id="zij"),
        pytest.param("nl", "De inspectie kwam in mei. Zij trof gebreken aan.", "Zij", "inspectie", id="zij-of-a-body"),
        pytest.param(
            "nl", "De inspectie sprak met minister Els de Wit. Zij vertrok.", "Zij", "Els de Wit", id="zij-of-a-woman"
        ),
        pytest.param(
            "nl",
            "De gemeente heeft bewoners beloofd te helpen. Zij zeggen niets.",
            "Zij",
            "bewoners",
            id="zij-of-several",
        ),
        pytest.param(
            "nl", "De raad weet dat schepen De Geest vertrekt. Hij zwijgt.", "Hij", "De Geest", id="no-modifier"
        ),
        pytest.param(
            "en", "The council met on Tuesday. They said that it would not pay.", "They", "council", id="they"
        ),
    ],
)
def test_pronouns(language: str, text: str, pronoun: str, expected: str) -> None:
    assert the_one(text, language, pronoun, last=True).name == expected


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        pytest.param(
            "en", "A senior official spoke. The official left.", "The official", "senior official", id="same-noun"
        ),
        pytest.param(
            "en", "One Western official spoke. The diplomat left.", "The diplomat", "Western official", id="alike"
        ),
        pytest.param(
            "nl", "Minister Els de Wit kwam. De minister sprak kort.", "De minister", "Els de Wit", id="function"
        ),
    ],
)
def test_descriptions_lead_back(language: str, text: str, words: str, expected: str) -> None:
    mention = the_one(text, language, words)
    assert mention.name == expected
    assert mention.refers_to is not None
    assert mention.generic


def test_a_signature_gives_the_function() -> None:
    text = "De minister van Justitie was erbij.\n\nDe minister van Justitie,\nSanne Vermeulen"
    annotated = annotated_text(text, "nl", kinds=["body", "signature"])
    found = extract(annotated, Records()).mentions
    signed = next(one for one in found if one.text == "Sanne Vermeulen")
    assert signed.role == "minister van Justitie"
    assert found[0].refers_to == signed.id


def token(text: str, lemma: str) -> Token:
    return Token(0, len(text), text, lemma, "NOUN", "", 0, "root")


@pytest.mark.parametrize(
    ("language", "word", "role", "body"),
    [
        pytest.param("nl", "defensieminister", True, False, id="compound-role"),
        pytest.param("nl", "dorpsraad", False, True, id="compound-body"),
        pytest.param("nl", "voorraad", False, False, id="no-body"),
        pytest.param("en", "spokeswoman", True, False, id="english-role"),
        pytest.param("en", "committee", False, True, id="english-body"),
        pytest.param("en", "bridge", False, False, id="neither"),
    ],
)
def test_words_for_people_and_bodies(language: str, word: str, role: bool, body: bool) -> None:
    lexicon = load_language(language).people
    assert (lexicon.is_role(token(word, word)), lexicon.is_body(token(word, word))) == (role, body)


@pytest.mark.parametrize("language", installed())
def test_no_word_is_both_a_role_and_neither(language: str) -> None:
    lexicon = load_language(language).people
    assert not (lexicon.roles | lexicon.bodies) & lexicon.neither


def test_first_names_tell_gender() -> None:
    assert [gender_of_first_name(name) for name in ("Annegret", "Antony", "Zzz")] == ["female", "male", None]


def test_every_offset_leads_to_the_text() -> None:
    text = "De minister\nvan Justitie, Els de Wit, sprak.\n\nZij vertrok."
    for one in mentions_in(text, "nl"):
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        pytest.param("en", "Ford said its chairman Bill Ford would step down.", "ORG", id="listed"),
        pytest.param("en", "Halden said its chairman Bill Halden would step down.", "ORG", id="its"),
        pytest.param("nl", "Ford zei dat topman Bill Ford opstapt.", "ORG", id="dutch"),
        pytest.param("en", "Halden left. Mayor Bill Halden will not return.", "PER", id="a-person"),
    ],
)
def test_a_firm_is_not_the_person_of_its_name(language: str, text: str, label: str) -> None:
    first = mentions_in(text, language)[0]

    assert first.type == label
    assert (first.refers_to is None) == (label == "ORG")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The contractor Solmar said it had stopped.", "Solmar"),
        ("nl", "De aannemer Solmar stopt ermee.", "Solmar"),
    ],
)
def test_a_firm_may_bear_a_function(language: str, text: str, name: str) -> None:
    assert the_one(text, language, name).type == "ORG"
