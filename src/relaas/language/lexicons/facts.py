"""The words of a language by which facts are gathered, weighed and headed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """``facts.toml``: sentences that tell no fact or only add to one, what makes a fact weigh, what points back."""

    question_marks: frozenset[str]
    formulas: tuple[str, ...]
    record_labels: frozenset[str]
    own_text: tuple[tuple[str, ...], ...]
    setting_out: frozenset[str]
    treating: tuple[str, ...]
    elsewhere: tuple[str, ...]
    whole_before: frozenset[str]
    reasons: tuple[str, ...]
    hanging: tuple[str, ...]
    hanging_after_time: frozenset[str]
    receiving: frozenset[str]
    remedies: tuple[str, ...]
    entitling: frozenset[str]
    entitled: frozenset[str]
    deciding: frozenset[str]
    roles_of_law: frozenset[str]
    places_in_law: frozenset[str]
    anyone: frozenset[str]
    indefinite: frozenset[str]
    reader: frozenset[str]
    obliging: frozenset[str]
    advising: frozenset[str]
    undone_first: frozenset[str]
    undone_then: frozenset[str]
    leaving_open: tuple[str, ...]
    greetings: frozenset[str]
    denying: frozenset[str]
    refusing: tuple[str, ...]
    rumours: frozenset[str]
    rumoured: frozenset[str]
    untrue: tuple[str, ...]
    outermost: frozenset[str]
    confirming: frozenset[str]
    criticising: frozenset[str]
    silent: tuple[str, ...]
    revising: tuple[str, ...]
    parliament: frozenset[str]
    third_person: frozenset[str]
    standing_for: frozenset[str]
    speaking: frozenset[str]
    speaking_together: frozenset[str]
    own_of_bodies: frozenset[str]
    definite: frozenset[str]
    introducing: frozenset[str]
    demonstratives: frozenset[str]
    back_words: frozenset[str]
    time_nouns: frozenset[str]
