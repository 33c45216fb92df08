"""A small dossier made by hand, plainly fictional: a harbour bridge and three sources in two languages."""

import hashlib
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from relaas.dossier import Dossier, open_dossier
from relaas.model import (
    CleanText,
    Dating,
    Difference,
    Document,
    Entity,
    Entry,
    Event,
    Fact,
    Figure,
    Headline,
    LeftOut,
    Links,
    Mention,
    Paragraph,
    Passage,
    Plan,
    PlanLink,
    Publication,
    Records,
    Reference,
    Repeat,
    Role,
    SearchableSentence,
    Series,
    Statement,
    Thread,
    TimeExpression,
    content_id,
)
from relaas.views.export import EXPORTS

try:
    import weasyprint  # noqa: F401
except (ImportError, OSError) as missing:  # OSError where the libraries that it stands on are not there
    WITHOUT_WEASYPRINT = f"WeasyPrint cannot be used here: {missing}"
else:
    WITHOUT_WEASYPRINT = ""
needs_weasyprint = pytest.mark.skipif(bool(WITHOUT_WEASYPRINT), reason=WITHOUT_WEASYPRINT)
EACH_FORMAT = [pytest.param(form, id=form.name, marks=[needs_weasyprint] * (form.name == "pdf")) for form in EXPORTS]

DAY = Dating("2023-03-07", "2023-03-07", "2023-03-07", basis="document")
MONTH = Dating("2023-03", "2023-03-01", "2023-03-31", basis="document")
NEWS = (
    "date 2023-03-07\n\nDe gemeente Veldhaven sluit de havenbrug voor 1 mei, zei wethouder Mia Torn dinsdag.\n"
    "Er werken nu 35 mensen aan de <brug> & de kade.\n\nEen ambtenaar noemt het werk “veel te laat”.\n"
)
REPORT = (
    "date 2023-03\n\nVeldhaven will close its harbour bridge by May 1, alderman Mia Torn said on Tuesday. "
    "About 40 people work on the site.\n"
)
LETTER = (
    "Geachte raad,\n\nDe sluiting van de havenbrug begint \nuiterlijk 15 juni 2023. Daarmee vervalt het eerdere plan.\n"
    "Zie Kamerstuk 11111, nr. 22.\n"
)


def facts_of(*events: Event) -> tuple[Fact, ...]:
    """The facts that events make, each alone."""
    copied = ("document", "start", "end", "text", "terms", "actors", "places", "times", "status", "when", "concept")
    return tuple(
        Fact(
            id=content_id("fact", event.id),
            headline=headed(event),
            evidence=(event.passage,),
            events=(event.id,),
            lead=event.id,
            **{name: getattr(event, name) for name in copied},
        )
        for event in events
    )


def headed(event: Event) -> Headline:
    """The headline of a line that one event makes."""
    return Headline(event.document, event.start, event.end, " ".join(event.text.split()))


