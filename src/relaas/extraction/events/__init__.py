"""Events: what happened, was decided, planned, expected, claimed or denied, with its time, actors and places."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from relaas.extraction.clauses import QUOTES, clauses_of
from relaas.extraction.events.acting import Acting
from relaas.extraction.events.candidates import Candidate, candidates_of, cue_concept
from relaas.extraction.events.content import mentions_of, places_in, terms_in
from relaas.extraction.events.dating import ANNOUNCED, PAST, UPPER, Frame, date_of, frame_of
from relaas.extraction.events.factuality import Factuality, factuality_of
from relaas.extraction.events.nominal import dated_noun, nominal_candidates
from relaas.extraction.events.scenes import scene_of
from relaas.extraction.events.story import is_long_before, opening_of, story_day
from relaas.extraction.nearby import Nearby, token_from
from relaas.extraction.timed import names_a_thing
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
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
from relaas.model.dating import between

__all__ = ["extract", "find_events"]

NEARLY_SAME = 0.8  # of the joined spans of two events with one trigger
RANKING = 6  # tokens between a superlative and "since"
CLIMB = 6  # steps from a time to the verb that it hangs on
COMPARING = 30  # characters before a time in which it is told what is compared
TOLD_KINDS = frozenset({"body", "heading"})


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the events of the document added."""
    return replace(found, events=find_events(annotated, found))


def find_events(annotated: AnnotatedDocument, found: Records) -> tuple[Event, ...]:
    """The events of a document in order of the text."""
    scene = scene_of(annotated, found)
    nearby = Nearby(found)
    told = [one for one in annotated.sentences if annotated.paragraph_of(one).kind in TOLD_KINDS]
    acting = Acting(annotated, found.mentions)
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
    looking_back = None  # the paragraph in which a report tells what was long before
    for sentence in sentences:
        around = nearby.of(*annotated.span(sentence.first, sentence.last))
        frame = frame_of(annotated, scene, annotated.tokens[sentence.first].start)
        paragraph = annotated.paragraph_of(sentence)
        told = None if paragraph is looking_back else story
        found = _in_sentence(annotated, sentence, around, acting, replace(frame, story=told))
        if story is not None and any(is_long_before(event, story) for event in found):
            looking_back = paragraph
        events.extend(found)
    return events


