"""Compounds: the words that a word is joined from, by a list of known words and the links of the language."""

from collections.abc import Mapping

from relaas.language.installed import load_language
from relaas.language.lexicons.nouns import Compounds

LONGEST = 60  # letters; a longer string is no word, and is not split


def compound_parts(word: str, known: Mapping[str, str], language: str) -> tuple[str, ...]:
    """The dictionary forms of the fewest known words that a word is joined from; itself alone where there are none.

    ``known`` maps forms to dictionary forms, all in lower case. A last part stands without a link.
    """
    rules = load_language(language).compounds
    if len(word) > LONGEST:
        return (word,)
    # best[i]: the parts of the first i letters, links included.
    best: list[tuple[str, ...] | None] = [(), *([None] * len(word))]
    for start in range(len(word)):
        before = best[start]
        if before is None:
            continue
        for stop in range(start + rules.shortest_known, len(word) + 1):
            part = _part(word, start, stop, known, rules)
            for end in _ends(word, stop, rules) if part else ():
                found = best[end]
                if found is None or len(before) + 1 < len(found):
                    best[end] = (*before, part)
    parts = best[-1]
    return parts if parts and len(parts) > 1 else (word,)


def has_part(word: str, part: str, lemmas: frozenset[str], known: Mapping[str, str], language: str) -> bool:
    """Whether a word is a compound with one of some dictionary forms as a part.

    ``part`` is the beginning that all forms of the part share. Where the rest of the word is not known, it still counts
    if both are long and the rest is no mere ending or beginning ("troepen" in "troepenreductie").
    """
    parts = compound_parts(word, known, language)
    if len(parts) > 1 and lemmas.intersection(parts):
        return True
    rules = load_language(language).compounds
    if len(part) <= rules.shortest_unknown or part not in word:
        return False
    before, _, after = word.partition(part)
    if not before:
        rests = {after.removeprefix(link) for link in rules.links}
        return not rests & rules.endings and all(len(rest) >= rules.shortest_unknown for rest in rests)
    inflected = {word[len(before) :], part}
    return (
        len(before) >= rules.shortest_unknown
        and before not in rules.beginnings
        and any(known.get(form, form) in lemmas for form in inflected)
    )


def _part(word: str, start: int, stop: int, known: Mapping[str, str], rules: Compounds) -> str:
    """The dictionary form of the letters of a word between two places, or "" where they are no part."""
    letters = word[start:stop]
    if letters in rules.endings or (start == 0 and letters in rules.beginnings):
        return ""
    return known.get(letters, "")


def _ends(word: str, stop: int, rules: Compounds) -> list[int]:
    """Where a part that stops at a place can be followed by the next one, or the end of the word."""
    if stop == len(word):
        return [stop]
    return [
        stop + len(link)
        for link in rules.links
        if word.startswith(link, stop) and len(word) - stop - len(link) >= rules.shortest_known
    ]
