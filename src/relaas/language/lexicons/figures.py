"""The number words, hedges and units of a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from relaas.language.tables import At

Phrase = tuple[str, ...]
Phrases = dict[Phrase, str]
Hedge = Literal["about", "more", "less", "exact", "increment", "after_more", "after_about"]


@dataclass(frozen=True, slots=True)
class LostWords:
    """What lost people are counted as, by the concept of a verb and by words beside it."""

    concepts: dict[str, str]
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """What tells the status of a figure: concepts of verbs, words of the clause, and ``modal`` verbs before them.

    ``necessity``: what must be, ``holding``: verbs that tell what is so, ``being``: those that help a participle,
    ``limits``: nouns of ceilings, targets and budgets, ``penalties``: nouns of what is to be paid, ``funding`` and
    ``investing``: verbs of money that is set aside or to come, ``deciding``: verbs before what is to be done,
    ``at_most``: hedges that set a limit to what is still to come, ``according``: words before those who only tell it.
    """

    modal: frozenset[str]
    necessity: frozenset[str]
    holding: frozenset[str]
    being: frozenset[str]
    limits: frozenset[str]
    penalties: frozenset[str]
    funding: frozenset[str]
    investing: frozenset[str]
    deciding: frozenset[str]
    at_most: frozenset[str]
    according: frozenset[str]
    counting: frozenset[str]
    concepts: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    lost_noun: LostWords


@dataclass(frozen=True, slots=True, eq=False)
class FigureWords:
    """``figures.toml``: number words and what stands around numbers; phrases are tuples of lower-case words."""

    language: str
    thousands: str
    decimal: str
    units: dict[str, int]
    scales: dict[str, float]
    halves: dict[str, float]
    vague: dict[Phrase, tuple[float, float]]
    fractions: dict[str, float]
    hedges_by_kind: Annotated[dict[Hedge, tuple[Phrase, ...]], At("hedges")]
    minus: frozenset[str]
    measures: Phrases
    scaled_measures: dict[str, float]
    currency: dict[str, str]
    decimal_words: frozenset[str]
    verbs: frozenset[str]
    few: frozenset[Phrase]
    many: frozenset[str]
    articles: Annotated[frozenset[str], At("words.article")]
    joined_scales: tuple[str, ...]
    ranges: Annotated[frozenset[str], At("words.range")]
    between: frozenset[str]
    change_by: frozenset[str]
    change_by_units: frozenset[str]
    definite: frozenset[str]
    half_more: frozenset[Phrase]
    half_of: frozenset[Phrase]
    half_takes_last_word: bool
    of: frozenset[str]
    ratio: frozenset[Phrase]
    elided: frozenset[str]
    per: frozenset[str]
    votes: frozenset[str]
    gauges: dict[str, str]
    sites: dict[str, str]
    happenings: dict[str, str]
    works: Annotated[frozenset[str], At("works.words")]
    named_things: Annotated[frozenset[str], At("named_things.words")]
    buildings: Annotated[frozenset[str], At("buildings.words")]
    sanctions: Annotated[frozenset[str], At("sanctions.words")]
    imposing: Annotated[frozenset[str], At("sanctions.imposing")]
    imposed_upon: Annotated[frozenset[str], At("sanctions.upon")]
    burdens: Annotated[frozenset[str], At("burdens.words")]
    falling_to: Annotated[frozenset[str], At("burdens.before")]
    finding: Annotated[frozenset[str], At("finding.words")]
    changing_from: frozenset[str]
    changing_to: frozenset[str]
    stand_ins: frozenset[str]
    sums: dict[str, float]
    sum_unit: str
    money_words: frozenset[str]
    of_which: frozenset[str]
    of_them: frozenset[Phrase]
    compared: frozenset[Phrase]
    reckoned: frozenset[Phrase]
    parties_after: frozenset[str]
    finite_endings: tuple[str, ...]
    money: frozenset[str]
    own_money: str
    ordinal_ends: tuple[str, ...]
    labels: Annotated[frozenset[str], At("labels.words")]
    several_labels: Annotated[frozenset[str], At("labels.several")]
    listing: Annotated[frozenset[str], At("labels.listing")]
    loose_labels: Annotated[frozenset[str], At("labels.not_after")]
    before_years: Annotated[frozenset[str], At("time.before_years")]
    time_nouns: Annotated[frozenset[str], At("time.words")]
    increments: Annotated[frozenset[str], At("increment.words")]
    not_one: frozenset[str]
    amounts: Annotated[frozenset[str], At("amounts.words")]
    tolls: dict[str, str]
    amounting: Annotated[frozenset[str], At("amounts.before")]
    status: StatusWords
    hedges: Phrases = field(init=False)
    after: Phrases = field(init=False)
    starters: frozenset[str] = field(init=False)
    monies: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "hedges", self._kinds("about", "more", "less", "exact", "increment"))
        object.__setattr__(self, "after", self._kinds("after_more", "after_about"))
        object.__setattr__(self, "starters", self._starters())
        object.__setattr__(self, "monies", frozenset(self.currency.values()))

    def _kinds(self, *kinds: Hedge) -> Phrases:
        """Every phrase under its kind; the first kind that names it wins."""
        found: Phrases = {}
        for kind in kinds:
            for phrase in self.hedges_by_kind[kind]:
                found.setdefault(phrase, kind)
        return found

    def _starters(self) -> frozenset[str]:
        """Every word that a number can begin with."""
        known = {*self.units, *self.scales, *self.halves, *self.fractions, *self.currency, *self.many, *self.articles}
        return frozenset(known | {phrase[0] for phrase in (*self.vague, *self.few, *self.half_of)})
