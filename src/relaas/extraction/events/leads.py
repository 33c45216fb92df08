"""What an event in an item of a list has from the sentence that leads into it: its verbs, and who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause, clauses_of
from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.triggers import noun_concept, verb_concept
from relaas.language.installed import load_language
from relaas.language.lists import is_question, lead_of
from relaas.model import AnnotatedDocument, Sentence


def leading_clause(annotated: AnnotatedDocument, clause: Clause) -> Clause | None:
    """The clause that a list goes on with, for the one that opens an item: "The board agreed to: | - close it"."""
    sentence = _opened_by(annotated, clause)
    lead = lead_of(annotated, sentence) if sentence is not None else None
    return next(reversed(clauses_of(annotated, lead)), None) if lead is not None else None


def under_its_lead(annotated: AnnotatedDocument, candidate: Candidate) -> Candidate:
    """A candidate that opens an item, with the verbs of the lead before its own, which hang on them."""
    sentence = None if candidate.nominal else _opened_by(annotated, candidate.clause)
    lead = lead_of(annotated, sentence) if sentence is not None else None
    if sentence is None or lead is None or is_question(annotated, sentence):
        return candidate
    verbs = [verb for clause in clauses_of(annotated, lead)[-1:] for verb in clause.verbs]
    over = _concepts(annotated, verbs, candidate.language) or _named_at_end(annotated, lead, candidate.language)
    trigger = replace(candidate.trigger, governing=(*over, *candidate.trigger.governing))
    return replace(
        candidate, trigger=trigger, clause=replace(candidate.clause, verbs=(*verbs, *candidate.clause.verbs))
    )


def is_denied_above(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a negation in what leads into an item holds for it: "The board has not: | - replied to the letter"."""
    lead = leading_clause(annotated, clause)
    words = annotated.tokens[lead.first : lead.last] if lead is not None else ()
    return any(token.text.lower() in load_language(language).clauses.negations for token in words)


def _opened_by(annotated: AnnotatedDocument, clause: Clause) -> Sentence | None:
    """The sentence that a clause opens, None for a later one."""
    sentence = annotated.sentence_at(annotated.tokens[clause.main].start)
    return sentence if sentence is not None and clause.first == sentence.first else None


def _concepts(annotated: AnnotatedDocument, verbs: Sequence[int], language: str) -> tuple[str, ...]:
    """The concepts of verbs, but for auxiliaries."""
    auxiliaries = load_language(language).clauses.auxiliaries
    full = (verb for verb in verbs if annotated.tokens[verb].lemma.lower() not in auxiliaries)
    return tuple(concept for verb in full if (concept := verb_concept(annotated, verb, language)))


def _named_at_end(annotated: AnnotatedDocument, lead: Sentence, language: str) -> tuple[str, ...]:
    """The concept of the word before the colon: a verb that was taken for a noun, "Het college besluit:"."""
    concept = noun_concept(annotated, lead.last - 2, language) if lead.last - lead.first > 1 else ""
    return (concept,) if concept else ()
