import re
from dataclasses import replace

import pytest

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsReversal
from relaas.linking.agreement import judge
from relaas.linking.reversals import reversals_of
from relaas.model import Fact, Records
from tests.linking.factories import event, fact

REVERSALS = [(code, one) for code in ("en", "nl") for one in load_language(code).differing.reversals]


@pytest.mark.parametrize(("code", "reversal"), REVERSALS, ids=[f"{code}: {one.name}" for code, one in REVERSALS])
def test_a_reversal_is_told_by_its_examples_alone(code: str, reversal: TellsReversal) -> None:
    pattern = re.compile(reversal.pattern, re.IGNORECASE)

    assert reversal.examples
    assert [one for one in reversal.examples if not pattern.search(one)] == []
    assert [one for one in reversal.refused if pattern.search(one)] == []


def told(start: int, text: str, language: str) -> Fact:
    """A fact of one document that says a text from a place on."""
    return replace(fact(event("a", start, "say")), start=start, end=start + len(text), text=text, language=language)


def sides(*facts: Fact) -> list[tuple[str, str]]:
    """What was before and what is now, as the facts of one document tell."""
    return [(one.difference.left, one.difference.right) for one in reversals_of(Records(facts=facts))]


def test_what_was_said_before_stands_beside_what_is_admitted_now() -> None:
    now = told(0, "The firm now accepts that the gate was locked.", "en")
    before = told(50, "It had previously denied that there was a gate.", "en")

    assert sides(now, before) == [(now.id, before.id)] or sides(now, before) == [(before.id, now.id)]


def test_a_reversal_that_stands_alone_is_told_by_itself() -> None:
    alone = told(0, "De verkoop van de molen gaat niet door.", "nl")

    assert sides(alone) == [(alone.id, alone.id)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Als de raad instemt, gaat de verkoop toch niet door.", "nl"),
        ("If the council agrees, the fair will go ahead after all.", "en"),
    ],
)
def test_what_depends_on_something_is_no_reversal(text: str, language: str) -> None:
    assert sides(told(0, text, language)) == []


def test_what_may_come_is_no_reversal() -> None:
    text = "The fair was postponed."

    assert sides(told(0, text, "en")) != []
    assert sides(replace(told(0, text, "en"), status="possible")) == []
    assert sides(replace(told(0, text, "en"), act="advised")) == []


def test_a_postponement_that_several_tell_is_what_they_agree_on() -> None:
    (alone,) = reversals_of(Records(facts=(told(0, "The hearing was postponed.", "en"),)))

    assert judge(1, [alone.difference]) == "revised"
    assert judge(2, [alone.difference]) == "corroborated"
