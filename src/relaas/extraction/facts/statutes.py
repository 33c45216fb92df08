"""The wording of laws: an article that points to places in its own law, or says what a word means there."""

from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language


def is_within_law(told: Told) -> bool:
    """Whether a sentence points to places in the law that it is of: "In afwijking van het tweede lid", "this Act"."""
    return told.says_one_of(load_language(told.language).facts.within_law)


def is_worded_as_law(told: Told) -> bool:
    """Whether a sentence is worded as laws are: "onverminderd", "referred to in"."""
    return is_within_law(told) or told.says_one_of(load_language(told.language).facts.worded_as_law)
