"""Matching: the places of a text where a rule reads a time expression, longest match first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relaas.extraction.times.captures import Captured, Piece
from relaas.extraction.times.guards import passes
from relaas.extraction.times.lexicon import lexicon
from relaas.extraction.times.patterns import DIGITS, FIGURES
from relaas.extraction.times.readers import pieces
from relaas.extraction.times.rules import Candidate, Rule, rule_set

WORD_START = re.compile(r"[^\W_]+")
BEFORE_NUMBER = re.compile(r"[\w)][-–/.,:]$|[-#§$€£¥+]$|[/@_]$")
BEFORE_WORD = re.compile(r"\w-$|[/@_#]$")


@dataclass(frozen=True, slots=True)
class Match:
    """A piece of text that a rule has read."""

    rule: Rule
    piece: Piece


def find_matches(text: str, language: str) -> list[Match]:
    """The matches of all rules in a text, left to right, none overlapping another."""
    return list(_scan(text, lower(text), language))


def lower(text: str) -> str:
    """The text in lower case, every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(character.lower() if len(character.lower()) == 1 else character for character in text)


def _scan(text: str, lowered: str, language: str) -> Iterator[Match]:
    by_word = rule_set(language).by_word
    end = 0
    for word in WORD_START.finditer(lowered):
        start = word.start()
        if start < end:
            continue
        written = word.group()
        key = DIGITS if written[0].isdigit() else FIGURES.sub(DIGITS, written)
        candidates = by_word.get(key)
        if candidates is None:
            continue
        if start and lowered[start - 1] in "'’" and start > end:
            start -= 1
        for match_end, found in _best(text, lowered, start, word.start(), candidates, language):
            yield from found
            end = match_end
            break


def _best(
    text: str, lowered: str, start: int, word_start: int, candidates: tuple[Candidate, ...], language: str
) -> Iterator[tuple[int, list[Match]]]:
    """The readings at a place that pass their guards, longest first."""
    found: list[tuple[int, int, int, re.Match[str], Candidate]] = []
    for candidate in candidates:
        match = candidate.pattern.regex.match(lowered, word_start)
        if match is None and start != word_start:
            match = candidate.pattern.regex.match(lowered, start)
        if match is not None:
            found.append((-match.end(), -candidate.rule.rank, len(found), match, candidate))
    if not found or _hangs_on(lowered, word_start if start == word_start else start):
        return
    found.sort(key=lambda each: each[:3])
    for _, _, _, match, candidate in found:
        captured = _captured(match, candidate, language)
        if not passes(candidate.rule.guards, text, lowered, captured):
            continue
        read = [Match(candidate.rule, piece) for piece in pieces(captured, candidate.rule.read, candidate.rule.split)]
        if read:
            yield match.end(), read


def _hangs_on(lowered: str, start: int) -> bool:
    """Whether what stands before belongs to the word or number: 12-10, B-mei, 3.14."""
    before = lowered[max(0, start - 2) : start]
    return bool((BEFORE_NUMBER if lowered[start].isdigit() else BEFORE_WORD).search(before))


def _captured(match: re.Match[str], candidate: Candidate, language: str) -> Captured:
    forms, spans = {}, {}
    for name, form in match.groupdict().items():
        base = name.split("__")[0]
        if form is not None and base not in forms:
            forms[base], spans[base] = form, match.span(name)
    return Captured(
        forms=forms,
        spans=spans,
        start=match.start(),
        end=match.end(),
        constants=candidate.rule.give,
        lexicon=lexicon(language),
        language=language,
        sources=candidate.sources,
    )
