"""Which of two numbers is the day in a text that writes dates in figures, where its language leaves that open."""

import re
from functools import lru_cache

from relaas.extraction.times.patterns import trie_regex
from relaas.language.installed import load_language

DAY_FIRST = re.compile(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d{4}|\d\d)(?![\d/])")
MONTH_FIRST = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d{4}|\d\d)(?![\d/])")


@lru_cache(maxsize=4)
def writes_day_first(text: str, language: str) -> bool:
    """Whether a text writes the day first: by a date of it that can only be read so, else by words of a country."""
    if MONTH_FIRST.search(text):
        return False
    if DAY_FIRST.search(text):
        return True
    words = load_language(language).time_guards.day_first_words
    return bool(words) and re.search(rf"(?<!\w)(?:{trie_regex(words)})(?!\w)", text) is not None
