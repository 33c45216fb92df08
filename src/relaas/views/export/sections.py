"""Sections: the parts of the page beside the chronology, as plain records that its template lays out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relaas.dossier import (
    DifferenceLine,
    EntityLine,
    EntryLine,
    FigureLine,
    PlanLine,
    ReferenceLine,
    SourceLine,
    StatementLine,
)
from relaas.views.dates import is_undated, show_edtf, show_when
from relaas.views.derivation import derive_publication, publication_line
from relaas.views.export.quoting import Desk, Quote
from relaas.views.facts import show_amount
from relaas.views.listing import fold_space
from relaas.views.lists import due, figures_by_series
from relaas.views.naming import (
    show_about,
    show_counted,
    show_deadlines,
    show_name,
    show_names,
    show_speaker,
    show_value,
    source_name,
)
from relaas.views.register import place_in_time


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the value in words and the passage that gives it."""

    value: str
    quote: Quote

    @property
    def named(self) -> bool:
        """Whether the value says by itself what the passage says of it: paper leaves the passage out then."""
        return fold_space(self.value) == fold_space(self.quote.text)


@dataclass(frozen=True, slots=True)
class PageDifference:
    """Two sides that differ, and how."""

    kind: str
    about: str
    left: Side
    right: Side
    owner: str


