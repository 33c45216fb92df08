"""The show command: anything that has an id, with its passage in context and how it was dated."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.dossier import Dossier, EntryLine, Found, Quoted, SourceLine, open_dossier
from relaas.model import Document, Entity, Passage, Record, Series
from relaas.views.cli.group import RelaasCommand
from relaas.views.cli.options import DossierPath
from relaas.views.cli.screen import MARK_STYLES, SHOWN_ID, WIDEST
from relaas.views.cli.session import session_of
from relaas.views.context import paragraph_context
from relaas.views.copied import show_changes
from relaas.views.dates import show_line_date
from relaas.views.decided import show_decision
from relaas.views.derivation import derive_entry, derive_publication, publication_line
from relaas.views.doubts import explain_doubts, show_checks
from relaas.views.facts import facts_of
from relaas.views.listing import fold_ends, fold_space, shorten
from relaas.views.naming import AGREEMENT_MARKS, show_about, show_names, show_pages, show_value, source_name
from relaas.views.register import Register, read_register
from relaas.views.wording import Wording

SHOWN_ROLES = 12
SHOWN_COPY = 60  # letters of a copied region

AnyId = Annotated[str, typer.Argument(metavar="metavar.id", help="argument.id")]


def add_show(app: typer.Typer) -> None:
    """Add the show command to the program."""
    app.command("show", cls=RelaasCommand)(show)


def show(context: typer.Context, dossier: DossierPath, identity: AnyId) -> None:
    """Print everything about the thing with an id."""
    session = session_of(context)
    with open_dossier(dossier) as opened, opened.moment():
        found = find_one(opened, identity, session.words)
        page = page_of(found, opened, read_register(opened), session.words)
    session.show(Padding(page, (1, 0)), width=WIDEST)


def find_one(dossier: Dossier, identity: str, words: Wording) -> Found:
    """The one thing whose id begins so; a wrong use where there is none, or several."""
    found = dossier.find(identity)
    if len(found) == 1:
        return found[0]
    if not found:
        raise typer.BadParameter(words("wrong_use.no_such_id", id=identity), param_hint=words("metavar.id"))
    choices = ", ".join(f"{each.id} ({words(f'kind_of.{each.kind}')})" for each in found[:8])
    raise typer.BadParameter(words("wrong_use.several_ids", choices=choices), param_hint=words("metavar.id"))


def page_of(found: Found, dossier: Dossier, register: Register, words: Wording) -> RenderableType:
    """All that is known of one thing."""
    item = found.item
    if found.kind == "entry" and (line := dossier.entry(found.id)):
        return entry_page(line, dossier, register, words)
    if found.kind == "document" and (source := dossier.source(found.id)):
        return document_page(source, dossier, register, words)
    if isinstance(item, Entity):
        return entity_page(item, dossier, register, words)
    if isinstance(item, Series):
        places = dossier.places_of(item.figures)
        passages = [places[figure] for figure in item.figures if figure in places]
        parts = passages_in_context(passages, dossier, register, words)
        return Group(title(words("kind_of.series"), found.id), Text(item.counted), "", *parts)
    return record_page(item, found.kind, dossier, register, words)


def title(kind: str, identity: str) -> Text:
    """What kind of thing this is, with its id."""
    return Text(kind, style="bold").append(f"  {identity}", style="not bold bright_black")


def fact_table(facts: list[tuple[str, str]]) -> Table:
    """Names and values in two columns."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bright_black", no_wrap=True)
    table.add_column()
    for name, value in facts:
        table.add_row(name, Text(value))
    return table


def entry_page(line: EntryLine, dossier: Dossier, register: Register, words: Wording) -> RenderableType:
    """One line of the chronology with all that it rests on."""
    entry = line.entry
    mark = AGREEMENT_MARKS[entry.agreement]
    head = Text(show_line_date(line.entry, words), style="bold cyan")
    head.append(f"  {mark} ", style=MARK_STYLES[mark]).append(words(f"agreement_meaning.{entry.agreement}"))
    facts = [
        (words("column.status"), words.code("status", entry.status)),
        (words("column.actors"), ", ".join(show_names(line.actors, words))),
        (words("column.places"), ", ".join(show_names(line.places, words))),
        (words("show.dated"), derive_entry(line, register, words)),
        (show_checks(line, words), "\n".join(explain_doubts(line, register, words))),
    ]
    parts: list[RenderableType] = [
        title(words("kind_of.entry"), entry.id),
        head,
        "",
        Text(fold_space(line.headline.text), style="bold"),
        "",
        fact_table([fact for fact in facts if fact[1]]),
        *heading(words.count("show.passages", len(line.evidence))),
        *passages_in_context(
            (quoted.passage for quoted in line.evidence), dossier, register, words, numbered=len(line.evidence) > 1
        ),
        *differences_of(line, words),
        *decisions_of(line, words),
    ]
    return Group(*parts)


def heading(text: str) -> tuple[RenderableType, ...]:
    """A heading with room above it."""
    return ("", Text(text, style="bold"))


def passages_in_context(
    passages: Iterable[Passage], dossier: Dossier, register: Register, words: Wording, *, numbered: bool = False
) -> list[RenderableType]:
    """Passages in their paragraphs, each with its source named and dated, and with a number to call it by."""
    passages = tuple(passages)
    documents = dossier.documents_with(passage.document for passage in passages)
    return [
        passage_in_context(
            passage, documents[passage.document], register, words, number=f"{number}. " if numbered else ""
        )
        for number, passage in enumerate(passages, start=1)
        if passage.document in documents
    ]


