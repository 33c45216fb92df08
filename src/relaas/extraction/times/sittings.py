"""Sittings: what is told of the course of a meeting or a hearing, in whatever story that is told at it."""

import re
from functools import cache

from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.tense import sentence_around
from relaas.language.function_words import function_words
from relaas.language.installed import load_language


def sits(text: str, start: int, language: str) -> bool:
    """Whether a sentence tells of the course of a sitting: "The session was suspended at 11.40"."""
    left, right = sentence_around(text, start, start, language)
    return _course(language).search(text[left:right].lower()) is not None


@cache
def _course(language: str) -> re.Pattern[str]:
    """Matches what sits with a verb of its course in one clause, on either side, and who comes to it or leaves it."""
    words = load_language(language).tense
    articles = trie_regex(sorted(function_words("articles", language)))
    noun = rf"(?<!\w)(?:{articles})\s(?:[\w-]+\s)?(?:{trie_regex(words.sittings)})(?!\w)"
    verb = rf"(?<!\w)(?:{trie_regex(words.sitting_verbs)})(?!\w)"
    comings = rf"(?<!\w)(?:{trie_regex(words.sitting_comings)})(?!\w)"
    return re.compile(rf"{noun}[^,;]{{0,60}}?{verb}|{verb}[^,;]{{0,40}}?{noun}|{comings}")