@dataclass(frozen=True, slots=True)
class PageStatement:
    """One statement; ``polarity`` says in words what the speaker makes of it, where that is not to say so."""

    date: str
    kind: str
    polarity: str
    direct: bool
    quote: Quote


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, and all that was said, in order of time."""

    name: str
    role: str
    statements: tuple[PageStatement, ...]


@dataclass(frozen=True, slots=True)
class PageFigure:
    """One figure of a series; ``share`` of the largest, in percent."""

    date: str
    amount: str
    status: str
    share: float
    differs: bool
    quote: Quote


@dataclass(frozen=True, slots=True)
class PageSeries:
    """Figures about the same quantity."""

    title: str
    scope: str
    figures: tuple[PageFigure, ...]


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One plan, with what became of it; each outcome with the place in the page of what decided it, if it has one."""

    id: str
    deadline: str
    who: str
    condition: str
    outcomes: tuple[tuple[str, str], ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class PagePerson:
    """A person with the functions that the sources give, in their words."""

    name: str
    forms: tuple[str, ...]
    roles: tuple[Quote, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class PageReference:
    """A document that the sources point to, where they do, and its number where the dossier holds it."""

    target: str
    kind: str
    date: str
    quotes: tuple[Quote, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class PageSource:
    """One document in the register."""

    number: int
    name: str
    paths: str
    published: str
    basis: str
    language: str
    words: int
    repeats: int
    sha256: str


def page_difference(line: DifferenceLine, desk: Desk) -> PageDifference:
    """One difference, side by side."""
    difference, words = line.difference, desk.words
    return PageDifference(
        kind=words.code("difference", difference.kind),
        about=show_about(difference.about, words),
        left=Side(show_value(difference.left_value, difference.about, words), desk.quote(line.left.passage)),
        right=Side(show_value(difference.right_value, difference.about, words), desk.quote(line.right.passage)),
        owner=line.owner if line.found_in == "entry" else "",
    )


def page_speakers(statements: Sequence[StatementLine], desk: Desk) -> tuple[Speaker, ...]:
    """The statements by speaker, those who said most first."""
    by_name: dict[str, list[StatementLine]] = {}
    for line in sorted(
        statements, key=lambda line: (place_in_time(line.statement.said), desk.register.numbers[line.source.id])
    ):
        by_name.setdefault(show_speaker(line, desk.words), []).append(line)
    ordered = sorted(by_name.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Speaker(name, role_of(lines), tuple(page_statement(line, desk) for line in lines)) for name, lines in ordered
    )


def role_of(lines: Sequence[StatementLine]) -> str:
    """The first role that a source gives a speaker."""
    entity = next((line.speaker for line in lines if line.speaker), None)
    return " ".join(entity.roles[0].role.split()) if entity and entity.roles else ""


def page_statement(line: StatementLine, desk: Desk) -> PageStatement:
    """One statement."""
    statement, words = line.statement, desk.words
    kind, polarity = words.code("kind", statement.kind), words.code("polarity", statement.polarity)
    return PageStatement(
        date=show_when(statement.said, words),
        kind=kind,
        polarity="" if statement.polarity == "asserted" else polarity,
        direct=statement.kind == "direct",
        quote=desk.quote(statement.passage),
    )


def page_series(figures: Sequence[FigureLine], desk: Desk) -> tuple[PageSeries, ...]:
    """The series of two figures or more; what stands alone is in its line of the chronology."""
    return tuple(one_series(group, desk) for group in figures_by_series(figures) if len(group) > 1)


def one_series(group: Sequence[FigureLine], desk: Desk) -> PageSeries:
    """The figures of one series."""
    first = group[0]
    largest = max((high_of(line) for line in group), default=0.0)
    scope = " · ".join(show_names((first.whose, first.where), desk.words))
    counted = show_counted(group, desk.words)
    return PageSeries(counted, scope, tuple(page_figure(line, largest, desk) for line in group))


def high_of(line: FigureLine) -> float:
    """The largest number that a figure may stand for, as far as it is known."""
    return abs(line.figure.maximum or line.figure.minimum or 0.0)


def page_figure(line: FigureLine, largest: float, desk: Desk) -> PageFigure:
    """One figure."""
    figure, words = line.figure, desk.words
    return PageFigure(
        date=show_when(figure.as_of, words),
        amount=show_amount(figure, words),
        status=words.code("figure_status", figure.status) if figure.status != "other" else "",
        share=round(100 * high_of(line) / largest, 1) if largest else 0.0,
        differs=any(difference.kind == "contradiction" for difference in line.differences),
        quote=desk.headline(figure.passage),
    )


def page_plans(plans: Sequence[PlanLine], entries: Sequence[EntryLine], desk: Desk) -> tuple[PagePlan, ...]:
    """The plans that have a deadline, a condition or an outcome, in order of their deadline."""
    telling = [line for line in plans if line.links or line.condition or not is_undated(due(line))]
    ordered = sorted(telling, key=lambda line: (place_in_time(due(line)), desk.register.numbers[line.source.id]))
    anchors = {line.plan.id: f"plan-{line.plan.id}" for line in ordered}
    anchors |= {event: f"entry-{line.entry.id}" for line in entries for event in line.entry.events}
    return tuple(page_plan(line, anchors, desk) for line in ordered)


def page_plan(line: PlanLine, anchors: Mapping[str, str], desk: Desk) -> PagePlan:
    """One plan."""
    outcomes = tuple((desk.words.code("outcome", link.kind), anchors.get(link.by, "")) for link in line.links)
    return PagePlan(
        id=line.plan.id,
        deadline=show_deadlines(line.plan, desk.words),
        who=", ".join(show_name(name, desk.words) for name in line.who),
        condition=" ".join(line.condition.split()),
        outcomes=outcomes,
        quote=desk.headline(line.plan.passage),
    )


def page_people(lines: Sequence[EntityLine], desk: Desk) -> tuple[PagePerson, ...]:
    """The persons of whom the sources tell a function, those mentioned most first."""
    return tuple(page_person(line, desk) for line in lines if line.entity.roles)


def page_person(line: EntityLine, desk: Desk) -> PagePerson:
    """One person; a function that several sources word alike stands once."""
    entity = line.entity
    roles = {fold_space(role.role).casefold(): role.passage for role in reversed(entity.roles)}
    forms = dict.fromkeys(fold_space(form) for _, form in entity.forms if form != entity.name)
    shown = tuple(desk.headline(passage) for passage in reversed(roles.values()))
    return PagePerson(entity.name, tuple(forms), shown, line.entries)


def page_references(references: Sequence[ReferenceLine], desk: Desk) -> tuple[PageReference, ...]:
    """The formal pointers to other documents, each target once, by kind and name."""
    by_target: dict[tuple[str, str], list[ReferenceLine]] = {}
    for line in references:
        by_target.setdefault((line.reference.kind, line.reference.target), []).append(line)
    made = [page_reference(lines, desk) for lines in by_target.values()]
    return tuple(sorted(made, key=lambda each: (each.kind, each.target)))


def page_reference(lines: Sequence[ReferenceLine], desk: Desk) -> PageReference:
    """One target, with all passages that point to it."""
    first = lines[0].reference
    date = next((line.reference.date for line in lines if line.reference.date), None)
    held = next((line.resolved for line in lines if line.resolved), None)
    return PageReference(
        target=first.target,
        kind=desk.words.code("reference", first.kind),
        date=show_edtf(date, desk.words) if date else "",
        quotes=desk.quotes(line.reference.passage for line in lines),
        number=desk.register.numbers[held] if held else None,
    )


def page_source(line: SourceLine, desk: Desk) -> PageSource:
    """One document of the register."""
    document = line.document
    return PageSource(
        number=desk.register.numbers[document.id],
        name=source_name(document),
        paths=", ".join(line.paths),
        published=publication_line(document, desk.words),
        basis=derive_publication(document, desk.words),
        language=desk.words.language_name(document.language),
        words=line.words,
        repeats=len(line.repeats),
        sha256=document.sha256,
    )
