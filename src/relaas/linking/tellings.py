"""Tellings: the facts of all documents made comparable across documents and languages."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from relaas.language.concepts import noun_of
from relaas.linking.names import country_of_mention
from relaas.model import (
    COUNTRY,
    Basis,
    Dating,
    Document,
    Fact,
    Figure,
    Mention,
    Record,
    Records,
    TimeExpression,
)
from relaas.model.dating import LOWER

OWN: frozenset[Basis] = frozenset({"own", "heading"})  # whose date is said of the fact itself

ADDED = "more "  # before what is counted, where that comes on top of what there was
NEAR = 80  # characters between two clauses of which the second may speak of the first
CERTAINLY_LATER = 2  # days from one publication to another, by which the second surely knew of the first
MONTH = 31  # a period no longer than this says when
TWO_MONTHS = 62
MINUTE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?")  # and no "about"

# What time and money are measured in: everything has a day and a price.
UNITS = frozenset({"year", "month", "week", "day", "hour", "minute", "euro", "pound", "dollar"})

Found = TypeVar("Found", bound=Record)
Days = tuple[int | None, int | None]  # first and last day as ordinals, None = open


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact as one document tells it, its mentions resolved to entities.

    ``subject`` holds the concept and the terms, ``context`` those of the clause before, for what this one points to
    ("complete it"). ``actors`` and ``places`` are ids of entities and keys of countries ("country:US");
    ``parties`` these, those of every mention in the clause and the speaker, for who acts for one source is where it
    happens for another; ``voices`` those who say it; ``agents`` the nouns of actors that are described and not named
    ("the board"). ``figures`` are pairs (what is counted, value), of what is added under "more troops".

    ``days`` is when it was, ``has_own_time`` whether the text says so itself, ``limit`` the day that it sets as a limit
    ("by 1 May"), ``date_keys`` that day, or else the first and last one that the text says. ``published`` bounds the
    document, ``named`` are all days and short periods that its words name, ``rank`` is its place in order of
    publication, undated documents last. ``nearest`` are the ids of facts of other documents that mean most nearly the
    same there, as this one does to them, ``echo`` how near the nearest of other documents come to it. ``rests_on`` is a
    hash of all that the telling is made of: the records of its document, its day, and the entities in it.
    """

    fact: Fact
    rank: int
    subject: frozenset[str]
    context: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    parties: frozenset[str]
    voices: frozenset[str]
    figures: frozenset[tuple[str, float]]
    days: Days
    has_own_time: bool
    limit: int | None
    date_keys: frozenset[str]
    published: Days
    named: frozenset[Days] = frozenset()
    nearest: frozenset[str] = frozenset()
    echo: float = 0.0
    rests_on: str = ""
    agents: frozenset[str] = frozenset()