def make_document(text: str, path: str, language: str, published: Publication, **changes: Any) -> Document:
    """A document with one paragraph."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=content_id("document", sha256),
        path=path,
        format="txt",
        sha256=sha256,
        text=text,
        language=language,
        published=published,
        paragraphs=(Paragraph(0, len(text), "body", language, CleanText(text, ((0, 0),))),),
        **changes,
    )


def on(document: Document, kind: str, words: str, **others: Any) -> dict[str, Any]:
    """The keywords of a record on the first occurrence of some words."""
    place = passage(document, words)
    identity = content_id(kind, document.id, place.start, place.end)
    return {"id": identity, "document": document.id, "start": place.start, "end": place.end, "text": words, **others}


def passage(document: Document, words: str) -> Passage:
    """The first occurrence of some words."""
    start = document.text.index(words)
    return Passage(document.id, start, start + len(words))


def documents() -> tuple[Document, Document, Document]:
    """The news report, the foreign report and the undated letter."""
    return (
        make_document(
            NEWS,
            "kranten/brug.txt",
            "nl",
            Publication(DAY, "header-line", "date 2023-03-07"),
            title="Havenbrug gaat dicht",
            publisher="De Veldhaver",
        ),
        make_document(
            REPORT,
            "report.txt",
            "en",
            Publication(MONTH, "header-line", "date 2023-03"),
        ),
        make_document(
            LETTER, "brief.txt", "nl", Publication(Dating(earliest="2023-03-07", basis="document"), "mentions")
        ),
    )


def at_day(day: str, time: TimeExpression) -> Dating:
    """The day by which a plan begins or is complete, as a time expression gives it."""
    return replace(time.dating, edtf=day, earliest=day, latest=day, opens=time.id, closes=time.id)


def records_of_news(document: Document) -> Records:
    """One record or more of every kind on the news report."""
    day = TimeExpression(
        **on(document, "time", "dinsdag"),
        type="DATE",
        value="2023-03-07",
        edtf="2023-03-07",
        earliest="2023-03-07",
        latest="2023-03-07",
        rule="nl.weekday",
        anchor="published 2023-03-07",
    )
    deadline = TimeExpression(
        **on(document, "time", "1 mei"),
        type="DATE",
        value="2023-05-01",
        edtf="../2023-05-01",
        latest="2023-05-01",
        bound="before",
        rule="nl.day-month",
        anchor="published 2023-03-07",
    )
    body = Mention(**on(document, "mention", "De gemeente Veldhaven"), type="ORG", name="Veldhaven", language="nl")
    torn = Mention(**on(document, "mention", "Mia Torn"), type="PER", name="Mia Torn", role="wethouder", language="nl")
    said = Statement(
        **on(document, "statement", "De gemeente Veldhaven sluit de havenbrug voor 1 mei"),
        kind="indirect",
        cue=passage(document, "zei"),
        cue_text="zei",
        speaker=torn.id,
        speaker_text="wethouder Mia Torn",
        speaker_passage=passage(document, "wethouder Mia Torn"),
        said=day.dating,
    )
    late = Statement(
        **on(document, "statement", "veel te laat"),
        kind="direct",
        cue=passage(document, "noemt"),
        cue_text="noemt",
        speaker_text="Een ambtenaar",
        anonymous="een ambtenaar",
        said=document.dating_at(0),
    )
    people = Figure(
        **on(document, "figure", "35 mensen"),
        minimum=35.0,
        maximum=35.0,
        counted="people",
        counted_text="mensen",
        whose=body.id,
        as_of=document.dating_at(0),
        status="present",
    )
    closing = Event(
        **on(document, "event", "De gemeente Veldhaven sluit de havenbrug voor 1 mei"),
        trigger=passage(document, "sluit"),
        concept="close",
        when=deadline.dating,
        status="planned",
        actors=(body.id,),
        times=(deadline.id,),
        statement=said.id,
        language="nl",
    )
    plan = Plan(
        **on(document, "plan", "sluit de havenbrug voor 1 mei"),
        event=closing.id,
        who=(body.id,),
        what="sluit de havenbrug",
        complete=at_day("2023-05-01", deadline),
    )
    return Records(
        times=(deadline, day),
        mentions=(body, torn),
        statements=(said, late),
        figures=(people,),
        events=(closing,),
        facts=facts_of(closing),
        plans=(plan,),
    )


def records_of_report(document: Document) -> Records:
    """The same plan and another number of people, in English."""
    torn = Mention(**on(document, "mention", "Mia Torn"), type="PER", name="Mia Torn", language="en")
    body = Mention(**on(document, "mention", "Veldhaven"), type="ORG", name="Veldhaven", language="en")
    day = TimeExpression(
        **on(document, "time", "Tuesday"),
        type="DATE",
        value="2023-03-XX",
        edtf="2023-03",
        earliest="2023-03-07",
        latest="2023-03-28",
        candidates=("2023-03-07", "2023-03-14", "2023-03-21", "2023-03-28"),
        rule="en.weekday",
        anchor="published 2023-03",
    )
    limit = TimeExpression(
        **on(document, "time", "May 1"),
        type="DATE",
        value="2023-05-01",
        edtf="../2023-05-01",
        latest="2023-05-01",
        bound="by",
        rule="en.month-day",
        anchor="published 2023-03",
    )
    people = Figure(
        **on(document, "figure", "About 40 people"),
        minimum=40.0,
        maximum=40.0,
        approximate=True,
        counted="people",
        counted_text="people",
        whose=body.id,
        as_of=document.dating_at(0),
        status="present",
    )
    closing = Event(
        **on(document, "event", "Veldhaven will close its harbour bridge by May 1"),
        trigger=passage(document, "close"),
        concept="close",
        when=limit.dating,
        status="planned",
        actors=(body.id,),
        language="en",
    )
    said = Event(
        **on(document, "event", "alderman Mia Torn said on Tuesday"),
        trigger=passage(document, "said"),
        concept="say",
        when=day.dating,
        actors=(torn.id,),
        times=(day.id,),
        language="en",
    )
    return Records(
        times=(day, limit),
        mentions=(body, torn),
        figures=(people,),
        events=(closing, said),
        facts=facts_of(closing, said),
    )


def records_of_letter(document: Document) -> Records:
    """The later plan, and what lapses, of which no day is known."""
    later = TimeExpression(
        **on(document, "time", "15 juni 2023"),
        type="DATE",
        value="2023-06-15",
        edtf="../2023-06-15",
        latest="2023-06-15",
        bound="by",
        rule="nl.day-month-year",
    )
    closing = Event(
        **on(document, "event", "De sluiting van de havenbrug begint \nuiterlijk 15 juni 2023"),
        trigger=passage(document, "sluiting"),
        concept="close",
        when=later.dating,
        status="planned",
        times=(later.id,),
        language="nl",
    )
    lapse = Event(
        **on(document, "event", "Daarmee vervalt het eerdere plan"),
        trigger=passage(document, "vervalt"),
        concept="lapse",
        status="decided",
        language="nl",
    )
    plan = Plan(
        **on(document, "plan", "De sluiting van de havenbrug begint \nuiterlijk 15 juni 2023"),
        event=closing.id,
        what="De sluiting van de havenbrug",
        begin=at_day("2023-06-15", later),
    )
    paper = Reference(
        **on(document, "reference", "Kamerstuk 11111, nr. 22"),
        kind="parliamentary-paper",
        target="Kamerstuk 11111, nr. 22",
    )
    return Records(
        times=(later,), references=(paper,), events=(closing, lapse), plans=(plan,), facts=facts_of(closing, lapse)
    )


def links_of(news: Records, report: Records, letter: Records) -> Links:
    """The closing told by three sources, one of which revises it; two numbers that differ."""
    torn = Entity(
        content_id("entity", "Mia Torn"),
        "PER",
        "Mia Torn",
        forms=(("nl", "Mia Torn"), ("en", "Mia Torn")),
        roles=(Role("wethouder", Passage(news.mentions[1].document, *_range_of(NEWS, "wethouder"))),),
        mentions=(news.mentions[1].id, report.mentions[1].id),
    )
    body = Entity(
        content_id("entity", "Veldhaven"),
        "ORG",
        "Veldhaven",
        forms=(("nl", "De gemeente Veldhaven"), ("en", "Veldhaven")),
        mentions=(news.mentions[0].id, report.mentions[0].id),
    )
    told = (news.events[0], report.events[0], letter.events[0])
    revision = Difference("later-revision", "date", told[0].id, "../2023-05-01", told[2].id, "../2023-06-15")
    closing = Entry(
        id=content_id("entry", told[0].id),
        headline=headed(told[0]),
        when=told[0].when,
        status="planned",
        concept="close",
        events=tuple(event.id for event in told),
        statements=(news.statements[0].id,),
        evidence=tuple(event.passage for event in told),
        agreement="revised",
        sources=3,
        differences=(revision,),
        actors=(body.id,),
    )
    saying = report.events[1]
    said = Entry(
        id=content_id("entry", saying.id),
        headline=headed(saying),
        when=saying.when,
        concept="say",
        thread="7d7d7d7d",
        events=(saying.id,),
        evidence=(saying.passage,),
        actors=(torn.id,),
    )
    lapse = Entry(
        id=content_id("entry", letter.events[1].id),
        headline=headed(letter.events[1]),
        status="decided",
        concept="lapse",
        thread="7d7d7d7d",
        events=(letter.events[1].id,),
        evidence=(letter.events[1].passage,),
    )
    figures = (news.figures[0].id, report.figures[0].id)
    contradiction = Difference("contradiction", "number of people", figures[0], "35", figures[1], "40")
    return Links(
        entities=(body, torn),
        entries=(said, closing, lapse),
        series=(Series(content_id("series", "people"), "people", body.id, None, figures, (contradiction,)),),
        plan_links=(PlanLink(news.plans[0].id, letter.plans[0].id, "superseded"),),
        threads=(Thread("7d7d7d7d", lapse.headline, (said.id, lapse.id), 3.0),),
        copies=(Repeat(report.events[0].document, 14, 60, Passage(news.events[0].document, 17, 60), "copy"),),
    )


def _range_of(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def make_dossier(folder: Path) -> Path:
    """The dossier as a file in a folder, beside its sources, with one file that was left out."""
    shutil.copytree(_made().name, folder, dirs_exist_ok=True)
    return folder / "brug.relaas"


@cache
def _made() -> TemporaryDirectory[str]:
    """A folder with the dossier and its sources, made once; it goes when the tests end."""
    folder = TemporaryDirectory()
    with open_dossier(Path(folder.name) / "brug.relaas", create=True) as dossier:
        fill(dossier, Path(folder.name))
    return folder


def fill(dossier: Dossier, folder: Path) -> None:
    """Write the documents, records and links of the example into a dossier, and the sources into a folder."""
    found = documents()
    makers = (records_of_news, records_of_report, records_of_letter)
    records = [make(document) for make, document in zip(makers, found, strict=True)]
    for document, of_document in zip(found, records, strict=True):
        file = folder / document.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document.text, "utf-8")
        dossier.add(document, of_document, sentences_of(document, of_document), file=file)
    dossier.leave_out(LeftOut("scan.pdf", "no-text-layer"), LeftOut("leeg.txt", "empty", "0 bytes"))
    dossier.replace_links(links_of(*records))


def sentences_of(document: Document, records: Records) -> tuple[SearchableSentence, ...]:
    """A sentence for search per event."""
    return tuple(
        SearchableSentence(document.id, event.start, event.end, document.language, event.text.lower())
        for event in records.events
    )
