"""Dutch dictionary forms: which rules of spelling correct the trained lemmatizer's proposal."""

import re
from functools import lru_cache

from relaas.language.nl.nouns import adjective_lemma, noun_lemma
from relaas.language.nl.verbs import verb_lemma

NUMBER = re.compile(r"(honderd|duizend|tien|tig)$")
UNSTRESS = str.maketrans("áéíóúè", "aeioue")
ASKED_AGAIN = 2**14  # words whose spellings are kept: most come back in every document
SHORTEST = 4  # letters of a word that may have been cut off too simply


def lemma(text: str, pos: str, proposed: str, morph: str) -> str:
    """The dictionary form of a word by its tag: verbs, nouns and adjectives by spelling, numbers as they are."""
    if pos in {"VERB", "NOUN", "ADJ"} and NUMBER.search(text.lower()):
        return text.lower()
    if pos in {"VERB", "AUX"}:
        return verb_lemma(text.lower(), proposed, morph)
    if pos == "NOUN":
        return noun_lemma(text, proposed, morph)
    if pos == "ADJ":
        return adjective_lemma(text, proposed)
    if pos in {"ADV", "NUM"}:
        plain = text.lower().translate(UNSTRESS)
        return plain if plain != text.lower() or NUMBER.search(plain) else proposed.lower()
    named = pos == "PROPN" and proposed.islower() and text[:1].isupper()
    return text if named else proposed


@lru_cache(ASKED_AGAIN)
def spellings(word: str) -> tuple[str, ...]:
    """The word, and the singulars that a lemma cut off too simply may stand for ("bondgenot": bondgenoot)."""
    if len(word) < SHORTEST:
        return (word,)
    doubled = re.sub(r"([aeou])([bcdfghjklmnprstvwz])$", r"\1\1\2", word)
    voiced = re.sub(r"v$", "f", re.sub(r"z$", "s", doubled))
    return tuple(dict.fromkeys((word, voiced, doubled, word + "e")))


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """An adjective of a country without and with -e: `Frans` Franse, `Chinees` Chinese, `Grieks` Griekse."""
    if adjective.isupper():
        return (adjective,)
    if adjective.endswith(("ees", "aas")):
        return adjective, adjective[:-3] + adjective[-2:] + "e"
    return adjective, adjective + "e"
