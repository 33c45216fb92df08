"""Plans: events still to come, with who will do what, from and until when, and on what it depends."""

from collections import Counter
from dataclasses import replace

from relaas.extraction.clauses import Clause, clauses_of
from relaas.extraction.events.dating import ANNOUNCED
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import PlanWords
from relaas.model import (
    UNDATED,
    AnnotatedDocument,
    Bound,
    Dating,
    Event,
    Passage,
    Plan,
    Records,
    Sentence,
    TimeExpression,
    content_id,
)
from relaas.model.dating import between

SHORTEST_CONDITION = 3  # words
MEANT = frozenset({"planned", "expected", "decided"})
DEADLINES: frozenset[Bound] = frozenset({"by", "before", "until"})
BEGINNINGS: frozenset[Bound] = frozenset({"from", "after"})


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the plans of the document added."""
    return replace(found, plans=find_plans(annotated, found))


def find_plans(annotated: AnnotatedDocument, found: Records) -> tuple[Plan, ...]:
    """The plans of a document in order of the text, each from the event that it is about."""
    times = {time.id: time for time in found.times}
    plans: list[Plan] = []
    for event in found.events:
        sentence = annotated.sentence_at(event.start)
        if sentence is None or event.status not in MEANT | {"possible"}:
            continue
        condition = condition_of(annotated, sentence, event)
        own = tuple(times[one] for one in event.times if one in times)
        told = annotated.document.dating_at(event.start)
        rules = {
            "condition": condition is not None,
            "possible on a day ahead": _ahead(event, told),
            "what should be done": _is_advised(annotated, sentence, event),
        }
        rule = next((name for name, meant in rules.items() if meant), "")
        if is_plan(event, own, meant=bool(rule)):
            rule = event.status if event.status in MEANT else rule or "considered"
            plans.append(replace(_plan(annotated, sentence, event, own, condition), rule=rule))
    return _with_ids(plans, annotated.document.id)


def is_plan(event: Event, times: tuple[TimeExpression, ...], *, meant: bool) -> bool:
    """Whether an event is still to come: planned, expected, decided and not yet done, or possible and meant."""
    if event.status == "possible":
        return meant or event.concept == "consider"
    if event.status == "decided":
        return not (event.when.basis == "own" and event.when.bound is None and not _to_come(event, times))
    return event.status in MEANT


def _is_advised(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> bool:
    """Whether a clause tells what should be done: "the council should appoint an auditor"."""
    advised = load_language(event.language).plans.advised
    tokens = annotated.tokens[sentence.first : sentence.last]
    spoken = [token for token in tokens if event.start <= token.start < event.end]
    return event.polarity == "+" and any(token.text.lower() in advised and token.pos == "AUX" for token in spoken)


def _ahead(event: Event, told: Dating) -> bool:
    """Whether something possible has a day of its own after the one that it is told on: "it could open by May"."""
    last = event.when.latest or event.when.earliest
    return event.when.basis == "own" and last is not None and told.latest is not None and last > told.latest


def deadlines_of(event: Event, times: tuple[TimeExpression, ...], language: str) -> tuple[Dating, Dating]:
    """By when it begins and is complete, as its own time says: a limit of either, or the days of both."""
    time = next((one for one in times if one.id == event.when.time), None)
    if time is None or event.when.basis != "own" or event.when.rule == ANNOUNCED:
        return UNDATED, UNDATED
    starting = event.concept in load_language(language).plans.starting
    if time.bound in BEGINNINGS:
        return _first_day(time), UNDATED
    if starting and time.bound != "until":
        return (_last_day(time) if time.latest else _first_day(time)), UNDATED
    if time.bound in DEADLINES or time.bound == "around":
        return UNDATED, _last_day(time)
    return _first_day(time), _last_day(time)


def _first_day(time: TimeExpression) -> Dating:
    """The first day of a time, with the limit that its words set."""
    closing = replace(time.dating, latest=time.earliest, closes=time.id)
    return between(time.dating, closing, by=time.dating, rule="first day")


def _last_day(time: TimeExpression) -> Dating:
    """The last day of a time, with the limit that its words set."""
    opening = replace(time.dating, earliest=time.latest, opens=time.id)
    return between(opening, time.dating, by=time.dating, rule="last day")


def condition_of(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> Passage | None:
    """The passage that an event depends on: a clause of condition in its sentence, or a phrase in its own clause."""
    words = load_language(event.language).plans
    document = annotated.document.id
    for clause in clauses_of(annotated, sentence):
        opener = clause.opener
        if clause.first == sentence.first and opener not in words.openers:
            continue
        opens = opener in words.openers or (event.polarity == "-" and opener in words.negated_openers)
        if clause.finite is None or clause.last - clause.first < SHORTEST_CONDITION:  # "als volgt"
            continue
        start, end = _span(annotated, clause)
        if opens and clause.kind != "coordinate" and not start <= event.trigger.start < end:
            return Passage(document, start, end)
    inside = [
        index
        for index in range(sentence.first, sentence.last)
        if event.start <= annotated.tokens[index].start < event.end
    ]
    return _phrase(annotated, inside, words)


def _phrase(annotated: AnnotatedDocument, inside: list[int], words: PlanWords) -> Passage | None:
    """A phrase of condition among the tokens of an event, with what follows it where that is the condition."""
    spoken = [annotated.tokens[index].text.lower() for index in inside]
    document = annotated.document.id
    for place in range(len(inside)):
        for phrase in words.whole:
            if tuple(spoken[place : place + len(phrase)]) == phrase:
                last = inside[place + len(phrase) - 1]
                return Passage(document, annotated.tokens[inside[place]].start, annotated.tokens[last].end)
        for phrase in words.phrases:
            if tuple(spoken[place : place + len(phrase)]) == phrase and place + len(phrase) < len(inside):
                first = inside[place + len(phrase)]
                return Passage(document, annotated.tokens[first].start, annotated.tokens[inside[-1]].end)
    return None


def _span(annotated: AnnotatedDocument, clause: Clause) -> tuple[int, int]:
    """The source range of a clause without the marks at its end."""
    last = clause.last
    while last - 1 > clause.first and annotated.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return annotated.span(clause.first, last)


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
