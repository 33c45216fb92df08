"""Plans: events still to come, with who will do what, from and until when, and on what it depends."""

from collections import Counter
from dataclasses import replace

from relaas.extraction.nearby import Overlaps
from relaas.extraction.plans.bidden import bidden_in
from relaas.extraction.plans.conditions import condition_of, met_first
from relaas.extraction.plans.deadlines import deadlines_of
from relaas.extraction.plans.doubts import is_no_plan
from relaas.extraction.plans.items import ActionItems
from relaas.extraction.plans.revisions import moved, promised, taken_up
from relaas.extraction.plans.unnamed import unnamed_in
from relaas.language.installed import load_language
from relaas.model import (
    AnnotatedDocument,
    Dating,
    Event,
    Passage,
    Plan,
    Records,
    Sentence,
    TimeExpression,
    content_id,
)

MEANT = frozenset({"planned", "expected", "decided"})


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the plans of the document added."""
    return replace(found, plans=find_plans(annotated, found))


def find_plans(annotated: AnnotatedDocument, found: Records) -> tuple[Plan, ...]:
    """The plans of a document in order: of events to come, of days promised or moved, of actions taken on."""
    items = list(ActionItems(annotated, found).plans())
    listed, times = Overlaps(items), Overlaps(found.times)
    plans: list[Plan] = []
    for event in found.events:
        if not listed.over(event.start, event.end):
            plans += _of_event(annotated, event, times)
    for sentence in annotated.sentences:
        around = times.over(*annotated.span(sentence.first, sentence.last))
        plans += unnamed_in(annotated, sentence, around, [*plans, *items])
        plans += bidden_in(annotated, sentence, [*plans, *items])
        if around and (again := list(taken_up(annotated, sentence, plans, around))):
            told = Overlaps(again)
            plans = [*(one for one in plans if not told.over(one.start, one.end)), *again]
    return _with_ids(sorted([*plans, *items], key=lambda one: (one.start, one.end)), annotated.document.id)


def _of_event(annotated: AnnotatedDocument, event: Event, times: Overlaps[TimeExpression]) -> list[Plan]:
    """The plans of one event: for each day that it moves something to, of itself, or what it promises."""
    sentence = annotated.sentence_at(event.start)
    if sentence is None or is_no_plan(annotated, sentence, event):
        return []
    around = times.over(*annotated.span(sentence.first, sentence.last))
    if days := list(moved(annotated, event, around)):
        return days
    if event.status in MEANT | {"possible"}:
        condition = condition_of(annotated, sentence, event)
        own = tuple(one for one in around if one.id in event.times)
        told = annotated.document.dating_at(event.start)
        rules = {
            "condition": condition is not None,
            "possible on a day ahead": _ahead(event, told),
            "what should be done": _is_advised(annotated, sentence, event),
        }
        rule = next((name for name, meant in rules.items() if meant), "")
        if is_plan(event, own, meant=bool(rule)):
            rule = event.status if event.status in MEANT else rule or "considered"
            return [replace(_plan(annotated, sentence, event, own, condition), rule=rule)]
    if event.status in {"happened", "claimed"} and (condition := met_first(annotated, sentence, event)) is not None:
        own = tuple(one for one in around if one.id in event.times)
        return [replace(_plan(annotated, sentence, event, own, condition), rule="condition")]
    return list(promised(annotated, event, around))


def is_plan(event: Event, times: tuple[TimeExpression, ...], *, meant: bool) -> bool:
    """Whether an event is still to come: planned, expected, decided and not yet done, or possible and meant."""
    if event.status == "possible":
        return meant or event.concept == "consider"
    if event.status == "decided":
        return not (event.when.basis == "own" and event.when.bound is None and not _to_come(event, times))
    return event.status in MEANT


def _is_advised(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> bool:
    """Whether a clause tells what should be done: "the council should appoint an auditor"."""
    words, tokens = load_language(event.language).plans, annotated.tokens[sentence.first : sentence.last]
    spoken = [token for token in tokens if event.start <= token.start < event.end]
    helping = [token.text.lower() for token in spoken if token.pos == "AUX"]
    together = any(set(pair) <= set(helping) for pair in words.advised_together)
    return event.polarity == "+" and (together or not words.advised.isdisjoint(helping))


def _ahead(event: Event, told: Dating) -> bool:
    """Whether something possible has a day of its own after the one that it is told on: "it could open by May"."""
    last = event.when.latest or event.when.earliest
    return event.when.basis == "own" and last is not None and told.latest is not None and last > told.latest


def _to_come(event: Event, times: tuple[TimeExpression, ...]) -> bool:
    return event.when.bound is not None or any(time.rule.startswith("future") for time in times)


def _plan(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    event: Event,
    times: tuple[TimeExpression, ...],
    condition: Passage | None,
) -> Plan:
    begin, complete = deadlines_of(event, times, event.language)
    return Plan(
        document=event.document,
        start=event.start,
        end=event.end,
        text=event.text,
        event=event.id,
        concept=event.concept,
        who=event.actors,
        what=_action(annotated, sentence, event),
        begin=begin,
        complete=complete,
        condition=condition,
        statement=event.statement,
    )


def _action(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> str:
    """What will be done, as written: from the word that opens the infinitive, else the clause whole."""
    words = load_language(event.language).plans
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        if event.start < token.start <= event.trigger.start and token.text.lower() in words.action:
            return annotated.document.text[annotated.tokens[index + 1].start : event.end]
    return event.text


def _with_ids(plans: list[Plan], document: str) -> tuple[Plan, ...]:
    seen: Counter[tuple[int, int]] = Counter()
    named = []
    for plan in plans:
        span = (plan.start, plan.end)
        named.append(replace(plan, id=content_id("plan", document, *span, seen[span])))
        seen[span] += 1
    return tuple(named)
