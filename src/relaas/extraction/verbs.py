"""Verb forms: which tokens are verbs, finite or not, past or not, where spelling tells what a tag gets wrong."""

from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.model import Token

HIDING_TAGS = frozenset({"NOUN", "ADJ", "X"})


def verb_lemma(token: Token, language: str) -> str | None:
    """The dictionary form of a token that is a verb, one by spelling where its tag says otherwise; None for the rest.

    Only the root of a sentence is looked at that way: a sentence has a verb there as a rule.
    """
    if token.pos in VERB_TAGS:
        return token.lemma
    spelled = load_language(language).spelled_verbs
    hiding = token.dep == "root" and token.pos in HIDING_TAGS and token.text.islower()
    return spelled.hidden(token.text) if spelled and hiding else None


def is_past_form(token: Token, language: str) -> bool:
    """Whether a verb form is a simple past: by its tag, and by its spelling where the language's spelling tells."""
    spelled = load_language(language).spelled_verbs
    tagged = token.feature("Tense") == "Past"
    if token.feature("VerbForm") == "Part" or spelled is None:
        return tagged and token.feature("VerbForm") != "Part"
    form, lemma = token.text.lower(), verb_lemma(token, language)
    if lemma is None or spelled.is_participle(form):
        return False
    return tagged or spelled.is_past(form, lemma.lower())


def is_finite(token: Token, language: str) -> bool:
    """Whether a verb form is finite: by its tag, or by its spelling where the tag is wrong."""
    if token.pos not in VERB_TAGS:
        return verb_lemma(token, language) is not None
    spelled = load_language(language).spelled_verbs
    if spelled and token.pos == "VERB" and spelled.is_participle(token.text.lower()):
        return token.feature("VerbForm") == "Fin" and token.feature("Tense") != "Past"
    return token.feature("VerbForm") == "Fin" or is_past_form(token, language)
