"""What stands on the paper, from the title page by the chronology, plans and figures to the sources and the basis."""

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from relaas.views.export.page import Page, PageLine
from relaas.views.export.quoting import Citation, Quote
from relaas.views.export.sections import PageDifference, PageSeries, PageSource, Side
from relaas.views.export.word.paper import GROUP_FILL, SECOND_FILL, Cell, Column, Line, Paper, TableRow, Words
from relaas.views.listing import fold_space
from relaas.views.naming import AGREEMENT_MARKS, reason_in_words
from relaas.views.wording import Wording

TOP_LINES = 9  # of the title page, above the title


def write_content(paper: Paper, page: Page, words: Wording) -> None:
    """Everything in its order."""
    write_title_page(paper, page, words)
    write_reading_guide(paper, words)
    write_chronology(paper, page, words)
    write_plans(paper, page, words)
    write_figures(paper, page, words)
    write_detail(paper, page, words)
    write_sources(paper, page, words)
    write_basis(paper, page, words)


def write_title_page(paper: Paper, page: Page, words: Wording) -> None:
    """The title, and in a few sentences what the dossier holds."""
    for _ in range(TOP_LINES):
        paper.paragraph()
    paper.paragraph(Words(words("page.kind")), style="Subtitle")
    paper.heading(page.title, 0)
    paper.paragraph(Words(page.lead(words)))
    paper.paragraph(Words(words("word.made_with", version=version("relaas")), quiet=True))
    paper.break_page()


def write_reading_guide(paper: Paper, words: Wording) -> None:
    """How to read the tables."""
    paper.heading(words("word.how_to_read"))
    paper.bullets(
        [Words(words(f"word.guide.{topic}"))] for topic in ("slices", "dates", "sources", "differs", "checks")
    )
    marks = (f"{mark} {words(f'agreement_meaning.{agreement}')}" for agreement, mark in AGREEMENT_MARKS.items())
    paper.paragraph(Words(" · ".join(marks)))


def write_chronology(paper: Paper, page: Page, words: Wording) -> None:
    """The main lines as a table, what differs in a second row."""
    paper.heading(words("title.chronology"))
    _lines_table(paper, words("title.chronology"), page.main_lines, 1, words)


def write_detail(paper: Paper, page: Page, words: Wording) -> None:
    """The other lines, as an annex."""
    if page.detail_lines:
        paper.heading(words("word.detail"))
        paper.paragraph(Words(words("word.detail_intro")))
        _lines_table(paper, words("word.detail"), page.detail_lines, len(page.main_lines) + 1, words)


def _lines_table(paper: Paper, title: str, lines: Sequence[PageLine], first: int, words: Wording) -> None:
    widths = (("number", 1.2), ("date", 2.7), ("event", 7.7), ("said_by", 2.9), ("source", 2.5))
    columns = [Column(words(f"word.column.{key}"), width) for key, width in widths]
    rows = (row for number, line in enumerate(lines, first) for row in line_rows(number, line, words))
    paper.table(title, words("word.table.lines"), columns, rows)


def line_rows(number: int, line: PageLine, words: Wording) -> Iterator[TableRow]:
    """A line of the chronology, and a row for each way in which its sources differ."""
    mark = AGREEMENT_MARKS[line.agreement]
    told: list[Line] = [[Words(line.wording, line.headline.language)]]
    status = words.code("status", line.status) if line.status != "happened" else ""
    if small := " · ".join(filter(None, (status, line.checks))):
        told.append([Words(small, italic=True, quiet=True)])
    if line.marks:
        told.append([Words(", ".join(line.marks), italic=True)])
    told += [[Words(f"{note} ({by})", italic=True)] for note, by in line.notes]
    yield TableRow(
        (
            [[Words(str(number)), Words(f" {mark}", quiet=True)]],
            [[Words(line.date, italic=not line.precise)]],
            told,
            [[Words(", ".join(line.speakers))]],
            [_cited(line.citations, words)],
        )
    )
    for item in line.differences:
        yield TableRow(([], difference_cell(item, words)), joined=1, fill=SECOND_FILL)


def difference_cell(item: PageDifference, words: Wording) -> Cell:
    """Both sides of a difference with their passages."""
    head = f"{AGREEMENT_MARKS['differs']} {item.kind}: {item.about}"
    return [[Words(head, bold=True)], _side(item.left, words), _side(item.right, words)]


def _side(side: Side, words: Wording) -> Line:
    quote = side.quote
    return [
        Words(f"{side.value}: ", bold=True),
        Words(f"“{fold_space(quote.text)}” ", quote.language),
        *_citation(Citation.of(quote), words),
    ]


