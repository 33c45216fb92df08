"""Small words by what they do in a sentence, from ``function_words.toml`` of each language."""

from __future__ import annotations

from functools import cache

from relaas.language.data import LANGUAGES, read_table


@cache
def function_words(kind: str, language: str = "") -> frozenset[str]:
    """The words of a kind in a language, or in all languages together where none is named."""
    languages = (language,) if language else LANGUAGES
    return frozenset(word for one in languages for word in read_table(one, "function_words")[kind])
