"""The page: what the HTML export shows, as plain records that its template lays out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relaas.dossier import (
    DifferenceLine,
    Dossier,
    EntryLine,
    Filters,
    ThreadLine,
)
from relaas.model import Decision, LeftOut
from relaas.views import decided
from relaas.views.dates import is_undated, show_bounds, show_edtf, show_interval, show_line_date
from relaas.views.decided import notes_of
from relaas.views.derivation import derive_entry
from relaas.views.doubts import explain_doubts, show_checks
from relaas.views.export.glance import Glance, make_glance
from relaas.views.export.quoting import Citation, Desk, Quote, make_desk
from relaas.views.export.sections import (
    PageDifference,
    PagePerson,
    PagePlan,
    PageReference,
    PageSeries,
    PageSource,
    Speaker,
    page_difference,
    page_people,
    page_plans,
    page_references,
    page_series,
    page_source,
    page_speakers,
)
from relaas.views.listing import fold_space
from relaas.views.naming import (
    AGREEMENT_MARKS,
    show_names,
)
from relaas.views.register import Register, place_in_time
from relaas.views.voices import Voices
from relaas.views.wording import Wording

SHORTEST_THREAD = 3  # lines of a course of events that the page shows
FIRST_DAY = "1980-01-01"  # the day of a dossier in which nothing is dated: the first that an archive can name


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
    wording: str
    derivation: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    speakers: tuple[str, ...]
    quotes: tuple[Quote, ...]
    differences: tuple[PageDifference, ...]
    marks: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    citations: tuple[Citation, ...]
    main: bool
    checks: str
    doubts: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the line can be picked out by: its agreement, whether its sources differ, and a cell to check."""
        differs = ("differs",) if self.differences and self.agreement != "differs" else ()
        return (self.agreement, *differs, *(("doubtful",) if self.checks else ()))


