"""The Markdown export: the chronology with its passages, what differs, and the statement of basis."""

from collections.abc import Iterator

from relaas.dossier import Dossier
from relaas.views.export.page import Page, PageDifference, PageLine, Quote, make_page
from relaas.views.export.tables import escape_markdown
from relaas.views.listing import fold_space
from relaas.views.naming import AGREEMENT_MARKS, reason_in_words
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording) -> str:
    """The whole dossier as one Markdown text, with a footnote-like number for every source."""
    page = make_page(dossier, words)
    parts = [*_head(page, words), *_lines(page, words), *_differences(page, words), *_basis(page, words)]
    return "\n".join(parts).rstrip() + "\n"


def _head(page: Page, words: Wording) -> Iterator[str]:
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
    numbers = "".join(f"[{number}]" for number in line.numbers)
    yield f"**{line.date}** {mark} {_text(line.headline)}{status} {escape_markdown(numbers)}\n"
    for note, by in line.notes:
        yield f"{words('note.shown', text=escape_markdown(note))} ({escape_markdown(by)})\n"
    yield f"{escape_markdown(line.derivation)}\n"
    for quote in line.quotes:
        yield _quoted(quote)


def _text(quote: Quote) -> str:
    return escape_markdown(fold_space(quote.text))


def _quoted(quote: Quote) -> str:
    """A passage in its context as a block quotation, the passage itself in bold."""
    context = quote.context
    before, after = (escape_markdown(fold_space(part)) for part in (context.before, context.after))
    opening, closing = "… " if context.cut_before else "", " …" if context.cut_after else ""
    space_before = " " if context.before[-1:].isspace() else ""
    space_after = " " if context.after[:1].isspace() else ""
    text = f"{opening}{before}{space_before}**{_text(quote)}**{space_after}{after}{closing}"
    return f"> {text}  \n> \\[{quote.number}\\] {escape_markdown(quote.source)}, {quote.published}\n"


def _differences(page: Page, words: Wording) -> Iterator[str]:
    if page.differences:
        yield f"## {words('title.differences')}\n"
    for item in page.differences:
        yield from _difference(item, words)


def _difference(item: PageDifference, words: Wording) -> Iterator[str]:
    sides = words("difference.sides", about=item.about, left=item.left.value, right=item.right.value)
    yield f"**{item.kind}**: {escape_markdown(sides)}\n"
    yield _quoted(item.left.quote)
    yield _quoted(item.right.quote)


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
