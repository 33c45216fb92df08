"""The page: what the HTML export shows, as plain records that its template lays out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relaas.dossier import (
    DifferenceLine,
    Dossier,
    EntryLine,
    FigureLine,
    PlanLine,
    ReferenceLine,
    SourceLine,
    StatementLine,
)
from relaas.model import LeftOut
from relaas.views.dates import show_bounds, show_edtf, show_interval, show_when
from relaas.views.derivation import derive_entry, derive_publication, publication_line
from relaas.views.export.quoting import Desk, Quote, make_desk
from relaas.views.facts import show_amount
from relaas.views.lists import as_of, due, figures_by_series, said
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
from relaas.views.register import Register, place_in_time
from relaas.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the value in words and the passage that gives it."""

    value: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class PageDifference:
    """Two sides that differ, and how."""

    kind: str
    about: str
    left: Side
    right: Side
    owner: str


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the chronology."""

    id: str
    date: str
    same_date: bool
    year: str
    precise: bool
    agreement: str
    status: str
    sources: int
    numbers: tuple[int, ...]
    headline: Quote
    derivation: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    speakers: tuple[str, ...]
    quotes: tuple[Quote, ...]
    differences: tuple[PageDifference, ...]
    accepted: bool
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageStatement:
    """One statement."""

    date: str
    kind: str
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
class PageReference:
    """A document that the sources point to, and where they do."""

    target: str
    kind: str
    date: str
    quotes: tuple[Quote, ...]


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


@dataclass(frozen=True, slots=True)
class Page:
    """All that the HTML export shows."""

    title: str
    lines: tuple[PageLine, ...]
    differences: tuple[PageDifference, ...]
    speakers: tuple[Speaker, ...]
    series: tuple[PageSeries, ...]
    plans: tuple[PagePlan, ...]
    references: tuple[PageReference, ...]
    sources: tuple[PageSource, ...]
    left_out: tuple[LeftOut, ...]
    hidden: int
    unattributed: int
    span: str

    @property
    def undated(self) -> int:
        """How many lines have no date."""
        return sum(not line.year for line in self.lines)

    def open_ends(self, words: Wording) -> tuple[str, ...]:
        """What could not be dated or attributed, and what a person hid, in a sentence each."""
        counts = (("undated", self.undated), ("unattributed", self.unattributed), ("hidden", self.hidden))
        return tuple(words.count(f"page.{kind}", number) for kind, number in counts if number)

    def lead(self, words: Wording) -> str:
        """What the dossier holds, in a sentence or two."""
        said = words(
            "page.lead",
            sources=words.count("count.sources", len(self.sources)),
            lines=words.count("count.chronology", len(self.lines)),
            differences=words.count("count.differences", len(self.differences)),
        )
        return f"{said} {words('page.span', span=self.span)}" if self.span else said


def make_page(dossier: Dossier, words: Wording) -> Page:
    """The page of a dossier in the words of a language."""
    desk = make_desk(dossier, words)
    entries = dossier.entries()
    differences = dossier.differences()
    statements = {line.statement.id: line for line in dossier.statements()}
    return Page(
        title=dossier.path.stem.replace("_", " ").replace("-", " "),
        lines=page_lines(entries, differences, statements, desk),
        differences=tuple(page_difference(line, desk) for line in differences),
        speakers=page_speakers(tuple(statements.values()), desk),
        series=page_series(dossier.figures(), desk),
        plans=page_plans(dossier.plans(), entries, desk),
        references=page_references(dossier.references(), desk),
        sources=tuple(page_source(source, desk) for source in desk.register.sources),
        left_out=dossier.left_out(),
        hidden=dossier.hidden(),
        unattributed=sum(not (line.name or line.statement.anonymous) for line in statements.values()),
        span=page_span(desk.register, words),
    )


def page_span(register: Register, words: Wording) -> str:
    """From the first to the last publication, in words."""
    dated = [source.document.published for source in register.sources if source.document.published.edtf]
    if not dated:
        return ""
    first = min(dated, key=lambda each: each.earliest or "")
    last = max(dated, key=lambda each: each.latest or "")
    if any("/" in (each.edtf or "") for each in (first, last)):
        return show_bounds(first.earliest, last.latest, words)
    return show_interval(first.edtf or "", last.edtf or "", words)


def page_lines(
    entries: Sequence[EntryLine],
    differences: Sequence[DifferenceLine],
    statements: Mapping[str, StatementLine],
    desk: Desk,
) -> tuple[PageLine, ...]:
    """The chronology; a line knows whether it has the date of the one before it."""
    by_owner: dict[str, list[PageDifference]] = {}
    for difference in differences:
        by_owner.setdefault(difference.owner, []).append(page_difference(difference, desk))
    made: list[PageLine] = []
    for entry in entries:
        shown = show_when(desk.register.when(entry), desk.words)
        same = bool(made) and made[-1].date == shown
        made.append(page_line(entry, shown, same, tuple(by_owner.get(entry.entry.id, ())), statements, desk))
    return tuple(made)


def page_line(
    line: EntryLine,
    shown: str,
    same_date: bool,
    differences: tuple[PageDifference, ...],
    statements: Mapping[str, StatementLine],
    desk: Desk,
) -> PageLine:
    """One line of the chronology."""
    entry, words = line.entry, desk.words
    evidence = line.evidence or (line.headline,)
    told = [statements[each] for each in entry.statements if each in statements]
    speakers = (show_speaker(each, words) for each in told if each.name or each.statement.anonymous)
    when = desk.register.when(line)
    return PageLine(
        id=entry.id,
        date=shown,
        same_date=same_date,
        year=(place_in_time(when)[0])[:4] if not when.undated else "",
        precise=entry.earliest is not None and entry.earliest == entry.latest,
        agreement=entry.agreement,
        status=entry.status,
        sources=entry.sources,
        numbers=tuple(sorted({desk.register.numbers[quoted.source.id] for quoted in evidence})),
        headline=desk.headline(line.headline.passage),
        derivation=derive_entry(line, desk.register, words),
        actors=show_names(line.actors, words),
        places=show_names(line.places, words),
        speakers=tuple(dict.fromkeys(speakers)),
        quotes=desk.quotes(quoted.passage for quoted in evidence),
        differences=differences,
        accepted=line.ruling == "accept",
        notes=tuple((each.note, f"{each.by}, {each.at[:10]}") for each in line.decisions if each.note),
    )


def page_difference(line: DifferenceLine, desk: Desk) -> PageDifference:
    """One difference, side by side."""
    difference, words = line.difference, desk.words
    return PageDifference(
        kind=words.code("difference", difference.kind),
        about=show_about(difference.about, words),
        left=Side(show_value(difference.left_value, words), desk.quote(line.left.passage)),
        right=Side(show_value(difference.right_value, words), desk.quote(line.right.passage)),
        owner=line.owner if line.found_in == "entry" else "",
    )


def page_speakers(statements: Sequence[StatementLine], desk: Desk) -> tuple[Speaker, ...]:
    """The statements by speaker, those who said most first."""
    by_name: dict[str, list[StatementLine]] = {}
    for line in sorted(statements, key=lambda line: (place_in_time(said(line)), desk.register.numbers[line.source.id])):
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
    kind = desk.words.code("kind", line.statement.kind)
    direct = line.statement.kind == "direct"
    return PageStatement(show_when(said(line), desk.words), kind, direct, desk.quote(line.statement.passage))


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
        date=show_when(as_of(line), words),
        amount=show_amount(figure, words),
        status=words.code("figure_status", figure.status) if figure.status != "other" else "",
        share=round(100 * high_of(line) / largest, 1) if largest else 0.0,
        differs=any(difference.kind == "contradiction" for difference in line.differences),
        quote=desk.headline(figure.passage),
    )


def page_plans(plans: Sequence[PlanLine], entries: Sequence[EntryLine], desk: Desk) -> tuple[PagePlan, ...]:
    """The plans that have a deadline, a condition or an outcome, in order of their deadline."""
    telling = [line for line in plans if line.links or line.condition or not due(line).undated]
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
    return PageReference(
        target=first.target,
        kind=desk.words.code("reference", first.kind),
        date=show_edtf(date, desk.words) if date else "",
        quotes=desk.quotes(line.reference.passage for line in lines),
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
