"""Plans of clauses that tell of no event by name: what will, must or should be, with a day or a condition."""

from collections.abc import Iterator, Sequence

from relaas.extraction.clauses import Clause, clauses_of
from relaas.extraction.plans.conditions import condition_of_clause, span_of
from relaas.extraction.plans.deadlines import limits_of
from relaas.extraction.plans.doubts import has_been
from relaas.language.concepts import concept_of
from relaas.language.installed import load_language
from relaas.model import UNDATED, AnnotatedDocument, Plan, Sentence, TimeExpression

FEWEST = 4  # tokens of a clause that tells what will be done


def unnamed_in(
    annotated: AnnotatedDocument, sentence: Sentence, times: Sequence[TimeExpression], told: Sequence[Plan]
) -> Iterator[Plan]:
    """A plan for each clause of a sentence that means what is to come, and that no plan tells yet."""
    if annotated.tokens[sentence.last - 1].text == "?" or annotated.paragraph_of(sentence).kind == "heading":
        return
    language = annotated.language_of(sentence)
    for clause in clauses_of(annotated, sentence):
        start, end = span_of(annotated, clause)
        if any(one.start < end and start < one.end for one in told):
            continue
        ahead = [one for one in times if start <= one.start < end and _is_ahead(annotated, one)]
        if _is_denied(annotated, clause, language):
            ahead = [one for one in ahead if one.bound is not None]  # "will not reopen on 9 May"
        condition = condition_of_clause(annotated, sentence, clause)
        meant = _is_meant(annotated, sentence, clause)
        reason = ahead or condition is not None or _is_advice(annotated, sentence, clause)
        set_for_day = bool(ahead) and (_aims(annotated, sentence, clause) or _must_be_met(clause, ahead, language))
        if (meant and reason) or set_for_day:
            starting = (
                concept_of(annotated.tokens[clause.main].lemma, "VERB", language)
                in load_language(language).plans.starting
            )
            begin, complete = limits_of(ahead[-1], starting=starting) if ahead else (UNDATED, UNDATED)
            text = annotated.document.text[start:end]
            yield Plan(
                document=annotated.document.id,
                rule="unnamed",
                start=start,
                end=end,
                text=text,
                what=text,
                begin=begin,
                complete=complete,
                condition=condition,
            )


def _is_meant(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether the finite verb of a clause with a subject tells what will, must or should be done."""
    language = load_language(annotated.language_of(sentence))
    if clause.finite is None or clause.last - clause.first < FEWEST or len(clause.verbs) < 2:
        return False
    if clause.opener in language.plans.openers | language.events.condition:
        return False
    finite = annotated.tokens[clause.finite]
    words = {finite.text.lower(), finite.lemma.lower()}
    meaning = language.events.future | language.events.necessary | language.plans.advised
    if has_been(annotated.tokens[clause.first : clause.last], language.code):
        return False
    subject = any(token.dep.startswith("nsubj") for token in annotated.tokens[clause.first : clause.last])
    return subject and bool(words & meaning)


def _is_denied(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a negation stands in a clause."""
    negations = load_language(language).clauses.negations
    return any(token.text.lower() in negations for token in annotated.tokens[clause.first : clause.last])


def _aims(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether somebody holds to or sets a day: "the council sticks to 1 May", "de raad koerst op 1 mei"."""
    language = load_language(annotated.language_of(sentence))
    tokens = annotated.tokens[clause.first : clause.last]
    lemmas = {annotated.tokens[verb].lemma.lower() for verb in clause.verbs}
    subject = any(token.dep.startswith("nsubj") for token in tokens) or clause.kind == "coordinate"
    return clause.finite is not None and subject and bool(lemmas & language.plans.aiming)


def _must_be_met(clause: Clause, ahead: Sequence[TimeExpression], language: str) -> bool:
    """Whether a clause is a condition with a day by which it must be met: "provided that Hale begins before May"."""
    words = load_language(language)
    opened = clause.opener in words.plans.openers & words.events.condition
    return opened and clause.finite is not None and any(one.bound is not None for one in ahead)


def _is_advice(annotated: AnnotatedDocument, sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what should be done, no state: "the ferry should be kept in service"."""
    language = load_language(annotated.language_of(sentence))
    spoken = {token.text.lower() for token in annotated.tokens[clause.first : clause.last]}
    finite = annotated.tokens[clause.finite].text.lower() if clause.finite is not None else ""
    deed = annotated.tokens[clause.main].pos == "VERB"
    return finite in language.plans.advised and deed and not spoken & language.clauses.negations


def _is_ahead(annotated: AnnotatedDocument, time: TimeExpression) -> bool:
    """Whether a time ends after the day that the text is told on."""
    told, last = annotated.document.dating_at(time.start).latest, time.latest or time.earliest
    return told is not None and last is not None and last > told and time.type in {"DATE", "TIME", "DURATION"}
