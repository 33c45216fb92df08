"""Publication: what a document's own time expressions say about when it was published."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from relaas.extraction.numbered import years_in_numbers
from relaas.extraction.times.cues import cues
from relaas.extraction.times.lexicon import lexicon
from relaas.extraction.times.matching import lower
from relaas.extraction.times.tense import (
    CLAUSE_BREAK,
    SENTENCE_REACH,
    announced_after,
    announced_by,
    past_before,
    reported_before,
    retold,
    verb_around,
)
from relaas.language.dates import weekday_named
from relaas.language.installed import load_language
from relaas.model.annotation import AnnotatedDocument
from relaas.model.dating import UPPER, Dating
from relaas.model.documents import Document, Publication, PublicationBasis
from relaas.model.passages import Passage
from relaas.model.records import TimeExpression
from relaas.model.yearless import LEAP_DAY, WITHOUT_YEAR, Named, Told, day_of_value, possible_spans

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[\d:]+)?")
COARSE = re.compile(r"\d{4}(?:-\d{2})?")
OPEN_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
NEWS_CYCLE = 3  # a report names the days after its newest dated evidence by their weekday for this many days
WEEKDAY_REACH = 6  # and a bare weekday at most this many days back
OPENING = 600  # characters in which a deed says when it is made
BESIDE = 3  # characters between "today" and its date
WORDS_OF_VERB = 4  # that a verb of several words has: "was due to end"
LABELLED = 80  # characters of a line before the weekday on which it was posted


@dataclass(frozen=True, slots=True)
class Evidence:
    """A day that the text names, told of as past or as still to come."""

    day: date
    place: Passage
    told: Told


def bound_own_day(document: Document, times: Sequence[TimeExpression]) -> Document:
    """A document whose own day names no year, with the days that it lies between by what the text mentions."""
    if document.own_day is None:
        return document
    newest, first = (each.day.isoformat() if each else None for each in _between(document, times))
    return replace(document, own_day=replace(document.own_day, earliest=newest, latest=first))


def narrow_publication(annotated: AnnotatedDocument, times: Sequence[TimeExpression]) -> Publication:
    """The publication of a document, made finer or bounded by what its text tells as past and as still to come.

    A month becomes a day only where a dated passage of that month and the weekdays of the text leave one; an undated
    document gets bounds alone: not before the newest day told as past, not after the first one still to come.
    """
    document = annotated.document
    when = document.published.when
    if document.published.evidence == "person":
        return document.published
    if when.edtf is None:
        return _called_today(document, times) or _bounded(document, times)
    if when.earliest is None or when.latest is None or when.is_day:
        return document.published
    return _narrowed(document, times, date.fromisoformat(when.earliest), date.fromisoformat(when.latest))


def _narrowed(document: Document, times: Sequence[TimeExpression], first: date, last: date) -> Publication:
    """A coarse publication made a day, or left with finer bounds."""
    dated = [each for each in _full_dates(document, times) if first <= each.day <= last and each.told == "past"]
    if not dated:
        return document.published
    newest = max(dated, key=lambda each: each.day)
    weekdays = set(_weekdays_told(document, times))
    when = document.published.when
    told = newest.place
    quoted = document.quote(told.start, told.end)
    days = [newest.day + timedelta(step) for step in range(NEWS_CYCLE + 1)]
    named = [day for day in days if day.isoweekday() in weekdays and day <= last]
    if newest.day not in named or named[-1] == newest.day:
        latest = min(last, newest.day + timedelta(WEEKDAY_REACH)) if newest.day in named else last
        return replace(
            document.published, when=replace(when, earliest=newest.day.isoformat(), latest=latest.isoformat())
        )
    day = named[-1].isoformat()
    return Publication(Dating(day, day, day, basis="document", passage=told), "narrowed", quoted, when.edtf)


def _bounded(document: Document, times: Sequence[TimeExpression]) -> Publication:
    """The bounds of an undated document, or its day where the days that it names without a year leave one."""
    newest, planned = _between(document, times)
    if newest is None:
        return document.published
    ahead = [planned] if planned else []
    if newest not in list(_coarse_dates(document, times)):  # a bare year that is mentioned gives a day none
        ahead += _days_ahead(document, times, newest.day)
    latest = min((each.day for each in ahead), default=None)
    first, last = _within(document, times, newest.day, latest)
    called = next((day.passage for before, day in pairwise(times) if _is_today(document, before, day)), None)
    place = called if called and first == last else newest.place
    when = Dating(
        edtf=first.isoformat() if first == last else None,
        earliest=first.isoformat(),
        latest=last.isoformat() if last else None,
        basis="document",
        passage=place,
    )
    evidence: PublicationBasis = "narrowed" if when.is_day else "mentions"
    return replace(document.published, when=when, evidence=evidence, quoted=document.quote(place.start, place.end))


def _between(document: Document, times: Sequence[TimeExpression]) -> tuple[Evidence | None, Evidence | None]:
    """The newest day with a year that a text tells as past, and the first after it that is still to come."""
    dated = [*_full_dates(document, times), *_coarse_dates(document, times), *_numbered(document)]
    newest = max((each for each in dated if each.told == "past"), key=lambda each: each.day, default=None)
    ahead = [each for each in dated if each.told == "future" and (newest is None or each.day >= newest.day)]
    return newest, min(ahead, key=lambda each: each.day, default=None)


def _within(
    document: Document, times: Sequence[TimeExpression], first: date, last: date | None
) -> tuple[date, date | None]:
    """The days between two on which a text can have appeared that names what it does without a year.

    What is still to come says nothing by itself: it may be far ahead.
    """
    named = list(_named_without_year(document, times))
    if all(each.told == "future" for each in named):
        return first, last
    spans = possible_spans(named, first, last)
    own = document.own_day
    weekday = (own.weekday if own else None) or _weekday_posted(document, times)
    if weekday is not None and all(a == b for a, b in spans):
        spans = [span for span in spans if span[0].isoweekday() == weekday]
    if not spans:
        return first, last
    return spans[0][0], spans[-1][1] if last else None


def _named_without_year(document: Document, times: Sequence[TimeExpression]) -> Iterator[Named]:
    """The days that a text names without their year: gone by, still to come, or called today."""
    if document.own_day:
        yield Named(*document.own_day.day, "today", weekday=document.own_day.weekday)
    today = {day.start for before, day in pairwise(times) if _is_today(document, before, day)}
    for each in times:
        found = day_of_value(each.value)
        if found is None:
            continue
        told: Told = "today" if each.start in today else _told(document, each)
        weekday = weekday_named(each.text)
        sure = told in {"today", "past"} or (told == "unknown" and weekday is not None)
        if sure or (told == "future" and not _is_retold(document, each)):
            yield Named(*found, told, weekday=weekday)


def _called_today(document: Document, times: Sequence[TimeExpression]) -> Publication | None:
    """The day that a deed or a writ calls the present one where it opens: "Heden, de tweede oktober 2018, heb ik"."""
    for before, day in pairwise(times):
        if day.end <= OPENING and DAY.fullmatch(day.value) and _is_behind_today(document, before, day):
            found = day.value[:10]
            place = replace(day.passage, document=document.id)
            when = Dating(found, found, found, basis="document", passage=place)
            return Publication(when, "date-line", document.quote(day.start, day.end))
    return None


def _is_today(document: Document, before: TimeExpression, day: TimeExpression) -> bool:
    """Whether a day without a year stands right behind a word for the day of the text: "Vandaag, 1 oktober, ..."."""
    return day_of_value(day.value) is not None and _is_behind_today(document, before, day)


def _is_behind_today(document: Document, before: TimeExpression, day: TimeExpression) -> bool:
    """Whether no more than a comma or a bracket stands between a word for the day of the text and a day."""
    if document.text[before.end : day.start].strip(" ,(") or day.start - before.end > BESIDE:
        return False
    language = _language_at(document, before.start)
    return language is not None and lexicon(language).meaning("dayword", before.text.lower()) == "0"


def _weekday_posted(document: Document, times: Sequence[TimeExpression]) -> int | None:
    """The bare weekday (1 = Monday) behind a label that says when a text was posted: "Posted by Ada on Sunday"."""
    for each in times:
        found = OPEN_WEEKDAY.match(each.value)
        opening = document.text.rfind("\n", 0, each.start) + 1
        language = _language_at(document, each.start)
        if found is None or language is None or each.start - opening > LABELLED:
            continue
        line = document.text[opening : each.start].lower().split()
        if line and line[0] in load_language(language).own_dates.labels:
            return int(found.group(1))
    return None


def _numbered(document: Document) -> Iterator[Evidence]:
    """The years that numbers of rulings, journals and questions hold: a text is no older than what it cites."""
    for year, start, end in years_in_numbers(document.text):
        yield Evidence(date(year, 1, 1), Passage(document.id, start, end), "past")


def _full_dates(document: Document, times: Sequence[TimeExpression]) -> Iterator[Evidence]:
    """The days that stand in the text with their year, and how they are told."""
    for each in times:
        day = DAY.fullmatch(each.value)
        if day is not None and each.type in {"DATE", "TIME"} and not each.anchor:
            yield Evidence(date.fromisoformat(day[1]), each.passage, _told(document, each))


def _coarse_dates(document: Document, times: Sequence[TimeExpression]) -> Iterator[Evidence]:
    """The months and years that stand in the text: a past one by its first day, one to come by its last."""
    for each in times:
        if each.type == "DATE" and not each.anchor and COARSE.fullmatch(each.value) and each.earliest and each.latest:
            told = _told(document, each)
            yield Evidence(date.fromisoformat(each.latest if told == "future" else each.earliest), each.passage, told)


def _days_ahead(document: Document, times: Sequence[TimeExpression], after: date) -> list[Evidence]:
    """The days without a year that the text plans, each in the first year that puts it after a day.

    One that is told again, or so far ahead that another year can be meant, bounds nothing.
    """
    ahead = []
    for each in times:
        day = day_of_value(each.value)
        if day is None or _told(document, each) != "future" or _is_retold(document, each):
            continue
        if day != LEAP_DAY:
            year = after.year + (date(after.year, *day) < after)
            planned = date(year, *day)
            fits = weekday_named(each.text) in (None, planned.isoweekday()) and planned - after <= WITHOUT_YEAR
            ahead += [Evidence(planned, each.passage, "future")] if fits else []
    return ahead


def _weekdays_told(document: Document, times: Sequence[TimeExpression]) -> Iterator[int]:
    """The bare weekdays (1 = Monday) that the text tells as past or present."""
    for each in times:
        found = OPEN_WEEKDAY.match(each.value)
        if found is not None and _told(document, each) != "future":
            yield int(found.group(1))


def _is_retold(document: Document, time: TimeExpression) -> bool:
    language = _language_at(document, time.start)
    left = max(0, time.start - SENTENCE_REACH)
    text = document.text[left : time.end]
    return language is None or retold(text, lower(text), time.start - left, language)


def _told(document: Document, time: TimeExpression) -> Told:
    """Whether the sentence around an expression tells of what has been or of what is to come."""
    language = _language_at(document, time.start)
    if language is None:
        return "unknown"
    left = max(0, time.start - SENTENCE_REACH)
    text = document.text[left : time.end + SENTENCE_REACH]
    lowered, start, end = lower(text), time.start - left, time.end - left
    verb = verb_around(text, lowered, start, end, language)
    if (
        verb is not None
        and verb.tense == "future"
        and time.bound in UPPER
        and past_before(text, lowered, start, language)
    ):
        return "unknown"  # "promised a letter by 27 June": a deadline of then
    if verb is None and not text[end:].partition("\n")[0].strip(" .)"):
        return "past"  # a stamp at the end of its line: no text is stamped before it is written
    if verb is not None and verb.tense == "past":
        open_end = time.bound in UPPER or announced_by(verb, lowered, start, language)
        return "unknown" if open_end or announced_after(lowered, end, language) else "past"
    if verb is not None and verb.tense == "future":
        return "unknown" if verb.hypothetical or _was_ahead(lowered[: verb.end], language) else "future"
    return "past" if reported_before(text, lowered, start, language) else "unknown"


def _was_ahead(told: str, language: str) -> bool:
    """Whether what is told up to a verb was still to come at another time: "was due to end on 9 August"."""
    verb = CLAUSE_BREAK.split(told)[-1].split()[-WORDS_OF_VERB:]
    return any(cues(language).tenses.get(word) == "past" for word in verb)


def _language_at(document: Document, offset: int) -> str | None:
    return next((each.language for each in document.paragraphs if each.start <= offset < each.end), None)
