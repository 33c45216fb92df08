import pytest

from relaas.linking.entities import find_entities
from tests.linking.factories import mention, records


def names_of(*names: tuple[str, str]) -> set[str]:
    """The names of the entities that bodies of one document each become, given with their language."""
    found = {
        f"d{number}": records(mention(f"d{number}", 0, name, "ORG", language=language))
        for number, (name, language) in enumerate(names)
    }
    return {entity.name for entity in find_entities(found)}


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("Merwe Ziekenhuis", "Merwe Hospital"),
        ("Stichting Merwe Ziekenhuis", "Merwe Hospital"),
        ("Universiteit Antwerpen", "University of Antwerp"),
        ("Universiteit van Utrecht", "Utrecht University"),
        ("gemeente Hoorn", "Municipality of Hoorn"),
        ("Rechtbank Zwolle", "Court of Zwolle"),
        ("Vakbond Merlijn", "Merlijn Union"),
        ("Basisschool Vlist", "Vlist School"),
    ],
)
def test_a_body_is_one_under_its_name_in_both_languages(dutch: str, english: str) -> None:
    assert names_of((dutch, "nl"), (english, "en")) == {english}


@pytest.mark.parametrize(
    "names",
    [
        [("Merwe Ziekenhuis", "nl"), ("Vlist Hospital", "en")],
        [("Merwe Ziekenhuis", "nl"), ("Merwe Museum", "en")],
        [("gemeente Hoorn", "nl"), ("Hoorn Council", "en")],
        [("Rechtbank Zwolle", "nl"), ("University of Zwolle", "en")],
        [("Nationale Bank", "nl"), ("National Museum", "en")],
    ],
)
def test_two_bodies_stay_two(names: list[tuple[str, str]]) -> None:
    assert len(names_of(*names)) == 2


def test_a_body_with_two_nouns_in_one_language_is_not_joined_to_the_other() -> None:
    names = [("Merwe Ziekenhuis", "nl"), ("Merwe Kliniek", "nl"), ("Merwe Hospital", "en")]

    assert names_of(*names) == {name for name, _ in names}


def test_a_body_goes_by_its_own_word_without_the_noun_before_it() -> None:
    assert names_of(("Woonzorgcentrum Wilgenhof", "nl"), ("Wilgenhof", "nl")) == {"Woonzorgcentrum Wilgenhof"}


def test_a_town_is_not_the_court_in_it() -> None:
    assert len(names_of(("Rechtbank Zwolle", "nl"), ("Zwolle", "nl"))) == 2
