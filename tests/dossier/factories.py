"""Documents, records and links made by hand: small, plainly fictional, and complete."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from relaas.model import (
    UNDATED,
    CleanText,
    Dating,
    Decided,
    Difference,
    Document,
    Entity,
    Entry,
    Event,
    Fact,
    Figure,
    Fingerprint,
    Headline,
    Insert,
    Links,
    Mention,
    Page,
    Paragraph,
    Part,
    Passage,
    PassedOver,
    Plan,
    PlanLink,
    Publication,
    Records,
    Reference,
    Repeat,
    Role,
    SearchableSentence,
    Series,
    SettledPublication,
    SettledTime,
    Statement,
    Stretch,
    Thread,
    TimeExpression,
    content_id,
)
from relaas.model.dating import between

TEXT = "De gemeente Veldhaven sluit vrijdag 3 bruggen, zei wethouder Mia Torn. Het werk is klaar voor 1 mei."


def make_document(text: str = TEXT, *, path: str = "veldhaven.txt", **changes: Any) -> Document:
    """A document with one paragraph, a repeat and fingerprints."""
    sha256 = content_id("bytes", text)
    id = content_id("document", sha256)
    document = Document(
        id=id,
        path=path,
        format="txt",
        sha256=sha256,
        text=text,
        language="nl",
        published=Publication(
            Dating("2021-04", "2021-04-01", "2021-04-30", basis="document", passage=Passage(id, 0, 11)),
            "header-line",
            text[:11],
        ),
        title="Bruggen dicht",
        paragraphs=(Paragraph(0, len(text), "body", "nl", CleanText(text, ((0, 0), (4, 5)))),),
        repeats=(Repeat(id, 3, 6, Passage(id, 0, 3), "within"),),
        fingerprints=(Fingerprint(2**64 - 1, 0, 12), Fingerprint(-5, 3, 18)),
        parts=(
            Part("paper", 0, 60, title="Bruggen"),
            Part(
                "message",
                3,
                18,
                Publication(
                    Dating("2021-04-14", "2021-04-14", "2021-04-14", basis="part", passage=Passage(id, 3, 11)),
                    "mail-header",
                    "Veld",
                ),
                clock="09:30",
                author="Mia Torn",
                recipients=("Bo Dam", "Jip Ree"),
                copied=("Pim Pek",),
                inside=0,
            ),
        ),
        pages=(Page(1, 0, 40), Page(2, 40, len(text))),
    )
    return replace(document, **changes)


def spanning(document: Document, words: str) -> dict[str, Any]:
    """The keywords of a record on the first occurrence of some words."""
    start = document.text.index(words)
    place = {"document": document.id, "start": start, "end": start + len(words)}
    return {"id": content_id("record", *place.values()), "text": words, **place}


def passage(document: Document, words: str) -> Passage:
    """The first occurrence of some words."""
    start = document.text.index(words)
    return Passage(document.id, start, start + len(words))


def make_records(document: Document) -> Records:
    """One record or more of every kind, on the text above."""
    of_document = replace(document.published.when, opens=document.id, closes=document.id)

    def on(kind: str, words: str, **others: Any) -> dict[str, Any]:
        found = spanning(document, words)
        return {**found, "id": content_id(kind, found["document"], found["start"], found["end"]), **others}

    time = TimeExpression(
        **on("time", "vrijdag"),
        type="DATE",
        value="2021-W14-5",
        rule="nl.weekday",
        edtf="2021-04",
        earliest="2021-04-01",
        latest="2021-04-30",
        candidates=("2021-04-09", "2021-04-16"),
        bound="by",
    )
    deadline = TimeExpression(
        **on("time", "1 mei"),
        type="DATE",
        value="2021-05-01",
        edtf="2021-05-01",
        latest="2021-05-01",
        bound="before",
    )
    body = Mention(
        **on("mention", "De gemeente Veldhaven"), type="ORG", name="gemeente Veldhaven", key="", language="nl"
    )
    place = Mention(**on("mention", "Veldhaven"), type="GPE", name="Veldhaven", country="NL", language="nl")
    speaker = Mention(
        **on("mention", "Mia Torn"),
        type="PER",
        name="Mia Torn",
        role="wethouder",
        role_passage=passage(document, "wethouder"),
        refers_to=None,
    )
    statement = Statement(
        **on("statement", "De gemeente Veldhaven sluit vrijdag 3 bruggen"),
        kind="indirect",
        cue=passage(document, "zei"),
        cue_text="zei",
        speaker=speaker.id,
        speaker_text="wethouder Mia Torn",
        speaker_passage=passage(document, "wethouder Mia Torn"),
        said=of_document,
    )
    figure = Figure(
        **on("figure", "3 bruggen"),
        minimum=3.0,
        maximum=None,
        counted="bridges",
        counted_text="bruggen",
        whose=body.id,
        where=place.id,
        as_of=of_document,
        status="planned",
        increment=True,
    )
    closing = Event(
        **on("event", "De gemeente Veldhaven sluit vrijdag 3 bruggen"),
        trigger=passage(document, "sluit"),
        concept="close",
        terms=("bridge", "close"),
        when=time.dating,
        actors=(body.id,),
        places=(place.id,),
        times=(time.id,),
        statement=statement.id,
        status="planned",
        language="nl",
    )
    work = Event(
        **on("event", "Het werk is klaar voor 1 mei"),
        trigger=passage(document, "klaar"),
        concept="complete",
        when=between(UNDATED, deadline.dating, by=deadline.dating, rule="deadline"),
        times=(deadline.id,),
        polarity="-",
        certainty="possible",
    )
    plan = Plan(
        **on("plan", "Het werk is klaar voor 1 mei"),
        event=work.id,
        who=(body.id,),
        what="is klaar",
        complete=replace(deadline.dating, earliest="2021-05-01", opens=deadline.id),
        condition=passage(document, "vrijdag"),
    )
    fact = Fact(
        **on("fact", "De gemeente Veldhaven sluit vrijdag 3 bruggen"),
        headline=Headline(
            document.id,
            0,
            45,
            "De gemeente … 3 bruggen",
            (Stretch(0, 11), Stretch(36, 45)),
            (Insert(3, "Veldhaven", 12, 21),),
        ),
        evidence=(closing.passage,),
        events=(closing.id,),
        statements=(statement.id,),
        figures=(figure.id,),
        times=(time.id,),
        lead=closing.id,
        concept="close",
        terms=("bridge", "close"),
        when=time.dating,
        status="planned",
        act="promised",
        actors=(body.id,),
        places=(place.id,),
        speakers=(speaker.id,),
        statement=statement.id,
        signs=("own-date", "number"),
        language="nl",
    )
    ending = Fact(
        **on("fact", "Het werk is klaar voor 1 mei"),
        headline=Headline(document.id, work.start, work.end, work.text),
        evidence=(work.passage,),
        events=(work.id,),
        lead=work.id,
        concept="complete",
        when=Dating("../2021-05-01", latest="2021-05-01", bound="before", basis="document", time=deadline.id),
        polarity="-",
    )
    passed = PassedOver(**on("passed", "Het werk"), reason="fragment")
    reference = Reference(**on("reference", "gemeente"), kind="letter", target="2021/17", date="2021")
    return Records(
        times=(time, deadline),
        references=(reference,),
        mentions=(body, place, speaker),
        statements=(statement,),
        figures=(figure,),
        events=(closing, work),
        plans=(plan,),
        facts=(fact, ending),
        passed_over=(passed,),
    )


def make_links(*found: tuple[Document, Records]) -> Links:
    """Links over documents like the one above: an entity per name, an entry per event, one series."""
    mentions = [mention for _, records in found for mention in records.mentions]
    names = dict.fromkeys((mention.type, mention.name) for mention in mentions)
    entities = tuple(
        Entity(
            id=content_id("entity", name),
            type=type_,
            name=name,
            forms=(("nl", name),),
            roles=tuple(
                Role(mention.role, mention.role_passage)
                for mention in mentions
                if mention.name == name and mention.role and mention.role_passage
            ),
            mentions=tuple(mention.id for mention in mentions if mention.name == name),
        )
        for type_, name in names
    )
    of_mention = {mention: entity.id for entity in entities for mention in entity.mentions}
    entries = tuple(make_entry(event, records, of_mention) for _, records in found for event in records.events)
    figures = [figure for _, records in found for figure in records.figures]
    differing = tuple(
        Difference("contradiction", "minimum", left.id, "3", right.id, "3") for left, right in pairwise(figures)
    )
    return Links(
        entities=entities,
        entries=entries,
        series=(Series("5e51e5", "bridges", None, None, tuple(figure.id for figure in figures), differing),),
        plan_links=tuple(PlanLink(plan.id, plan.event or "", "met") for _, records in found for plan in records.plans),
        threads=(Thread("7d7d7d", entries[0].headline, tuple(entry.id for entry in entries), 2.0),) if entries else (),
        copies=tuple(Repeat(document.id, 0, 5, Passage(document.id, 6, 11), "copy") for document, _ in found),
    )


def make_entry(event: Event, records: Records, of_mention: dict[str, str]) -> Entry:
    """An entry for one event."""
    return Entry(
        id=content_id("entry", event.document, event.start, event.end, event.concept),
        headline=Headline(event.document, event.start, event.end, event.text),
        facts=tuple(fact.id for fact in records.facts if event.id in fact.events),
        when=event.when,
        status=event.status,
        concept=event.concept,
        events=(event.id,),
        statements=tuple(statement.id for statement in records.statements if statement.id == event.statement),
        evidence=(event.passage,),
        differences=(Difference("coarser", "date", event.id, "2021-04", event.times[0], "2021-04-09"),),
        actors=tuple(of_mention[actor] for actor in event.actors),
        places=tuple(of_mention[place] for place in event.places),
    )


def settled(links: Links, document: Document, records: Records) -> Links:
    """The same links with the weekday and the document's date settled, and a decision on the first entry."""
    time, event = records.times[0], records.events[1]
    day = Dating("2021-04-09", "2021-04-09", "2021-04-09", basis="other-document")
    published = Publication(day, "dossier", "vrijdag", "2021-04")
    return replace(
        links,
        settled_times=(SettledTime(time.id, "2021-04-09", "2021-04-09", "2021-04-09", "2021-04-09", event.id),),
        settled_publications=(SettledPublication(document.id, published, event.id),),
        decided=(Decided(1, links.entries[0].id),),
    )


def make_sentences(
    document: Document, *sentences: tuple[str, str, tuple[tuple[str, str], ...]]
) -> tuple[SearchableSentence, ...]:
    """Sentences for search: each its words as they stand in the text, its lemmas, and its forms with their lemmas."""
    return tuple(
        SearchableSentence(document.id, *_range(document, words), document.language, lemmas, forms)
        for words, lemmas, forms in sentences
    )


def _range(document: Document, words: str) -> tuple[int, int]:
    found = passage(document, words)
    return found.start, found.end
