"""Contests that one sentence tells: "the union says it was locked; the firm denies having had a key"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.linking.agreement import ToldDifference
from relaas.linking.tellings import Spans
from relaas.model import Difference, Event, Fact, Records, Statement


def contests_of(found: Records) -> Iterator[ToldDifference]:
    """What the facts of one document tell as claimed by one and denied by another, both in their own words."""
    statements, events = Spans(found.statements), Spans(found.events)
    for fact in found.facts:
        if (denial := denial_in(fact)) is not None:
            claim, denied = sides(fact, denial, [*statements.inside(fact), *events.inside(fact)])
            yield ToldDifference((fact.id,), Difference("contradiction", "truth", claim, "asserted", denied, "denied"))


def denial_in(fact: Fact) -> int | None:
    """Where in the document the denial stands that a fact tells beside its claim, None where it tells no such thing."""
    flat = re.sub(r"\s", " ", fact.text)
    for pattern in _patterns(fact.language) if fact.language else ():
        if found := pattern.search(flat):
            return fact.start + found.start("denial")
    return None


def sides(fact: Fact, denial: int, told: Sequence[Statement | Event]) -> tuple[str, str]:
    """The records of a claim and of what denies it: the narrowest around where that stands, and the first beside it."""
    ordered = sorted(told, key=lambda record: (record.end - record.start, record.start, record.id))
    denied = next((record for record in ordered if record.start <= denial < record.end), None)
    others = [one for one in told if denied is None or one.end <= denied.start or one.start >= denied.end]
    claim = min(others, key=lambda record: (record.start, record.end, record.id), default=None)
    return claim.id if claim else fact.id, denied.id if denied else fact.id


@cache
def _patterns(language: str) -> tuple[Pattern[str], ...]:
    disputes = load_language(language).differing.disputes
    return tuple(re.compile(dispute.pattern, re.IGNORECASE) for dispute in disputes)
