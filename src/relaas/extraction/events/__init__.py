"""Events: what happened, was decided, planned, expected, claimed or denied, with its time, actors and places."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from relaas.extraction.clauses import QUOTES, clauses_of
from relaas.extraction.describing import HANGING, is_absolute, is_descriptive
from relaas.extraction.events.account import Account
from relaas.extraction.events.acting import Acting
from relaas.extraction.events.candidates import Candidate, candidates_of, cue_concept
from relaas.extraction.events.content import mentions_of, places_in, terms_in
from relaas.extraction.events.dating import Frame, date_of, frame_of
from relaas.extraction.events.factuality import Factuality, factuality_of
from relaas.extraction.events.neighbours import after, timed_by_clauses
from relaas.extraction.events.nominal import nominal_candidates
from relaas.extraction.events.own_times import own_times, runs_for_each
from relaas.extraction.events.scenes import scene_of
from relaas.extraction.events.story import is_long_before, opening_of, story_day, tells_of_before
from relaas.extraction.events.turned_times import came_late, set_for
from relaas.extraction.nearby import Nearby
from relaas.model import (
    AnnotatedDocument,
    Dating,
    Event,
    Passage,
    Records,
    Sentence,
    TimeExpression,
    content_id,
)
from relaas.model.dating import UPPER

__all__ = ["extract", "find_events"]

TOLD_KINDS = frozenset({"body", "heading"})


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the events of the document added."""
    return replace(found, events=find_events(annotated, found))


def find_events(annotated: AnnotatedDocument, found: Records) -> tuple[Event, ...]:
    """The events of a document in order of the text."""
    scene = scene_of(annotated, found)
    nearby = Nearby(found)
    told = [one for one in annotated.sentences if annotated.paragraph_of(one).kind in TOLD_KINDS]
    acting = Acting(annotated, found)
    opening = _in_sentences(annotated, opening_of(annotated), nearby, acting, scene, None)
    events = _in_sentences(annotated, told, nearby, acting, scene, story_day(annotated, opening))
    return _with_ids(events, annotated.document.id)


def _in_sentences(
    annotated: AnnotatedDocument,
    sentences: Iterable[Sentence],
    nearby: Nearby,
    acting: Acting,
    scene: TimeExpression | None,
    story: Dating | None,
) -> list[Event]:
    """The events of some sentences, each in the frame of the part that it stands in."""
    events: list[Event] = []
    account = Account(annotated)
    looking_back = None  # the paragraph in which a report tells what was long before
    for sentence in sentences:
        around = nearby.of(*annotated.span(sentence.first, sentence.last))
        start = annotated.tokens[sentence.first].start
        frame = replace(frame_of(annotated, scene, start), addressed=tells_of_before(annotated, start))
        paragraph = annotated.paragraph_of(sentence)
        told = None if paragraph is looking_back else story
        found = _in_sentence(annotated, sentence, around, acting, replace(frame, story=told), account)
        if story is not None and any(is_long_before(event, story) for event in found):
            looking_back = paragraph
        events.extend(found)
    return events


def _in_sentence(
    annotated: AnnotatedDocument, sentence: Sentence, found: Records, acting: Acting, frame: Frame, account: Account
) -> list[Event]:
    """The events of one sentence; who acts goes on from one clause to the next that has no subject."""
    language = annotated.language_of(sentence)
    clauses = clauses_of(annotated, sentence)
    nominal = nominal_candidates(annotated, sentence, found, clauses)
    candidates = sorted(
        (*candidates_of(annotated, sentence, found, clauses), *nominal), key=lambda one: (one.first, -one.last)
    )
    events: list[Event] = []
    actors: tuple[str, ...] = ()
    for candidate in candidates:
        told = zip(events, candidates, strict=False)
        before = [one for one, other in told if other.nominal or not is_absolute(annotated, other.clause, language)]
        event = after(_event(annotated, sentence, candidate, found, frame, language), candidate, before)
        own = acting.of(candidate, found.mentions)
        events.append(replace(event, actors=actors if own is None else own))
        actors = actors if candidate.nominal else events[-1].actors
    hanging = (one.clause for one in candidates if one.clause.kind in HANGING)
    describing = {clause for clause in hanging if is_descriptive(annotated, sentence, clause)}
    events = timed_by_clauses(events, candidates, describing)
    return account.dated(annotated.paragraph_of(sentence), events, candidates) if frame.story is None else events


