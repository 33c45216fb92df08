"""Concepts and canonical nouns: the same keys in every language, forms found, compounds split."""

import pytest

from relaas.language.concepts import (
    concept_group,
    concept_of,
    counted_noun,
    is_known_noun,
    naming_modifiers,
    noun_group,
    noun_of,
    phrases_of,
    plural_of,
    split_compound,
)
from relaas.language.installed import installed, languages, load_language, pivot

NO_FORMS_EXPECTED = 0.03  # a concept may lack verbs in one language, hardly ever both verbs and nouns


@pytest.mark.parametrize(
    ("lemma", "pos", "language", "concept"),
    [
        ("terugtrekken", "VERB", "nl", "withdraw"),
        ("terugtrekking", "NOUN", "nl", "withdraw"),
        ("withdrawal", "NOUN", "en", "withdraw"),
        ("pull out", "VERB", "en", "withdraw"),
        ("overstromen", "VERB", "nl", "flood"),
        ("flooding", "NOUN", "en", "flood"),
        ("benoemen", "VERB", "nl", "appoint"),
        ("aannemen", "VERB", "nl", "adopt"),
        ("veroordelen", "VERB", "nl", "sentence"),
        ("convict", "VERB", "en", "sentence"),
        ("vaccinatie", "NOUN", "nl", "vaccinate"),
        ("sluiting", "NOUN", "nl", "close"),
        ("gaswinning", "NOUN", "nl", "extract"),
        ("staken", "VERB", "nl", "strike"),
        ("ontslaan", "VERB", "nl", "dismiss"),
        ("fabriekssluiting", "NOUN", "nl", "close"),
        ("strike", "NOUN", "en", "strike"),
        ("evacuate", "VERB", "en", "evacuate"),
    ],
)
def test_concept_of(lemma: str, pos: str, language: str, concept: str) -> None:
    assert concept_of(lemma, pos, language) == concept


@pytest.mark.parametrize(
    ("lemma", "pos", "language"),
    [("tafel", "NOUN", "nl"), ("table", "NOUN", "en"), ("groen", "ADJ", "nl"), ("afval", "NOUN", "nl")],
)
def test_what_names_no_happening_has_no_concept(lemma: str, pos: str, language: str) -> None:
    assert concept_of(lemma, pos, language) is None


def test_a_compound_has_the_concept_of_its_head() -> None:
    assert concept_of("troepenterugtrekking", "NOUN", "nl") == "withdraw"
    assert concept_of("winstwaarschuwing", "NOUN", "nl") == "warn"


@pytest.mark.parametrize("language", installed())
def test_every_language_has_every_concept_in_the_same_group(language: str) -> None:
    own = load_language(language).concepts.concepts
    groups = {group: list(concepts) for group, concepts in own.items()}
    reference = {group: list(concepts) for group, concepts in pivot().concepts.concepts.items()}
    assert groups == reference
    assert sum(map(len, groups.values())) >= 400
    bare = [key for concepts in own.values() for key, words in concepts.items() if not (words.verbs or words.nouns)]
    assert len(bare) <= NO_FORMS_EXPECTED * sum(map(len, groups.values())), bare


@pytest.mark.parametrize(
    ("lemma", "language", "noun", "counted"),
    [
        ("soldaat", "nl", "troops", "troops"),
        ("soldier", "en", "troops", "troops"),
        ("woning", "nl", "home", "homes"),
        ("zetel", "nl", "seat", "seats"),
        ("gewonde", "nl", "injured person", "injured people"),
        ("provinciehoofdstad", "nl", "provincial capital", "provincial capitals"),
        ("aardbeving", "nl", "earthquake", "earthquakes"),
        ("coronapatiënt", "nl", "patient", "patients"),
        ("kind", "nl", "child", "children"),
        ("company", "en", "company", "companies"),
        ("euro", "nl", "euro", "euros"),
        ("ambassadepersoneel", "nl", "employee", "employees"),
    ],
)
def test_nouns_have_one_english_form(lemma: str, language: str, noun: str, counted: str) -> None:
    assert noun_of(lemma, language) == noun
    assert counted_noun(lemma, language) == counted


def test_unknown_nouns_stay_as_they_are() -> None:
    assert noun_of("tierelantijn", "nl") == "tierelantijn"
    assert counted_noun("tierelantijn", "nl") == "tierelantijn"
    assert counted_noun("castor", "en") == "castors"
    assert not is_known_noun("tierelantijn", "nl")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rechtbankgebouw", ("rechtbank", "gebouw")),
        ("afval", ("afval",)),
        ("gemeenteambtenaar", ("gemeente", "ambtenaar")),
        ("varkensboer", ("varken", "boer")),
    ],
)
def test_split_compound(word: str, parts: tuple[str, ...]) -> None:
    assert split_compound(word, "nl") == parts


def test_english_words_are_not_split() -> None:
    assert split_compound("courthouse", "en") == ("courthouse",)


def test_the_nouns_of_both_languages_share_their_groups() -> None:
    assert noun_group("troops") == "persons"
    assert noun_group("provincial capital") == "places"
    assert noun_group("castor") is None
    shared = {noun for nouns in pivot().nouns.nouns.values() for noun in nouns}
    assert all(shared.issuperset(nouns) for language in languages() for nouns in language.nouns.nouns.values())


def test_phrases_hang_on_their_verb() -> None:
    assert (("op", "de", "hoogte"), "inform") in phrases_of("brengen", "nl")
    assert (("place",), "take-place") in phrases_of("take", "en")
    assert phrases_of("fietsen", "nl") == ()


def test_longer_phrases_come_first() -> None:
    lengths = [len(words) for words, _ in phrases_of("nemen", "nl")]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("city", "cities"),
        ("crisis", "crises"),
        ("gas field", "gas fields"),
        ("policeman", "policemen"),
        ("bus", "buses"),
    ],
)
def test_plural_of(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural


def test_groups_are_known_by_concept() -> None:
    assert concept_group("arrest") == "law"
    assert concept_group("no-such-thing") is None
    assert "provincial" in naming_modifiers("en")


@pytest.mark.parametrize("noun", ["operatie", "politieoperatie", "zoekoperatie"])
def test_an_operation_is_no_surgery_by_itself(noun: str) -> None:
    assert concept_of(noun, "NOUN", "nl") is None
    assert concept_of("hartoperatie", "NOUN", "nl") == "operate-surgery"
