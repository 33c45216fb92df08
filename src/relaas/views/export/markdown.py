"""The Markdown export: the chronology with its passages, what differs, and the statement of basis."""

from collections.abc import Iterator

from relaas.dossier import Dossier
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import Page, PageLine, make_page
from relaas.views.export.quoting import Citation, Part, Quote
from relaas.views.export.sections import PageDifference
from relaas.views.export.tables import escape_markdown
from relaas.views.listing import fold_ends
from relaas.views.naming import AGREEMENT_MARKS, reason_in_words
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The whole dossier as one Markdown text, with a footnote-like number for every source."""
    page = make_page(dossier, words)
    parts = [*_head(page, words), *_lines(page, words), *_differences(page, words), *_basis(page, words)]
    return ("\n".join(parts).rstrip() + "\n").encode()


def _head(page: Page, words: Wording) -> Iterator[str]:
    yield f"<!-- {EXPORT_MARK} -->\n"
    yield f"# {escape_markdown(page.title)}\n"
    yield f"{page.lead(words)}\n"
    marks = (f"{mark} {words(f'agreement_meaning.{agreement}')}" for agreement, mark in AGREEMENT_MARKS.items())
    yield f"{' · '.join(marks)}\n"


def _lines(page: Page, words: Wording) -> Iterator[str]:
    yield f"## {words('title.chronology')}\n"
    for line in page.lines:
        yield from _line(line, words)


def _line(line: PageLine, words: Wording) -> Iterator[str]:
    mark = AGREEMENT_MARKS[line.agreement]
    status = f" *{words.code('status', line.status)}*" if line.status != "happened" else ""
    checks = f" ({line.checks})" if line.checks else ""
    numbers = "".join(f"[{number}]" for number in line.numbers)
    yield f"**{line.date}** {mark} {escape_markdown(line.wording)}{status}{checks} {escape_markdown(numbers)}\n"
    for note, by in line.notes:
        yield f"{escape_markdown(note)} ({escape_markdown(by)})\n"
    yield f"{escape_markdown(' '.join((line.derivation, *line.doubts)))}\n"
    for quote in line.quotes:
        yield _quoted(quote, words)


def _quoted(quote: Quote, words: Wording) -> str:
    """Passages in their context as a block quotation, the passages themselves in bold."""
    opening, closing = "… " if quote.cut_before else "", " …" if quote.cut_after else ""
    text = opening + "".join(map(_part, quote.parts)).strip() + closing
    copied = f", {words('page.copied')} \\[{quote.copied}\\]" if quote.copied else ""
    changes = "; ".join(f"{escape_markdown(was)} → {escape_markdown(now)}" for was, now in quote.changes)
    copied += f"{words('page.but')}{changes}" if changes else ""
    cited = escape_markdown(Citation.of(quote).show(words))
    return f"> {text}  \n> {cited} {escape_markdown(quote.source)}, {quote.published}{copied}\n"


def _part(part: Part) -> str:
    """A slice on one line, in bold where it is marked; white space stays outside the bold."""
    text = escape_markdown(fold_ends(part.text))
    if not part.marked or not text.strip():
        return text
    left, right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{left}**{text.strip()}**{right}"


def _differences(page: Page, words: Wording) -> Iterator[str]:
    if page.differences:
        yield f"## {words('title.differences')}\n"
    for item in page.differences:
        yield from _difference(item, words)


def _difference(item: PageDifference, words: Wording) -> Iterator[str]:
    sides = words("difference.sides", about=item.about, left=item.left.value, right=item.right.value)
    yield f"**{item.kind}**: {escape_markdown(sides)}\n"
    yield _quoted(item.left.quote, words)
    yield _quoted(item.right.quote, words)


def _basis(page: Page, words: Wording) -> Iterator[str]:
    yield f"## {words('page.basis')}\n"
    yield f"{words('page.extractive')}\n"
    for source in page.sources:
        name, basis = escape_markdown(source.name), escape_markdown(source.basis)
        yield f"{source.number}. **{name}**, {source.published} ({basis})  "
        yield f"   {escape_markdown(source.paths)} · {source.language} · SHA-256 `{source.sha256}`"
    yield f"\n### {words('title.left_out')}\n"
    for item in page.left_out:
        yield f"- {escape_markdown(item.path)}: {escape_markdown(reason_in_words(item, words))}"
    if not page.left_out:
        yield words("page.nothing_left_out")
    yield ""
    yield from page.open_ends(words)
