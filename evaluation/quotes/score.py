"""Score who says what against the corpus beside this file: python -m evaluation.quotes.score

A content counts as found where half of the words of it and of the proposal are shared; who and what where the source
is right too: its last word is the same, or half of the words are, or both have none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from relaas.documents import Content, document_of
from relaas.extraction import extract
from relaas.language.annotate import annotate
from relaas.language.pipelines import Pipelines
from relaas.model import Statement

FOLDER = Path(__file__).parent
LANGUAGES = ("nl", "en")
SHARED = 0.5  # of the words of two stretches, from which they are one
WORD = re.compile(r"\w+")
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Attributed:
    """The words of a content and of its source, by where they begin."""

    content: Words
    source: Words


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated text; ``held`` ones are not looked at while rules are made."""

    name: str
    day: str
    text: str
    held: bool
    attributions: tuple[Attributed, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many attributions are right, proposed and there."""

    right: int = 0
    proposed: int = 0
    there: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.proposed + self.there) if self.proposed + self.there else 0.0

    def plus(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.proposed + other.proposed, self.there + other.there)


def articles(language: str) -> Iterator[Article]:
    """The articles of the corpus in a language."""
    for line in (FOLDER / f"{language}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows = tuple(
            Attributed(_words(row["text"], one["content"]), _words(row["text"], one["source"]))
            for one in row["attributions"]
        )
        yield Article(row["doc"], row["date"], row["text"], row["held"], rows)


def _words(text: str, spans: Sequence[Sequence[int]]) -> Words:
    return frozenset(
        start + word.start() for start, end in spans for word in WORD.finditer(text[start:end]) if end > start
    )


def proposed(article: Article) -> tuple[Attributed, ...]:
    """What the program finds in an article."""
    document = document_of(Content(f"{article.day} {article.name}.txt", article.text.encode()))
    annotated, found = extract(annotate(document, pipelines=Pipelines({})))
    return tuple(_proposal(annotated.document.text, one) for one in found.statements)


def _proposal(text: str, statement: Statement) -> Attributed:
    passage = statement.speaker_passage
    source = [(passage.start, passage.end)] if passage else []
    return Attributed(_words(text, [(statement.start, statement.end)]), _words(text, source))


def tally(gold: Sequence[Attributed], found: Sequence[Attributed]) -> Tally:
    """How many of the attributions of an article are found with their source, each at most once."""
    shares = sorted(
        ((_shared(one.content, other.content), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: set[int] = set()
    used: set[int] = set()
    right = 0
    for share, i, j in shares:
        if share < SHARED or i in taken or j in used:
            continue
        taken.add(i)
        used.add(j)
        right += _same_source(gold[i].source, found[j].source)
    return Tally(right, len(found), len(gold))


def _shared(one: Words, other: Words) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _same_source(gold: Words, found: Words) -> bool:
    if not gold or not found:
        return not gold and not found
    return max(gold) == max(found) or _shared(gold, found) >= SHARED


def score(language: str, *, held: bool) -> Tally:
    """Who and what over the articles that are held apart, or over the others."""
    total = Tally()
    for article in articles(language):
        if article.held == held:
            total = total.plus(tally(article.attributions, proposed(article)))
    return total


if __name__ == "__main__":
    for language, held in product(LANGUAGES, (False, True)):
        result = score(language, held=held)
        name = f"{language} {'held apart' if held else 'to learn from'}"
        print(f"{name}: who and what F1 {result.f1:.2f} ({result.right} of {result.there}, {result.proposed} proposed)")
