"""Documents and records made by hand: every factory takes what a test is about and fills in the rest."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling
from relaas.model import (
    UNDATED,
    Bound,
    CleanText,
    Dating,
    Document,
    Event,
    Fact,
    Figure,
    Fingerprint,
    Headline,
    Mention,
    Paragraph,
    Passage,
    Plan,
    Publication,
    Records,
    Statement,
    TimeExpression,
    content_id,
)
from relaas.model.edtf import bounds_of

RARE = Rarity(())  # of a dossier in which every word is rare
DAY = 737_000  # an ordinal


def document(name: str, published: str | None = "2020-03-02", **fields: Any) -> Document:
    """A document under its name; ``published`` is a day, a month, or None for an undated one."""
    if published is None:
        publication = Publication()
    elif len(published) == len("2020-03"):
        month = Dating(published, f"{published}-01", f"{published}-28", basis="document")
        publication = Publication(month, "header-line")
    else:
        publication = Publication(Dating(published, published, published, basis="document"), "header-line")
    defaults = {"path": f"{name}.txt", "format": "txt", "sha256": name, "text": "", "language": "en"}
    return Document(id=name, published=fields.pop("publication", publication), **(defaults | fields))


def mention(document: str, start: int, name: str, type: str = "PER", **fields: Any) -> Mention:
    """A mention of ``name`` at ``start``."""
    defaults: dict[str, Any] = {"text": name, "language": "en", "id": content_id("m", document, start, name)}
    return Mention(document=document, start=start, end=start + len(name), name=name, type=type, **(defaults | fields))


def event(
    document: str,
    start: int,
    concept: str,
    terms: str = "",
    day: str | None = None,
    *,
    bound: Bound | None = None,
    **fields: Any,
) -> Event:
    """An event; with ``day`` it says itself when it was, as a day or as two days with a slash."""
    first, last = bounds_of(day)
    defaults: dict[str, Any] = {
        "id": content_id("e", document, start, concept),
        "text": f"{concept} {terms}",
        "trigger": Passage(document, start, start + 4),
        "terms": tuple(terms.split()),
        "when": own_date(day, first, last, bound=bound) if day else UNDATED,
    }
    return Event(document=document, start=start, end=start + 60, concept=concept, **(defaults | fields))


def own_date(edtf: str | None, earliest: str | None, latest: str | None, **fields: Any) -> Dating:
    """A date that the clause itself gives."""
    return Dating(edtf, earliest, latest, **({"basis": "own"} | fields))


def time(document: str, start: int, value: str, candidates: Iterable[str] = (), **fields: Any) -> TimeExpression:
    """A time expression; with ``candidates`` it stands for one of several days."""
    defaults: dict[str, Any] = {"text": value, "type": "DATE", "edtf": value, "earliest": value, "latest": value}
    return TimeExpression(
        id=content_id("t", document, start),
        document=document,
        start=start,
        end=start + 8,
        value=value,
        candidates=tuple(candidates),
        **(defaults | fields),
    )


def statement(document: str, start: int, text: str, **fields: Any) -> Statement:
    """A statement of ``text`` at ``start``, its cue right after it."""
    end = start + len(text)
    defaults: dict[str, Any] = {
        "id": content_id("s", document, start),
        "kind": "direct",
        "cue": Passage(document, end + 1, end + 5),
        "cue_text": "said",
    }
    return Statement(document=document, start=start, end=end, text=text, **(defaults | fields))


def figure(document: str, start: int, value: float, counted: str = "homes", **fields: Any) -> Figure:
    """A figure of one value."""
    defaults: dict[str, Any] = {"id": content_id("f", document, start), "minimum": value, "maximum": value}
    return Figure(
        document=document,
        start=start,
        end=start + 10,
        text=f"{value:g} {counted}",
        counted=counted,
        **(defaults | fields),
    )


def plan(of: Event, complete_by: str | None = None, **fields: Any) -> Plan:
    """The plan that an event is, with a deadline."""
    return Plan(
        id=content_id("p", of.id),
        document=of.document,
        start=of.start,
        end=of.end,
        text=of.text,
        event=of.id,
        concept=of.concept,
        complete=own_date(complete_by, complete_by, complete_by) if complete_by else UNDATED,
        **fields,
    )


def fingerprints(words: Iterable[int], *, start: int = 0, step: int = 20) -> tuple[Fingerprint, ...]:
    """Fingerprints with the given hashes, one every ``step`` characters."""
    places = range(start, 10**9, step)
    return tuple(Fingerprint(word, place, place + 40) for word, place in zip(words, places, strict=False))


def fact(of: Event, **fields: Any) -> Fact:
    """The fact that an event makes alone."""
    defaults: dict[str, Any] = {
        "id": content_id("fact", of.id),
        "text": of.text,
        "headline": Headline(of.document, of.start, of.end, of.text),
        "evidence": (of.passage,),
        "events": (of.id,),
        "statements": (of.statement,) if of.statement else (),
        "lead": of.id,
    }
    copied = ("terms", "actors", "places", "times", "status", "polarity", "when", "concept", "statement", "language")
    own = {name: getattr(of, name) for name in copied}
    return Fact(document=of.document, start=of.start, end=of.end, **(own | defaults | fields))


def said_fact(of: Statement) -> Fact:
    """The fact that a statement makes in which no event is told."""
    return Fact(
        id=content_id("fact", of.id),
        document=of.document,
        start=of.start,
        end=of.end,
        text=of.text,
        headline=Headline(of.document, of.start, of.end, of.text),
        evidence=(of.passage,),
        statements=(of.id,),
        concept="say",
        terms=tuple(of.text.lower().split()),
        when=replace(of.said, basis="said"),
        speakers=(of.speaker,) if of.speaker else (),
        statement=of.id,
    )


def records(*found: Any) -> Records:
    """Records of any kinds, each in its own field; every event, or statement without one, is a fact."""
    figures = [r for r in found if isinstance(r, Figure)]
    events = [r for r in found if isinstance(r, Event)]
    made = (fact(r, figures=tuple(one.id for one in figures if r.start <= one.start < r.end)) for r in events)
    lone = (
        r for r in found if isinstance(r, Statement) and not any(e.start < r.end and r.start < e.end for e in events)
    )
    return Records(
        facts=(*made, *map(said_fact, lone)),
        times=tuple(r for r in found if isinstance(r, TimeExpression)),
        mentions=tuple(r for r in found if isinstance(r, Mention)),
        statements=tuple(r for r in found if isinstance(r, Statement)),
        figures=tuple(r for r in found if isinstance(r, Figure)),
        events=tuple(r for r in found if isinstance(r, Event)),
        plans=tuple(r for r in found if isinstance(r, Plan)),
    )


def written(name: str, day: str, text: str) -> Document:
    """A document with a paragraph for each stretch between blank lines."""
    paragraphs = []
    start = 0
    for piece in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(piece), "body", "en", CleanText(piece, ((0, start),))))
        start += len(piece) + 2
    return replace(document(name, day), text=text, paragraphs=tuple(paragraphs))


def telling(*, document: str = "a", status: str = "happened", concept: str = "", **fields: Any) -> Telling:
    """A telling with the fields that a test is about; of itself it says nothing at all."""
    own = {name: fields.pop(name) for name in ("speakers", "signs", "meaning", "id") if name in fields}
    when = Dating(bound=fields.pop("bound", None))
    of: dict[str, Any] = {"start": 0, "end": 10, "text": "", "headline": Headline("", "a", 0, 10), "evidence": ()}
    told = Fact(document=document, status=status, concept=concept, when=when, **(of | own))
    sets = ("subject", "context", "actors", "places", "parties", "voices", "figures", "date_keys")
    kept = {name: frozenset(fields.pop(name, ())) for name in sets}
    plain = {"rank": 0, "days": (DAY, DAY), "has_own_time": False, "limit": None, "published": (DAY, DAY)}
    return Telling(fact=told, **kept, **(plain | fields))
