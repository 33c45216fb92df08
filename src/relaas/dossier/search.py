"""Search over the sentences of all documents: word forms of both languages, and parts of Dutch compounds."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from relaas.dossier.backdrop import read_sources
from relaas.dossier.lines import Quoted
from relaas.dossier.vocabulary import Vocabulary, fold, read_vocabulary
from relaas.language.meaning import likenesses, vectors_of
from relaas.model import Passage

TERM = re.compile(r'(?P<exclude>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
WORD = re.compile(r"\w+")
AS_ASKED, ALL, AKIN, SOME, NEARLY = range(5)  # the groups of what is found, best first
ALIKE = 0.4  # cosine from which a fact means nearly what is asked for
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
class Rank:
    """How a sentence answers a query: the group, and its score there."""

    group: int
    score: float


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a query: words in a row, with what else each may be found by; ``exclude``: sentences without it.

    ``wider`` are other forms of a word and compounds with it, ``akin`` other words for the same, in any language.
    """

    words: tuple[str, ...]
    exclude: bool
    prefix: bool
    wider: tuple[str, ...]
    pairs: tuple[tuple[str, ...], ...]
    akin: tuple[str, ...] = ()

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

    @property
    def widest(self) -> str:
        """The same, and other words for it in any language."""
        return f"({' OR '.join([self.wide, *(f'lemmas : {_phrase(lemma.split())}' for lemma in self.akin)])})"


def search(
    connection: sqlite3.Connection, query: str, *, limit: int = 50, exact: bool = False
) -> tuple[SearchResult, ...]:
    """The sentences that a query finds, at most ``limit``, in groups, each by its score.

    First those with all words as asked for, then those with all in any form, then in other words or another language,
    then those with some of them, last what means nearly the same.

    "Words in quotes" stand in a row, a word after - must not be there, a word before * may go on; ``exact``: all words
    must be there as asked for. No query is an error: one without words finds nothing.
    """
    vocabulary = read_vocabulary(connection)
    terms = read_terms(query, vocabulary)
    ranked = _as_asked(connection, terms) if exact else _ranked(connection, query, terms)
    documents = read_sources(connection)
    order = {document: place for place, document in enumerate(documents)}
    found = {row: (passage, text) for row, passage, text in _sentences(connection, ranked)}

    def rank(row: int) -> tuple[int, float, int, Passage]:
        place = found[row][0]
        return ranked[row].group, -ranked[row].score, order[place.document], place

    best = sorted(found, key=rank)[:limit]
    entries = _entries(connection, [found[row][0] for row in best])
    return tuple(
        SearchResult(
            Quoted(passage, text, documents[passage.document]),
            marks_in(text, terms, vocabulary),
            ranked[row].group == AS_ASKED,
            ranked[row].score,
            entries.get(passage),
        )
        for row, (passage, text) in ((row, found[row]) for row in best)
    )


def _as_asked(connection: sqlite3.Connection, terms: Sequence[Term]) -> dict[int, Rank]:
    """The sentences with all words as they were asked for."""
    return {row: Rank(AS_ASKED, score) for row, score in _matches(connection, _expression(terms, wide=False))}


def _ranked(connection: sqlite3.Connection, query: str, terms: Sequence[Term]) -> dict[int, Rank]:
    """Every sentence that answers a query in some way, in the first group that it belongs to."""
    ranked: dict[int, Rank] = {}
    wanted = [term for term in terms if not term.exclude]
    barred = [term for term in terms if term.exclude]
    if wanted:
        ranked |= {row: Rank(NEARLY, score) for row, score in _alike(connection, query, barred)}
    if len(wanted) > 1:
        each = [dict(_matches(connection, _joined((term.widest,), barred))) for term in wanted]
        for row in dict.fromkeys(row for matches in each for row in matches):
            scores = [matches[row] for matches in each if row in matches]
            ranked[row] = Rank(SOME, round(len(scores) + sum(scores) / (1 + sum(scores)), 6))
    akin = _matches(connection, _joined([term.widest for term in wanted], barred))
    ranked |= {row: Rank(AKIN, score) for row, score in akin}
    ranked |= {row: Rank(ALL, score) for row, score in _matches(connection, _expression(terms, wide=True))}
    return ranked | _as_asked(connection, terms)


def _alike(connection: sqlite3.Connection, query: str, barred: Sequence[Term]) -> Iterator[tuple[int, float]]:
    """The sentences of the facts that mean nearly what is asked for, in any language; none without an encoder."""
    (asked,) = vectors_of((query,))
    if not asked:
        return
    facts = connection.execute("SELECT document, start_at, end_at, meaning FROM facts WHERE meaning <> x''").fetchall()
    near = likenesses([asked], [meaning for *_, meaning in facts])[0] if facts else []
    excluded = {row for term in barred for row, _ in _matches(connection, term.wide)}
    overlapping = "SELECT row FROM sentences WHERE document = ? AND start_at < ? AND end_at > ?"
    for (document, start, end, _), likeness in zip(facts, near, strict=True):
        if likeness >= ALIKE:
            rows = connection.execute(overlapping, (document, end, start)).fetchall()
            yield from ((row, float(likeness)) for (row,) in rows if row not in excluded)


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
                akin=vocabulary.akin(words[0]) if widen else (),
                pairs=vocabulary.parts(words[0]) if widen else _apart(words, found["phrase"]),
            )
        )
    return tuple(terms)


def marks_in(text: str, terms: Iterable[Term], vocabulary: Vocabulary) -> tuple[tuple[int, int], ...]:
    """The ranges of a sentence's words that answer one of the terms."""
    wanted = [term for term in terms if not term.exclude]
    asked = {fold(word) for term in wanted for word in term.words}
    begins = tuple(fold(term.words[0]) for term in wanted if term.prefix)
    lemmas = {
        lemma
        for term in wanted
        for lemma in (*term.wider, *term.akin, *(part for parts in term.pairs for part in parts))
    }
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
    return _joined(wanted, [term for term in terms if term.exclude])


def _joined(wanted: Sequence[str], barred: Iterable[Term]) -> str:
    """The expression of sentences that answer all that is wanted and have nothing that is barred."""
    return f"({' AND '.join(wanted)}){''.join(f' NOT {term.wide}' for term in barred)}" if wanted else ""


def _matches(connection: sqlite3.Connection, expression: str) -> list[tuple[int, float]]:
    if not expression:
        return []
    query = "SELECT rowid, -bm25(sentence_index, ?, ?) FROM sentence_index WHERE sentence_index MATCH ?"
    found = connection.execute(query, (TEXT_WEIGHT, LEMMA_WEIGHT, expression)).fetchall()
    return [(row, round(score, 6)) for row, score in found]


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