def passage_in_context(
    passage: Passage, document: Document, register: Register, words: Wording, *, number: str = ""
) -> RenderableType:
    """A passage in its paragraph, with its source named and dated."""
    context = paragraph_context(document, passage)
    text = Text("… " if context.cut_before else "", style="bright_black").append(fold_ends(context.before))
    text.append(fold_space(document.quote(passage.start, passage.end)), style="bold default").append(
        fold_ends(context.after)
    )
    text.append(" …" if context.cut_after else "")
    name = (
        Text(number)
        .append(register.cite([document.id]), style="cyan")
        .append(page_after(passage, document, words))
        .append(f" {source_name(document)}  ", style="default")
    )
    name.append(publication_line(document, words), style="bright_black")
    return Padding(Group(name, Padding(text, (0, 0, 0, 4))), (0, 0, 1, 0))


def page_after(passage: Passage, document: Document, words: Wording) -> str:
    """The page that a passage stands on, as it follows the number of its source; empty where the source has none."""
    page = document.page_at(passage.start)
    return f", {show_pages([page.page], words, recognised=page.recognised)}" if page else ""


def differences_of(line: EntryLine, words: Wording) -> Iterator[RenderableType]:
    """The differences between the sources of a line."""
    if line.entry.differences:
        yield from heading(words("title.differences"))
    for difference in line.entry.differences:
        sides = words(
            "difference.sides",
            about=show_about(difference.about, words),
            left=show_value(difference.left_value, difference.about, words),
            right=show_value(difference.right_value, difference.about, words),
        )
        kind = words.code("difference", difference.kind)
        yield Text("≠ ", style=MARK_STYLES["≠"]).append(f"{kind}: {sides}", style="default")


def decisions_of(line: EntryLine, words: Wording) -> Iterator[RenderableType]:
    """What a person ruled on a line."""
    if line.decisions:
        yield from heading(words("show.decisions"))
    for decision in line.decisions:
        signed = f"  {decision.by}, {decision.at[:10]} ({decision.number})"
        yield Text(show_decision(decision, words)).append(signed, style="bright_black")


def document_page(line: SourceLine, dossier: Dossier, register: Register, words: Wording) -> RenderableType:
    """One source, its date with the evidence for it, what was found in it, and what it copies with what it changed."""
    document = line.document
    facts = [
        (words("column.published"), publication_line(document, words)),
        (words("column.basis"), derive_publication(document, words)),
        (words("column.title"), fold_space(document.title or "")),
        (words("column.publisher"), document.publisher or ""),
        (words("column.author"), document.author or ""),
        (words("column.path"), ", ".join(line.paths)),
        (words("column.language"), words.language_name(document.language)),
        (words("column.sha256"), document.sha256),
        (words("show.found"), ", ".join(f"{words.count(f'count.{kind}', n)}" for kind, n in line.counts if n)),
        (words("show.repeats"), words.count("count.repeats", len(line.repeats)) if line.repeats else ""),
    ]
    head = title(f"{words('kind_of.document')} {register.cite([document.id])}", document.id)
    return Group(head, "", fact_table([fact for fact in facts if fact[1]]), *copies_of(line, dossier, register, words))


def copies_of(line: SourceLine, dossier: Dossier, register: Register, words: Wording) -> Iterator[RenderableType]:
    """What a source copies from another, with each thing that it says otherwise."""
    copies = [repeat for repeat in line.repeats if repeat.kind == "copy"]
    if copies:
        yield from heading(words("show.copies"))
    texts = {document.id: document.text for document in dossier.documents()} if copies else {}
    for copy in copies:
        here, there = texts[copy.document], texts[copy.original.document]
        yield Text(f"“{shorten(here[copy.start : copy.end], SHOWN_COPY)}”").append(
            f"  {words('page.copied')} {register.cite([copy.original.document])}", style="bright_black"
        )
        yield from (Text(f"  {was} → {now}") for was, now in show_changes(copy, here, there))


def entity_page(entity: Entity, dossier: Dossier, register: Register, words: Wording) -> RenderableType:
    """One name with its forms, its roles and where they stand."""
    forms = [(words.language_name(language), form) for language, form in entity.forms]
    roles = dossier.quotes(role.passage for role in entity.roles[:SHOWN_ROLES])
    parts: list[RenderableType] = [
        title(words("kind_of.entity"), entity.id),
        Text(entity.name, style="bold").append(f"  {words.code('entity_type', entity.type)}", style="not bold"),
        "",
        fact_table(forms),
    ]
    if roles:
        parts += heading(words("column.roles"))
    parts += [role_line(quoted, register) for quoted in roles.values()]
    return Group(*parts)


def role_line(quoted: Quoted, register: Register) -> RenderableType:
    """A role as a source words it."""
    return Text(f"{register.cite([quoted.source.id])} ", style="cyan").append(fold_space(quoted.text), style="default")


def record_page(item: Record, kind: str, dossier: Dossier, register: Register, words: Wording) -> RenderableType:
    """One record with its passage in context and the other records on it."""
    facts = [(words.code("column", name), value) for name, value in facts_of(item, dossier, words) if value]
    parts: list[RenderableType] = [
        title(words(f"kind_of.{kind}"), item.id),
        "",
        *passages_in_context((item.passage,), dossier, register, words),
        fact_table(facts),
    ]
    others = list(records_beside(item, dossier, words))
    if others:
        parts += heading(words("show.beside"))
    return Group(*parts, *others)


def records_beside(item: Record, dossier: Dossier, words: Wording) -> Iterator[RenderableType]:
    """The other records on the same passage, one line each."""
    for record in dossier.records_beside(item.passage):
        if record.id != item.id:
            line = Text(f"{record.id[:SHOWN_ID]}  ", style="bright_black")
            line.append(f"{words(f'kind_of.{record.kind}')}  ", style="cyan")
            yield line.append(fold_space(record.text), style="default")
