"""References: formal pointers to other documents, by the rules and outlets of ``references.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from relaas.extraction.nearby import Overlaps
from relaas.extraction.papers import papers_in
from relaas.extraction.source_columns import source_cells
from relaas.language.alternatives import alternatives
from relaas.language.installed import languages, load_language
from relaas.language.lexicons.documents import ReferenceRule
from relaas.model import AnnotatedDocument, Paragraph, Records, Reference, TimeExpression, content_id
from relaas.model.documents import SILENT

UNREAD = SILENT | {"header"}  # kinds of paragraphs that point to nothing
FILE_NUMBER = "file-number"  # the only pointer that a letterhead holds
BESIDE = 12  # characters between an outlet and the word that shows it reporting


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of pointer: its pattern over source text, and how its target is written."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    target: str
    everywhere: bool = False
    nested: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kind: str
    target: str
    nested: bool = False


@cache
def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules that apply to text in a language: its own, and those of other languages that apply everywhere."""
    rows = [(one.code, row) for one in languages() for row in one.references.rules]
    return tuple(compile_rule(row) for code, row in rows if code == language or row.everywhere)


def compile_rule(row: ReferenceRule) -> Rule:
    """The rule of a row of the table; blanks in its pattern become any white space."""
    pattern = re.compile(row.pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*"))
    return Rule(row.name, row.kind, pattern, row.target, row.everywhere, row.nested)


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """``found`` with the references of the document, in the order of the text."""
    document = annotated.document
    kept: list[_Found] = []
    for paragraph in document.paragraphs:
        if paragraph.kind == "header":
            kept += _apart([one for one in _by_rules(document.text, paragraph) if one.kind == FILE_NUMBER])
        elif paragraph.kind not in UNREAD:
            kept += _apart([*_by_rules(document.text, paragraph), *_outlets(annotated, paragraph)])
    cells = [_Found(one.start, one.end, one.kind, one.name) for one in source_cells(document.text)]
    kept += [one for one in cells if not _overlaps(one, kept)]
    kept += [one for one in _in_words(annotated, found.times) if not _overlaps(one, kept)]
    records = [_record(annotated, one, found.times) for one in kept]
    return replace(found, references=tuple(sorted(records, key=lambda one: (one.start, -one.end, one.kind))))


def _in_words(annotated: AnnotatedDocument, times: Sequence[TimeExpression]) -> Iterator[_Found]:
    """The papers that the body of a document names in words."""
    near = Overlaps(times)
    known: set[str] = set()
    for sentence in annotated.sentences:
        if annotated.paragraph_of(sentence).kind not in UNREAD | {"signature"}:
            start, end = annotated.span(sentence.first, sentence.last)
            for paper in papers_in(annotated, sentence, near.over(start, end), known):
                yield _Found(paper.start, paper.end, paper.kind, paper.name)


def _overlaps(one: _Found, others: Sequence[_Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _by_rules(text: str, paragraph: Paragraph) -> Iterator[_Found]:
    for rule in rules_of(paragraph.language):
        for match in rule.pattern.finditer(text, paragraph.start, paragraph.end):
            yield _Found(match.start(), match.end(), rule.kind, target_of(rule, match), rule.nested)


def target_of(rule: Rule, match: re.Match[str]) -> str:
    """What a match points to, normalised: groups with a name in capitals lose their blanks."""
    values = {"whole": match.group()}
    for name, value in match.groupdict().items():
        plain = " ".join((value or "").split())
        values[name] = plain.replace(" ", "") if name.isupper() else plain
    target = rule.target.format(**values)
    target = re.sub(r"(?: (?:item|nr\.))+(?= *$)|\(\)", "", " ".join(target.split()))
    return target.strip(" ,")


@cache
def _outlet_pattern() -> re.Pattern[str]:
    names = alternatives((name for one in languages() for name in one.references.media), blank=r"\s+")
    return re.compile(rf"(?<![\w@])(?:{names})(?![\w-])")


@cache
def _date_beside() -> re.Pattern[str]:
    """Matches what may stand between a pointer and its date."""
    words = alternatives(word for language in languages() for word in language.references.dated)
    return re.compile(rf"(?!\s*\n\s*\n)[\s,]*(?:\(|{words})?\s*$")


@cache
def _ambiguous() -> frozenset[str]:
    """Outlets whose name means something else more often."""
    return frozenset(name for one in languages() for name in one.references.ambiguous)


def _outlets(annotated: AnnotatedDocument, paragraph: Paragraph) -> Iterator[_Found]:
    """Outlets by their names; an ambiguous name only where it reports or is told something."""
    for match in _outlet_pattern().finditer(annotated.document.text, paragraph.start, paragraph.end):
        name = " ".join(match.group().split())
        if name not in _ambiguous() or _reports(annotated, match.start(), match.end()):
            yield _Found(match.start(), match.end(), "media-source", name)


def _reports(annotated: AnnotatedDocument, start: int, end: int) -> bool:
    """Whether a word of reporting stands right before or after."""
    sentence = annotated.sentence_at(start)
    if sentence is None:
        return False
    language = annotated.language_of(sentence)
    verbs = load_language(language).statements.say
    beside = load_language(language).references.beside
    for token in annotated.tokens[sentence.first : sentence.last]:
        before, after = 0 <= start - token.end <= BESIDE, 0 <= token.start - end <= BESIDE
        if (before or after) and token.lemma.lower() in verbs:
            return True
        if before and token.text.lower() in beside:
            return True
    return False


def _apart(found: Sequence[_Found]) -> list[_Found]:
    """The findings without those that lie in a longer one, unless a rule says that both stand."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda item: (item.nested, item.start - item.end, item.start, item.kind)):
        if one.nested or all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


def _record(annotated: AnnotatedDocument, one: _Found, times: Sequence[TimeExpression]) -> Reference:
    """The record of a finding, with the date that it states or that stands right behind it."""
    text = annotated.document.text
    inside = [time for time in times if one.start <= time.start and time.end <= one.end and time.type == "DATE"]
    behind = [
        time
        for time in times
        if one.end <= time.start <= one.end + 12
        and _date_beside().fullmatch(text[one.end : time.start])
        and time.type == "DATE"
    ]
    dated = one.kind not in {"media-source", "article", "treaty-article", "social-media", "url", "annex"}
    end, date = one.end, None
    if inside:
        date = inside[-1].edtf
    elif behind and dated:
        end, date = behind[0].end, behind[0].edtf
    return Reference(
        id=content_id("reference", annotated.document.id, one.start, end, one.kind),
        document=annotated.document.id,
        start=one.start,
        end=end,
        text=text[one.start : end],
        kind=one.kind,
        target=one.target,
        date=date,
    )
