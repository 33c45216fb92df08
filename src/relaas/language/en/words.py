"""English words: the dictionary form of a word, and the plural of a noun."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from relaas.language.lemmas import lowered
from relaas.language.lexicons.nouns import Concepts, Plurals
from relaas.language.lexicons.statements import Cues
from relaas.language.tables import read_table

VOWELS = "aeiou"


def lemma(text: str, pos: str, proposed: str, morph: str) -> str:
    """The proposal without the capital of a sentence, or the known verb of which a word is a regular form."""
    if pos not in {"NOUN", "VERB", "ADV"}:
        return proposed
    found = lowered(proposed)
    if pos == "VERB" and found not in _known_verbs():
        regular = next((one for one in infinitives(text.lower(), morph) if one in _known_verbs()), None)
        if regular is not None:
            return regular
    doubled = (
        found.endswith("sse") and text.lower().startswith(found[:-1]) and text.lower().endswith(("ed", "es", "ing"))
    )
    return found[:-1] if doubled else found


def infinitives(word: str, morph: str) -> tuple[str, ...]:
    """The verbs of which a word may be a regular form."""
    return tuple(_stems(word))


def _stems(word: str) -> Iterator[str]:
    """What a regular form of a verb may be a form of: "refuted", "doubting", "worries", "snapped"."""
    for ending in ("ed", "ing", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word:
            yield from (stem, stem + "e")
            if stem.endswith("i"):
                yield stem[:-1] + "y"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def _known_verbs() -> frozenset[str]:
    """The verbs of saying and those of the kinds of happening, phrases by their first word."""
    folder = files(__package__)
    said = read_table(Cues, folder / "statements.toml", language="en").verbs
    kinds = read_table(Concepts, folder / "concepts.toml").concepts.values()
    return said | {verb.partition(" ")[0] for group in kinds for words in group.values() for verb in words.verbs}


@cache
def plural(noun: str) -> str:
    """The plural of a noun; of a compound, that of its last word."""
    irregular = _irregular()
    if noun in irregular:
        return irregular[noun]
    before, gap, last = noun.rpartition(" ")
    return before + gap + irregular.get(last, _regular(last))


@cache
def _irregular() -> dict[str, str]:
    return read_table(Plurals, files(__package__) / "plurals.toml").plurals


def _regular(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("ics") else noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + "s"
