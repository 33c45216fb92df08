"""Clauses that only describe somebody or something in another."""

from relaas.extraction.clauses import Clause, clause_at, clauses_of
from relaas.extraction.events.triggers import SPEECH_GROUPS, verb_concept
from relaas.language.concepts import concept_group
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Sentence

HANGING = frozenset({"subordinate", "infinitive"})


def is_descriptive(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause describes: a relative one or what hangs on one, a participle on a noun or at the start.

    "which closed in 2017 when it rained and burned", "the offer, made on 14 May, was", "Founded in 2014, it is".
    """
    clauses, main = clauses_of(annotated, sentence), annotated.tokens[clause.main]
    if clause.kind in HANGING and clause.parent is not None:
        parent = clauses[clause.parent]
        return parent.first <= main.head < parent.last and is_descriptive(annotated, sentence, parent)
    if clause.kind == "coordinate":
        over = clause_at(clauses, main.head) if main.dep == "conj" else None
        joined = clause.opener in load_language(annotated.language_of(sentence)).clauses.coordinators
        goes_on = joined and over is not None and over != clause and is_descriptive(annotated, sentence, over)
        return goes_on or (clause.finite is None and main.dep == "acl")
    return clause.kind == "relative" or (
        clause == clauses[0] and len(clauses) > 1 and _opens(annotated, clause, sentence)
    )


def is_absolute(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a clause stands beside another without a finite verb: "its licence having been revoked"."""
    ending = load_language(language).grammar.gerund_ending
    return clause.finite is None and bool(ending) and annotated.tokens[clause.verbs[0]].text.lower().endswith(ending)


def _opens(annotated: AnnotatedDocument, clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause begins with a past participle and has no subject; none of speech ("Asked on Monday, he")."""
    main, language = annotated.tokens[clause.main], annotated.language_of(sentence)
    gerund = load_language(language).grammar.gerund_ending
    done = main.feature("VerbForm") == "Part" and not (gerund and main.text.lower().endswith(gerund))
    before = annotated.tokens[clause.first : clause.main]
    alone = clause.finite is None and all(token.pos in {"ADV", "PUNCT"} for token in before)
    return done and alone and concept_group(verb_concept(annotated, clause.main, language)) not in SPEECH_GROUPS