def _in_sentence(
    annotated: AnnotatedDocument, sentence: Sentence, found: Records, acting: Acting, frame: Frame
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
        event = _after(_event(annotated, sentence, candidate, found, frame, language), candidate, events)
        own = acting.of(candidate, mentions_of(annotated, candidate, found))
        events.append(replace(event, actors=actors if own is None else own))
        actors = actors if candidate.nominal else events[-1].actors
    return [one for one in events if not any(_doubles(one, other) for other in events if other is not one)]


def _doubles(one: Event, other: Event) -> bool:
    """Whether another event with the same trigger and nearly the same span has a day of its own, or more words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    joined = max(one.end, other.end) - min(one.start, other.start)
    if one.trigger != other.trigger or shared <= NEARLY_SAME * joined:
        return False
    return _weight(one) < _weight(other)


def _weight(event: Event) -> tuple[bool, int, str]:
    return event.when.basis == "own", event.end - event.start, event.status


def _after(event: Event, candidate: Candidate, before: list[Event]) -> Event:
    """An event with what the one before it in the sentence tells of its time.

    What goes on after "and" keeps the date of that; what completes a beginning opens with its deadline.
    """
    joined = candidate.clause.opener in load_language(event.language).clauses.coordinators
    goes_on = candidate.clause.kind == "coordinate" and joined and not candidate.nominal and before
    if goes_on and event.when.basis != "own" and _may_share(event, before[-1]):
        return replace(event, when=before[-1].when, times=before[-1].times)
    ends = event.concept in {"complete", "end"} and event.when.bound is not None
    if not ends or not before or before[-1].concept != "start":
        return event
    begun = _begun_by(before[-1].when)
    if begun.earliest is None or event.when.latest is None or begun.earliest > event.when.latest:
        return event
    return replace(event, when=between(begun, event.when, by=event.when, rule="completion"))


def _begun_by(start: Dating) -> Dating:
    """The day by which something has begun: its deadline, but of "around" a day the first that is meant."""
    return start if start.bound == "around" else replace(start, earliest=start.latest, opens=start.closes)


def _may_share(event: Event, last: Event) -> bool:
    """Whether the day of one event can be that of the one before it: both are past, and that one has a day."""
    past = event.status in PAST and last.status in PAST
    own = last.when.basis == "own" and last.when.bound is None and last.when.rule != ANNOUNCED
    return past and (own or (last.when.basis == "scene" and last.when.earliest is not None))


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
    factuality = factuality_of(annotated, candidate, times, language)
    day = annotated.document.dating_at(annotated.tokens[candidate.first].start)
    mentions = mentions_of(annotated, candidate, found)
    start, end = annotated.span(*trimmed(annotated, candidate.first, candidate.last))
    trigger = annotated.tokens[candidate.trigger.token]
    document = annotated.document.id
    when = date_of(candidate, factuality, times, frame, day)
    return Event(
        document=document,
        start=start,
        end=end,
        text=annotated.document.text[start:end],
        trigger=Passage(document, trigger.start, trigger.end),
        concept=candidate.trigger.concept,
        terms=terms_in(annotated, candidate.first, candidate.last, mentions, language),
        when=when,
        status="planned" if _still_to_come(when, factuality, day) else factuality.status,
        polarity=factuality.polarity,
        certainty=factuality.certainty,
        places=places_in(annotated, mentions),
        times=tuple(time.id for time in times),
        statement=candidate.statement.id if candidate.statement else None,
        language=language,
        rule=candidate.rule,
    )


def _still_to_come(when: Dating, factuality: Factuality, told: Dating) -> bool:
    """Whether what is told as a fact lies after the day that it is told on: "de raad komt 3 mei bijeen"."""
    if factuality.status != "happened" or when.basis != "own" or told.latest is None or told.basis == "none":
        return False
    ahead = when.earliest is not None and when.earliest > told.latest
    limited = when.bound in UPPER and when.latest is not None and when.latest > told.latest
    return ahead or (limited and factuality.present)


def own_times(
    annotated: AnnotatedDocument, sentence: Sentence, candidate: Candidate, found: Records, language: str
) -> tuple[TimeExpression, ...]:
    """The times that date a candidate: not those of a noun inside it, nor vague ones or repeated ones."""
    last = candidate.clause.last if candidate.reporting else candidate.last
    start, end = annotated.span(candidate.first, last)
    inside = [one for one in found.times if start <= one.start < end and _may_date(annotated, one)]
    if candidate.nominal:
        return tuple(inside)
    if split := tuple(one for one in inside if _is_split_off(annotated, one, language)):
        return split
    words = load_language(language).events
    of_nouns = {one.id: dated_noun(annotated, sentence, one, words, language) for one in inside}
    free = [one for one in inside if not _compares(annotated, one, words)]
    free = [one for one in free if of_nouns[one.id] is not None or not _qualifies(annotated, one, words)]
    free = [one for one in free if not _describes(annotated, candidate, one)] or free
    if len(free) > 1:  # "then" only points back
        free = [one for one in free if one.text.lower() not in words.anaphoric] or free
    own = tuple(one for one in free if of_nouns[one.id] in {None, candidate.trigger.token})
    if not own and candidate.dated_before:
        return (candidate.dated_before,)
    framing = tuple(replace(one, bound=None) for one in free if _frames(annotated, of_nouns[one.id], words))
    return own or framing or tuple(one for one in free if not _is_attached(annotated, one, words))


def _is_split_off(annotated: AnnotatedDocument, time: TimeExpression, language: str) -> bool:
    """Whether what is told follows its time with "that": "vandaag is het twintig jaar geleden dat de dijk brak"."""
    words, last = load_language(language), token_from(annotated, time.end)
    ago = time.text.lower().endswith(words.time_guards.ago_words)
    return ago and last < len(annotated.tokens) and annotated.tokens[last].text.lower() in words.statements.that


def _describes(annotated: AnnotatedDocument, candidate: Candidate, time: TimeExpression) -> bool:
    """Whether a time hangs on a participle that only describes a thing: "appeals the ruling given on 3 May"."""
    verb = _verb_over(annotated, time)
    if verb is None or verb in {candidate.trigger.token, candidate.clause.main}:
        return False
    token = annotated.tokens[verb]
    described = token.dep in {"acl", "amod"} and token.feature("VerbForm") == "Part"
    return described and annotated.tokens[token.head].pos in {"NOUN", "PROPN"}


def _verb_over(annotated: AnnotatedDocument, time: TimeExpression) -> int | None:
    """The verb that a time hangs on in the parse, not one inside it ("volgend jaar")."""
    place = token_from(annotated, time.start)
    for _ in range(CLIMB):
        if place >= len(annotated.tokens):
            return None
        token = annotated.tokens[place]
        if token.pos == "VERB" and not time.start <= token.start < time.end:
            return place
        place = token.head
    return None


def _may_date(annotated: AnnotatedDocument, time: TimeExpression) -> bool:
    """Whether a time can date what is told: not a vague one, a set, the date line, or the year in a name."""
    if time.vague or time.type == "SET":
        return False
    line = annotated.document.day_stated_at
    if line is not None and line.start < time.end and time.start < line.end:
        return False
    return not names_a_thing(annotated, time)


def _is_attached(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a preposition such as "of" ties a time to the noun before it."""
    place = token_from(annotated, time.start) - 1
    while place > 0 and annotated.tokens[place].pos == "DET":
        place -= 1
    return place > 0 and annotated.tokens[place].text.lower() in words.attached


def _compares(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only says what something is compared with ("more than in 2018")."""
    before = annotated.document.text[max(0, time.start - COMPARING) : time.start].lower().split()
    return bool(set(before[-2:]) & words.comparing) or _ranks(annotated, time, words)


def _ranks(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only says since when nothing was like it: "the lowest level since 1997"."""
    first = token_from(annotated, time.start)
    since = [index for index in (first, first - 1) if index > 0 and annotated.tokens[index].text.lower() in words.since]
    before = annotated.tokens[max(0, since[-1] - RANKING) : since[-1]] if since else []
    return any(token.feature("Degree") == "Sup" or token.text.lower() in words.ranking for token in before)


def _qualifies(annotated: AnnotatedDocument, time: TimeExpression, words: EventWords) -> bool:
    """Whether a time only tells which thing is meant: "your letter of 9 April"."""
    place = token_from(annotated, time.start) - 1
    while place > 0 and annotated.tokens[place].pos == "DET":
        place -= 1
    if not _is_attached(annotated, time, words) or annotated.tokens[place - 1].pos not in {"NOUN", "PROPN"}:
        return False
    return not _frames(annotated, place - 1, words)


def _frames(annotated: AnnotatedDocument, noun: int | None, words: EventWords) -> bool:
    """Whether the noun that a time belongs to tells on what occasion: "at the election of 16 March"."""
    if noun is None:
        return False
    cases = [annotated.tokens[child] for child in annotated.children[noun] if annotated.tokens[child].dep == "case"]
    return any(token.text.lower() in words.occasions for token in cases)


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
