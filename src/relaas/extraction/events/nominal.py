"""Happenings that a noun names together with its own date: "the attacks of 11 September", "the April agreement"."""

from datetime import date

from relaas.extraction.clauses import Clause
from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.triggers import Trigger, is_weak, noun_concept
from relaas.language.concepts import VERB_TAGS, names_happening
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, Records, Sentence, TimeExpression

WIDEST_DATE = 366  # days
FARTHEST_DATE = 9  # tokens between a noun and its date, such as the names of who met
INNER = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "CCONJ"})
LEADING = frozenset({"DET", "ADJ", "NUM", "PROPN", "ADV", "VERB", "PRON"})


def nominal_candidates(
    annotated: AnnotatedDocument, sentence: Sentence, found: Records, clauses: tuple[Clause, ...]
) -> tuple[Candidate, ...]:
    """The nouns of happenings in a sentence that have a date of their own, in order."""
    language = annotated.language_of(sentence)
    words = load_language(language).events
    start, end = annotated.span(sentence.first, sentence.last)
    chosen = []
    for time in found.times:
        if not start <= time.start < end or time.vague or time.type == "SET" or not _is_date(time):
            continue
        noun = dated_noun(annotated, sentence, time, words, language)
        noun = _announced(annotated, sentence, time, language) if noun is None and not clauses else noun
        if noun is not None:
            chosen.append(_candidate(annotated, sentence, noun, time, clauses, language))
    return tuple(chosen)


def _is_date(time: TimeExpression) -> bool:
    """Whether a time is narrow enough to date a happening: a year at most."""
    if time.earliest is None or time.latest is None:
        return False
    return (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days <= WIDEST_DATE


def dated_noun(
    annotated: AnnotatedDocument, sentence: Sentence, time: TimeExpression, words: EventWords, language: str
) -> int | None:
    """The noun of a happening that a date belongs to: right after it, or before it with "of" or "van" between."""
    first, last = _tokens_of(annotated, sentence, time)
    if last < sentence.last and annotated.tokens[last].pos == "NOUN" and annotated.tokens[last - 1].pos != "ADP":
        concept = noun_concept(annotated, last, language)
        return last if names_event(concept) else None
    place = first - 1
    while place > sentence.first and annotated.tokens[place].pos in {"DET"}:
        place -= 1
    if place <= sentence.first or annotated.tokens[place].text.lower() not in words.attached | words.dating:
        return None
    strict = annotated.tokens[place].text.lower() not in words.attached
    for noun in range(place - 1, max(sentence.first, place - FARTHEST_DATE) - 1, -1):
        token = annotated.tokens[noun]
        concept = noun_concept(annotated, noun, language) if token.pos == "NOUN" else ""
        if names_event(concept):
            own = not strict or (_belongs(annotated, noun, place) and not _is_argument(annotated, noun))
            return noun if own else None
        if token.pos not in INNER or (not strict and noun < place - 1):
            return None
    return None


def _announced(annotated: AnnotatedDocument, sentence: Sentence, time: TimeExpression, language: str) -> int | None:
    """The noun that a line without a verb sets a day ahead for: "Next meeting: Thursday 13 March"."""
    told = annotated.document.dating_at(time.start).latest
    first, _ = _tokens_of(annotated, sentence, time)
    noun = first - 2
    apart = noun >= sentence.first and annotated.tokens[first - 1].text == ":"
    if not apart or told is None or (time.earliest or "") <= told or annotated.tokens[noun].pos != "NOUN":
        return None
    return noun if noun_concept(annotated, noun, language) else None


def names_event(concept: str) -> bool:
    """Whether a noun of this concept names a happening by itself: an attack, a ruling, no plan and no opinion."""
    return names_happening(concept) and not is_weak(concept)


def _is_argument(annotated: AnnotatedDocument, noun: int) -> bool:
    """Whether a noun hangs on a verb, to which the date then belongs as well: "signed the treaty on 15 June"."""
    token = annotated.tokens[noun]
    return token.dep in {"obj", "nsubj", "nsubj:pass", "iobj"} and annotated.tokens[token.head].pos in VERB_TAGS


def _belongs(annotated: AnnotatedDocument, noun: int, preposition: int) -> bool:
    """Whether no verb of the clause stands between: the parse hangs the date on the noun or on what hangs on it."""
    dated = annotated.tokens[preposition].head
    head = annotated.tokens[dated].head if dated != preposition else preposition
    seen = 0
    while head != annotated.tokens[head].head and seen < FARTHEST_DATE and head != noun:
        head, seen = annotated.tokens[head].head, seen + 1
        if annotated.tokens[head].pos in VERB_TAGS:
            return False
    return head == noun


def _tokens_of(annotated: AnnotatedDocument, sentence: Sentence, time: TimeExpression) -> tuple[int, int]:
    """The half-open range of tokens that a time expression covers."""
    inside = [
        index
        for index in range(sentence.first, sentence.last)
        if annotated.tokens[index].start < time.end and time.start < annotated.tokens[index].end
    ]
    return (inside[0], inside[-1] + 1) if inside else (sentence.first, sentence.first)


def _candidate(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    noun: int,
    time: TimeExpression,
    clauses: tuple[Clause, ...],
    language: str,
) -> Candidate:
    first, last = _tokens_of(annotated, sentence, time)
    start = min(noun, first)
    while (
        start > sentence.first
        and (annotated.tokens[start - 1].pos in LEADING or annotated.tokens[start - 1].dep == "compound")
        and annotated.tokens[start - 1].head >= start
    ):
        start -= 1
    clause = next((one for one in clauses if one.first <= noun < one.last), None)
    around = clause or Clause(start, max(noun + 1, last), (), noun, None)
    trigger = Trigger(noun, noun_concept(annotated, noun, language))
    return Candidate(start, max(noun + 1, last), trigger, around, nominal=True, language=language)