def tell_all(
    document: Document, rank: int, records: Mapping[str, Records], entity_of: Mapping[str, str], rests_on: str
) -> list[Telling]:
    """The tellings of one document."""
    found = records[document.id]
    paper = _Paper.of(document, rank, found, entity_of, rests_on)
    tellings: list[Telling] = []
    for fact in sorted(found.facts, key=lambda fact: (fact.start, fact.end, fact.id)):
        before = tellings[-1] if tellings else None
        tellings.append(_tell(_without_time_words(fact, paper.times), before, paper))
    return tellings


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document with its rank in order of publication, and its records as tellings are made of them."""

    rank: int
    published: Days
    times: Mapping[str, TimeExpression]
    figures: Mapping[str, Figure]
    mentions: Mapping[str, Mention]
    spans: "Spans[Mention]"
    parties: Mapping[str, frozenset[str]]
    rests_on: str

    @classmethod
    def of(cls, document: Document, rank: int, found: Records, entity_of: Mapping[str, str], rests_on: str) -> "_Paper":
        """A document with the records found in it and the entities of its mentions."""
        published = document.published.when
        return cls(
            rank,
            published=(ordinal(published.earliest), ordinal(published.latest)),
            times={time.id: time for time in found.times},
            figures={figure.id: figure for figure in found.figures},
            mentions=found.mention_by_id(),
            spans=Spans(found.mentions),
            parties=_parties(found.mentions, entity_of),
            rests_on=rests_on,
        )


def _described(actors: Iterable[str], mentions: Mapping[str, Mention]) -> frozenset[str]:
    """The nouns of the actors that are described and not named: "the dyke board" is a board."""
    described = (mentions[actor] for actor in actors if actor in mentions and mentions[actor].generic)
    words = ((mention.text.lower().split(), mention.language) for mention in described)
    return frozenset(noun_of(text[-1], language) for text, language in words if text and language)


def _named(time: TimeExpression) -> Days | None:
    """The days that a time expression names, None where it says only about when."""
    days = ordinal(time.earliest), ordinal(time.latest)
    return days if time.type == "DATE" and not time.vague and spans_at_most(days, MONTH) else None


def _without_time_words(fact: Fact, times: Mapping[str, TimeExpression]) -> Fact:
    """The fact without the terms that are words of its own time: "today" is compared as a date."""
    words = {word for time in fact.times for word in (times[time].text.lower().split() if time in times else ())}
    kept = tuple(term for term in fact.terms if term not in words)
    return replace(fact, terms=kept) if len(kept) < len(fact.terms) else fact


class Spans(Generic[Found]):
    """Records of one kind in a document, looked up by place."""

    def __init__(self, records: Iterable[Found]) -> None:
        self._records = sorted(records, key=lambda record: (record.start, record.end, record.id))
        self._starts = [record.start for record in self._records]

    def inside(self, span: Record) -> Sequence[Found]:
        """The records that begin inside the span of another."""
        return self._records[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def in_order_of_publication(documents: Iterable[Document]) -> list[Document]:
    """The documents from first to last; those without a date after all others, then by path."""
    return sorted(documents, key=lambda document: (*publication_key(document), document.path, document.id))


def publication_key(document: Document) -> tuple[bool, str, str]:
    """What documents are put in order by: dated before undated, then the day by which it was certainly published."""
    published = document.published.when
    return published.edtf is None, published.latest or "", published.earliest or ""


def _parties(mentions: Iterable[Mention], entity_of: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """What each mention stands for: its entity, and the country that it belongs to."""
    found = {}
    for mention in mentions:
        keys = {entity_of[mention.id]} if mention.id in entity_of else set()
        country = country_of_mention(mention)
        keys |= {f"{COUNTRY}{country}"} if country else set()
        keys |= {mention.key} if mention.key.startswith(COUNTRY) else set()
        found[mention.id] = frozenset(keys)
    return found


def _tell(fact: Fact, before: Telling | None, paper: _Paper) -> Telling:
    """The telling of a fact, given the one before it in its document."""
    parties, subject = paper.parties, subject_of(fact)
    actors, places = _gather(fact.actors, parties), _gather(fact.places, parties)
    named = (*(mention.id for mention in paper.spans.inside(fact)), *fact.speakers)
    countries = frozenset(term for term in fact.terms if term.startswith(COUNTRY))
    figures = (paper.figures[figure] for figure in fact.figures if figure in paper.figures)
    when = fact.when
    days = ordinal(when.earliest), ordinal(when.latest)
    has_own_time = when.basis in OWN
    limit = (days[0] if when.bound in LOWER else days[1]) if when.bound else None
    times = (paper.times[time] for time in fact.times if time in paper.times)
    return Telling(
        fact=fact,
        rank=paper.rank,
        subject=subject,
        context=_context(fact, before) - subject,
        actors=actors,
        places=places,
        parties=actors | places | _gather(named, parties) | countries,
        voices=_gather(fact.speakers, parties),
        figures=frozenset((_counted(figure), value) for figure in figures if (value := _one_value(figure)) is not None),
        days=days,
        has_own_time=has_own_time,
        limit=limit,
        date_keys=_date_keys(days, limit, when) if has_own_time else frozenset(),
        published=paper.published,
        named=frozenset(period for time in times if (period := _named(time))),
        rests_on=paper.rests_on,
        agents=_described(fact.actors, paper.mentions),
    )


def _counted(figure: Figure) -> str:
    """What a figure counts; what comes on top of what there was ("another 80 troops") is no number of what there is."""
    return ADDED + figure.counted if figure.increment else figure.counted


def _one_value(figure: Figure) -> float | None:
    """The one number that a figure names, be it as a limit ("at most 12"); None for a range."""
    if figure.minimum is None or figure.maximum is None:
        return figure.minimum if figure.maximum is None else figure.maximum
    return figure.minimum if figure.minimum == figure.maximum else None


def _date_keys(days: Days, limit: int | None, when: Dating) -> frozenset[str]:
    """The days and the minute that a text names: of a limit that day alone, for the other end is when it was set."""
    named = {f"day {day}" for day in (days if limit is None else (limit,)) if day is not None}
    return frozenset(named | ({f"minute {minute_of(when)}"} if minute_of(when) else set()))


def minute_of(when: Dating) -> tuple[str, int] | None:
    """The day, and the minute of it, that something was at by words of its own, None where they say it less exactly."""
    time = MINUTE.fullmatch(when.edtf or "") if when.basis == "own" else None
    return time and (time["day"], 60 * int(time["hour"]) + int(time["minute"]))


def named_days(told: Telling) -> frozenset[Days]:
    """The days and short periods that a telling names, its limit or else that of its own among them."""
    if told.limit is not None:
        return told.named | {(told.limit, told.limit)}
    return told.named | ({told.days} if told.has_own_time and spans_at_most(told.days, TWO_MONTHS) else set())


def day_key(days: Days) -> str:
    """The key of a period, under which its rarity is known."""
    return f"days {days[0]} {days[1]}"


def subject_of(fact: Fact) -> frozenset[str]:
    """The concept and the terms of a fact, and what a compound is a kind of; countries are parties, units nothing."""
    terms = [
        term for term in (fact.concept, *fact.terms) if term and term not in UNITS and not term.startswith(COUNTRY)
    ]
    return frozenset(terms) | {term.rsplit(" ", 1)[-1] for term in terms}


def _context(fact: Fact, before: Telling | None) -> frozenset[str]:
    """The subject of what is told right before a fact."""
    near = before is not None and fact.start - before.fact.end <= NEAR
    return before.subject if before is not None and near else frozenset()


def _gather(mentions: Iterable[str], parties: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(key for mention in mentions for key in parties.get(mention, frozenset()))


def ordinal(day: str | None) -> int | None:
    """The number of an ISO day, None for an open bound."""
    return date.fromisoformat(day[:10]).toordinal() if day else None


def as_edtf(days: Days) -> str:
    """A day or a period as EDTF writes it."""
    ends = [".." if day is None else date.fromordinal(day).isoformat() for day in days]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def gap(left: Days, right: Days) -> int:
    """The days between two periods, 0 where they meet; an open bound meets everything on its side."""
    first = _after(left[0], right[1])
    second = _after(right[0], left[1])
    return max(first, second, 0)


def is_later(published: Days, other: Days) -> bool:
    """Whether what was published in the first period was certainly published before what was in the other one."""
    return published[1] is not None and other[0] is not None and other[0] - published[1] >= CERTAINLY_LATER


def width(days: Days) -> int | None:
    """The number of days that a period spans, None where a bound is open."""
    return None if days[0] is None or days[1] is None else days[1] - days[0] + 1


def spans_at_most(days: Days, most: int) -> bool:
    """Whether a period has both its ends and is no longer than so many days."""
    span = width(days)
    return span is not None and span <= most


def _after(start: int | None, end: int | None) -> int:
    return 0 if start is None or end is None else start - end


def merge(tellings: Sequence[Telling]) -> Telling:
    """Several tellings as one: the first, with the subject, parties and figures of all."""
    return replace(
        tellings[0],
        subject=frozenset().union(*(told.subject for told in tellings)),
        context=frozenset().union(*(told.context for told in tellings)),
        actors=frozenset().union(*(told.actors for told in tellings)),
        places=frozenset().union(*(told.places for told in tellings)),
        parties=frozenset().union(*(told.parties for told in tellings)),
        figures=frozenset().union(*(told.figures for told in tellings)),
    )
