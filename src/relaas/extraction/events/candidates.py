"""Which stretches of a sentence tell an event: clauses with something to tell, and nouns with a date of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from relaas.extraction.clauses import Clause, clauses_of
from relaas.extraction.events.lexicon import event_words
from relaas.extraction.events.triggers import ATTITUDES, SPEECH_GROUPS, Trigger, trigger_of
from relaas.language.concepts import concept_group
from relaas.model import AnnotatedDocument, Figure, Records, Sentence, Statement, TimeExpression

Told = Literal["asserted", "content", "saying"]
CONTENT_OPENERS = frozenset({"that", "dat", "of", "whether", "hoe", "how", "what", "wat", "welke", "which", "waarom", "why"})
MERGING_KINDS = frozenset({"infinitive"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A half-open range of tokens that tells an event, with its trigger and the clause that it stands in.

    ``told``: asserted by the document, the content of a statement, or the act of saying itself.
    """

    first: int
    last: int
    trigger: Trigger
    clause: Clause
    told: Told = "asserted"
    statement: Statement | None = None
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause of a sentence with what it tells and what stands in it."""

    clause: Clause
    trigger: Trigger
    times: tuple[TimeExpression, ...]
    figures: tuple[Figure, ...]
    statement: Statement | None
    saying: bool


def candidates_of(annotated: AnnotatedDocument, sentence: Sentence, found: Records) -> tuple[Candidate, ...]:
    """The candidates of a sentence in order of the text."""
    language = annotated.language_of(sentence)
    if annotated.tokens[sentence.last - 1].text in event_words(language).question_marks:
        return ()
    clauses = clauses_of(annotated, sentence)
    told = [_looked_at(annotated, clause, found, language) for clause in clauses]
    chosen: list[Candidate] = []
    number = 0
    while number < len(told):
        taken, candidate = _chosen(annotated, told, number, language)
        if candidate is not None:
            chosen.append(candidate)
        number += taken
    return tuple(sorted(chosen, key=lambda one: (one.first, one.last)))


def _looked_at(annotated: AnnotatedDocument, clause: Clause, found: Records, language: str) -> _Told:
    start, end = annotated.span(clause.first, clause.last)
    trigger = trigger_of(annotated, clause, language)
    mark = annotated.tokens[clause.main].start
    around = [one for one in found.statements if one.start <= mark < one.end]
    return _Told(
        clause=clause,
        trigger=trigger,
        times=tuple(one for one in found.times if start <= one.start < end and not one.vague and one.type != "SET"),
        figures=tuple(one for one in found.figures if start <= one.start < end),
        statement=min(around, key=lambda one: one.end - one.start, default=None),
        saying=any(start <= one.cue.start < end for one in found.statements) or concept_group(trigger.concept) in SPEECH_GROUPS,
    )


def _chosen(
    annotated: AnnotatedDocument, told: Sequence[_Told], number: int, language: str
) -> tuple[int, Candidate | None]:
    """How many clauses are dealt with from one on, and the event that they tell, if any."""
    one = told[number]
    contents = _contents(annotated, told, number)
    if one.saying and contents:
        if any(is_told_event(annotated, content, language) for content in contents):
            return 1, None
        last = contents[-1].clause.last
        return 1 + len(contents), Candidate(one.clause.first, last, one.trigger, one.clause, "saying", one.statement)
    following = told[number + 1] if number + 1 < len(told) else None
    if following is not None and _takes_infinitive(one, following, language):
        governing = (*one.trigger.governing, one.trigger.concept)
        trigger = replace(following.trigger, governing=governing, weak=False)
        candidate = Candidate(one.clause.first, following.clause.last, trigger, one.clause, _told(one), one.statement)
        return 2, candidate
    if not is_told_event(annotated, one, language):
        return 1, None
    return 1, Candidate(one.clause.first, one.clause.last, one.trigger, one.clause, _told(one), one.statement)


def _told(one: _Told) -> Told:
    if one.statement is not None and not one.saying:
        return "content"
    return "saying" if one.saying else "asserted"


def _contents(annotated: AnnotatedDocument, told: Sequence[_Told], number: int) -> list[_Told]:
    """The clauses right after a clause of saying that tell what was said."""
    contents: list[_Told] = []
    for one in told[number + 1 :]:
        opened = one.clause.kind in {"subordinate", "relative"} and one.clause.opener in CONTENT_OPENERS
        going_on = bool(contents) and one.clause.kind in {"coordinate", "infinitive", "relative"}
        if not (opened or going_on):
            break
        contents.append(one)
    return contents


def _takes_infinitive(one: _Told, following: _Told, language: str) -> bool:
    """Whether a clause only sets the mode of the infinitive after it ("zijn van plan om ... terug te trekken")."""
    if following.clause.kind not in MERGING_KINDS:
        return False
    governs = one.trigger.concept in event_words(language).governing
    return governs and concept_group(one.trigger.concept) in {"intention", "decision"}


def is_told_event(annotated: AnnotatedDocument, one: _Told, language: str) -> bool:
    """Whether a clause tells something for a chronology: no state without date or number, no condition, no aside."""
    words = event_words(language)
    clause, trigger = one.clause, one.trigger
    if clause.opener in words.condition and clause.kind == "subordinate":
        return False
    subject = annotated.tokens[clause.first].text.lower()
    spoken = {token.text.lower() for token in annotated.tokens[clause.first : clause.last]}
    if subject in words.generic_subjects or spoken & words.generic_words:
        return False
    if clause.kind in {"relative", "infinitive", "aside"}:
        return bool(one.times) and not trigger.stative
    if trigger.weak:
        return bool(one.times or one.figures) or (bool(trigger.concept) and not trigger.stative)
    return True
