import re
from dataclasses import replace

import pytest

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsChange
from relaas.linking.revisions import as_pattern, told_revisions
from relaas.model import Figure
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


def matches(change: TellsChange, sentence: str) -> bool:
    text, kinds = marked(sentence)
    found = as_pattern(change.pattern).search(text)
    beside = not change.beside or re.search(change.beside, text, re.IGNORECASE)
    return bool(found and beside and kinds[int(found["old"])] == "old" and kinds[int(found["new"])] == "new")


@pytest.mark.parametrize(("code", "change"), CHANGES, ids=[f"{code}: {change.name}" for code, change in CHANGES])
def test_a_change_is_told_by_its_examples_alone(code: str, change: TellsChange) -> None:
    assert change.examples
    assert [one for one in change.examples if not matches(change, one)] == []
    assert [one for one in change.refused if matches(change, one)] == []


def test_a_moved_date_is_a_revision_with_both_days() -> None:
    text = "The opening was moved from 2020-05-03 to 2020-06-09."
    told = replace(fact(event("a", 0, "delay")), text=text, end=len(text))
    days = [replace(time("a", text.index(day), day), end=text.index(day) + 10) for day in ("2020-05-03", "2020-06-09")]

    (found,) = told_revisions(told, days, [], "en")

    assert (found.kind, found.about, found.left_value, found.right_value) == (
        "later-revision", "date", "2020-05-03", "2020-06-09",
    )  # fmt: skip


def test_two_amounts_beside_each_other_are_no_revision() -> None:
    text = "It sold 3 homes in May and 5 homes in June."
    told = replace(fact(event("a", 0, "sell")), text=text, end=len(text))
    amounts = [figure_at(text.index(one), int(one)) for one in ("3", "5")]

    assert list(told_revisions(told, [], amounts, "en")) == []


def test_a_reckoning_that_grew_is_a_revision() -> None:
    text = "Of the homes 3 were first counted and later 5 as lost; first put at 3 homes and later at 5 homes."
    start = text.index("first put")
    told = replace(fact(event("a", 0, "count")), text=text, end=len(text))
    amounts = [figure_at(text.index(one, start), int(one[0])) for one in ("3 homes", "5 homes")]

    (found,) = told_revisions(told, [], amounts, "en")

    assert (found.left_value, found.right_value) == ("3 homes", "5 homes")
