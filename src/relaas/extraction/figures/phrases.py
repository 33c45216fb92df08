"""Phrases of a table in a row of words."""

from collections.abc import Collection, Sequence

from relaas.extraction.figures.words import Word

LONGEST_PHRASE = 6  # words


def longest_phrase(words: Sequence[Word], index: int, phrases: Collection[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The longest phrase of a table that begins at a word, or None."""
    for length in range(min(LONGEST_PHRASE, len(words) - index), 0, -1):
        phrase = tuple(word.text for word in words[index : index + length])
        if phrase in phrases:
            return phrase
    return None


def phrase_at(words: Sequence[Word], index: int, phrases: Collection[tuple[str, ...]]) -> int:
    """The number of words of the longest phrase that begins at a word; 0 = none."""
    return len(longest_phrase(words, index, phrases) or ())
