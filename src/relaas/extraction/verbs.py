"""Verb forms: finite or not, past or not, where spelling tells what a tag leaves open or gets wrong."""

import re
from functools import cache

from relaas.language.data import read_table
from relaas.model import Token

WEAK_PAST = re.compile(r"(t|d)en?$")
WEAK_STEM = re.compile(r"[td]en$")
LONGEST_PREFIX = 7


def is_past_form(token: Token, language: str) -> bool:
    """Whether a verb form is a simple past: by its tag, in Dutch also by its spelling ("liepen", "onderstreepten")."""
    if token.feature("Tense") == "Past" and token.feature("VerbForm") != "Part":
        return True
    if language != "nl" or token.pos not in {"VERB", "AUX"} or token.feature("VerbForm") == "Part":
        return False
    form, lemma = token.text.lower(), token.lemma.lower()
    if form == lemma and token.feature("VerbForm") != "Inf":
        return False
    if _is_strong_past(form):
        return True
    return form != lemma and bool(WEAK_PAST.search(form)) and not WEAK_STEM.search(lemma)


def is_finite(token: Token, language: str) -> bool:
    """Whether a verb form is finite: by its tag, or a Dutch past that was tagged as an infinitive."""
    return token.feature("VerbForm") == "Fin" or is_past_form(token, language)


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
