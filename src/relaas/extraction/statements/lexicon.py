"""The words by which a language attributes content to a source, in sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from relaas.language.data import read_table

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A verb that makes a cue with other words of its clause: "laten ... weten"."""

    verb: str
    words: Words
    attitude: bool = False
    topic: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """The tables of ``statements.toml`` of a language."""

    language: str
    say: frozenset[str]
    attitude: frozenset[str]
    urge: frozenset[str]
    repeat: frozenset[str]
    mention: frozenset[str]
    important_only: frozenset[str]
    call: frozenset[str]
    dative: frozenset[str]
    ask: frozenset[str]
    evidence: frozenset[str]
    bare: frozenset[str]
    quotation_only: frozenset[str]
    phrases: tuple[PhraseCue, ...]
    nouns: frozenset[str]
    attitude_nouns: frozenset[str]
    that: frozenset[str]
    whether: frozenset[str]
    evident: tuple[str, ...]
    backward: frozenset[str]
    forms: dict[str, str]
    how: frozenset[str]
    which: frozenset[str]
    infinitive: frozenset[str]
    infinitive_mark: str
    according: tuple[Words, ...]
    closing: frozenset[str]
    also_so: frozenset[str]
    no_source: frozenset[str]
    hearsay: tuple[Words, ...]
    as_said: frozenset[str]
    unnamed: tuple[Words, ...]
    passive_by: frozenset[str]
    recipients: frozenset[str]
    through: frozenset[str]
    importance: frozenset[str]
    fillers: frozenset[str]
    coordinators: frozenset[str]
    verbs: frozenset[str]  # every verb that can be a cue by itself
    openers: frozenset[str]  # the first words of ``according`` and ``hearsay``


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language."""
    table = read_table(language, "statements")
    verbs, words, nouns = table["verbs"], table["words"], table["nouns"]
    sets = {name: frozenset(text.split()) for name, text in verbs.items() if isinstance(text, str)}
    phrases = tuple(
        PhraseCue(one["verb"], tuple(one["words"]), one.get("attitude", False), one.get("topic", False))
        for one in table["phrases"]
    )
    return Cues(
        language=language,
        **sets,
        phrases=phrases,
        nouns=frozenset(nouns["full"]),
        attitude_nouns=frozenset(nouns["attitude"]),
        that=frozenset(words["that"]),
        evident=tuple(words["evident"]),
        backward=frozenset(words["backward"]),
        forms=table["forms"],
        whether=frozenset(words["whether"]),
        how=frozenset(words["how"]),
        which=frozenset(words["which"]),
        infinitive=frozenset(words["infinitive"]),
        infinitive_mark=words["infinitive_mark"],
        according=tuple(map(tuple, words["according"])),
        closing=frozenset(words["closing"]),
        also_so=frozenset(words["also_so"]),
        no_source=frozenset(words["no_source"]),
        hearsay=tuple(map(tuple, words["hearsay"])),
        as_said=frozenset(words["as_said"]),
        unnamed=tuple(map(tuple, words["unnamed"])),
        passive_by=frozenset(words["passive_by"]),
        recipients=frozenset(words["recipients"]),
        through=frozenset(words["through"]),
        importance=frozenset(words["importance"]),
        fillers=frozenset(words["fillers"]),
        coordinators=frozenset(words["clause_coordinators"]),
        verbs=frozenset().union(*(sets[name] for name in ("say", "attitude", "urge", "repeat", "mention", "call"))),
        openers=frozenset(one[0] for one in (*words["according"], *words["hearsay"])),
    )
