"""The state that things keep where a text only counts them again: "The lorry lost 12 crates. We now count 15"."""

from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.clauses import Clause, clause_at, clauses_of
from relaas.extraction.nearby import token_from
from relaas.language.concepts import concept_of, counted_noun
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Figure, FigureStatus

KEPT: tuple[FigureStatus, ...] = ("lost", "captured")  # a thing that was lost stays so when it is counted
OPEN: frozenset[FigureStatus] = frozenset({"other", "present"})  # what a clause that only counts says of it
MOVED: frozenset[FigureStatus] = frozenset({"sent", "reserve"})  # what is not told of things that are gone
UNDERGOING = frozenset({"obj", "nsubj:pass", "amod", "acl", "acl:relcl"})


def carried(annotated: AnnotatedDocument, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a text, those that only count what it elsewhere tells to be lost or captured in that state too.

    A noun that the text also tells to be sent or in reserve keeps none.
    """
    states: dict[str, set[FigureStatus]] = {}
    for figure in figures:
        if figure.counted and figure.unit is None:
            states.setdefault(figure.counted, set()).add(figure.status)
    open_nouns = [noun for noun, found in states.items() if not found & {*KEPT, *MOVED}]
    gone = _told_lost(annotated, frozenset(open_nouns)) if open_nouns else frozenset()
    kept = {noun: state for noun, found in states.items() for state in _kept(found)} | dict.fromkeys(gone, KEPT[0])
    return [_with_state(annotated, figure, kept.get(figure.counted)) for figure in figures]


def _kept(found: set[FigureStatus]) -> list[FigureStatus]:
    """The state that a noun keeps, of those that a text tells it to be in; none or one."""
    return [state for state in KEPT if state in found and not found & MOVED][:1]


def _told_lost(annotated: AnnotatedDocument, nouns: frozenset[str]) -> frozenset[str]:
    """Those of some counted nouns that a text tells to be lost without a number: "the lost crates"."""
    found = set()
    for place, token in enumerate(annotated.tokens):
        if token.pos == "NOUN" and token.feature("Number") == "Plur" and _is_lost(annotated, place):
            sentence = annotated.sentence_at(token.start)
            found.add(counted_noun(token.lemma, annotated.language_of(sentence)) if sentence else "")
    return nouns & found


def _is_lost(annotated: AnnotatedDocument, place: int) -> bool:
    """Whether a noun is what a verb or participle of losing is said of."""
    token, tokens = annotated.tokens[place], annotated.tokens
    beside = [child for child in annotated.children[place] if tokens[child].dep in UNDERGOING]
    verbs = [*beside, token.head] if token.dep in UNDERGOING else beside
    sentence = annotated.sentence_at(token.start)
    language = annotated.language_of(sentence) if sentence else ""
    lost = load_language(language).figures.status.concepts["lost_things"] if language else frozenset()
    return any(concept_of(tokens[verb].lemma, "VERB", language) in lost for verb in verbs)


def _with_state(annotated: AnnotatedDocument, figure: Figure, state: FigureStatus | None) -> Figure:
    """A figure in the state of its kind, where its clause only counts."""
    if state is None or figure.unit is not None or figure.status not in OPEN or not _only_counts(annotated, figure):
        return figure
    return replace(figure, status=state)


def _only_counts(annotated: AnnotatedDocument, figure: Figure) -> bool:
    """Whether the clause of a figure has no verb, or only verbs by which something is counted, said or contained."""
    sentence = annotated.sentence_at(figure.start)
    if sentence is None:
        return False
    clause = clause_at(clauses_of(annotated, sentence), token_from(annotated, figure.start))
    counting = load_language(annotated.language_of(sentence)).figures.status.counting
    return clause is None or _verbs(annotated, clause) <= counting


def _verbs(annotated: AnnotatedDocument, clause: Clause) -> set[str]:
    return {annotated.tokens[verb].lemma.lower() for verb in clause.verbs}
