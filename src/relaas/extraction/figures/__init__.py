"""Figures: how many, of what, whose, where, as of when and in what state."""

from collections import Counter
from dataclasses import replace

from relaas.extraction.clauses import Clause, clause_at, clauses_of
from relaas.extraction.figures.circumstances import held_when, owner_of, place_of, statement_around
from relaas.extraction.figures.counting import Counted, counted_by
from relaas.extraction.figures.guards import is_quantity, overlaps_known
from relaas.extraction.figures.numbers import Number, read_numbers
from relaas.extraction.figures.states import lost_noun, lost_people, status_of
from relaas.extraction.figures.words import Word, words_of
from relaas.extraction.nearby import Nearby
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Figure, Records, Sentence, content_id

__all__ = ["extract", "find_figures"]

NEAR_FIGURE = 200  # characters between two figures of which the second leaves out its noun


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the figures of the document added."""
    return replace(found, figures=find_figures(annotated, found))


def find_figures(annotated: AnnotatedDocument, found: Records) -> tuple[Figure, ...]:
    """The quantities of a document in order of the text; dates, durations, references and labels are none."""
    figures: list[Figure] = []
    nearby = Nearby(found)
    for sentence in annotated.sentences:
        paragraph = annotated.paragraph_of(sentence)
        if paragraph.kind not in {"header", "signature"}:
            before = figures[-1] if figures else None
            figures.extend(_in_sentence(annotated, sentence, nearby, before))
    return _with_ids(figures, annotated.document.id)


def _in_sentence(
    annotated: AnnotatedDocument, sentence: Sentence, nearby: Nearby, previous: Figure | None
) -> list[Figure]:
    lex = load_language(annotated.language_of(sentence)).figures
    words = words_of(annotated, sentence, lex)
    numbers = read_numbers(words, lex.language)
    if not numbers:
        return []
    found = nearby.of(annotated.paragraph_of(sentence).start, annotated.tokens[sentence.last - 1].end)
    clauses = clauses_of(annotated, sentence)
    figures: list[Figure] = []
    covered = sentence.first  # "nine of the 14 houses": the whole is told with its part
    for number in numbers:
        if words[number.first].token < covered:
            continue
        counted = counted_by(annotated, sentence, words, number, lex)
        start, end = _range(annotated, sentence, words, number, counted)
        if overlaps_known(found, words[number.first].start, words[number.last - 1].end):
            continue
        if not is_quantity(annotated, sentence, words, number, counted, lex):
            continue
        covered = counted.last if counted else covered
        clause = clause_at(clauses, words[number.last - 1].token)
        before = figures[-1] if figures else previous
        draft = Figure(
            start=start,
            end=end,
            document=annotated.document.id,
            text=annotated.document.text[start:end],
            minimum=number.minimum,
            maximum=number.maximum,
            approximate=number.approximate,
            increment=number.increment or _adds(annotated, counted, lex),
        )
        figures.append(_described(annotated, sentence, found, draft, counted, clause, before, lex))
    return figures


def _described(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    found: Records,
    draft: Figure,
    counted: Counted | None,
    clause: Clause | None,
    before: Figure | None,
    lex: FigureWords,
) -> Figure:
    """The figure with what it counts, its state, whose it is, where and when."""
    status = status_of(annotated, clause, counted, lex.language)
    statement = statement_around(found, draft.start, draft.end)
    owner = owner_of(annotated, found, sentence, clause, counted)
    place = place_of(annotated, found, sentence, clause, owner)
    if counted is None:
        noun, text = _left_out(annotated, clause, draft, before, status, lex), ""
    else:
        noun, text = counted.noun, counted.text
        noun = lost_noun(annotated, clause, counted, lex.language) if status == "lost" else noun
    return replace(
        draft,
        counted=noun,
        counted_text=text,
        unit=counted.unit if counted else None,
        whose=owner.id if owner else None,
        where=place.id if place else None,
        as_of=held_when(annotated, found, clause, statement, status, at=draft.start),
        status=status,
        statement=statement.id if statement else None,
    )


def _left_out(
    annotated: AnnotatedDocument,
    clause: Clause | None,
    draft: Figure,
    before: Figure | None,
    status: str,
    lex: FigureWords,
) -> str:
    """What a number without a noun counts: the people that are lost, or what the figure before it counts."""
    if status == "lost" and (people := lost_people(annotated, clause, lex.language)):
        return people
    near = before is not None and before.unit is None and draft.start - before.end < NEAR_FIGURE
    written_out = draft.text.split()[-1][:1].isalpha()
    return before.counted if near and before is not None and (written_out or status == before.status != "other") else ""


def _range(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    words: tuple[Word, ...],
    number: Number,
    counted: Counted | None,
) -> tuple[int, int]:
    """From an adjective before the number, or its hedges, to the end of its noun."""
    first = words[number.first]
    start = first.start
    before = annotated.tokens[first.token - 1] if first.token > sentence.first and not first.glued else None
    if before is not None and before.pos == "ADJ" and before.text.islower():
        start = before.start
    end = words[number.last - 1].end
    if counted is not None and counted.last > counted.first:
        end = max(end, annotated.tokens[counted.last - 1].end)
    return start, end


def _adds(annotated: AnnotatedDocument, counted: Counted | None, lex: FigureWords) -> bool:
    if counted is None:
        return False
    return any(token.text.lower() in lex.increments for token in annotated.tokens[counted.first : counted.last])


def _with_ids(figures: list[Figure], document: str) -> tuple[Figure, ...]:
    seen: Counter[tuple[int, int]] = Counter()
    named = []
    for figure in figures:
        span = (figure.start, figure.end)
        named.append(replace(figure, id=content_id("figure", document, *span, seen[span])))
        seen[span] += 1
    return tuple(named)
