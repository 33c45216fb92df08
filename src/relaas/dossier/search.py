"""Search over the sentences of all documents: word forms of both languages, and parts of Dutch compounds."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relaas.dossier.backdrop import read_sources
from relaas.dossier.lines import Quoted
from relaas.dossier.vocabulary import Vocabulary, fold, read_vocabulary
from relaas.model import Passage

TERM = re.compile(r'(?P<exclude>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
WORD = re.compile(r"\w+")
TEXT_WEIGHT, LEMMA_WEIGHT = 2.0, 1.0  # the wording of the query itself counts double


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A sentence that a query finds, best first: ``marks`` are the ranges of its text that answer the query.

    ``exact``: it has the words as they were asked for; ``score`` is higher for a better match. ``entry`` is the id of
    an entry that rests on the sentence.
    """

    sentence: Quoted
    marks: tuple[tuple[int, int], ...]
    exact: bool
    score: float
    entry: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a query: words in a row, with what else each may be found by; ``exclude``: sentences without it."""

    words: tuple[str, ...]
    exclude: bool
    prefix: bool
    wider: tuple[str, ...]
    pairs: tuple[tuple[str, ...], ...]

    @property
    def exact(self) -> str:
        """The FTS5 expression of the words as asked for."""
        return f"text : {_phrase(self.words)}{' *' if self.prefix else ''}"

    @property
    def wide(self) -> str:
        """The FTS5 expression of the words in any form, and of compounds that have them as a part."""
        others = [f"lemmas : {_phrase(lemma.split())}" for lemma in self.wider]
        others += [f"({' AND '.join(f'lemmas : {_phrase((part,))}' for part in parts)})" for parts in self.pairs]
        return f"({' OR '.join([self.exact, *others])})"


def search(connection: sqlite3.Connection, query: str, *, limit: int = 50) -> tuple[SearchResult, ...]:
    """The sentences that a query finds: those with the words as asked for first, each group by BM25, at most ``limit``.

    All words must be there; "words in quotes" stand in a row, a word after - must not be there, a word before * may go
    on. No query is an error: one without words finds nothing.
    """
    vocabulary = read_vocabulary(connection)
    terms = read_terms(query, vocabulary)
    exact = dict(_matches(connection, _expression(terms, wide=False)))
    every = dict(_matches(connection, _expression(terms, wide=True)))
    best = sorted(every, key=lambda row: (row not in exact, -every[row], row))
    documents = read_sources(connection)
    order = {document: place for place, document in enumerate(documents)}
    found = {row: (passage, text) for row, passage, text in _sentences(connection, best)}
    best.sort(key=lambda row: (row not in exact, -round(every[row], 6), order[found[row][0].document], found[row][0]))
    best = best[:limit]
    entries = _entries(connection, [found[row][0] for row in best])
    return tuple(
        SearchResult(
            Quoted(passage, text, documents[passage.document]),
            marks_in(text, terms, vocabulary),
            row in exact,
            round(every[row], 6),
            entries.get(passage),
        )
        for row, (passage, text) in ((row, found[row]) for row in best)
    )


def matching_sentences(connection: sqlite3.Connection, query: str) -> list[int]:
    """The rows of all sentences that a query finds."""
    terms = read_terms(query, read_vocabulary(connection))
    return sorted(row for row, _ in _matches(connection, _expression(terms, wide=True)))


def read_terms(query: str, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The terms of a query, each widened by the words of the dossier."""
    terms = []
    for found in TERM.finditer(query):
        written = found["phrase"] if found["word"] is None else found["word"]
        words = tuple(WORD.findall(written))
        if not words:
            continue
        widen = len(words) == 1 and found["phrase"] is None
        terms.append(
            Term(
                words,
                exclude=found["exclude"] is not None,
                prefix=widen and written.endswith("*"),
                wider=vocabulary.widen(words[0]) if widen else (),
                pairs=vocabulary.parts(words[0]) if widen else _apart(words, found["phrase"]),
            )
        )
    return tuple(terms)


def marks_in(text: str, terms: Iterable[Term], vocabulary: Vocabulary) -> tuple[tuple[int, int], ...]:
    """The ranges of a sentence's words that answer one of the terms."""
    wanted = [term for term in terms if not term.exclude]
    asked = {fold(word) for term in wanted for word in term.words}
    begins = tuple(fold(term.words[0]) for term in wanted if term.prefix)
    lemmas = {lemma for term in wanted for lemma in (*term.wider, *(part for parts in term.pairs for part in parts))}
    marks = []
    for word in WORD.finditer(text):
        form = fold(word[0])
        if form in asked or form.startswith(begins or ("\0",)) or lemmas & vocabulary.lemmas_of(form):
            marks.append(word.span())
    return tuple(marks)


def _apart(words: tuple[str, ...], phrase: str | None) -> tuple[tuple[str, ...], ...]:
    """The words of a joined term ("NAVO-missie"), which may also stand apart; those of a quoted phrase may not."""
    return (tuple(fold(word) for word in words),) if phrase is None else ()


def _expression(terms: Sequence[Term], *, wide: bool) -> str:
    wanted = [term.wide if wide else term.exact for term in terms if not term.exclude]
    if not wanted:
        return ""
    barred = "".join(f" NOT {term.wide}" for term in terms if term.exclude)
    return f"({' AND '.join(wanted)}){barred}"


def _matches(connection: sqlite3.Connection, expression: str) -> list[tuple[int, float]]:
    if not expression:
        return []
    query = "SELECT rowid, -bm25(sentence_index, ?, ?) FROM sentence_index WHERE sentence_index MATCH ?"
    return connection.execute(query, (TEXT_WEIGHT, LEMMA_WEIGHT, expression)).fetchall()


def _phrase(words: Iterable[str]) -> str:
    return '"' + " ".join(word.replace('"', '""') for word in words) + '"'


def _sentences(connection: sqlite3.Connection, rows: Iterable[int]) -> Iterable[tuple[int, Passage, str]]:
    query = "SELECT row, document, start_at, end_at, text FROM sentences WHERE row IN (SELECT value FROM json_each(?))"
    for row, document, start, end, text in connection.execute(query, (json.dumps(list(rows)),)):
        yield row, Passage(document, start, end), text


def _entries(connection: sqlite3.Connection, passages: Iterable[Passage]) -> dict[Passage, str]:
    query = (
        "SELECT e.id FROM entry_evidence v JOIN entries e ON e.id = v.entry "
        "WHERE v.document = ? AND v.start_at < ? AND v.end_at > ? ORDER BY e.row LIMIT 1"
    )
    found = {}
    for passage in passages:
        row = connection.execute(query, (passage.document, passage.end, passage.start)).fetchone()
        if row:
            found[passage] = row[0]
    return found
