"""The words that open clauses, that make a plan conditional, and that tell what an event is and how sure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from relaas.language.tables import At

Cue = Literal["denied", "expected", "planned", "possible", "decided", "claimed"]
CUE_ORDER: tuple[Cue, ...] = ("denied", "expected", "possible", "planned", "decided", "claimed")
GOVERNING: tuple[Cue, ...] = ("planned", "expected", "possible", "decided")


@dataclass(frozen=True, slots=True, eq=False)
class ClauseWords:
    """``clauses.toml``: the words that open clauses, and verbs that only help another."""

    language: str
    subordinators: frozenset[str]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    infinitive: frozenset[str]
    weak: frozenset[str]
    infinitive_marks: frozenset[str]
    nominalising: frozenset[str]
    progressive: tuple[tuple[str, ...], ...]
    purpose: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    inner: frozenset[str]
    bare_content: frozenset[str]
    addressing: frozenset[str]
    content_nouns: frozenset[str]
    condition: str
    condition_verbs: frozenset[str]
    condition_then: frozenset[str]
    conditioning: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class PlanWords:
    """``plans.toml``: the words that make a plan conditional, the concepts that begin, promise or move something.

    ``list_heads``, ``labels`` and ``columns`` mark the actions of minutes, ``advice_heads`` stand above what should be
    done, ``meetings`` before the next one of those that met.
    """

    openers: Annotated[frozenset[str], At("conditions.openers")]
    negated_openers: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    whole: tuple[tuple[str, ...], ...]
    starting: frozenset[str]
    advised: frozenset[str]
    advised_together: tuple[tuple[str, ...], ...]
    action: Annotated[frozenset[str], At("action.openers")]
    asking: frozenset[str]
    due: frozenset[str]
    lasting: frozenset[str]
    advice_heads: Annotated[frozenset[str], At("advice.heads")]
    bidding: frozenset[str]
    list_heads: frozenset[str]
    labels: frozenset[str]
    meetings: frozenset[str]
    columns: frozenset[str]
    promising: frozenset[str]
    aiming: frozenset[str]
    moving: frozenset[str]
    moving_verbs: frozenset[str]
    moved_to: frozenset[str]
    decided_on: frozenset[str]
    taking_up: frozenset[str]
    becoming: frozenset[str]
    next: frozenset[str]
    formerly: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class EventWords:
    """``events.toml``: the cues for what an event is; ``cues`` pair a phrase with what it makes of its clause."""

    future: frozenset[str]
    possible: Annotated[frozenset[str], At("auxiliaries.possible")]
    unable: frozenset[str]
    managed: frozenset[str]
    contrasting: frozenset[str]
    conditional: frozenset[str]
    clipped: frozenset[str]
    standing: frozenset[str]
    concerning: frozenset[str]
    concluding: frozenset[str]
    surmising: frozenset[str]
    reporting: frozenset[str]
    unreal: frozenset[str]
    necessary: frozenset[str]
    permitting: frozenset[str]
    wish: frozenset[str]
    acting_for: tuple[tuple[str, ...], ...]
    willing: frozenset[str]
    perfect: frozenset[str]
    progressive: frozenset[str]
    future_in_past: frozenset[str]
    having: frozenset[str]
    seeming: frozenset[str]
    passive: frozenset[str]
    cues_by_kind: Annotated[dict[Cue, tuple[str, ...]], At("cues")]
    governing_by_kind: Annotated[dict[Cue, tuple[str, ...]], At("governing")]
    no_cues: tuple[str, ...]
    light: Annotated[frozenset[str], At("light.verbs")]
    condition: frozenset[str]
    content_openers: Annotated[frozenset[str], At("openers.content")]
    dated_openers: Annotated[frozenset[str], At("openers.dated")]
    simultaneous: frozenset[str]
    same_time: frozenset[str]
    earlier: frozenset[str]
    later: frozenset[str]
    generic_subjects: Annotated[frozenset[str], At("generic.subjects")]
    generic_words: Annotated[frozenset[str], At("generic.words")]
    question_marks: Annotated[frozenset[str], At("generic.marks")]
    scene_concepts: Annotated[frozenset[str], At("scene.concepts")]
    scene_openers: Annotated[frozenset[str], At("scene.openers")]
    attached: Annotated[frozenset[str], At("attached.words")]
    comparing: frozenset[str]
    than: frozenset[str]
    measures: frozenset[str]
    each_of: frozenset[str]
    any_of: frozenset[str]
    levels: tuple[str, ...]
    opposing: frozenset[str]
    occasions: frozenset[str]
    causative: frozenset[str]
    performing: Annotated[frozenset[str], At("performing.words")]
    anaphoric: frozenset[str]
    limiting: frozenset[str]
    since: frozenset[str]
    ranking: frozenset[str]
    lasting: frozenset[str]
    ongoing: frozenset[str]
    of_sittings: frozenset[str]
    alleged: frozenset[str]
    refusable: frozenset[str]
    capping: tuple[str, ...]
    planned_then: tuple[str, ...]
    first_then: frozenset[str]
    once: frozenset[str]
    setting: frozenset[str]
    set_for: frozenset[str]
    unnamed: tuple[str, ...]
    questions: frozenset[str]
    wondering: tuple[str, ...]
    asides: frozenset[str]
    empty_terms: frozenset[str]
    first_person: frozenset[str]
    topical: frozenset[str]
    covering: frozenset[str]
    accruing: frozenset[str]
    owed_for: frozenset[str]
    regarding: tuple[str, ...]
    change_from: tuple[str, ...]
    change_to: frozenset[str]
    moving_to: frozenset[str]
    spoken_of: frozenset[str]
    originating: frozenset[str]
    recorded: frozenset[str]
    parting: frozenset[str]
    asked_for: frozenset[str]
    dating: frozenset[str]
    sent: tuple[str, ...]
    by_paper: frozenset[str]
    opening_by_paper: frozenset[str]
    content_of_papers: frozenset[str]
    particles: Annotated[frozenset[str], At("particles.particles")]
    loose_particles: frozenset[str]
    cues: tuple[tuple[str, Cue], ...] = field(init=False)
    governing: dict[str, Cue] = field(init=False)

    def __post_init__(self) -> None:
        cues = tuple((phrase, kind) for kind in CUE_ORDER for phrase in self.cues_by_kind[kind])
        governing = {concept: kind for kind in GOVERNING for concept in self.governing_by_kind[kind]}
        object.__setattr__(self, "cues", cues)
        object.__setattr__(self, "governing", governing)
