"""Reversals that a text tells itself: "he now admits that", "only last week the firm denied it", "it was put off"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsReversal
from relaas.language.meaning import likeness
from relaas.linking.agreement import TURNED, ToldDifference
from relaas.linking.common_ground import ECHO, NEAR_BY
from relaas.linking.contests import sides
from relaas.linking.tellings import Spans
from relaas.model import Difference, Event, Fact, Records, Statement

UNSETTLED = frozenset({"possible", "expected", "denied"})  # what may come or is not so changes nothing yet
ASKED = frozenset({"advised", "requested"})


@dataclass(frozen=True, slots=True)
class Turn:
    """Where in the document a fact tells what is so now, or what was so before."""

    tells: str
    place: int


def reversals_of(found: Records) -> Iterator[ToldDifference]:
    """What the facts of one document tell to be otherwise now than before, each with what it was, where that is told.

    What was so before stands beside what is so now: in the sentence itself, or right before or after it.
    """
    told, figures = (Spans(found.statements), Spans(found.events)), Spans(found.figures)
    ordered = sorted(found.facts, key=lambda fact: (fact.start, fact.end, fact.id))
    turns = [turn_in(fact) for fact in ordered]
    seen: set[frozenset[str]] = set()
    for place, turn in enumerate(turns):
        if turn is None:
            continue
        fact, other = ordered[place], _beside(place, turn, ordered, turns)
        counted = any(figure.start < turn.place for figure in figures.inside(fact))
        if other is None and turn.tells == "now" and counted:
            continue  # how many things were put off is a number, and no plan that was changed
        records = [record for spans in told for record in spans.inside(fact)]
        difference = _difference(fact, turn, other, records)
        if frozenset(difference.facts) not in seen:
            seen.add(frozenset(difference.facts))
            yield difference


def turn_in(fact: Fact) -> Turn | None:
    """Where a fact tells a reversal, None where it tells none, or only that one may come or is asked for."""
    if not fact.language or fact.status in UNSETTLED or fact.act in ASKED:
        return None
    flat = re.sub(r"\s", " ", fact.text)
    for reversal, pattern in _patterns(fact.language):
        if (found := pattern.search(flat)) and not _is_conditional(flat[: found.start("told")], fact.language):
            return Turn(reversal.tells, fact.start + found.start("told"))
    return None


def _is_conditional(before: str, language: str) -> bool:
    """Whether the words before a reversal make it depend on something: "if the council agrees, it will after all"."""
    return not load_language(language).plans.openers.isdisjoint(before.lower().split())


def _beside(place: int, turn: Turn, ordered: Sequence[Fact], turns: Sequence[Turn | None]) -> Fact | None:
    """The fact beside a reversal that tells the other side: what is so now of what was before, in like words."""
    here = ordered[place]
    near = [other for other in (place - 1, place - 2, place + 1) if 0 <= other < len(ordered) and other != place]
    near = [other for other in near if abs(ordered[other].start - here.start) <= NEAR_BY]
    opposite = [other for other in near if (beside := turns[other]) is not None and beside.tells != turn.tells]
    if opposite or turn.tells == "now":
        return ordered[opposite[0]] if opposite else None
    alike = max(near, key=lambda other: likeness(here.meaning, ordered[other].meaning), default=None)
    return None if alike is None or likeness(here.meaning, ordered[alike].meaning) < ECHO else ordered[alike]


def _difference(fact: Fact, turn: Turn, other: Fact | None, records: Sequence[Statement | Event]) -> ToldDifference:
    """The difference between what is told at a turn and what stands against it."""
    against, told = sides(fact, turn.place, records)
    if other is not None:
        against = other.id
    before, now = (told, against) if turn.tells == "before" else (against, told)
    facts = (fact.id,) if other is None else (fact.id, other.id)
    return ToldDifference(facts, Difference("later-revision", TURNED, before, "before", now, "now"))


@cache
def _patterns(language: str) -> tuple[tuple[TellsReversal, Pattern[str]], ...]:
    reversals = load_language(language).differing.reversals
    return tuple((one, re.compile(one.pattern, re.IGNORECASE)) for one in reversals)
