"""Dutch nouns and adjectives: the dictionary form of a plural, a diminutive, a comparative."""

from __future__ import annotations

from functools import cache

from relaas.language.countries import is_nationality
from relaas.language.lemmas import lowered
from relaas.language.nl.words import chosen, closed_stem, has_known_part, known_words, word_forms


def noun_lemma(text: str, proposed: str, morph: str) -> str:
    """The proposal where spelling allows it for the number of the noun, else the likeliest singular."""
    written = lowered(text)
    for ending, singular in _plurals():
        if written.endswith(ending):
            return written[: -len(ending)] + singular
    singular_form = "Number=Sing" in morph
    candidates = _diminished(written) if singular_form else singulars(written)
    if singular_form and written not in known_words("NOUN"):
        candidates = [*candidates, *singulars(written)]
    if not singular_form and "Number=Plur" not in morph:
        candidates = [written, *candidates]
    if written.endswith("er") and written not in known_words("NOUN"):
        bases = [written[:-2], *closed_stem(written[:-2]), written.removesuffix("der")]
        adjective = next((word for word in bases if word in known_words("ADJ")), None)
        if adjective and not has_known_part(written, "NOUN"):
            return adjective
    return chosen(lowered(proposed), candidates, "NOUN", written)


@cache
def _plurals() -> tuple[tuple[str, str], ...]:
    """Irregular plurals with their singulars, the longest first."""
    return tuple(sorted(word_forms().plurals.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def _diminished(word: str) -> list[str]:
    """The word itself, then what it may be the diminutive of."""
    found = [word]
    for ending in ("etje", "tje", "pje", "kje", "je"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word[: -len(ending)]
            found += [base + "g"] if ending == "kje" and base.endswith("in") else []
            found += [base, *([base[:-1]] if len(base) > 2 and base[-1] == base[-2] else [])]
    return found


def singulars(word: str) -> list[str]:
    """Singulars that the spelling of a plural allows, the likeliest first."""
    if word.endswith("'s"):
        return [word[:-2]]
    if word.endswith("jes"):
        return [item for item in _diminished(word[:-1]) if item != word[:-1]] + [word[:-1]]
    if word.endswith("heden"):
        return [word[:-5] + "heid"]
    if word.endswith(("ieën", "eeën")):
        return [word[:-2]]
    if word.endswith("iën"):
        return [word[:-2] + "e", word[:-2]]
    if word.endswith("en"):
        return [*closed_stem(word[:-2]), word[:-1], word]
    if word.endswith("s"):
        return [word[:-1], word]
    return []


def adjective_lemma(text: str, proposed: str) -> str:
    """The proposal where spelling allows it, else the form without its ending."""
    written = text.lower()
    candidates = [written]
    for ending in ("e", "er", "ere", "st", "ste", "en", "s", "sten"):
        if written.endswith(ending) and len(written) > len(ending) + 1:
            base = written[: -len(ending)]
            candidates += [base, *closed_stem(base), *([base[:-1]] if base.endswith("d") else [])]
    candidates = list(dict.fromkeys([*candidates[1:], written])) if written.endswith("e") else candidates
    found = chosen(proposed.lower(), candidates, "ADJ", written)
    named = (
        is_nationality(text, "nl")
        or "-" in text
        or (proposed[:1].isupper() and text.endswith(("s", "se", "ch", "che")))
    )
    return _cased_as(text, found) if named and found not in known_words("ADJ") else found


def _cased_as(text: str, lemma: str) -> str:
    """The lemma with the capitals of the text as far as both have the same letters (`Zuid-Amerikaans`)."""
    same = next(
        (i for i, (a, b) in enumerate(zip(text.lower(), lemma, strict=False)) if a != b), min(len(text), len(lemma))
    )
    return text[:same] + lemma[same:]
