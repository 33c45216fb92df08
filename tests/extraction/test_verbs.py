"""Verb forms by tag and by spelling."""

import pytest

from relaas.extraction.verbs import is_finite, is_past_form
from relaas.model import Token


def token(text: str, lemma: str, morph: str, pos: str = "VERB") -> Token:
    return Token(0, len(text), text, lemma, pos, morph, 0, "root")


@pytest.mark.parametrize(
    ("text", "lemma", "morph", "language", "past"),
    [
        ("liepen", "lopen", "Number=Plur|Tense=Pres|VerbForm=Fin", "nl", True),
        ("vroor", "vriezen", "Tense=Past|VerbForm=Fin", "nl", True),
        ("hoopten", "hopen", "Tense=Pres|VerbForm=Fin", "nl", True),
        ("lopen", "lopen", "Tense=Pres|VerbForm=Fin", "nl", False),
        ("gelopen", "lopen", "VerbForm=Part", "nl", False),
        ("wachten", "wachten", "Tense=Pres|VerbForm=Fin", "nl", False),
        ("walked", "walk", "Tense=Past|VerbForm=Fin", "en", True),
        ("walked", "walk", "Tense=Past|VerbForm=Part", "en", False),
    ],
)
def test_past_forms(text: str, lemma: str, morph: str, language: str, past: bool) -> None:
    assert is_past_form(token(text, lemma, morph), language) is past


def test_a_past_form_is_finite_whatever_its_tag() -> None:
    assert is_finite(token("overvielen", "overvallen", "VerbForm=Inf"), "nl")
    assert not is_finite(token("overvallen", "overvallen", "VerbForm=Inf"), "nl")
