"""What is set, moved or called off for a day, and what nobody plans: on which side of the text a day then lies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from relaas.extraction.times.cues import cues
from relaas.extraction.times.patterns import trie_regex
from relaas.extraction.times.tense import CLAUSE_BREAK, WINDOW, sentence_around, tells_past
from relaas.language.function_words import function_words
from relaas.language.installed import load_language

Around = tuple[re.Pattern[str], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """The patterns of a language: for the words right before a day and behind it, None where it has none."""

    set_for: Around | None
    moved_to: Around | None
    of_what: re.Pattern[str]
    called_off: re.Pattern[str]
    mishap: re.Pattern[str]


@cache
def setting(language: str) -> Setting:
    """The patterns of a language, from its tables."""
    words = load_language(language).tense
    mishaps = trie_regex([*words.happenings, *words.mishaps])
    between = r"(?:\s[^\W\d_][\w-]*)"
    articles = trie_regex(sorted(function_words("articles", language)))
    off = rf"{between}{{0,6}}?\s(?:{trie_regex(words.called_off_by)}){between}{{0,4}}?"
    return Setting(
        set_for=_around(words.set_for, words.set),
        moved_to=_around(words.moved_to, words.moved),
        of_what=re.compile(rf"[^\W\d_]\s(?:{trie_regex(words.of_day)})\s$"),
        called_off=re.compile(rf"{off}\s(?:{trie_regex(words.called_off)})(?!\w)"),
        mishap=re.compile(rf"(?<!\w)(?:{articles})\s(?:[\w-]+\s)?\w*?(?:{mishaps})(?:\s[\w.:-]+){{0,8}}?\s$"),
    )


def _around(before: Sequence[str], after: Sequence[str]) -> Around | None:
    """Patterns for the words right before a day and for the verb that ends its clause, None where there are none."""
    if not before:
        return None
    ends = rf"(?:\s[^\W\d_][\w-]*){{0,5}}\s(?:{trie_regex(after)})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{trie_regex(before)})\s$"), re.compile(ends)


def awaited(text: str, start: int, end: int, language: str) -> bool:
    """Whether a clause of time without a past tells what is to be on a day: "before we speak on Wednesday"."""
    left, right = sentence_around(text, start, end, language)
    lowered = text[left:right].lower()
    clause = _awaiting(language).search(lowered, 0, start - left)
    if clause is None or CLAUSE_BREAK.search(lowered, clause.end(), start - left):
        return False
    closing = CLAUSE_BREAK.search(lowered, end - left)
    stretches = [(clause.end(), start - left)]
    if load_language(language).grammar.verb_final:
        stretches.append((end - left, closing.start() if closing else len(lowered)))
    return not any(tells_past(lowered, first, last, language) for first, last in stretches)


@cache
def _awaiting(language: str) -> re.Pattern[str]:
    """Matches the opening of a clause of time with who acts in it, the last before a place."""
    words = load_language(language).tense
    opening = rf"(?<!\w)(?:{trie_regex(words.awaiting)})\s(?:{trie_regex(words.awaited_by)})(?=['’\s])"
    return re.compile(rf"{opening}(?!.*{opening})")


def set_for(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a verb at the end of the clause calls something for a date: "voor vrijdag is een zitting belegd"."""
    return _stands_between(setting(language).set_for, lowered, start, end)


def moved_to(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a verb at the end of the clause moves something to a date: "is naar april geschoven"."""
    return _stands_between(setting(language).moved_to, lowered, start, end)


def _stands_between(words: Around | None, lowered: str, start: int, end: int) -> bool:
    """Whether a date stands behind a word that leads to it, and before the verb that belongs to that."""
    if words is None or words[1].match(lowered, end) is None:
        return False
    return words[0].search(lowered[max(0, start - WINDOW) : start]) is not None


def is_called_off(lowered: str, start: int, end: int, language: str) -> bool:
    """Whether a day is that of what is moved or called off, and so to come: "Saturday's match has been called off"."""
    known = setting(language)
    owned = lowered.startswith(("'s ", "’s "), end)
    named = owned or known.of_what.search(lowered, max(0, start - WINDOW), start) is not None
    return named and known.called_off.match(lowered, end + 2 if owned else end) is not None


def is_of_a_mishap(lowered: str, start: int, language: str) -> bool:
    """Whether a day stands behind a mishap or a crime, and so has been: "witnesses to a crash on Saturday"."""
    known, left = cues(language), max(0, start - 3 * WINDOW)
    verbs = (" ".join(found.group().split()) for found in known.verbs.finditer(lowered, left, start))
    ahead = any(known.tenses.get(verb) == "future" for verb in verbs)  # "is to hold a hearing on the fire on Monday"
    return not ahead and setting(language).mishap.search(lowered, max(0, start - 2 * WINDOW), start) is not None


def denied_before(lowered: str, left: int, start: int, language: str) -> bool:
    """Whether something is denied in the clause before a place: "did not learn of it until"."""
    words = CLAUSE_BREAK.split(lowered[left:start])[-1].replace("n't", " not").replace("n’t", " not").split()
    return not load_language(language).clauses.negations.isdisjoint(words)
