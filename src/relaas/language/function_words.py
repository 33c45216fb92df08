"""Small words by what they do in a sentence, from ``function_words.toml`` of each language."""

from __future__ import annotations

from functools import cache

from relaas.language.installed import installed, load_language


@cache
def function_words(kind: str, language: str = "") -> frozenset[str]:
    """The words of a kind in a language, or in all languages together where none is named."""
    languages = (language,) if language else installed()
    words: list[frozenset[str]] = [getattr(load_language(one).small_words, kind) for one in languages]
    return frozenset().union(*words)
