"""Figures: how many, of what, whose, where, as of when and in what state."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from relaas.extraction.clauses import Clause, clause_at, clauses_of
from relaas.extraction.figures.belonging import Told, where_is, whose_is
from relaas.extraction.figures.carried import carried
from relaas.extraction.figures.circumstances import held_when, lies_ahead, statement_around
from relaas.extraction.figures.counting import Counted, counted_by
from relaas.extraction.figures.elided import counted_alongside, left_out
from relaas.extraction.figures.guards import is_quantity, overlaps_known
from relaas.extraction.figures.numbers import Number, read_numbers
from relaas.extraction.figures.settings import Setting, setting_of
from relaas.extraction.figures.states import LOST_NOUNS, lost_noun, status_of
from relaas.extraction.figures.sums import as_sum
from relaas.extraction.figures.things import mention_of
from relaas.extraction.figures.words import Word, words_of
from relaas.extraction.nearby import Nearby
from relaas.language.alternatives import alternatives
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Figure, Records, Sentence, content_id

CLAUSE_END = re.compile(r"[,;:()\n]")
NEAR = 150  # characters back to the figure that "it" goes on from

__all__ = ["extract", "find_figures"]


def extract(annotated: AnnotatedDocument, found: Records) -> Records:
    """The records with the figures of the document added, and the names of the things that they are of."""
    setting = setting_of(annotated, found)
    figures = find_figures(annotated, found, setting)
    owners = {figure.whose for figure in figures}
    things = (mention_of(annotated, thing) for thing in setting.things)
    owning = {thing.id: thing for thing in things if thing.id in owners}
    mentions = sorted([*found.mentions, *owning.values()], key=lambda one: (one.start, -one.end))
    return replace(found, figures=figures, mentions=tuple(mentions))


def find_figures(annotated: AnnotatedDocument, found: Records, setting: Setting) -> tuple[Figure, ...]:
    """The quantities of a document in order of the text; dates, durations, references and labels are none."""
    figures: list[Figure] = []
    nearby = Nearby(found)
    for sentence in annotated.sentences:
        paragraph = annotated.paragraph_of(sentence)
        if paragraph.kind not in {"header", "signature"}:
            figures.extend(_in_sentence(annotated, sentence, nearby, setting, figures))
    return _with_ids(carried(annotated, figures), annotated.document.id)


def _in_sentence(
    annotated: AnnotatedDocument, sentence: Sentence, nearby: Nearby, setting: Setting, earlier: Sequence[Figure]
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
    for number, following in zip_longest(numbers, numbers[1:]):
        if words[number.first].token < covered:
            continue
        counted = counted_by(annotated, sentence, words, number, lex)
        number, counted = as_sum(annotated, sentence, number, counted, lex)
        listed = None
        if counted is None:
            beside = figures[-1] if figures else _just_before(annotated, sentence, earlier)
            alongside = counted_alongside(annotated, sentence, words, number, following, beside, found, lex)
            number, counted = alongside or (number, counted)
            listed = beside.status if alongside is not None and beside is not None else None
        start, end = _range(annotated, sentence, words, number, counted)
        timed = overlaps_known(found, words[number.first].start, words[number.last - 1].end)
        if timed and not _measures(number, counted):
            continue
        if not is_quantity(annotated, sentence, words, number, counted, lex):
            continue
        covered = counted.last if counted else covered
        clause = clause_at(clauses, words[number.last - 1].token)
        draft = Figure(
            start=start,
            end=end,
            document=annotated.document.id,
            text=annotated.document.text[start:end],
            minimum=number.minimum,
            maximum=number.maximum,
            approximate=number.approximate,
            increment=number.increment or _adds(annotated, counted, lex),
            part=_is_of_them(annotated.document.text[annotated.tokens[sentence.first].start : start], lex.language),
            rule=number.kind if listed is None else "counted alongside",
        )
        told = Told(number, counted, clause, (*earlier, *figures), setting, listed)
        figures.append(_described(annotated, sentence, found, draft, told, lex))
    return figures


def _described(
    annotated: AnnotatedDocument, sentence: Sentence, found: Records, draft: Figure, told: Told, lex: FigureWords
) -> Figure:
    """The figure with what it counts, its state, whose it is, where and when."""
    counted, clause = told.counted, told.clause
    limited = draft.minimum is None and any(draft.text.lower().startswith(hedge) for hedge in lex.status.at_most)
    status = status_of(annotated, clause, counted, lex.language, limited=limited)
    if status == "other" and (lies_ahead(annotated, sentence, found, clause) or _goes_on(annotated, draft, told)):
        status = "planned"
    if told.alongside is not None:
        status = told.alongside
    if counted is None or counted.text.lower() in lex.stand_ins:
        noun, unit = left_out(annotated, clause, draft, told.number, told.earlier, status, lex)
        noun = noun or (counted.noun if counted else "")
    else:
        noun, unit = counted.noun, counted.unit
        noun = lost_noun(annotated, clause, counted, lex.language) if status == "lost" else noun
    status = "lost" if noun in LOST_NOUNS and status in {"other", "present"} else status
    statement = statement_around(found, draft.start, draft.end)
    draft = replace(draft, counted=noun, unit=unit)
    draft = replace(draft, whose=whose_is(annotated, found, sentence, draft, told, statement))
    return replace(
        draft,
        counted_text=counted.text if counted else "",
        where=where_is(annotated, found, sentence, draft, told),
        as_of=held_when(annotated, found, clause, statement, status, place=(draft.start, draft.end)),
        status=status,
        statement=statement.id if statement else None,
    )


def _goes_on(annotated: AnnotatedDocument, draft: Figure, told: Told) -> bool:
    """Whether a number goes on a list of ceilings or plans: "caps of 42 for 2014 and 40 for 2016. It was cut to 39"."""
    before, clause, counted = next(reversed(told.earlier), None), told.clause, told.counted
    if before is None or clause is None or counted is None or before.status != "planned":
        return False
    alike = (before.counted, before.unit) == (counted.noun, counted.unit)
    listed = annotated.tokens[clause.first].start <= before.start < draft.start
    return alike and (listed or (_takes_up(annotated, clause) and before.end + NEAR > draft.start))


def _takes_up(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether the subject of a clause is "it", which stands for what was told before."""
    subjects = [token for token in annotated.tokens[clause.first : clause.last] if token.dep.startswith("nsubj")]
    return bool(subjects) and subjects[0].text.lower() in function_words("empty")


def _measures(number: Number, counted: Counted | None) -> bool:
    """Whether words for a number have a unit and so are no time, whatever they look like: "a quarter per cent"."""
    return number.kind == "words" and counted is not None and counted.unit is not None


def _just_before(annotated: AnnotatedDocument, sentence: Sentence, earlier: Sequence[Figure]) -> Figure | None:
    """The last figure of the paragraph before a sentence, or None."""
    last = earlier[-1] if earlier else None
    return last if last is not None and last.start >= annotated.paragraph_of(sentence).start else None


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


def _is_of_them(before: str, language: str) -> bool:
    """Whether the words before a number in its clause say that it is of some of those just counted: "of whom 40"."""
    return _part_words(language).search(CLAUSE_END.split(before)[-1]) is not None


@cache
def _part_words(language: str) -> re.Pattern[str]:
    words = alternatives(load_language(language).differing.part_of)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _with_ids(figures: list[Figure], document: str) -> tuple[Figure, ...]:
    seen: Counter[tuple[int, int]] = Counter()
    named = []
    for figure in figures:
        span = (figure.start, figure.end)
        named.append(replace(figure, id=content_id("figure", document, *span, seen[span])))
        seen[span] += 1
    return tuple(named)
