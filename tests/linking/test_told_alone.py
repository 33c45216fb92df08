from dataclasses import replace

import pytest

from relaas.linking import told_alone as module
from relaas.linking.agreement import ToldDifference
from relaas.linking.contests import contests_of
from relaas.linking.reversals import reversals_of
from relaas.linking.revisions import revisions_of
from relaas.linking.tellings import Spans
from relaas.linking.told_alone import told_alone
from relaas.model import Fact, Records, Shelf, Workings
from tests.linking.factories import event, fact, time

SENTENCES = (
    "The opening was moved from 2020-05-03 to 2020-06-09.",
    "The firm now accepts that the gate was locked.",
    "It had previously denied that there was a gate.",
)


@pytest.fixture
def records() -> Records:
    """A document that tells of a day that was moved, and of a reversal."""
    facts: list[Fact] = []
    for sentence in SENTENCES:
        start = facts[-1].end + 1 if facts else 0
        own = replace(fact(event("a", start, "say")), start=start, end=start + len(sentence))
        facts.append(replace(own, text=sentence, language="en"))
    days = [replace(time("a", SENTENCES[0].index(day), day), text=day) for day in ("2020-05-03", "2020-06-09")]
    times = tuple(replace(day, end=day.start + len(day.text)) for day in days)
    return Records(facts=tuple(facts), times=times)


def worked_out(records: Records) -> tuple[list[ToldDifference], list[ToldDifference]]:
    changed = [*revisions_of(records.facts, Spans(records.times), Spans(records.figures)), *contests_of(records)]
    return changed, list(reversals_of(records))


def test_what_a_document_tells_is_what_its_facts_tell(records: Records) -> None:
    found = told_alone(Shelf.of({"a": records}), "a", Workings())

    assert ([*found.changed], [*found.turned]) == worked_out(records)
    assert found.changed
    assert found.turned


def test_it_is_worked_out_once_for_the_same_records(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Workings()
    found = told_alone(Shelf.of({"a": records}), "a", first)
    monkeypatch.setattr(module, "reversals_of", lambda found: pytest.fail("worked out again"))

    assert told_alone(Shelf.of({"a": records}), "a", Workings(first.used)) == found


def test_it_is_worked_out_anew_for_other_records(records: Records) -> None:
    first = Workings()
    told_alone(Shelf.of({"a": records}), "a", first)
    others = replace(records, facts=records.facts[1:])

    assert told_alone(Shelf.of({"a": others}), "a", Workings(first.used)) == told_alone(
        Shelf.of({"a": others}), "a", Workings()
    )
    assert not told_alone(Shelf.of({"a": others}), "a", Workings(first.used)).changed
