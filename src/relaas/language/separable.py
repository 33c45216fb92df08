"""Separable verbs: the lemma of a verb whose prefix stands elsewhere in the clause."""

from __future__ import annotations

from collections.abc import Sequence

from relaas.language.function_words import function_words
from relaas.language.installed import load_language

VERBAL = frozenset({"VERB", "AUX"})
COUNTED = frozenset({"NUM", "DET", "ADJ", "NOUN", "PROPN"})  # what an amount begins with
QUOTES = frozenset("‘“„'\"")
ENDS = frozenset({".", ",", ";", ":", "!", "?"})
APART = frozenset({"ADJ", "ADV"})  # prefixes that people write apart from the verb right behind them


def join_separable_verbs(
    words: Sequence[str],
    lemmas: Sequence[str],
    tags: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
    language: str,
) -> dict[int, str]:
    """The lemmas of the separated verbs of one sentence, by the index of the verb: trekt ... terug -> terugtrekken.

    ``heads`` are indices in the same sentence. The list of verbs decides; of two verbs that could take the prefix, the
    one that the parse ties to it.
    """
    verbs = load_language(language).particle_verbs.verbs
    if not verbs:
        return {}
    joined: dict[int, str] = {}
    for index, word in enumerate(words):
        prefix = word.lower()
        if prefix not in verbs:
            continue
        verb = _verb_of(index, prefix, words, lemmas, tags, heads, relations, language)
        if verb is not None and verb not in joined and not lemmas[verb].startswith(prefix):
            joined[verb] = prefix + lemmas[verb]
    return joined


def _verb_of(
    index: int,
    prefix: str,
    words: Sequence[str],
    lemmas: Sequence[str],
    tags: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
    language: str,
) -> int | None:
    if _measures(words, tags, index, language):
        return None
    mark = load_language(language).statements.infinitive_mark
    stems = load_language(language).particle_verbs.verbs[prefix]
    following = words[index + 1].lower() if index + 1 < len(words) else "."
    if following == mark and index + 2 < len(words) and lemmas[index + 2] in stems:
        return index + 2
    if tags[index] in APART and index + 1 < len(words) and tags[index + 1] in VERBAL and lemmas[index + 1] in stems:
        return index + 1  # "dat de sluis open gaat"
    attached = heads[index]
    if relations[index] == "compound:prt" and attached < index and lemmas[attached] in stems:
        return None if _answers_er(words, attached, index) else attached
    starters = load_language(language).particle_verbs.clause_starters
    if following.isalnum() and following not in starters and tags[min(index + 1, len(words) - 1)] not in {"ADP", "AUX"}:
        infinitive = mark in [word.lower() for word in words[index + 2 :]]
        if not infinitive or index < 2 or (lemmas[index - 1] not in stems and lemmas[index - 2] not in stems):
            return None  # a preposition with its noun
    for verb in range(index - 1, -1, -1):
        if (
            words[verb].lower() in starters and words[verb].lower() not in function_words("noun_joiners", language)
        ) or words[verb] == ";":
            return None
        if tags[verb] in VERBAL and lemmas[verb] in stems:
            return None if _answers_er(words, verb, index) else verb
    return None


def _measures(words: Sequence[str], tags: Sequence[str], index: int, language: str) -> bool:
    """Whether a word after "het" opens what something is put at: "houdt het op driehonderd" ends nothing."""
    after = index + 1
    while after < len(words) and tags[after] in {"ADV", "PUNCT"} and words[after] not in ENDS:
        after += 1
    quoted = index + 1 < len(words) and words[index + 1] in QUOTES
    counted = quoted or (after < len(words) and (tags[after] in COUNTED or words[after][0].isdigit()))
    return index > 0 and words[index - 1].lower() in function_words("empty", language) and counted


def _answers_er(words: Sequence[str], verb: int, index: int) -> bool:
    """Whether the word belongs to an "er" before it: in "legt er de nadruk op dat" nothing is "opgelegd"."""
    return index - verb > 1 and any(word.lower() in function_words("split_adverbs") for word in words[verb + 1 : index])
