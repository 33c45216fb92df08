import pytest

from relaas.linking.names import (
    acronyms_of,
    are_one_person,
    are_spellings,
    edit_distance,
    first_names_agree,
    surname_core,
    surnames_agree,
    take_apart,
)


@pytest.mark.parametrize(
    ("name", "first", "surname"),
    [
        pytest.param("Marieke van den Berg", "marieke", "van den berg", id="prefixes belong to the surname"),
        pytest.param("Van den Berg", "", "van den berg", id="a lone surname with prefixes has no first name"),
        pytest.param("President Elif Şahin", "elif", "sahin", id="honorific and accents go"),
        pytest.param("Jan Peter Jansen", "jan", "jansen", id="a middle name is no surname"),
        pytest.param("Okafor", "", "okafor", id="one word"),
        pytest.param("Jan van Dam", "jan", "van dam", id="one prefix"),
        pytest.param("Okafor Jr.", "", "okafor", id="an ending goes"),
        pytest.param("Jr.", "", "jr", id="but not where it is all"),
        pytest.param("Minister", "", "minister", id="nor an honorific"),
        pytest.param("J.P. Okafor", "jp", "okafor", id="dots go"),
        pytest.param("Jan Bo's", "jan", "bo", id="a possessive ending goes"),
        pytest.param("Jan O's", "jan", "o's", id="of no single letter"),
        pytest.param("minister De Wit", "", "wit", id="honorific and article go"),
    ],
)
def test_a_name_is_taken_apart(name: str, first: str, surname: str) -> None:
    form = take_apart(name)

    assert (form.first, form.surname) == (first, surname)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        pytest.param("Dmitri Oerenko", "Dmitry Urenko", True, id="transliteration"),
        pytest.param("J. Kowalski", "Jan Kowalski", True, id="initial"),
        pytest.param("Els Mulder-Bakker", "Els Mulder", True, id="half of a double name"),
        pytest.param("José Peña", "Jose Pena", True, id="accents"),
        pytest.param("Bob Kowalski", "Robert Kowalski", True, id="short for the same name"),
        pytest.param("Piet Kowalski", "Jan Kowalski", False, id="another first name"),
        pytest.param("Jan Mulder", "Jan Muller", False, id="another surname"),
    ],
)
def test_full_names_of_one_person(left: str, right: str, one: bool) -> None:
    assert are_one_person(take_apart(left), take_apart(right)) is one


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("istanboel", "istanbul", True, id="oe for u"),
        pytest.param("charkiv", "kharkiv", False, id="a sound that the two write with other consonants stays apart"),
        pytest.param("iran", "irak", False, id="short names need every letter"),
        pytest.param("qadir", "kadir", True, id="five letters may differ in one"),
        pytest.param("kyrie", "kirii", False, id="and in no more"),
        pytest.param("mali", "malie", False, id="a short name with a letter more"),
    ],
)
def test_spellings(left: str, right: str, same: bool) -> None:
    assert are_spellings(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [("", "abc", 3), ("abc", "", 3), ("abc", "bc", 1), ("bc", "abc", 1), ("kitten", "sitting", 3), ("same", "same", 0)],
)
def test_edit_distance(left: str, right: str, distance: int) -> None:
    assert edit_distance(left, right) == distance


def test_an_acronym_may_skip_small_words() -> None:
    assert acronyms_of(take_apart("Bond of Free Bakers").words) == ("bfb", "bofb")


@pytest.mark.parametrize(("words", "acronyms"), [(("bakers",), ()), (("free", "bakers"), ("fb",))])
def test_an_acronym_is_of_two_words_at_least(words: tuple[str, ...], acronyms: tuple[str, ...]) -> None:
    assert acronyms_of(words) == acronyms


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [("jan", "j", True), ("j", "jan", True), ("j", "piet", False), ("piet", "j", False), ("bo", "bert", False)],
)
def test_an_initial_agrees_with_its_name(left: str, right: str, agree: bool) -> None:
    assert first_names_agree(left, right) is agree


@pytest.mark.parametrize(
    ("surname", "core"),
    [("van den berg", "berg"), ("berg", "berg"), ("hovens berg", "hovens berg"), ("van den", "den")],
)
def test_the_core_of_a_surname_has_no_prefixes(surname: str, core: str) -> None:
    assert surname_core(surname) == core


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        pytest.param("wit", "de wit", True, id="without its prefix"),
        pytest.param("kowalski", "van kowalsky", True, id="a spelling without its prefix"),
        pytest.param("van wit", "de wit", False, id="two prefixes"),
        pytest.param("bos", "bos-mulder", True, id="the first half"),
        pytest.param("mulder", "bos-mulder", True, id="the last half"),
        pytest.param("bo", "bo-mulder", False, id="two letters are no half"),
        pytest.param("mulder", "bos-mulder-torn", False, id="the middle of three"),
    ],
)
def test_surnames_agree(left: str, right: str, agree: bool) -> None:
    assert surnames_agree(left, right) is surnames_agree(right, left) is agree
