"""What a language does and does not do, as features that code can ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """``grammar.toml``: the features of a language; the comments there give an example of each."""

    is_pivot: bool
    verb_final: bool
    verb_second: bool
    separable_verbs: bool
    phrases_open_with_verb: bool
    prepositions_after_verb: frozenset[str]
    spaced_compounds: bool
    bare_amounts: bool
    bare_content_clauses: bool
    simple_present_goes_on: bool
    bodies_are_they: bool
    bodies_are_she: bool
    infinitive_ending: str
    attributive_ending: str
    gerund_ending: str
    past_ending: str
    plural_endings: tuple[str, ...]
    loose_endings: tuple[str, ...]
    people_endings: tuple[str, ...]
    town_ending: str
    nominal_participle: str
    stemmer: str
    locale: str
    three_letters: str
