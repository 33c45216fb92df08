import re
from dataclasses import replace

import pytest

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsDispute
from relaas.linking.contests import contests_of
from relaas.model import Records
from tests.linking.factories import event, fact, records, statement

DISPUTES = [(code, dispute) for code in ("en", "nl") for dispute in load_language(code).differing.disputes]


@pytest.mark.parametrize(("code", "dispute"), DISPUTES, ids=[f"{code}: {one.name}" for code, one in DISPUTES])
def test_a_dispute_is_told_by_its_examples_alone(code: str, dispute: TellsDispute) -> None:
    pattern = re.compile(dispute.pattern, re.IGNORECASE)

    assert dispute.examples
    assert [one for one in dispute.examples if not pattern.search(one)] == []
    assert [one for one in dispute.refused if pattern.search(one)] == []


def test_both_sides_are_the_records_of_the_claim_and_of_the_denial() -> None:
    text = "The union says that the gate was locked; the firm denies having had a key."
    claim = replace(statement("a", 0, "the gate was locked"), start=20, end=39)
    denial = replace(event("a", 41, "deny"), end=len(text))
    told = replace(fact(denial), start=0, end=len(text), text=text, language="en")

    (found,) = contests_of(replace(records(claim, denial), facts=(told,)))

    assert (found.facts, found.difference.left, found.difference.right) == ((told.id,), claim.id, denial.id)


def test_a_denial_alone_is_no_contest() -> None:
    text = "The firm denies that the gate was locked."
    told = replace(fact(event("a", 0, "deny")), text=text, end=len(text), language="en")

    assert list(contests_of(Records(facts=(told,)))) == []
