"""Verb forms: which tokens are verbs, finite or not, past or not, where spelling tells what a tag gets wrong."""

import re
from functools import cache

from relaas.language.concepts import concept_of, is_known_noun
from relaas.language.data import read_table
from relaas.language.lemmas import lemma_of
from relaas.model import Token

VERB_TAGS = frozenset({"VERB", "AUX"})
HIDING_TAGS = frozenset({"NOUN", "ADJ", "X"})
WEAK_PAST = re.compile(r"(t|d)en?$")
WEAK_STEM = re.compile(r"[td]en$")
PARTICIPLE = re.compile(
    r"^(?:aan|achter|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|voor|weg)?ge\w{2,}(?:d|t|en)$"
)
LONGEST_PREFIX = 7
GUESSES = (
    "Number=Sing|Tense=Past|VerbForm=Fin",
    "Number=Sing|Tense=Pres|VerbForm=Fin",
    "Number=Plur|Tense=Past|VerbForm=Fin",
)


def verb_lemma(token: Token, language: str) -> str | None:
    """The dictionary form of a token that is a verb, one by spelling where its tag says otherwise; None for the rest.

    Only the root of a sentence is looked at that way: a sentence has a verb there as a rule.
    """
    if token.pos in VERB_TAGS:
        return token.lemma
    hiding = language == "nl" and token.dep == "root" and token.pos in HIDING_TAGS and token.text.islower()
    return _hidden_verb(token.text) if hiding else None


def is_past_form(token: Token, language: str) -> bool:
    """Whether a verb form is a simple past: by its tag, in Dutch also by its spelling ("liepen", "onderstreepten")."""
    form = token.text.lower()
    if language != "nl":
        return token.feature("Tense") == "Past" and token.feature("VerbForm") != "Part"
    if token.feature("VerbForm") == "Part" or PARTICIPLE.search(form):
        return False
    lemma = verb_lemma(token, language)
    if lemma is None:
        return False
    if token.feature("Tense") == "Past" or _is_strong_past(form):
        return True
    return form != lemma.lower() and bool(WEAK_PAST.search(form)) and not WEAK_STEM.search(lemma)


def is_finite(token: Token, language: str) -> bool:
    """Whether a verb form is finite: by its tag, or by its spelling where the tag is wrong."""
    if token.pos not in VERB_TAGS:
        return verb_lemma(token, language) is not None
    if language == "nl" and token.pos == "VERB" and PARTICIPLE.search(token.text.lower()):
        return token.feature("VerbForm") == "Fin" and token.feature("Tense") != "Past"
    return token.feature("VerbForm") == "Fin" or is_past_form(token, language)


@cache
def _hidden_verb(form: str) -> str | None:
    """The Dutch infinitive of what can be a finite form of a known verb and is no known noun, or None."""
    if is_known_noun(form, "nl"):
        return None
    for morph in GUESSES:
        lemma = lemma_of(form, "VERB", form, "nl", morph=morph)
        if lemma != form and concept_of(lemma, "VERB", "nl"):
            return lemma
    return None


def _is_strong_past(form: str) -> bool:
    past = _strong_past()
    return any(form[cut:] in past for cut in range(min(LONGEST_PREFIX, len(form) - 2)) if cut == 0 or cut > 1)


@cache
def _strong_past() -> frozenset[str]:
    """The past forms of strong Dutch verbs that are no other form of a verb as well."""
    rows = [row.split() for row in read_table("nl", "lemmas")["strong"].split("\n") if row.strip()]
    infinitives = {row[0] for row in rows}
    forms = {form for row in rows for column in row[1:3] for form in column.split("/") if form != "-"}
    return frozenset(form for form in forms - infinitives if len(form) > 2)
