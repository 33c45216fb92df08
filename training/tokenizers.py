"""Blank pipelines whose tokenizers cut as the treebanks do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

DUTCH_ABBREVIATIONS = Path(__file__).with_name("abbreviations_nl.txt").read_text("utf-8").split()
BOUND_PREFIXES = tuple("e co re pre post non anti multi ex un mid semi sub inter ultra pro de bi tri vice".split())  # noqa: SIM905
REPEATED_MARKS = (r"!+", r"\?+", r"[!?]{2,}", r"\*+", r"_+", r"=+", r"-{2,}", r"~+")


def blank(language: str) -> Language:
    """An empty pipeline of the language with its tuned tokenizer."""
    nlp = spacy.blank(language)
    tune = {"nl": _tune_dutch, "en": _tune_english}[language]
    tune(nlp.tokenizer, nlp.Defaults)
    return nlp


def _tune_dutch(tokenizer: Tokenizer, defaults: Any) -> None:
    """Own abbreviations in place of spaCy's 500, which swallow full stops (`top.`, `VS.`, `hand.`)."""
    tokenizer.suffix_search = compile_suffix_regex([*defaults.suffixes, r"(?<=[a-z][A-Z])\."]).search
    rules = {text: pieces for text, pieces in tokenizer.rules.items() if not text[:-1].isalpha() or len(text) <= 2}
    rules = {text: pieces for text, pieces in rules.items() if not _swallows_full_stop(text)}
    for abbreviation in DUTCH_ABBREVIATIONS:
        for text in (abbreviation, abbreviation[0].upper() + abbreviation[1:]):
            rules[text] = [{ORTH: text}]
    tokenizer.rules = rules


def _swallows_full_stop(text: str) -> bool:
    return len(text) > 2 and text.endswith(".") and any(letter.isalpha() for letter in text)


def _tune_english(tokenizer: Tokenizer, defaults: Any) -> None:
    """Repeated marks stay whole, and so do words with a prefix that is no word of its own (`e-mail`, `co-owner`)."""
    letter = r"[^\W\d_]"
    guards = "".join(rf"(?<!\b{prefix})" for prefix in BOUND_PREFIXES)
    infixes = [rule for rule in defaults.infixes if "(?:-|–|—" not in rule]
    infixes += [rf"(?<={letter}){guards}(?:-|–|—|--|---|——|~)(?={letter})", rf"(?<=\d)-(?={letter})"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*REPEATED_MARKS, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*REPEATED_MARKS, *defaults.suffixes]).search
