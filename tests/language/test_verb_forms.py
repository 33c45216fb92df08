"""What the spelling of a word tells of it as a verb, in the languages whose spelling does."""

import pytest

from relaas.language.installed import load_language
from relaas.language.language import SpelledVerbs


@pytest.fixture
def dutch() -> SpelledVerbs:
    verbs = load_language("nl").spelled_verbs
    assert verbs is not None
    return verbs


@pytest.mark.parametrize(
    ("form", "lemma", "is_past"),
    [("liepen", "lopen", True), ("onderstreepte", "onderstrepen", True), ("loopt", "lopen", False)],
)
def test_a_past_is_told_by_its_form(dutch: SpelledVerbs, form: str, lemma: str, *, is_past: bool) -> None:
    assert dutch.is_past(form, lemma) == is_past


def test_participles_are_told_by_their_form(dutch: SpelledVerbs) -> None:
    assert dutch.is_participle("teruggetrokken")
    assert not dutch.is_participle("trekken")
    assert dutch.is_participle_of("gemeld", "melden")
    assert dutch.is_participle_of("geclaimd", "claimen")
    assert not dutch.is_participle_of("gemeld", "zeggen")
    assert dutch.unmarked("doodgeschieten") == "doodschieten"


def test_a_finite_verb_behind_another_tag_is_found(dutch: SpelledVerbs) -> None:
    assert dutch.hidden("weigert") == "weigeren"
    assert dutch.hidden("haven") is None


def test_english_has_none() -> None:
    assert load_language("en").spelled_verbs is None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("driehonderdvijf", 305),
        ("tweeëntwintig", 22),
        ("zevenentwintig", 27),
        ("driehonden", None),
        ("tweeënhalf", 2.5),
        ("drieënhalve", 3.5),
        ("viereneenhalf", 4.5),
        ("hoofdenhalf", None),
    ],
)
def test_dutch_numbers_in_one_word(word: str, value: float | None) -> None:
    compound = load_language("nl").number_compound
    assert compound is not None
    units = load_language("nl").figures.units
    assert compound(word, lambda part: float(units[part]) if part in units else compound(part, units.get)) == value


@pytest.mark.parametrize(
    ("form", "lemma", "is_separated"),
    [
        ("opgestapt", "opstappen", True),
        ("aangehouden", "aanhouden", True),
        ("opgeeft", "opgeven", False),
        ("uitgegeven", "uitgeven", False),
        ("begint", "beginnen", False),
    ],
)
def test_a_participle_with_its_mark_behind_a_prefix_is_nothing_else(
    dutch: SpelledVerbs, form: str, lemma: str, *, is_separated: bool
) -> None:
    assert dutch.is_separated_participle(form, lemma) == is_separated
