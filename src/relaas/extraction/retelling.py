"""Papers that retell another time: a ruling, a statement of a witness, an inquiry, the report on a year."""

import re
from collections.abc import Iterator
from functools import cache

from relaas.extraction.times.patterns import trie_regex
from relaas.language.installed import load_language
from relaas.model.documents import Document

HEADS = 12  # paragraphs at the head of a document in which a heading names it
TITLES = 3  # the first of them, in which any line does that ends in no full stop


def retells_throughout(document: Document) -> bool:
    """Whether a document retells another time throughout: somebody is heard in it, or its head names such a paper."""
    if any(part.kind == "answer" and part.author for part in document.parts):
        return True
    return any(_retelling(language).match(line) for language, line in _heads(document))


def records_a_sitting(document: Document) -> bool:
    """Whether the head of a document names what records a meeting or a hearing: minutes, a transcript, a log."""
    return any(_record(language).match(line) for language, line in _heads(document))


def year_told(document: Document) -> int | None:
    """The year that a document tells of throughout, as its head says: "Jaarverslag 2022", "2022 Annual Report"."""
    found = (_annual(language).match(line) for language, line in _heads(document))
    return next((int(each["year"] or each["first"]) for each in found if each), None)


def _heads(document: Document) -> Iterator[tuple[str, str]]:
    """The lines at the head of a document in which it is named, each with its language."""
    heads = [each for each in document.paragraphs[:HEADS] if each.kind in ("header", "heading")]
    titles = [each for each in document.paragraphs[:TITLES] if not each.clean.text.endswith(".")]
    for each in (*heads, *titles):
        for line in document.quote(each.start, each.end).splitlines():
            yield each.language, line


@cache
def _record(language: str) -> re.Pattern[str]:
    """Matches a line that names what records a sitting, with a word or two before it."""
    papers = trie_regex(load_language(language).tense.sitting_papers)
    return re.compile(rf"\W*(?:\w+\W){{0,2}}?(?:{papers})(?!\w)", re.IGNORECASE)


@cache
def _annual(language: str) -> re.Pattern[str]:
    """Matches a line that names a report on a calendar year."""
    reports = trie_regex(load_language(language).tense.annual)
    year = r"(?:19|20)\d\d(?![\d/–-])"
    first = rf"(?P<first>{year})\s(?:\w+\W+){{0,3}}?(?:{reports})(?!\w)"
    last = rf"(?:\w+\W+){{0,4}}?(?:{reports})(?!\w)(?:\W+\w+){{0,4}}?\W+(?P<year>{year})"
    return re.compile(rf"\W*(?:{first}|{last})", re.IGNORECASE)


@cache
def _retelling(language: str) -> re.Pattern[str]:
    """Matches a line that names a paper that retells another time: "Witness statement of", "VONNIS", "Uitspraak:"."""
    table = load_language(language).tense
    whose = trie_regex([*table.of_day, *table.whose_paper])
    following = rf"\W*$|\s(?:{whose})(?!\w)|\W*\d|\s?:"
    return re.compile(rf"\W*(?:\w+\W){{0,2}}?{trie_regex(table.retelling)}(?!\w)(?:{following})", re.IGNORECASE)
