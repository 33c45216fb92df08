"""Lists: the rows of every kind of thing in a dossier, in the order that people read them in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from relaas.dossier import (
    DifferenceLine,
    Dossier,
    EntityLine,
    EntryLine,
    FigureLine,
    Filters,
    PlanLine,
    Quoted,
    SourceLine,
    StatementLine,
)
from relaas.model import Dating, Document, Passage, PublicationBasis
from relaas.model.given import INFERRED
from relaas.views.context import sentence_context
from relaas.views.dates import show_line_date, show_when
from relaas.views.decided import marks_of
from relaas.views.derivation import publication_line
from relaas.views.doubts import show_checks
from relaas.views.listing import Listing, Row, Value, fold_ends, fold_space
from relaas.views.naming import (
    AGREEMENT_MARKS,
    entity_names,
    show_about,
    show_content,
    show_counted,
    show_deadlines,
    show_name,
    show_polarity,
    show_speaker,
    show_value,
    source_name,
)
from relaas.views.register import Register, place_in_time
from relaas.views.voices import Voices, read_voices
from relaas.views.wording import Wording

WEAK_EVIDENCE: tuple[PublicationBasis, ...] = ("properties", "address", "file-name", "mentions", "none")


def list_chronology(
    dossier: Dossier, filters: Filters, register: Register, words: Wording, *, detail: bool = False
) -> Listing:
    """The chronology: one row per entry, in order of time, the undated last; ``detail``: with all its passages."""
    columns = (
        "id",
        "date",
        "text",
        "status",
        "agreement",
        "doubts",
        "sources",
        "documents",
        "actors",
        "places",
        "ruling",
        "by_person",
        "tags",
        "notes",
    )
    lines = [line for line in dossier.entries(filters) if not filters.hidden or line.ruling == "hide"]
    documents = dossier.documents_with(line.headline.source.id for line in lines)
    voices = read_voices(dossier)
    rows = (_entry_row(line, voices, documents, register, words) for line in lines)
    if detail:
        rows = (replace(row, quotes=_passages(line, register)) for row, line in zip(rows, lines, strict=True))
    return Listing("chronology", columns, tuple(rows))


def list_in_detail(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """The chronology with all other passages that tell a line under it."""
    return list_chronology(dossier, filters, register, words, detail=True)


def _passages(line: EntryLine, register: Register) -> tuple[str, ...]:
    told = [quoted for quoted in line.evidence if quoted.passage != line.headline.passage]
    return tuple(f"{register.cite([quoted.source.id])} {fold_space(quoted.text)}" for quoted in told)


def _entry_row(
    line: EntryLine, voices: Voices, documents: Mapping[str, Document], register: Register, words: Wording
) -> Row:
    entry, when = line.entry, line.entry.when
    evidence = line.evidence or (line.headline,)
    notes = tuple(decision.note for decision in line.decisions if decision.note)
    values: dict[str, Value] = {
        "id": entry.id,
        "date": when,
        "text": line.headline.text,
        "status": entry.status,
        "agreement": entry.agreement,
        "doubts": tuple(one.doubt.sign for one in line.to_check),
        "sources": entry.sources,
        "documents": tuple(dict.fromkeys(quoted.source.path for quoted in evidence)),
        "actors": entity_names(line.actors),
        "places": entity_names(line.places),
        "ruling": line.ruling or None,
        "by_person": (*(("added",) if entry.added else ()), *entry.corrected),
        "tags": entry.tags,
        "notes": notes,
    }
    details = (
        _cite(register, *evidence),
        words.code("status", entry.status) if entry.status != "happened" else "",
        words.code("agreement", entry.agreement) if entry.agreement in ("differs", "revised") else "",
        show_checks(line, words),
        *voices.beside(line, words),
        *marks_of(line, words),
        *(words("note.shown", text=note) for note in notes),
    )
    mark = AGREEMENT_MARKS.get(entry.agreement, "")
    context = sentence_context(documents[entry.headline.document], entry.headline.passage)
    told_before = any(map(str.isalpha, context.before))  # and not the mark of an item alone: "2.1."
    before = f"{'… ' if context.cut_before else ''}{fold_ends(context.before)}" if told_before else ""
    return Row(values, show_line_date(entry, words), mark, before, fold_space(line.headline.text), details)


def list_statements(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """Who said what, in order of the day it was said."""
    columns = ("id", "said", "speaker", "kind", "polarity", "text", "cue", "document", "start", "end")
    lines = sorted(
        dossier.statements(filters),
        key=lambda line: _in_time(line.statement.said, register, line.source, line.statement.start),
    )
    return Listing("statements", columns, tuple(_statement_row(line, register, words) for line in lines))


def _statement_row(line: StatementLine, register: Register, words: Wording) -> Row:
    statement = line.statement
    values: dict[str, Value] = {
        "id": statement.id,
        "said": statement.said,
        "speaker": line.name or None,
        "kind": statement.kind,
        "polarity": statement.polarity,
        "text": statement.text,
        "cue": statement.cue_text,
        **_where_it_stands(line.source, statement.passage),
    }
    details = (register.cite([line.source.id]), words.code("kind", statement.kind))
    body = f"{show_speaker(line, words)}{show_polarity(statement, words)}: {show_content(statement)}"
    return Row(values, show_when(statement.said, words), body=body, details=details)


def list_figures(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """Figures, those of one series together, each series in order of time, the largest series first."""
    columns = ("id", "as_of", "text", "min", "max", "approximate", "counted", "whose", "where", "status")
    groups = figures_by_series(dossier.figures(filters))
    rows = tuple(_figure_row(line, show_counted(group, words), register, words) for group in groups for line in group)
    return Listing("figures", (*columns, "series", "document", "start", "end"), rows)


def figures_by_series(lines: Iterable[FigureLine]) -> list[list[FigureLine]]:
    """Figures grouped by series, each in order of time; the largest series first, lone figures last."""
    groups: dict[str, list[FigureLine]] = {}
    for line in lines:
        groups.setdefault(line.series or line.figure.id, []).append(line)
    for group in groups.values():
        group.sort(key=lambda line: place_in_time(line.figure.as_of))
    return sorted(groups.values(), key=lambda group: (-len(group), place_in_time(group[0].figure.as_of)))


def _figure_row(line: FigureLine, counted: str, register: Register, words: Wording) -> Row:
    figure = line.figure
    whose, where = (entity.name if entity else None for entity in (line.whose, line.where))
    owner, place = (show_name(name, words) if name else "" for name in (whose, where))
    values: dict[str, Value] = {
        "id": figure.id,
        "as_of": figure.as_of,
        "text": figure.text,
        "min": figure.minimum,
        "max": figure.maximum,
        "approximate": figure.approximate,
        "counted": figure.counted,
        "whose": whose,
        "where": where,
        "status": figure.status,
        "series": line.series,
        **_where_it_stands(line.source, figure.passage),
    }
    details = (
        register.cite([line.source.id]),
        "" if line.series else " · ".join(part for part in (counted, owner) if part),
        words("figure.where", place=place) if place and not line.series else "",
        words.code("figure_status", figure.status) if figure.status != "other" else "",
        words("figure.increment") if figure.increment else "",
    )
    mark = AGREEMENT_MARKS["differs"] if line.differences else ""
    heading = " · ".join(part for part in (counted, owner, place) if part) if line.series else ""
    return Row(
        values, show_when(figure.as_of, words), mark, body=fold_space(figure.text), details=details, heading=heading
    )


def list_plans(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """Plans with their deadlines, conditions and outcomes, in order of the deadline."""
    columns = (
        "id",
        "complete_by",
        "start_by",
        "who",
        "what",
        "text",
        "condition",
        "outcome",
        "document",
        "start",
        "end",
    )
    lines = sorted(dossier.plans(filters), key=lambda line: _in_time(due(line), register, line.source, line.plan.start))
    return Listing("plans", columns, tuple(_plan_row(line, register, words) for line in lines))


def due(line: PlanLine) -> Dating:
    """The date that a plan is placed by: its end, else its start."""
    return line.plan.complete if line.plan.complete.is_dated else line.plan.begin


def _plan_row(line: PlanLine, register: Register, words: Wording) -> Row:
    plan = line.plan
    values: dict[str, Value] = {
        "id": plan.id,
        "complete_by": plan.complete,
        "start_by": plan.begin,
        "who": line.who,
        "what": plan.what,
        "text": plan.text,
        "condition": line.condition or None,
        "outcome": tuple(link.kind for link in line.links),
        **_where_it_stands(line.source, plan.passage),
    }
    starts_too = plan.begin.is_dated and plan.complete.is_dated
    details = (
        register.cite([line.source.id]),
        ", ".join(show_name(name, words) for name in line.who),
        words("plan.starts", date=show_when(plan.begin, words)) if starts_too else "",
        words("plan.condition", text=fold_space(line.condition)) if line.condition else "",
        *dict.fromkeys(words.code("outcome", link.kind) for link in line.links),
    )
    return Row(values, show_deadlines(plan, words), body=fold_space(plan.text), details=details)


def list_differences(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """Where the sources differ: both sides with their values and wording, and the kind of difference."""
    columns = ("id", "kind", "about", "left_value", "left_text", "left_document", "right_value")
    rows = tuple(_difference_row(line, register, words) for line in dossier.differences(filters))
    return Listing("differences", (*columns, "right_text", "right_document"), rows)


def _difference_row(line: DifferenceLine, register: Register, words: Wording) -> Row:
    difference = line.difference
    values: dict[str, Value] = {
        "id": line.owner,
        "kind": difference.kind,
        "about": difference.about,
        "left_value": difference.left_value,
        "left_text": line.left.text,
        "left_document": line.left.source.path,
        "right_value": difference.right_value,
        "right_text": line.right.text,
        "right_document": line.right.source.path,
    }
    body = words(
        "difference.sides",
        about=show_about(difference.about, words),
        left=show_value(difference.left_value, difference.about, words),
        right=show_value(difference.right_value, difference.about, words),
    )
    sides = (line.left,) if line.left.text.rstrip(".") == line.right.text.rstrip(".") else (line.left, line.right)
    quotes = tuple(f"{_cite(register, side)} {fold_space(side.text)}" for side in sides)
    return Row(values, words.code("difference", difference.kind), body=body, quotes=quotes)


def list_sources(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """The register of sources: every document under its number, in order of publication."""
    columns = (
        "number",
        "published",
        "basis",
        "title",
        "publisher",
        "path",
        "format",
        "language",
        "words",
        "sha256",
        "id",
    )
    rows = tuple(
        _source_row(line, register, words)
        for line in register.in_order(dossier.sources(filters))
        if not filters.status or line.document.published.evidence in filters.status
    )
    return Listing("sources", columns, rows)


def list_doubtful_sources(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """The sources without a date, with a weak one, or with two."""
    listing = list_sources(dossier, filters, register, words)
    doubtful = {document.id for document in register.documents if is_doubtful(document)}
    return replace(listing, rows=tuple(row for row in listing.rows if row.values["id"] in doubtful))


def is_doubtful(document: Document) -> bool:
    """Whether a person had better look at the date of a source."""
    published = document.published
    weak = published.when.edtf is None or published.evidence in WEAK_EVIDENCE
    return weak or len(published.when.candidates) > 1


def _source_row(line: SourceLine, register: Register, words: Wording) -> Row:
    document = line.document
    values: dict[str, Value] = {
        "number": register.numbers[document.id],
        "published": document.published.when,
        "basis": document.published.evidence,
        "title": document.title,
        "publisher": document.publisher,
        "path": document.path,
        "format": document.format,
        "language": document.language,
        "words": line.words,
        "sha256": document.sha256,
        "id": document.id,
    }
    by_person = [words.code("column", each) for each, _ in document.corrected if each != INFERRED]
    details = (
        document.path if document.title else "",
        words.language_name(document.language),
        words.count("count.words", line.words),
        words.code("basis", document.published.evidence),
        words("source.given", fields=", ".join(by_person)) if by_person else "",
        words.count("count.repeats", len(line.repeats)) if line.repeats else "",
    )
    return Row(
        values,
        publication_line(document, words),
        register.cite([document.id]),
        body=source_name(document),
        details=details,
    )


def list_entities(dossier: Dossier, filters: Filters, register: Register, words: Wording) -> Listing:
    """Persons, bodies and places, those that are mentioned most first."""
    columns = ("id", "type", "name", "forms", "roles", "mentions", "documents", "entries")
    ordered = sorted(dossier.entities(filters), key=lambda line: (-line.mentions, line.entity.name, line.entity.id))
    return Listing("entities", columns, tuple(_entity_row(line, words) for line in ordered))


def _entity_row(line: EntityLine, words: Wording) -> Row:
    entity = line.entity
    forms = tuple(dict.fromkeys(fold_space(form) for _, form in entity.forms))
    roles = tuple(dict.fromkeys(fold_space(role.role) for role in entity.roles))
    values: dict[str, Value] = {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "forms": forms,
        "roles": roles,
        "mentions": line.mentions,
        "documents": line.documents,
        "entries": line.entries,
    }
    name = show_name(entity.name, words)
    others = " | ".join(form for form in forms if form != name)
    details = (
        words.count("count.mentions", line.mentions),
        words.count("count.documents", line.documents),
        words.count("count.lines", line.entries) if line.entries else "",
        ", ".join(roles),
        words("entity.given") if entity.corrected else "",
        words("entity.also", names=others) if others else "",
    )
    return Row(values, words.code("entity_type", entity.type), body=name, details=details)


def _in_time(when: Dating, register: Register, source: Document, start: int) -> tuple[str, str, int, int]:
    """The sorting key of what stands in one place of one document: by date, then as the sources tell it."""
    return (*place_in_time(when), register.numbers[source.id], start)


def _where_it_stands(document: Document, passage: Passage) -> dict[str, Value]:
    return {"document": document.path, "start": passage.start, "end": passage.end}


def _cite(register: Register, *quoted: Quoted) -> str:
    return register.cite(each.source.id for each in quoted)
