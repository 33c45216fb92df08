"""Naming: what to call the documents, speakers and values on a line, in the words of the view."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from babel import Locale

from relaas.dossier import FigureLine, StatementLine
from relaas.language.installed import pivot
from relaas.model import Document, Entity, LeftOut, Plan, Statement
from relaas.views.dates import show_edtf, show_when
from relaas.views.listing import fold_space
from relaas.views.wording import Wording

AGREEMENT_MARKS = {"single": "○", "corroborated": "●", "differs": "≠", "revised": "↻"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def show_pages(pages: Iterable[int], words: Wording, *, recognised: bool) -> str:
    """The pages of a citation ("p. 4, 31"), with a mark where their words were read from a picture; empty for none."""
    numbers = ", ".join(map(str, pages))
    return words("page.recognised" if recognised else "page.on_pages", pages=numbers) if numbers else ""


def source_name(document: Document) -> str:
    """What to call a document: its title with its publisher, or its path where it has no title."""
    if not document.title:
        return document.path
    title = fold_space(document.title)
    return f"{document.publisher}: {title}" if document.publisher else title


def show_speaker(line: StatementLine, words: Wording) -> str:
    """Who speaks, in the words of the view; an unnamed source is described as such."""
    if line.statement.anonymous:
        return words("speaker.anonymous", description=line.statement.anonymous)
    return show_name(line.name, words) if line.name else words("speaker.unknown")


def show_content(statement: Statement) -> str:
    """What was said on one line, in quotation marks where the words are the speaker's own."""
    text = fold_space(statement.text)
    return f"“{text}”" if statement.kind == "direct" else text


def show_polarity(statement: Statement, words: Wording) -> str:
    """What the speaker makes of the content, in brackets behind the name; nothing where it is what the speaker says."""
    return "" if statement.polarity == "asserted" else f" ({words.code('polarity', statement.polarity)})"


def entity_names(entities: tuple[Entity, ...]) -> tuple[str, ...]:
    """The canonical names of entities, for programs."""
    return tuple(entity.name for entity in entities)


def show_name(name: str, words: Wording) -> str:
    """A canonical name in the words of the view: a country has its own in every language, anything else stays."""
    code = country_codes().get(name)
    return words.country_name(code) or name if code else name


def show_names(entities: Sequence[Entity | None], words: Wording) -> tuple[str, ...]:
    """The names of those entities that are known, in the words of the view."""
    return tuple(show_name(entity.name, words) for entity in entities if entity)


@cache
def country_codes() -> Mapping[str, str]:
    """The codes (ISO 3166) of countries by their names in the pivot language, under which Relaas knows them."""
    return {name: code for code, name in Locale(pivot().code).territories.items() if code.isalpha() and len(code) == 2}


def show_counted(lines: Sequence[FigureLine], words: Wording) -> str:
    """What figures count: in the pivot language the canonical noun, else as a source in the view's language has it."""
    own = (line.figure.counted_text for line in lines if line.source.language == words.language)
    wording = next(filter(None, own), "") if words.language != pivot().code else ""
    return wording or lines[0].figure.counted


def show_about(about: str, words: Wording) -> str:
    """What a difference is about; what a number counts stands in the passages."""
    return words("about.number") if about.startswith("number of ") else words.code("about", about)


def show_deadlines(plan: Plan, words: Wording) -> str:
    """The deadline of a plan in words: that of its end, else that of its start."""
    if plan.complete.is_dated:
        return show_when(plan.complete, words)
    if plan.begin.is_dated:
        return words("plan.starts", date=show_when(plan.begin, words))
    return words("plan.no_deadline")


def show_value(value: str, about: str, words: Wording) -> str:
    """One side of a difference as people write it: a date in words, a number with its marks, else as it is."""
    if about == "date":
        return show_edtf(value, words)
    if NUMBER.fullmatch(value):
        return words.number(float(value))
    return words.code("stance", fold_space(value))


def reason_in_words(item: LeftOut, words: Wording) -> str:
    """Why something was left out and what to do, in one line."""
    reason = words.code("reason", item.reason)
    return f"{reason} ({item.detail})" if item.detail else reason
