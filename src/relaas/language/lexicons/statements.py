"""The words by which a language attributes content to a source, and its small words by what they do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from relaas.language.tables import At

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A verb that makes a cue with other words of its clause: "laten ... weten"."""

    verb: str
    words: Words
    attitude: bool = False
    topic: bool = False
    takes_noun: bool = False  # a noun phrase after it is what is said: "uitgaan van 12 miljoen"
    denies: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """``statements.toml``: verbs, nouns and phrases of saying; ``verbs`` are those that can be a cue by themselves."""

    language: str
    say: frozenset[str]
    attitude: Annotated[frozenset[str], At("verbs.attitude")]
    urge: frozenset[str]
    repeat: frozenset[str]
    mention: frozenset[str]
    important_only: frozenset[str]
    news: frozenset[str]
    charge: frozenset[str]
    priced: dict[str, str]
    gerunds: frozenset[str]
    wanting: frozenset[str]
    counting: frozenset[str]
    call: frozenset[str]
    dative: frozenset[str]
    addressing: frozenset[str]
    ask: frozenset[str]
    evidence: frozenset[str]
    bare: frozenset[str]
    quotation_only: frozenset[str]
    phrases: tuple[PhraseCue, ...]
    nouns: Annotated[frozenset[str], At("nouns.full")]
    attitude_nouns: Annotated[frozenset[str], At("nouns.attitude")]
    that: frozenset[str]
    whether: frozenset[str]
    evident: dict[str, str]
    hearing: dict[str, str]
    evident_with: dict[str, Words]
    impersonal: frozenset[str]
    backward: frozenset[str]
    taking_up: frozenset[str]
    untrue: tuple[Words, ...]
    true: tuple[Words, ...]
    nots: frozenset[str]
    holding: tuple[Words, ...]
    occurring: tuple[Words, ...]
    nothing_of_it: tuple[Words, ...]
    forms: dict[str, str]
    how: frozenset[str]
    which: frozenset[str]
    infinitive: frozenset[str]
    addressed: dict[str, str]
    infinitive_mark: str
    according: tuple[Words, ...]
    closing: frozenset[str]
    also_so: frozenset[str]
    no_source: frozenset[str]
    hearsay: tuple[Words, ...]
    as_said: frozenset[str]
    unnamed: tuple[Words, ...]
    silent: tuple[Words, ...]
    voting: frozenset[str]
    passive_by: frozenset[str]
    on_behalf: tuple[Words, ...]
    own_account: tuple[Words, ...]
    importance: frozenset[str]
    denying: frozenset[str]
    doubting: frozenset[str]
    asking: frozenset[str]
    believing: frozenset[str]
    confirming: frozenset[str]
    declining: frozenset[str]
    only: frozenset[str]
    denials: frozenset[str]
    doubts: frozenset[str]
    questions: frozenset[str]
    fillers: frozenset[str]
    copulas: frozenset[str]
    speaking_for: frozenset[str]
    light: frozenset[str]
    living: frozenset[str]
    supposing: frozenset[str]
    conceding: tuple[Words, ...]
    addressed_words: frozenset[str]
    papers: frozenset[str]
    occasions: frozenset[str]
    at_occasion: frozenset[str]
    list_heads: frozenset[str]
    beside_heads: frozenset[str]
    charged: frozenset[str]
    letting: frozenset[str]
    before_gerund: frozenset[str]
    opinions: dict[str, frozenset[str]]
    only_heard: frozenset[str]
    feelings: dict[str, frozenset[str]]
    coordinators: Annotated[frozenset[str], At("words.clause_coordinators")]
    beside: frozenset[str]
    verbs: frozenset[str] = field(init=False)
    denying_with: dict[str, frozenset[str]] = field(init=False)  # verbs that deny with another word
    undone: tuple[Words, ...] = field(init=False)  # that what is told did not happen
    openers: frozenset[str] = field(init=False)  # the first words of ``according`` and ``hearsay``

    def __post_init__(self) -> None:
        verbs = self.say | self.attitude | self.urge | self.repeat | self.mention | self.call | self.news | self.charge
        verbs |= self.priced.keys() | self.gerunds | self.wanting
        object.__setattr__(self, "verbs", verbs)
        felt = [
            PhraseCue(verb, (one,), attitude=True) for verb, words in self.feelings.items() for one in sorted(words)
        ]
        phrases = sorted([*self.phrases, *felt], key=lambda one: -len(one.words))
        object.__setattr__(self, "phrases", tuple(phrases))
        deny = [one for one in self.phrases if one.denies]
        denying_with = {one.verb: frozenset(each.words[-1] for each in deny if each.verb == one.verb) for one in deny}
        object.__setattr__(self, "denying_with", denying_with)
        not_true = [(one, *words) for words in self.true for one in sorted(self.nots)]
        object.__setattr__(self, "untrue", (*self.untrue, *not_true, *self._negated(self.holding)))
        object.__setattr__(self, "undone", self._negated(self.occurring))
        object.__setattr__(
            self, "openers", frozenset(one[0] for one in (*self.according, *self.hearsay, *self.own_account))
        )

    def _negated(self, verbs: tuple[Words, ...]) -> tuple[Words, ...]:
        """Verbs with a negation before or behind them: "niet klopt", "klopt niet"."""
        pairs = [(words, (one,)) for words in verbs for one in sorted(self.nots)]
        return tuple(order for verb, no in pairs for order in (no + verb, verb + no))


@dataclass(frozen=True, slots=True, eq=False)
class SmallWords:
    """``function_words.toml``: small words by what they do in a sentence."""

    relative: frozenset[str]
    relative_persons: frozenset[str]
    relative_owners: frozenset[str]
    empty: frozenset[str]
    joiners: frozenset[str]
    both: frozenset[str]
    subordinators: frozenset[str]
    object_pronouns: frozenset[str]
    predicative: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    pointers: frozenset[str]
    have: frozenset[str]
    passive: frozenset[str]
    after_source: frozenset[str]
    binding: frozenset[str]
    binding_names: frozenset[str]
    owners: frozenset[str]
    placing: frozenset[str]
    having: frozenset[str]
    locating: frozenset[str]
    before_places: frozenset[str]
    directions: frozenset[str]
    proportions: frozenset[str]
    name_particles: frozenset[str]
    split_adverbs: frozenset[str]
    adding: frozenset[str]
    conjunctions: frozenset[str]
    noun_joiners: frozenset[str]
    first_person: frozenset[str]
    first_plural: frozenset[str]
    second_person: frozenset[str]
    agents: frozenset[str]
    holders: frozenset[str]
