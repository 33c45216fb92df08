"""Every language has the same slots, meanings and tables, and its rules name only what there is."""

import re
from importlib.resources.abc import Traversable

import pytest

from relaas.extraction.times.guards import GUARDS
from relaas.extraction.times.lexicon import lexicon
from relaas.extraction.times.readers import READERS
from relaas.extraction.times.rules import rule_set
from relaas.language.installed import installed, languages

FREE_MEANINGS = {"feast", "setword", "yearrel", "zone", "ordinal", "times", "timeword", "clockshift", "clockhalf"}
FREE_MEANINGS |= {"clockinflected", "dayprefix", "unit", "lengthadjective", "longadjective", "units"}


def test_all_languages_have_the_same_slots() -> None:
    first, *others = (set(lexicon(language).slots) for language in installed())
    assert all(other == first for other in others)


@pytest.mark.parametrize("slot", sorted(set(lexicon("en").meanings) - FREE_MEANINGS - {"number", "numberword"}))
def test_a_slot_means_the_same_things_in_every_language(slot: str) -> None:
    first, *others = (set(lexicon(language).meanings[slot].values()) for language in installed())
    assert all(other == first for other in others)


def test_all_languages_have_the_same_rule_files() -> None:
    def names(entry: Traversable) -> set[str]:
        return {file.name for file in entry.iterdir() if file.name.startswith("rules_")}

    first, *others = (names(language.folder / "times") for language in languages())
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", installed())
def test_rules_have_names_of_their_own_and_known_readers_and_guards(language: str) -> None:
    rules = rule_set(language).rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.read for rule in rules} <= set(READERS)
    assert {guard for rule in rules for guard in rule.guards} <= set(GUARDS)


@pytest.mark.parametrize("language", installed())
def test_every_form_is_written_small_and_trimmed(language: str) -> None:
    for slot, meanings in lexicon(language).meanings.items():
        for form in meanings:
            assert form == form.lower().strip(), (slot, form)
            assert not re.search(r"\s\s", form), (slot, form)


def test_there_are_six_hundred_examples() -> None:
    rules = [rule for language in installed() for rule in rule_set(language).rules]
    assert sum(len(rule.examples) + len(rule.refused) for rule in rules) >= 600
