"""Originals: which of two documents that share text had it first, where their days do not tell."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from relaas.language.alternatives import alternatives
from relaas.language.function_words import function_words
from relaas.language.installed import languages
from relaas.model import Document, Passage, Repeat

MOSTLY = 0.5  # share of a region that lies in another
OPENING = 600  # characters at the start of a text in which it says what it is
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
QUOTED = re.compile(r"[\"“„«‘][^\"”»]{0,600}[\"”»’]")


def turned(copies: Sequence[Repeat], documents: Sequence[Document]) -> list[Repeat]:
    """The copies, each from the document that had the text first: by its day, else by what the two texts say.

    A press release, a letter or a text of an agency is the source of a paper's report, and so is one that says "today"
    or "we" where the other names the day or the body. Other copies of what turns out to be one are of its source too.
    """
    by_id = {document.id: document for document in documents}
    pairs: dict[tuple[str, str], list[Repeat]] = {}
    for copy in copies:
        pairs.setdefault((copy.document, copy.original.document), []).append(copy)

    @cache
    def says_so(here: str, there: str) -> bool:
        return _says_that_it_is_first(by_id[here], by_id[there], pairs[here, there])

    wrong = {copy for copy in copies if _is_original(by_id, copy, says_so)}
    right = [_turn(copy) for copy in copies if copy in wrong]
    sources = by_document(right)
    return [
        *right,
        *(_of_source(copy, sources.get(copy.original.document, ())) for copy in copies if copy not in wrong),
    ]


def by_document(copies: Iterable[Repeat]) -> dict[str, list[Repeat]]:
    """Copies by the document that has them, in their order."""
    found: dict[str, list[Repeat]] = {}
    for copy in copies:
        found.setdefault(copy.document, []).append(copy)
    return found


def _of_source(copy: Repeat, turned: Iterable[Repeat]) -> Repeat:
    """A copy of a region that is itself a copy, from the source of that, among those of its document."""
    there = copy.original
    for one in turned:
        if one.original.document != copy.document:
            shared = min(one.end, there.end) - max(one.start, there.start)
            if shared >= MOSTLY * (there.end - there.start):
                return replace(copy, original=one.original)
    return copy


def _turn(copy: Repeat) -> Repeat:
    there = copy.original
    original = Passage(copy.document, copy.start, copy.end)
    return replace(copy, document=there.document, start=there.start, end=there.end, original=original)


def _is_original(by_id: Mapping[str, Document], copy: Repeat, says_so: Callable[[str, str], bool]) -> bool:
    """Whether what was taken for the copy had the text first: by its day, or else because it says so."""
    here, there = by_id[copy.document], by_id[copy.original.document]
    own, other = here.published_at(copy.start).when, there.published_at(copy.original.start).when
    if own.latest and other.earliest and own.latest < other.earliest:
        return True
    if other.latest and own.earliest and other.latest < own.earliest:
        return False
    return says_so(here.id, there.id)


def _says_that_it_is_first(here: Document, there: Document, shared: Sequence[Repeat]) -> bool:
    """Whether a text tells, more than another one that has regions of it, that it had them first."""
    mine = [here.text[one.start : one.end] for one in shared]
    theirs = [there.text[one.original.start : one.original.end] for one in shared]
    return _originality(here, mine, theirs) > _originality(there, theirs, mine)


def _originality(document: Document, own: Sequence[str], other: Sequence[str]) -> int:
    """How many things about a text tell that it is where another one took from."""
    issued = bool(_issued().search(document.text[:OPENING]) or _issued().search(document.text[-OPENING:]))
    return 2 * issued + _says(own, other, _days()) + _says(own, other, function_words("first_person"))


def _says(own: Sequence[str], other: Sequence[str], words: frozenset[str]) -> bool:
    """Whether a text uses one of some words outside quotations where the other uses none."""
    return _uses(own, words) and not _uses(other, words)


def _uses(passages: Sequence[str], words: frozenset[str]) -> bool:
    spoken = (word for text in passages for word in WORD.findall(QUOTED.sub(" ", text).lower()))
    return any(word in words for word in spoken)


@cache
def _issued() -> re.Pattern[str]:
    """Matches what a text that is sent out to be printed says of itself."""
    words = alternatives((word for language in languages() for word in language.linking.issued), blank=r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _days() -> frozenset[str]:
    """Words for the day on which a text is written."""
    return frozenset(word for language in languages() for word in language.linking.same_day)
