"""Conditions: what a plan depends on, a clause of its sentence or a phrase of its own clause."""

from relaas.extraction.clauses import FREE_KINDS, Clause, clause_at, clauses_of
from relaas.extraction.events.triggers import ATTITUDES, SPEECH_GROUPS
from relaas.extraction.nearby import token_from
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import PlanWords
from relaas.model import AnnotatedDocument, Event, Passage, Sentence

SHORTEST_CONDITION = 3  # words


def condition_of(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> Passage | None:
    """The passage that an event depends on: a clause of condition in its sentence, or a phrase in its own clause."""
    words = load_language(event.language).plans
    document = annotated.document.id
    for clause in clauses_of(annotated, sentence):
        opener = clause.opener
        if clause.first == sentence.first and opener not in words.openers:
            continue
        opens = opener in words.openers or (event.polarity == "-" and opener in words.negated_openers)
        if clause.finite is None or clause.last - clause.first < SHORTEST_CONDITION:  # "als volgt"
            continue
        start, end = span_of(annotated, clause)
        if opens and clause.kind != "coordinate" and not start <= event.trigger.start < end:
            return Passage(document, start, end)
    inside = [
        index
        for index in range(sentence.first, sentence.last)
        if event.start <= annotated.tokens[index].start < event.end
    ]
    return _phrase(annotated, inside, words)


def met_first(annotated: AnnotatedDocument, sentence: Sentence, event: Event) -> Passage | None:
    """The condition that must be met before what the present tells: "if he does not pay, an eviction follows".

    Both clauses are in the present; what is told in the past came about.
    """
    clauses = clauses_of(annotated, sentence)
    own = clause_at(clauses, token_from(annotated, event.trigger.start))
    words = load_language(event.language)
    opened = [one for one in clauses if one.opener in words.events.condition & words.plans.openers and one != own]
    if own is None or own.opener in words.events.condition or own.kind not in FREE_KINDS or not opened:
        return None
    if event.concept in ATTITUDES | {"want"} or concept_group(event.concept) in SPEECH_GROUPS | {"state", None}:
        return None  # "I believe it if I see it"
    finite = [one.finite for one in (own, opened[0])]
    tokens = annotated.tokens
    past = any(index is None or is_past_form(tokens[index], event.language) for index in finite)
    whole = opened[0].last - opened[0].first >= SHORTEST_CONDITION
    return None if past or not whole else Passage(annotated.document.id, *span_of(annotated, opened[0]))


def condition_of_clause(annotated: AnnotatedDocument, sentence: Sentence, told: Clause) -> Passage | None:
    """The passage of the clause of condition beside another clause of its sentence, or None."""
    words = load_language(annotated.language_of(sentence)).plans
    for clause in clauses_of(annotated, sentence):
        whole = clause.finite is not None and clause.last - clause.first >= SHORTEST_CONDITION
        if clause != told and whole and clause.opener in words.openers:
            return Passage(annotated.document.id, *span_of(annotated, clause))
    return None


def _phrase(annotated: AnnotatedDocument, inside: list[int], words: PlanWords) -> Passage | None:
    """A phrase of condition among the tokens of an event, with what follows it where that is the condition."""
    spoken = [annotated.tokens[index].text.lower() for index in inside]
    document = annotated.document.id
    for place in range(len(inside)):
        for phrase in words.whole:
            if tuple(spoken[place : place + len(phrase)]) == phrase:
                last = inside[place + len(phrase) - 1]
                return Passage(document, annotated.tokens[inside[place]].start, annotated.tokens[last].end)
        for phrase in words.phrases:
            if tuple(spoken[place : place + len(phrase)]) == phrase and place + len(phrase) < len(inside):
                first = inside[place + len(phrase)]
                return Passage(document, annotated.tokens[first].start, annotated.tokens[inside[-1]].end)
    return None


def span_of(annotated: AnnotatedDocument, clause: Clause) -> tuple[int, int]:
    """The source range of a clause without the marks at its end."""
    last = clause.last
    while last - 1 > clause.first and annotated.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return annotated.span(clause.first, last)