def _cited(citations: Sequence[Citation], words: Wording) -> Line:
    between = Words("; " if any(citation.pages for citation in citations) else " ")
    shown = [part for citation in citations for part in (between, *_citation(citation, words))]
    return shown[1:]


def _citation(citation: Citation, words: Wording) -> Line:
    return [Words(citation.show(words), anchor=f"source_{citation.number}")]


def _quoted(quote: Quote) -> Cell:
    return [[Words(fold_space(quote.text), quote.language)]]


def write_plans(paper: Paper, page: Page, words: Wording) -> None:
    """Plans and deadlines, with what became of them."""
    if not page.plans:
        return
    paper.heading(words("title.plans"))
    widths = (("deadline", 2.9), ("plan", 7.6), ("who", 2.5), ("outcome", 1.9), ("source", 2.1))
    columns = [Column(words(f"word.column.{key}"), width) for key, width in widths]
    rows = (
        TableRow(
            (
                [[Words(plan.deadline)]],
                [*_quoted(plan.quote), *_condition(plan.condition, words)],
                [[Words(plan.who)]],
                [[Words(", ".join(dict.fromkeys(outcome for outcome, _ in plan.outcomes)))]],
                [_citation(Citation.of(plan.quote), words)],
            )
        )
        for plan in page.plans
    )
    paper.table(words("title.plans"), words("word.table.plans"), columns, rows)


def _condition(condition: str, words: Wording) -> Cell:
    return [[Words(words("plan.condition", text=condition), italic=True, quiet=True)]] if condition else []


def write_figures(paper: Paper, page: Page, words: Wording) -> None:
    """The series of figures, each under its own head."""
    if not page.series:
        return
    paper.heading(words("title.figures"))
    widths = (("as_of", 2.9), ("amount", 2.9), ("wording", 7.2), ("status", 1.9), ("source", 2.1))
    columns = [Column(words(f"word.column.{key}"), width) for key, width in widths]
    rows = (row for series in page.series for row in series_rows(series, words))
    paper.table(words("title.figures"), words("word.table.figures"), columns, rows)


def series_rows(series: PageSeries, words: Wording) -> Iterator[TableRow]:
    """The head of a series and its figures; those that contradict another bear the mark of that."""
    scope = Words(f"  {series.scope}", quiet=True)
    yield TableRow(([[Words(series.title, bold=True), scope]],), joined=0, fill=GROUP_FILL)
    for figure in series.figures:
        mark = f"{AGREEMENT_MARKS['differs']} " if figure.differs else ""
        yield TableRow(
            (
                [[Words(figure.date)]],
                [[Words(mark + figure.amount)]],
                _quoted(figure.quote),
                [[Words(figure.status)]],
                [_citation(Citation.of(figure.quote), words)],
            )
        )


def write_sources(paper: Paper, page: Page, words: Wording) -> None:
    """The register of sources with their hashes; every citation leads here."""
    paper.heading(words("word.register"))
    widths = (("number", 1.0), ("document", 6.6), ("published", 3.9), ("file", 5.5))
    columns = [Column(words(f"word.column.{key}"), width) for key, width in widths]
    paper.table(
        words("word.register"), words("word.table.sources"), columns, (source_row(each) for each in page.sources)
    )


def source_row(source: PageSource) -> TableRow:
    """One document of the register."""
    return TableRow(
        (
            [[Words(f"[{source.number}]")]],
            [[Words(source.name)], [Words(source.language, quiet=True)]],
            [[Words(source.published)], [Words(source.basis, quiet=True)]],
            [[Words(source.paths)], [Words(f"SHA-256 {source.sha256}", quiet=True)]],
        ),
        bookmark=f"source_{source.number}",
    )


def write_basis(paper: Paper, page: Page, words: Wording) -> None:
    """What the paper rests on, what was left out of it and why, and what a person decided."""
    paper.heading(words("page.basis"))
    paper.paragraph(Words(words("page.extractive")))
    for open_end in page.open_ends(words):
        paper.paragraph(Words(open_end))
    paper.heading(words("title.left_out"), 2)
    if page.left_out:
        said = ((item.path, reason_in_words(item, words)) for item in page.left_out)
        paper.bullets([Words(f"{path}: ", bold=True), Words(reason)] for path, reason in said)
    else:
        paper.paragraph(Words(words("page.nothing_left_out")))
    paper.heading(words("word.decisions"), 2)
    if page.decisions:
        paper.bullets([Words(decision)] for decision in page.decisions)
    else:
        paper.paragraph(Words(words("word.no_decisions")))
