"""The words by which a language tells time: calendar, numbers, forms by slot, and the words around an expression."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from relaas.language.tables import At

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """``times/calendar.toml``: months and weekdays, each with its forms, and how dates are written."""

    numeric_order: Literal["day", "month"]
    ordinal_suffixes: Words
    day_of_month: Words
    between_day_and_month: Words
    before_year: Words
    months: tuple[Words, ...]
    weekdays: tuple[Words, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TimeNumbers:
    """``times/numbers.toml``: number words, and templates of those that are joined from two."""

    thousands: str
    decimal: str
    tens_and_units: tuple[str, ...]
    and_a_half: tuple[str, ...]
    century_years: tuple[str, ...]  # {century}, and {rest} from ten: nineteen ninety-nine
    hundred_years: tuple[str, ...]  # {century}, and {rest} from one: negentienhonderdvijf
    millennium_years: tuple[str, ...]  # {rest} of the years from 2000
    thousand_years: tuple[str, ...]  # {unit} hundreds and {rest}: one thousand nine hundred and five
    words: dict[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class TimeForms:
    """``times/lexicon.toml``: by slot of a pattern, the forms of each meaning."""

    slots: Annotated[dict[str, dict[str, Words]], At("")]


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A row of a file of rules; see ``docs/times.md``."""

    name: str
    read: str
    patterns: tuple[str, ...]
    examples: tuple[dict[str, Any], ...]
    refused: Annotated[tuple[str, ...], At("not")] = ()
    guards: Words = ()
    give: Mapping[str, Any] = field(default_factory=dict)
    split: str | None = None
    rank: int = 0
    hyphen_may_follow: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TimeRules:
    """A file ``times/rules_*.toml``."""

    rules: Annotated[tuple[TimeRule, ...], At("rule")]


@dataclass(frozen=True, slots=True, eq=False)
class TimeGuards:
    """``times/guards.toml``: the words around an expression that make it one, or not."""

    surely_before_year: Words
    before_year: Words
    never_before_year: Words
    counted: Words
    plural_endings: Words
    never_counted: Words
    doubtful_months: Words
    doubtful_feasts: Words
    before_figures: Words
    after_figures: Words
    before_span: Words
    before_rate: Words
    first_names: Words
    before_month: Words
    before_time: Words
    before_clock: Words
    announces_clock: Words
    not_reference_before: Words
    not_reference_after: Words
    age_before: Words
    age_after: Words
    not_before_unit: Words
    attack_words: Words
    then_words: Words
    about_nouns: Words
    than: Words
    within: Words
    before_bare_unit: Words
    after_bare_unit: Words
    lasting_things: Words
    subordinate_after_now: Words
    not_earlier_after: Words
    before_part: Words
    closing_verbs: Words
    before_season: Words
    after_no_season: Words
    seasonal: Words
    no_rate_after: Words
    ago_words: Words
    persons: Words
    before_range: Words
    before_ordinal: Words
    after_second: Words
    before_fraction: Words
    after_fraction: Words
    before_no_decade: Words
    closes_phrase: Words
    behind_day: Words
    names_after_day: Words
    surely_before_clock: Words
    singular_endings: Words
    before_large_weekday: Words
    before_term: Words
    rated_units: Words
    before_year_span: Words
    no_clock_before: Words
    last_of_all: Words
    before_past_span: Words
    after_last_of_all: Words
    before_level: Words
    numbered: Words
    streets: Words
    over_words: Words
    day_first_words: Words
    course_words: Words
    never_opening: Words
    laws: Words
    zones_also_words: Words


@dataclass(frozen=True, slots=True, eq=False)
class TenseWords:
    """``times/tense.toml``: the words that tell which way the text around an expression points."""

    reporting: Words
    past: Words
    present: Words
    future: Words
    passive_auxiliaries: Words
    infinitive_auxiliaries: Words
    infinitive_helpers: Words
    perfect_auxiliaries: Words
    states: Words
    state_participles: Words
    planned: Words
    goals: Words
    ahead_before: Words
    ahead_after: Words
    looking_ahead: Words
    under_way: Words
    looking_back: Words
    binding: Words
    hypothetical: Words
    meant_then: Words
    reported: Words
    conjunctions: Words
    asides: Words
    said: Words
    speaking: Words
    past_shape: str
    also_names: Words
    also_possessive: Words
    infinitive_marker: str
    infinitive: str
    infinitive_after: str
    participle_shape: str
    present_before: str
    range_words: Words
    range_prepositions: Words
    passive_adverb: str
    pair_openers: Words
    pair_words: Words
    contrast_words: Words
    noun_markers: Words
    purpose: Words
    range_openers: Words
    since: Words
    stood: Words
    counted_after: Words
    counted_before: Words
    counted_once: Words
    own_day: Words
    this_paper: Words
    day_words: Words
    pointing: Words
    meant_for: Words
    on_a_day: frozenset[str]
    particles: Words
    particle_verbs: frozenset[str]
    nearly: Words
    also_dated: Words
    happenings: Words
    of_day: Words
    retelling: Words
    bears_date: Words
    measures: Words
    awaiting: Words
    awaited_by: Words
    court_days: Words
    verbal_endings: Words
    participle_prefixes: Words
    sittings: Words
    sitting_verbs: Words
    sitting_comings: Words
    sitting_papers: Words
    annual: Words
    whose_paper: Words
    asked_before: str
    asked_after: Words
    set_for: Words
    set: Words
    moved_to: Words
    moved: Words
    mishaps: Words
    called_off: Words
    called_off_by: Words
    bounds: dict[str, Words]
    bounds_after: dict[str, Words]
