"""The operative part of a paper: the points of which a body that stands alone above them is the subject.

A motion, a resolution, a decree or a ruling says in one sentence over many paragraphs who decides what: "De Kamer, /
gehoord de beraadslaging, / constaterende dat ..., / verzoekt de regering ...", "The Court: / 1. dismisses the appeal".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from re import Pattern
from typing import Literal

from relaas.language.alternatives import alternatives
from relaas.language.installed import load_language
from relaas.language.item_marks import MARK
from relaas.model import AnnotatedDocument, Document, Paragraph, Sentence
from relaas.model.documents import SILENT

Role = Literal["body", "recital", "deed", "item", "closing"]


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph of an operative part: the source range that names its body, and what it is there.

    ``body``: it names the body and no more; ``recital``: what that considered; ``deed``: what it does; ``item``: what
    stands in a list under one of these; ``closing``: it only closes the part.
    """

    start: int
    end: int
    role: Role


def point_of(annotated: AnnotatedDocument, sentence: Sentence) -> Point | None:
    """What a sentence is in an operative part, None where its paragraph stands in none."""
    return annotated.once("operative part", lambda: operative_part(annotated.document)).get(sentence.paragraph)


def operative_part(document: Document) -> Mapping[int, Point]:
    """The paragraphs of the operative parts of a document, by their place in ``Document.paragraphs``."""
    found: dict[int, Point] = {}
    part: dict[int, Point] = {}
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind in SILENT:
            continue
        if (named := _named(paragraph)) is not None:
            found |= _whole(part)
            part = {index: Point(*named, "body")}
        elif part:
            body = next(iter(part.values()))
            point = _point(paragraph, body, in_list=_opens_or_is_item(part, document))
            if point is None or point.role == "closing":
                part |= {index: point} if point else {}
                found |= _whole(part)
                part = {}
            else:
                part[index] = point
    return found | _whole(part)


def _whole(part: dict[int, Point]) -> dict[int, Point]:
    """The points of a part in which the body does something; without a deed, a name above a paragraph is no part."""
    return part if any(one.role == "deed" for one in part.values()) else {}


def _named(paragraph: Paragraph) -> tuple[int, int] | None:
    """Where a paragraph that does no more names a body."""
    found = _patterns(paragraph.language).body.fullmatch(paragraph.clean.text.strip())
    if found is None or paragraph.clean.text[:1].isspace():
        return None
    start, end = found.span("body")
    return paragraph.clean.source_range(start, end)


def _opens_or_is_item(part: dict[int, Point], document: Document) -> bool:
    """Whether the last paragraph of a part ends with a colon or stands in a list: a marked one behind it is an item."""
    last, point = next(reversed(part.items()))
    opens = document.paragraphs[last].clean.text.rstrip().endswith(":") and point.role in {"deed", "recital"}
    return opens or point.role == "item"


def _point(paragraph: Paragraph, body: Point, *, in_list: bool) -> Point | None:
    """What a paragraph is under a body, None where it does not belong to it."""
    role = _role(paragraph, in_list=in_list)
    return Point(body.start, body.end, role) if role is not None else None


def _role(paragraph: Paragraph, *, in_list: bool) -> Role | None:
    patterns, text = _patterns(paragraph.language), paragraph.clean.text
    found = MARK.match(text)
    mark = found.end() if found else 0
    if patterns.closing.search(text):
        return "closing"
    if patterns.reciting.match(text, mark):
        return "recital"
    if patterns.doing.match(text, mark):
        return "deed"
    return "item" if found and in_list else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    body: Pattern[str]
    reciting: Pattern[str]
    doing: Pattern[str]
    closing: Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words = load_language(language).operative
    noun = rf"[^\W\d_]*(?:{alternatives(words.bodies)})"
    named = rf"(?:{alternatives(words.articles)}) (?:[^\W\d_]+ ){{0,2}}?{noun}(?: [^,:;.]{{1,80}})?"
    sitting = rf"(?:, (?:{alternatives((*words.sitting, *words.reciting))})\b[^:;.]*)?"
    joined = alternatives(load_language(language).clauses.coordinators)
    return _Patterns(
        re.compile(rf"(?:(?:{alternatives(words.introducing)}) )?(?P<body>{named}){sitting}\s?[,:;]?", re.IGNORECASE),
        re.compile(rf"(?:{alternatives(words.reciting)})\b", re.IGNORECASE),
        re.compile(
            rf"(?:(?:{joined}) )?(?:(?:{alternatives(words.adding)}) )?(?:{alternatives(words.doing)})\b", re.IGNORECASE
        ),
        re.compile(alternatives(words.closing), re.IGNORECASE),
    )
