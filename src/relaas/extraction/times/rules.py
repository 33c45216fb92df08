"""The named rules of a language: patterns, how to read them, and the examples that prove them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from relaas.extraction.times.lexicon import lexicon
from relaas.extraction.times.patterns import Pattern, compile_pattern
from relaas.language.installed import load_language
from relaas.language.lexicons.times import TimeRule

END = r"(?!\w)(?!-[^\W\d])(?![.,:]\d)"  # the expression ends with its word and its number
OPEN_END = r"(?!\w)(?![.,:]\d)"  # a hyphen may follow: "11 september-aanslagen"
NOTE_MARK = r"(?<=\s\d{4})(?=\.\d{1,2}(?:\s+[^\W\d]|\s*$))"  # the mark of a note may follow: "7 mei 2018.1 De raad"


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must read, with what it must make of it; None = not asked."""

    text: str
    expected: Mapping[str, Any]
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule of one language.

    ``read`` names the reader, ``give`` its constants, ``guards`` the checks on the words around; ``split`` the slot
    at which a range falls into two expressions; ``rank`` breaks ties between matches of equal length, high first.
    """

    name: str
    language: str
    read: str
    patterns: tuple[str, ...]
    compiled: tuple[Pattern, ...]
    sources: tuple[Mapping[str, str], ...]
    give: Mapping[str, Any] = field(default_factory=dict)
    guards: tuple[str, ...] = ()
    split: str | None = None
    rank: int = 0
    examples: tuple[Example, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One compiled pattern of a rule, as the scanner tries it."""

    pattern: Pattern
    rule: Rule
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules of a language, and the patterns to try at each first word."""

    rules: tuple[Rule, ...]
    by_word: Mapping[str, tuple[Candidate, ...]]


@cache
def rule_set(language: str) -> RuleSet:
    """The rules of a language, compiled."""
    rules = tuple(_rule(entry, language) for entry in load_language(language).time_rules)
    by_word: dict[str, list[Candidate]] = {}
    for rule in rules:
        for pattern, sources in zip(rule.compiled, rule.sources, strict=True):
            candidate = Candidate(pattern, rule, sources)
            for word in sorted(pattern.keys):
                by_word.setdefault(word, []).append(candidate)
    return RuleSet(rules, {word: tuple(candidates) for word, candidates in by_word.items()})


def _rule(entry: TimeRule, language: str) -> Rule:
    slots = lexicon(language).slots
    return Rule(
        name=entry.name,
        language=language,
        read=entry.read,
        patterns=entry.patterns,
        compiled=tuple(compile_pattern(written, slots, end=_end(entry, written)) for written in entry.patterns),
        sources=tuple(_sources(written) for written in entry.patterns),
        give=entry.give,
        guards=entry.guards,
        split=entry.split,
        rank=entry.rank,
        examples=tuple(_example(example) for example in entry.examples),
        refused=entry.refused,
    )


def _end(entry: TimeRule, written: str) -> str:
    """What must follow an expression that a pattern reads."""
    end = OPEN_END if entry.hyphen_may_follow else END
    return f"(?:{end}|{NOTE_MARK})" if "{month}" in written else end


def _sources(written: str) -> Mapping[str, str]:
    """The lexicon slot behind each name of a pattern: ``{other:day}`` is a day under the name other."""
    found: dict[str, str] = {}
    for piece in written.split("{")[1:]:
        name, _, source = piece.split("}")[0].rpartition(":")
        found[name or source] = source
    return found


def _example(entry: Mapping[str, Any]) -> Example:
    expected = {key: value for key, value in entry.items() if key not in ("text", "published")}
    return Example(entry["text"], expected, entry.get("published"))
