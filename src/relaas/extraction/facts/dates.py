"""When a fact was: by its own words, else on the day that the news is about, else by when it was told."""

from dataclasses import replace
from datetime import date

from relaas.extraction.facts.drafts import Draft
from relaas.extraction.facts.leading import frames_another
from relaas.language.installed import load_language
from relaas.model import UNDATED, AnnotatedDocument, Basis, Dating, Event, Records
from relaas.model.edtf import write_edtf

OWN: frozenset[Basis] = frozenset({"own", "heading"})
PAST = frozenset({"happened", "decided"})
MAIL = frozenset({"eml", "msg", "mbox"})
OPENING = 3  # sentences of a report in which it tells what day it is about
NEWS_DAYS = 3  # before the publication


def when_of(draft: Draft, story_day: Dating | None) -> Dating:
    """The date of a fact, UNDATED where nothing gives one."""
    own = _own(draft)
    if own is not None:
        return own
    told = _told(draft)
    past = draft.lead is not None and draft.lead.status in PAST
    if story_day is not None and past and told.basis == "document" and told.earliest is None and told.latest:
        return story_day
    return _stood(told)


def find_story_day(annotated: AnnotatedDocument, found: Records) -> Dating | None:
    """The day that a news report is about: the first that its opening tells, within days before it appeared.

    A letter tells of many days and is about none of them.
    """
    published = annotated.document.published.when
    if not published.is_day or published.latest is None or _is_letter(annotated):
        return None
    body = [one for one in annotated.sentences if annotated.paragraph_of(one).kind == "body"][:OPENING]
    if not body:
        return None
    start, end = annotated.span(body[0].first, body[0].last)[0], annotated.span(body[-1].first, body[-1].last)[1]
    for event in found.events:
        when = event.when
        if start <= event.start < end and event.status in PAST and when.basis == "own" and when.is_day and when.latest:
            apart = (date.fromisoformat(published.latest) - date.fromisoformat(when.latest)).days
            if 0 <= apart <= NEWS_DAYS:
                return replace(when, basis="scene", rule="story day")
    return None


def _is_letter(annotated: AnnotatedDocument) -> bool:
    """Whether a text is mail, or greets its reader."""
    if annotated.document.format in MAIL:
        return True
    for sentence in annotated.sentences:
        words = load_language(annotated.language_of(sentence)).facts
        if annotated.tokens[sentence.first].text.lower() in words.greetings:
            return True
    return False


def _own(draft: Draft) -> Dating | None:
    """The date that the words of the leading event give, else those of another that is told beside it."""
    lead = draft.lead
    if lead is None or lead.when.basis in OWN:
        return lead.when if lead else None
    beside = [one for one in draft.events if one.when.basis in OWN and not frames_another(one, draft.head)]
    return beside[0].when if len(beside) == 1 and _may_date(beside[0], lead) else None


def _may_date(beside: Event, lead: Event) -> bool:
    """Whether two events of one sentence are of one time: both past, or both to come."""
    return (beside.status in PAST) == (lead.status in PAST) or beside.when.bound is not None


def _told(draft: Draft) -> Dating:
    """When it was told, as far as that bounds it."""
    if draft.lead is not None:
        return draft.lead.when
    document, offset = draft.head.annotated.document, draft.head.passage.start
    if document.chronicled_at(offset) is not None and not draft.voices:
        return replace(document.dating_at(offset), rule="heading")
    said = next((one.said for one in draft.voices if one.said.is_dated), UNDATED)
    return replace(said, basis="said") if said.is_dated else UNDATED


def _stood(told: Dating) -> Dating:
    """What is to come without a day of its own stood by when it was told."""
    if told.earliest is None or told.latest is not None:
        return told
    return replace(
        told,
        edtf=write_edtf(None, told.earliest),
        earliest=None,
        latest=told.earliest,
        opens=None,
        closes=told.opens,
    )
