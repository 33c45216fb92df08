import re
from dataclasses import replace

import pytest

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsChange
from relaas.linking.revisions import as_patterns, revisions_of, told_revisions
from relaas.linking.tellings import Spans
from relaas.model import Fact, Figure, TimeExpression
from tests.linking.factories import event, fact, figure, time


def figure_at(start: int, value: int) -> Figure:
    return replace(figure("a", start, value), end=start + 7)


CHANGES = [(code, change) for code in ("en", "nl") for change in load_language(code).differing.changes]
VALUES = re.compile(r"\[([^\]]+)\]|<([^>]+)>")


def marked(sentence: str) -> tuple[str, list[str]]:
    """A sentence with the places of its values, and the kind of each in their order: old or new."""
    kinds = ["old" if found[1] else "new" for found in VALUES.finditer(sentence)]
    numbers = iter(range(len(kinds)))
    return VALUES.sub(lambda _: f"⟦{next(numbers)}⟧", sentence), kinds


def matches(code: str, change: TellsChange, sentence: str) -> bool:
    text, kinds = marked(sentence)
    pattern, beside = as_patterns(change, load_language(code).differing.phrases)
    found = pattern.search(text)
    told = found and beside.search(sentence) and kinds[int(found["old"])] == "old" and kinds[int(found["new"])] == "new"
    return bool(told)


@pytest.mark.parametrize(("code", "change"), CHANGES, ids=[f"{code}: {change.name}" for code, change in CHANGES])
def test_a_change_is_told_by_its_examples_alone(code: str, change: TellsChange) -> None:
    assert change.examples
    assert [one for one in change.examples if not matches(code, change, one)] == []
    assert [one for one in change.refused if matches(code, change, one)] == []


def test_a_moved_date_is_a_revision_with_both_days() -> None:
    text = "The opening was moved from 2020-05-03 to 2020-06-09."
    told = replace(fact(event("a", 0, "delay")), text=text, end=len(text), language="en")
    days = [replace(time("a", text.index(day), day), end=text.index(day) + 10) for day in ("2020-05-03", "2020-06-09")]

    (found,) = told_revisions([told], days, [])

    assert (found.kind, found.about, found.left_value, found.right_value) == (
        "later-revision", "date", "2020-05-03", "2020-06-09",
    )  # fmt: skip


def test_two_amounts_beside_each_other_are_no_revision() -> None:
    text = "It sold 3 homes in May and 5 homes in June."
    told = replace(fact(event("a", 0, "sell")), text=text, end=len(text), language="en")
    amounts = [figure_at(text.index(one), int(one)) for one in ("3", "5")]

    assert list(told_revisions([told], [], amounts)) == []


def test_a_reckoning_that_grew_is_a_revision() -> None:
    text = "Of the homes 3 were first counted and later 5 as lost; first put at 3 homes and later at 5 homes."
    start = text.index("first put")
    told = replace(fact(event("a", 0, "count")), text=text, end=len(text), language="en")
    amounts = [figure_at(text.index(one, start), int(one[0])) for one in ("3 homes", "5 homes")]

    (found,) = told_revisions([told], [], amounts)

    assert (found.left_value, found.right_value) == ("3 homes", "5 homes")


def beside(first: str, second: str) -> list[Fact]:
    """Two facts of one text that stand beside each other."""
    one = replace(fact(event("a", 0, "promise")), text=first, end=len(first), language="en")
    start = len(first) + 1
    return [one, replace(fact(event("a", start, "come")), text=second, end=start + len(second), language="en")]


def days_in(facts: list[Fact]) -> list[TimeExpression]:
    """The days that the texts of facts name."""
    return [
        replace(time("a", told.start + found.start(), found[0]), end=told.start + found.end())
        for told in facts
        for found in re.finditer(r"\d{4}-\d{2}-\d{2}", told.text)
    ]


def test_a_day_that_became_another_in_the_next_sentence_is_a_revision_of_both_facts() -> None:
    facts = beside("An answer was promised by 2020-05-03.", "It came on 2020-06-09.")

    (found,) = revisions_of(facts, Spans(days_in(facts)), Spans[Figure]([]))

    assert found.facts == tuple(each.id for each in facts)
    assert (found.difference.left_value, found.difference.right_value) == ("2020-05-03", "2020-06-09")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("An answer was promised by 2020-05-03.", "It came on 2020-04-09.", id="in time"),
        pytest.param("The firm moved on 2020-05-03.", "It came back on 2020-06-09.", id="not promised"),
    ],
)
def test_two_days_of_two_sentences_are_no_revision(first: str, second: str) -> None:
    facts = beside(first, second)

    assert list(revisions_of(facts, Spans(days_in(facts)), Spans[Figure]([]))) == []


def test_what_a_sentence_tells_was_moved_the_next_one_moves_from_its_new_day() -> None:
    facts = beside("It was planned for 2020-05-03 but was put back to 2020-06-09.", "It came on 2020-06-14.")

    found = list(revisions_of(facts, Spans(days_in(facts)), Spans[Figure]([])))

    assert [(one.difference.left_value, one.difference.right_value) for one in found] == [
        ("2020-05-03", "2020-06-09"),
        ("2020-06-09", "2020-06-14"),
    ]


def test_every_step_of_a_chain_is_a_revision() -> None:
    text = "The quota was lowered to 30 homes in May, to 20 homes in June and to 15 homes later."
    told = replace(fact(event("a", 0, "decrease")), text=text, end=len(text), language="en")
    amounts = [figure_at(text.index(one), int(one[:2])) for one in ("30 homes", "20 homes", "15 homes")]

    found = [(one.left_value, one.right_value) for one in told_revisions([told], [], amounts)]

    assert found == [("30 homes", "20 homes"), ("20 homes", "15 homes")]


def test_a_change_may_be_told_over_a_fact_without_a_date() -> None:
    texts = (
        "The depot was due to open on 2020-05-03.",
        "The doors are missing.",
        "It will not open before 2020-06-09.",
    )
    facts, start = [], 0
    for text in texts:
        end = start + len(text)
        facts.append(replace(fact(event("a", start, "open")), text=text, end=end, language="en"))
        start = end + 1

    (found,) = revisions_of(facts, Spans(days_in(facts)), Spans[Figure]([]))

    assert found.facts == (facts[0].id, facts[2].id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fence was first put at 2.4 and later at 1.8.", [("2.4", "1.8")]),
        ("The club says that 600 came; the police counted 350.", [("600", "350")]),
        ("The club says that 600 came; the police counted 35.", []),
        ("The bed was first put in Ward 12 and later in Ward 14.", []),
        ("The toll of item 3 was first put at 12 and later at 14.", [("12", "14")]),
        ("Rule 9.4 was first read as No. 12 and later as No. 14.", []),
    ],
)
def test_numbers_alone_tell_a_revision_where_they_are_of_one_size(text: str, expected: list[tuple[str, str]]) -> None:
    told = replace(fact(event("a", 0, "count")), text=text, end=len(text), language="en")
    assert [(one.left_value, one.right_value) for one in told_revisions([told], [], [])] == expected
