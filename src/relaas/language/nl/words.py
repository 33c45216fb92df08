"""The known words of Dutch, and the rules of spelling that verbs, nouns and adjectives share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from relaas.language.tables import read_table

FOLDER = files(__package__)
VOWEL = "aeiouyáéíóúäëïöü"
SYLLABLE = re.compile(rf"[{VOWEL}]+")
LONG_PART = 6  # letters of a known word that tell a compound from a surname ("Veldman" is none by "man")
UNSTRESSED = re.compile(r"(el|er|en|em|ig|ik)$")
SHORT_OPEN = re.compile(r"(?<!aa|ee|oo|uu|ie|oe|eu|ui|ei|ou|au|ij)(?<=[aeou])[bcdfgjklmnprstvz]$")


@dataclass(frozen=True, slots=True, eq=False)
class WordForms:
    """``word_forms.toml``: forms that spelling rules cannot reach."""

    strong: str
    voiceless: frozenset[str]
    present: dict[str, str]
    plurals: dict[str, str]


@cache
def word_forms() -> WordForms:
    """The irregular forms of verbs and nouns."""
    return read_table(WordForms, FOLDER / "word_forms.toml")


@cache
def strong_verbs() -> tuple[tuple[str, ...], ...]:
    """The strong verbs: infinitive, past singular, past plural, participle, alternatives with a slash."""
    return tuple(tuple(row.split()) for row in word_forms().strong.split("\n") if row.strip())


@cache
def known_words(pos: str) -> frozenset[str]:
    """The dictionary forms that the treebanks hold, by UPOS tag; the list comes with the pipeline."""
    source = FOLDER / "pipeline" / "lemmas.tsv"
    if not source.is_file():
        return frozenset()
    rows = (line.split("\t") for line in source.read_text("utf-8").splitlines())
    return frozenset(word for tag, words in rows if tag == pos for word in words.split(" "))


def has_known_part(word: str, pos: str) -> bool:
    """Whether a known word ends a longer one: `risicogroep` by `groep`, `terugtrekken` by `trekken`."""
    known = known_words(pos)
    return any(word[start:] in known for start in range(1, len(word) - 3))


@cache
def is_everyday(word: str) -> bool:
    """Whether a word in lower case is a known noun, verb or adjective, inflected or not, or ends in a long one."""
    forms = {word, word.removesuffix("en"), word.removesuffix("s"), word.removesuffix("t"), word.removesuffix("e")}
    stem = word.removesuffix("t")
    forms |= {stem + "en", stem + stem[-1:] + "en"}
    if any(forms & known_words(pos) for pos in ("NOUN", "VERB", "ADJ")):
        return True
    nouns = known_words("NOUN")
    return any(word[start:] in nouns for start in range(3, len(word) - LONG_PART + 1))


def chosen(proposed: str, candidates: list[str], pos: str, form: str) -> str:
    """The first candidate that is a known word or ends in one; where none is, the likeliest by spelling."""
    if not candidates:
        return proposed
    known = next((word for word in candidates if not known_words(pos).isdisjoint({word, word.capitalize()})), None)
    if known:
        return known
    compound = next((candidate for candidate in candidates if has_known_part(candidate, pos)), None)
    if compound:
        return compound
    other = "NOUN" if pos == "VERB" else "VERB"
    if form in known_words(other) or (other == "VERB" and form.endswith("eren")):
        return form
    return proposed if proposed in candidates and pos == "ADJ" else candidates[0]


def closed_stem(stem: str) -> list[str]:
    """What stands before -en or -e, as it is spelled at the end of a word: `signal` signaal, `huiz` huis."""
    voiceless = {"v": "f", "z": "s"}
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWEL:
        return [stem[:-1]]
    plain = stem[:-1] + voiceless.get(stem[-1:], stem[-1:])
    if SHORT_OPEN.search(stem):
        long = plain[:-1] + plain[-2] + plain[-1]
        syllables = len(SYLLABLE.findall(stem))
        return [plain, long] if syllables > 1 and UNSTRESSED.search(plain) else [long, plain]
    return [plain, stem]
