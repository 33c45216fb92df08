"""Statements that a paper makes: "Uit het rapport blijkt dat ...", "..., zo staat in de brief"."""

from __future__ import annotations

from relaas.extraction.statements.extents import clause_around, end_of_clause
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.speakers import source_at
from relaas.extraction.statements.view import View


def evident(view: View, index: int) -> Attribution | None:
    """“Uit het rapport blijkt dat ...”: a document says so."""
    preposition = view.cues.evident.get(view.lemma(index))
    if preposition is None or not _tells(view, index) or not _is_whole(view, index):
        return None
    if view.word(view.first) in view.cues.backward and index == view.first + 1:
        return None  # "Dat blijkt uit de brief": it takes up the sentence before
    opening = next((i for i in range(index + 1, min(index + 9, view.last)) if view.word(i) in view.cues.that), None)
    before = [i for i in range(view.first, index) if view.word(i) == preposition]
    after = [i for i in range(index + 1, opening or view.last) if view.word(i) == preposition]
    if opening is None and after:
        return _evident_before(view, index, after[0])
    for place in (*after, *reversed(before)):
        speaker = source_at(view, place + 1)
        if speaker is not None and opening is not None:
            end = end_of_clause(view, opening + 1, None)
            return Attribution(opening + 1, end, (index,), speaker, "full", "evident")
    return None


def _tells(view: View, index: int) -> bool:
    """Whether a verb is finite, or an infinitive that an auxiliary makes so: "uit het logboek zou blijken"."""
    helped = view.pos(index - 1) == "AUX" and view.finite(index - 1) and view.token(index).feature("VerbForm") == "Inf"
    return view.finite(index) or helped


def _is_whole(view: View, index: int) -> bool:
    """Whether the other words that make a cue of a verb stand in its sentence: "komt naar voren"."""
    words = {view.word(other) for other in range(view.first, view.last)}
    return words.issuperset(view.cues.evident_with.get(view.lemma(index), ()))


def _evident_before(view: View, index: int, preposition: int) -> Attribution | None:
    """“..., zo blijkt uit de brief”: what a document says stands before."""
    comma = index - 1
    while view.word(comma) in view.cues.also_so | view.cues.fillers:
        comma -= 1
    speaker = source_at(view, preposition + 1)
    if view.word(comma) != "," or speaker is None or not view.has_finite(view.first, comma):
        return None
    cue = tuple(range(comma + 1, preposition + 1))
    return Attribution(clause_around(view, index)[0], comma, cue, speaker, "full", "evident")
