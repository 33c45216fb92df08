"""Facts: what a document tells of one thing, gathered from its events, statements, figures and times."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from relaas.extraction.events.acting import Acting
from relaas.extraction.events.content import terms_in
from relaas.extraction.facts.acts import act_of
from relaas.extraction.facts.dates import when_of
from relaas.extraction.facts.doubts import Doubting
from relaas.extraction.facts.drafts import Draft
from relaas.extraction.facts.gates import pass_gates
from relaas.extraction.facts.gathering import Group, gather
from relaas.extraction.facts.headlines import headline_of
from relaas.extraction.facts.leading import leading, stands_free
from relaas.extraction.facts.passing import is_denied
from relaas.extraction.facts.referring import Referring
from relaas.extraction.facts.signs import signs_of
from relaas.extraction.facts.statuses import status_of
from relaas.extraction.facts.told import Told
from relaas.model import (
    AnnotatedDocument,
    Fact,
    PassedOver,
    Passing,
    Polarity,
    Record,
    Records,
    content_id,
)

__all__ = ["extract"]

Found = TypeVar("Found", bound=Record)


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the facts of the document added, and the sentences that tell none."""
    groups, passed = gather(annotated, found)
    referring = Referring(annotated, found)
    acting = Acting(annotated, found)
    doubting = Doubting(found)
    return replace(
        found,
        facts=tuple(_fact(group, referring, acting, doubting) for group in groups),
        passed_over=tuple(_passed_over(told, reason) for told, reason in passed),
    )


def _fact(group: Group, referring: Referring, acting: Acting, doubting: Doubting) -> Fact:
    """The fact that a group of stretches tells, headed by the first of them."""
    head = group[0]
    headline = headline_of(head, referring)
    lead = leading(head)
    draft = Draft(group, lead)
    events = _each(one for told in group for one in told.events)
    voices = draft.voices
    act = act_of(draft)
    when = when_of(draft)
    status, when = pass_gates(draft, status_of(draft, act, when), when)
    spoken = lead.statement if lead else next((one.id for one in voices), None)
    return Fact(
        id=content_id("fact", headline.document, headline.start, headline.end),
        document=headline.document,
        start=headline.start,
        end=headline.end,
        text=head.annotated.document.quote(headline.start, headline.end),
        headline=headline,
        evidence=tuple(told.passage for told in group),
        events=_ids(events),
        statements=_ids(voices),
        figures=_ids(_each(one for told in group for one in told.found.figures)),
        times=_ids(_each(one for told in group for one in told.found.times)),
        lead=lead.id if lead else None,
        concept=lead.concept if lead else "say" if voices else "",  # nothing is the same by a deed that nobody names
        terms=_terms(head),
        when=when,
        status=status,
        act=act,
        polarity=_polarity(draft),
        actors=_actors(draft, acting),
        places=tuple(dict.fromkeys(place for event in events for place in event.places)),
        speakers=tuple(dict.fromkeys(one.speaker for one in voices if one.speaker)),
        statement=spoken,
        signs=signs_of(draft, resolved=bool(headline.inserts or headline.pieces)),
        doubts=doubting.of(draft, status, when),
        language=head.language,
    )


def _terms(head: Told) -> tuple[str, ...]:
    """The content words of a stretch, and of the words before it that govern it: whose other verb it tells."""
    stretches = [(head.first, head.last)] if head.lead_in is None else [head.lead_in, (head.first, head.last)]
    found = (terms_in(head.annotated, *stretch, head.found.mentions, head.language) for stretch in stretches)
    return tuple(dict.fromkeys(term for terms in found for term in terms))


def _polarity(draft: Draft) -> Polarity:
    """Whether what is told is so: as the leading event has it, else as the first clause does."""
    if draft.lead is not None:
        return draft.lead.polarity
    return "-" if any(is_denied(draft.head, clause) for clause in draft.head.clauses[:1]) else "+"


def _actors(draft: Draft, acting: Acting) -> tuple[str, ...]:
    """The actors of the leading event or of another free clause, or who says so, or the subject."""
    own = draft.lead.actors if draft.lead else ()
    free = (one for one in draft.events if stands_free(one, draft.head))
    others = tuple(dict.fromkeys(actor for event in free for actor in event.actors))
    speakers = tuple(dict.fromkeys(one.speaker for one in draft.voices if one.speaker))
    return own or others or speakers or _subject(draft, acting)


def _subject(draft: Draft, acting: Acting) -> tuple[str, ...]:
    """Who acts in the main clause of a sentence that tells no event."""
    main = next((one for one in draft.head.clauses if one.kind == "main"), None)
    return () if main is None else acting.in_clause(main, draft.language, draft.mentions) or ()


def _each(records: Iterable[Found]) -> tuple[Found, ...]:
    """The records, each once."""
    return tuple({record.id: record for record in records}.values())


def _ids(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _passed_over(told: Told, reason: Passing) -> PassedOver:
    passage = told.passage
    return PassedOver(
        id=content_id("passed", passage.document, passage.start, passage.end),
        document=passage.document,
        start=passage.start,
        end=passage.end,
        text=told.annotated.document.quote(passage.start, passage.end),
        reason=reason,
    )
