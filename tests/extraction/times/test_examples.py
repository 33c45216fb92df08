"""Every rule of every language is proved by the examples that stand beside it."""

from collections.abc import Mapping
from typing import Any

import pytest

from relaas.extraction.times import find_times
from relaas.extraction.times.rules import Rule, rule_set
from relaas.language.installed import installed
from relaas.model.records import TimeExpression

RULES = [rule for language in installed() for rule in rule_set(language).rules]
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
REFUSED = [(rule, text) for rule in RULES for text in rule.refused]


def _found(rule: Rule, text: str, published: str | None) -> list[TimeExpression]:
    return list(find_times(text, language=rule.language, published=published))


@pytest.mark.parametrize(
    ("rule", "text", "published", "expected"),
    [(rule, example.text, example.published, example.expected) for rule, example in EXAMPLES],
    ids=[f"{rule.language}-{rule.name}-{example.text[:40]}" for rule, example in EXAMPLES],
)
def test_a_rule_reads_its_examples(rule: Rule, text: str, published: str | None, expected: Mapping[str, Any]) -> None:
    found = _found(rule, text, published)
    assert rule.name in {each.rule for each in found}, [(each.text, each.rule, each.value) for each in found]
    if "values" in expected:
        assert [each.value for each in found] == expected["values"]
        return
    own = next(each for each in found if each.rule == rule.name)
    wanted = {key: value for key, value in expected.items() if key != "candidates"}
    assert {key: getattr(own, key) for key in wanted} == wanted
    if "candidates" in expected:
        assert list(own.candidates) == expected["candidates"]


@pytest.mark.parametrize(
    ("rule", "text"), REFUSED, ids=[f"{rule.language}-{rule.name}-{text[:40]}" for rule, text in REFUSED]
)
def test_a_rule_refuses_what_it_must_not_read(rule: Rule, text: str) -> None:
    assert rule.name not in {each.rule for each in _found(rule, text, "2021-04-14")}


@pytest.mark.parametrize("rule", RULES, ids=[f"{rule.language}-{rule.name}" for rule in RULES])
def test_every_rule_has_an_example(rule: Rule) -> None:
    assert rule.examples