@dataclass(frozen=True, slots=True)
class PageThread:
    """A course of events with its lines, under the headline of the weightiest."""

    wording: str
    language: str
    lines: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the HTML export shows."""

    title: str
    lines: tuple[PageLine, ...]
    differences: tuple[PageDifference, ...]
    threads: tuple[PageThread, ...]
    speakers: tuple[Speaker, ...]
    series: tuple[PageSeries, ...]
    plans: tuple[PagePlan, ...]
    people: tuple[PagePerson, ...]
    references: tuple[PageReference, ...]
    sources: tuple[PageSource, ...]
    left_out: tuple[LeftOut, ...]
    hidden: int
    unattributed: int
    span: str
    last_day: str
    decisions: tuple[str, ...]
    glance: Glance | None
    finished: bool

    @property
    def main_lines(self) -> tuple[PageLine, ...]:
        """The lines that a reader sees first: all of them where nothing tells them apart."""
        return tuple(line for line in self.lines if line.main) or self.lines

    @property
    def detail_lines(self) -> tuple[PageLine, ...]:
        """The other lines."""
        return tuple(line for line in self.lines if not line.main) if len(self.main_lines) < len(self.lines) else ()

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """The kinds that lines can be picked out by, each with how many lines there are of it."""
        counts = ((kind, sum(kind in line.kinds for line in self.lines)) for kind in AGREEMENT_MARKS)
        return tuple((kind, count) for kind, count in counts if count)

    @property
    def doubtful(self) -> int:
        """How many lines have a cell to check."""
        return sum(bool(line.checks) for line in self.lines)

    @property
    def undated(self) -> int:
        """How many lines have no date."""
        return sum(not line.year for line in self.lines)

    def open_ends(self, words: Wording) -> tuple[str, ...]:
        """What could not be dated or attributed, and what a person hid, in a sentence each."""
        counts = (("undated", self.undated), ("unattributed", self.unattributed), ("hidden", self.hidden))
        return tuple(words.count(f"page.{kind}", number) for kind, number in counts if number)

    def lead(self, words: Wording) -> str:
        """What the dossier holds, in a sentence or two; before it, that it is not finished, where it is not."""
        said = "" if self.finished else f"{words('page.unfinished')} "
        said += words(
            "page.lead",
            sources=words.count("count.sources", len(self.sources)),
            lines=words.count("count.chronology", len(self.lines)),
            differences=words.count("count.differences", len(self.differences)),
        )
        return f"{said} {words('page.span', span=self.span)}" if self.span else said

    def off_paper(self, words: Wording) -> str:
        """What paper leaves out of the page, in one sentence; nothing where there is nothing to leave out."""
        if not self.lines:
            return ""
        titles = ("threads", "plans", "figures", "statements", "people", "references")
        held = (self.threads, self.plans, self.series, self.speakers, self.people, self.references)
        detail = [words.count("page.detail", len(self.detail_lines))] if self.detail_lines else []
        named = [words(f"title.{title}") for title, items in zip(titles, held, strict=True) if items]
        return words("page.off_paper", parts="; ".join((*detail, words("page.passages"), *named)))


def make_page(dossier: Dossier, words: Wording) -> Page:
    """The page of a dossier in the words of a language."""
    desk = make_desk(dossier, words)
    entries = tuple(dossier.pages())
    plans = dossier.plans()
    differences = dossier.differences()
    statements = {line.statement.id: line for line in dossier.statements()}
    lines = page_lines(entries, differences, Voices(statements), desk)
    return Page(
        title=dossier.path.stem.replace("_", " ").replace("-", " "),
        lines=lines,
        differences=tuple(page_difference(line, desk) for line in differences),
        threads=page_threads(dossier.threads(), lines),
        speakers=page_speakers(tuple(statements.values()), desk),
        series=page_series(dossier.figures(), desk),
        plans=page_plans(plans, entries, desk),
        people=page_people(dossier.entities(Filters(status=("PER",))), desk),
        references=page_references(dossier.references(), desk),
        sources=tuple(page_source(source, desk) for source in desk.register.in_order(dossier.sources())),
        left_out=dossier.left_out(),
        hidden=dossier.hidden(),
        unattributed=sum(not (line.name or line.statement.anonymous) for line in statements.values()),
        span=page_span(desk.register, words),
        last_day=last_day(desk.register),
        decisions=page_decisions(dossier, words),
        glance=make_glance(entries, plans, desk),
        finished=dossier.is_finished,
    )


def last_day(register: Register) -> str:
    """The last day on which a source was published: what dates a file that must not tell when it was made."""
    days = [each.published.when.latest or "" for each in register.documents]
    return max(days, default="") or FIRST_DAY


def page_decisions(dossier: Dossier, words: Wording) -> tuple[str, ...]:
    """What persons decided, in the order in which they did, in a sentence each."""
    standing = dossier.decisions()
    taken = [
        *standing.others,
        *standing.orphaned,
        *(each for decisions in standing.by_entry.values() for each in decisions),
    ]
    return tuple(show_decision(each, words) for each in sorted(taken, key=lambda decision: decision.number))


def show_decision(decision: Decision, words: Wording) -> str:
    """One decision: when, by whom, on which words, what and why."""
    on = f"“{fold_space(decision.headline.quote)}” – " if decision.headline else ""
    return f"{show_edtf(decision.at[:10], words)}, {decision.by}: {on}{decided.show_decision(decision, words)}"


def page_span(register: Register, words: Wording) -> str:
    """From the first to the last publication, in words."""
    dated = [when for document in register.documents if (when := document.published.when).edtf]
    if not dated:
        return ""
    first = min(dated, key=lambda each: each.earliest or "")
    last = max(dated, key=lambda each: each.latest or "")
    if any("/" in (each.edtf or "") for each in (first, last)):
        return show_bounds(first.earliest, last.latest, words)
    return show_interval(first.edtf or "", last.edtf or "", words)


def page_threads(threads: Iterable[ThreadLine], lines: Iterable[PageLine]) -> tuple[PageThread, ...]:
    """The courses of events that have several lines."""
    shown = {line.id: line for line in lines}
    made = []
    for line in threads:
        own = tuple(shown[each.entry.id] for each in line.entries if each.entry.id in shown)
        head = next((each for each in own if each.wording == line.thread.headline.text), own[0] if own else None)
        if head is not None and len(own) >= SHORTEST_THREAD:
            made.append(PageThread(head.wording, head.headline.language, own))
    return tuple(made)


def page_lines(
    entries: Sequence[EntryLine],
    differences: Sequence[DifferenceLine],
    voices: Voices,
    desk: Desk,
) -> tuple[PageLine, ...]:
    """The chronology; a line knows whether it has the date of the one before it."""
    by_owner: dict[str, list[PageDifference]] = {}
    for difference in differences:
        for owner in difference.owners:
            by_owner.setdefault(owner, []).append(page_difference(difference, desk))
    made: list[PageLine] = []
    for entry in entries:
        shown = show_line_date(entry.entry, desk.words)
        same = bool(made) and made[-1].date == shown
        made.append(page_line(entry, shown, same, tuple(by_owner.get(entry.entry.id, ())), voices, desk))
    return tuple(made)


def page_line(
    line: EntryLine,
    shown: str,
    same_date: bool,
    differences: tuple[PageDifference, ...],
    voices: Voices,
    desk: Desk,
) -> PageLine:
    """One line of the chronology."""
    entry, words = line.entry, desk.words
    evidence = line.evidence or (line.headline,)
    return PageLine(
        id=entry.id,
        date=shown,
        same_date=same_date,
        year=place_in_time(entry.when)[0][:4] if not is_undated(entry.when) else "",
        precise=entry.when.is_day,
        agreement=entry.agreement,
        status=entry.status,
        sources=entry.sources,
        numbers=tuple(sorted({desk.register.numbers[quoted.source.id] for quoted in evidence})),
        headline=desk.headline(line.headline.passage),
        derivation=derive_entry(line, desk.register, words),
        actors=show_names(line.actors, words),
        places=show_names(line.places, words),
        speakers=voices.of(line, words),
        quotes=desk.quotes(quoted.passage for quoted in evidence),
        differences=differences,
        marks=decided.marks_of(line, words),
        notes=tuple(notes_of(line, words)),
        citations=desk.cite(quoted.passage for quoted in evidence),
        main=entry.main,
        checks=show_checks(line, words),
        doubts=explain_doubts(line, desk.register, words),
        wording=fold_space(line.headline.text),
    )
