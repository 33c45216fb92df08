"""Surroundings: what stands right before and right after a match."""

import re
from functools import cache

from relaas.extraction.times.captures import Captured
from relaas.extraction.times.patterns import trie_regex
from relaas.language.installed import load_language

WINDOW = 40  # characters looked at on either side


def _words(language: str, table: str) -> tuple[str, ...]:
    """The words under a key of ``times/guards.toml``."""
    words: tuple[str, ...] = getattr(load_language(language).time_guards, table)
    return words


@cache
def _before(language: str, table: str) -> re.Pattern[str]:
    """An expression for the words of a table right before a match."""
    return re.compile(rf"(?<!\w)(?:{trie_regex(_words(language, table))})\s{{1,3}}$")


@cache
def _after(language: str, table: str) -> re.Pattern[str]:
    """An expression for the words of a table right after a match."""
    return re.compile(rf"\s{{1,3}}(?:{trie_regex(_words(language, table))})(?!\w)")


def stands_after(table: str, lowered: str, captured: Captured) -> bool:
    """Whether a word of the table stands right before the match."""
    return bool(_before(captured.language, table).search(lowered[max(0, captured.start - WINDOW) : captured.start]))


def stands_before(table: str, lowered: str, captured: Captured) -> bool:
    """Whether a word of the table stands right after the match."""
    return bool(_after(captured.language, table).match(lowered, captured.end))


def opens_sentence(text: str, start: int) -> bool:
    around = text[max(0, start - 4) : start].removesuffix(",,")  # the opening mark as Dutch newspapers type it
    before = around.rstrip(" \"'`“‘’”(«»„-–")
    return not before.strip() or before[-1] in ".!?:\n" or "\n" in around
