"""Every rule of comparing speaks for and against the pairs of sentences beside it, and of others says nothing."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import relaas.linking
from relaas.extraction import extract
from relaas.findings import meanings_of
from relaas.language.annotate import annotate
from relaas.language.meaning import model_name
from relaas.linking.comparing import TABLE
from relaas.linking.entities import find_entities
from relaas.linking.nearness import with_nearest
from relaas.linking.papers import tell_facts
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling
from tests.extraction.sentences import document_of

RULES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(relaas.linking.__file__).with_name("rules.toml").read_text("utf-8")
)
WRITTEN = re.compile(r"(?P<language>\w+)(?: (?P<day>[\d-]+))?: (?P<text>.*)")
RARE = Rarity(())  # every word is rare
NEED_MEANING = {"meaning"}
WITHOUT = {"nearest", "context"}  # rows that look at what stands around; test_features.py has texts for them


@cache
def tellings_of(*sentences: str) -> tuple[Telling, ...]:
    """The first telling of each of one or two papers of one sentence: "en: It rained.", or "en 2020-03-02: It"."""
    documents, records = [], {}
    for name, sentence in zip("ab", sentences, strict=False):
        written = WRITTEN.fullmatch(sentence)
        assert written, sentence
        plain = document_of(written["text"], written["language"], published=written["day"] or "2019-03-06")
        annotated, found = extract(annotate(replace(plain, id=name)))
        documents.append(annotated.document)
        records[name] = replace(found, facts=meanings_of(found.facts))
    told = with_nearest(tell_facts(documents, records, find_entities(records)))
    firsts = [next((each for each in told if each.fact.document == one.id), None) for one in documents]
    assert None not in firsts, f"no fact: {sentences}"
    return tuple(each for each in firsts if each is not None)


def verdict(rule: dict[str, Any], sentences: list[str]) -> str:
    """What a rule says of a pair of sentences, or of one: "for", "against" or "silent"."""
    tellings = tellings_of(*sentences)
    if "row" in rule:
        row = next(row for row in TABLE if row.name == rule["row"])
        score = row.score(*tellings, RARE)
    else:
        module, name = rule["function"].split(".")
        score = float(getattr(import_module(f"relaas.linking.{module}"), name)(*tellings))
    return "for" if score > 0 else "against" if score < 0 else "silent"


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_of_its_examples_what_stands_beside_it(name: str) -> None:
    rule = RULES[name]
    if name in NEED_MEANING and model_name() is None:
        pytest.skip("the encoder is not installed")
    assert len({"for", "against", "silent"} & set(rule)) > 1
    said = {kind: [verdict(rule, pair) for pair in rule.get(kind, ())] for kind in ("for", "against", "silent")}
    assert {kind: set(verdicts) for kind, verdicts in said.items() if verdicts} == {
        kind: {kind} for kind, verdicts in said.items() if verdicts
    }, {kind: list(zip(rule.get(kind, ()), verdicts, strict=True)) for kind, verdicts in said.items()}


def test_every_row_of_the_table_has_examples() -> None:
    assert {rule["row"] for rule in RULES.values() if "row" in rule} == {row.name for row in TABLE} - WITHOUT
