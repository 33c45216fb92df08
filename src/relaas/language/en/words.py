"""English words: the dictionary form of a word, and the plural of a noun."""

from functools import cache
from importlib.resources import files

from relaas.language.lemmas import lowered
from relaas.language.lexicons.nouns import Plurals
from relaas.language.tables import read_table

VOWELS = "aeiou"


def lemma(text: str, pos: str, proposed: str, morph: str) -> str:
    """The proposal without the capital of a sentence, and with the doubled s of `dismiss`."""
    if pos not in {"NOUN", "VERB", "ADV"}:
        return proposed
    found = lowered(proposed)
    doubled = (
        found.endswith("sse") and text.lower().startswith(found[:-1]) and text.lower().endswith(("ed", "es", "ing"))
    )
    return found[:-1] if doubled else found


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