def _event(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    candidate: Candidate,
    found: Records,
    frame: Frame,
    language: str,
) -> Event:
    cue = candidate.cue or cue_concept(annotated, candidate.statement, language)
    candidate = replace(candidate, cue=cue, heading=annotated.paragraph_of(sentence).kind == "heading")
    times = own_times(annotated, sentence, candidate, found, language)
    late = came_late(annotated, candidate, times)
    if late:
        times = tuple(replace(one, bound=None) for one in times)
    days = set_for(annotated, candidate, times)
    times = days or times
    factuality = factuality_of(annotated, candidate, times, language, late=late)
    if days and factuality.status in {"happened", "decided"}:
        factuality = replace(factuality, status="planned")
    factuality, when = _dated(annotated, candidate, times, factuality, frame)
    mentions = mentions_of(annotated, candidate, found)
    start, end = annotated.span(*trimmed(annotated, candidate.first, candidate.last))
    trigger = annotated.tokens[candidate.trigger.token]
    document = annotated.document.id
    return Event(
        document=document,
        start=start,
        end=end,
        text=annotated.document.text[start:end],
        trigger=Passage(document, trigger.start, trigger.end),
        concept=candidate.trigger.concept,
        terms=terms_in(annotated, candidate.first, candidate.last, mentions, language),
        when=when,
        status=factuality.status,
        polarity=factuality.polarity,
        certainty=factuality.certainty,
        places=places_in(annotated, mentions),
        times=tuple(time.id for time in times),
        statement=candidate.statement.id if candidate.statement else None,
        language=language,
        rule=candidate.rule,
    )


def _dated(
    annotated: AnnotatedDocument,
    candidate: Candidate,
    times: tuple[TimeExpression, ...],
    factuality: Factuality,
    frame: Frame,
) -> tuple[Factuality, Dating]:
    """When a candidate is, and how sure: what lies after the day on which it is told is planned."""
    day = annotated.document.dating_at(annotated.tokens[candidate.first].start)
    dating = tuple(one for one in times if not runs_for_each(annotated, candidate, one))
    if factuality.performed:  # what a paper does by saying so is of no day before it
        dating = tuple(one for one in dating if not (one.latest or "") < (day.earliest or ""))
    when = date_of(candidate, factuality, dating, frame, day)
    if not _still_to_come(when, factuality, day):
        return factuality, when
    planned = replace(factuality, status="planned")
    return planned, date_of(candidate, planned, dating, frame, day)


def _still_to_come(when: Dating, factuality: Factuality, told: Dating) -> bool:
    """Whether what is told as a fact lies after the day that it is told on: "de raad komt 3 mei bijeen"."""
    if factuality.status != "happened" or when.basis != "own" or told.latest is None or told.basis == "none":
        return False
    ahead = when.earliest is not None and when.earliest > told.latest
    limited = when.bound in UPPER and when.latest is not None and when.latest > told.latest
    return ahead or (limited and factuality.present)


def trimmed(annotated: AnnotatedDocument, first: int, last: int) -> tuple[int, int]:
    """A range of tokens without marks and conjunctions at its ends."""
    tokens = annotated.tokens
    while first < last - 1 and (tokens[first].pos in {"PUNCT", "CCONJ"} or tokens[first].text in QUOTES):
        first += 1
    while last - 1 > first and (tokens[last - 1].pos in {"PUNCT", "CCONJ"} or tokens[last - 1].text in QUOTES):
        last -= 1
    return first, last


def _with_ids(events: list[Event], document: str) -> tuple[Event, ...]:
    seen: Counter[tuple[int, int]] = Counter()
    named = []
    for event in events:
        span = (event.start, event.end)
        named.append(replace(event, id=content_id("event", document, *span, seen[span])))
        seen[span] += 1
    return tuple(named)
