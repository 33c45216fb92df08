"""Compounds are taken apart by known words, in time that does not explode."""

import pytest

from relaas.language.compounds import LONGEST, compound_parts, has_part
from relaas.language.installed import installed, load_language

DUTCH = {
    **{
        word: word
        for word in ("brug", "weg", "werk", "regering", "leider", "stad", "bestuur", "kans", "vrede", "akkoord", "ei")
    },
    "wegen": "weg",
    "steden": "stad",
    "schepen": "schip",
    "haven": "haven",
}
ENGLISH = {"air": "air", "port": "port", "war": "war", "ship": "ship", "work": "work"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("wegwerk", ("weg", "werk")),
        ("regeringsleider", ("regering", "leider")),
        ("wegenbrug", ("weg", "brug")),
        ("stedenbouw", ("stedenbouw",)),
        ("stadsbestuur", ("stad", "bestuur")),
        ("vredesakkoord", ("vrede", "akkoord")),
        ("schepenhaven", ("schip", "haven")),
        ("haven-werk", ("haven", "werk")),
        ("wegwerkbrug", ("weg", "werk", "brug")),
        ("kanselier", ("kanselier",)),
        ("werk", ("werk",)),
        ("", ("",)),
        ("brugs", ("brugs",)),
    ],
)
def test_dutch_words_are_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert compound_parts(word, DUTCH, "nl") == parts


@pytest.mark.parametrize(
    ("word", "parts"),
    [("airport", ("air", "port")), ("airwork", ("air", "work")), ("portship", ("portship",)), ("worker", ("worker",))],
)
def test_english_words_are_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert compound_parts(word, ENGLISH, "en") == parts


@pytest.mark.parametrize(
    ("word", "part", "expected"),
    [
        ("wegwerk", "werk", True),
        ("bruggenbouw", "brug", False),  # too short to count beside a part that is not known
        ("regeringsbeleid", "regering", True),
        ("regeringloos", "regering", False),
        ("vredesregering", "regering", True),
        ("herregering", "regering", False),
        ("akkoordverklaring", "akkoord", True),
        ("kanselier", "kans", False),
        ("regering", "akkoord", False),
    ],
)
def test_part_counts_beside_an_unknown_one_only_if_both_are_long(word: str, part: str, expected: bool) -> None:
    assert has_part(word, part, frozenset({part}), DUTCH, "nl") is expected


def test_long_strings_are_left_alone() -> None:
    word = "weg" * LONGEST
    assert compound_parts(word, DUTCH, "nl") == (word,)


@pytest.mark.parametrize("language", installed())
def test_every_language_says_how_it_joins_words(language: str) -> None:
    rules = load_language(language).compounds
    assert rules.links[0] == ""
    assert rules.endings
    assert rules.beginnings
    assert all(word == word.lower() for word in (*rules.links, *rules.endings, *rules.beginnings))
