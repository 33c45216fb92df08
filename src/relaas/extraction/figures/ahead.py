"""What is still to come: money that is set aside, and what somebody has decided to do."""

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.counting import Counted
from relaas.extraction.verbs import is_past_form
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument


def told_of_past(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether the finite verb of a clause is a simple past."""
    if clause.finite is None:
        return False
    verb = annotated.tokens[clause.finite]
    sentence = annotated.sentence_at(verb.start)
    return sentence is not None and is_past_form(verb, annotated.language_of(sentence))


def is_to_come(annotated: AnnotatedDocument, clause: Clause, counted: Counted | None, language: str) -> bool:
    """Whether a clause tells of money set aside or put in, or of what is decided: "the board agreed to borrow £3m"."""
    words = load_language(language).figures
    money = counted is not None and counted.unit in words.monies
    return (money and _sets_aside(annotated, clause, language)) or _is_decided(annotated, clause, language)


def _sets_aside(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a verb sets money aside, in any tense, or puts it in, in the present: "invests", not "has invested"."""
    table = load_language(language).figures.status
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    if any({verb.lemma.lower(), verb.text.lower()} & table.funding for verb in verbs):
        return True
    present = (verb for verb in verbs if verb.feature("VerbForm") == "Fin" and not is_past_form(verb, language))
    return any(verb.lemma.lower() in table.investing for verb in present)


def _is_decided(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a clause is the infinitive of what somebody decides, agrees or means to do."""
    deciding = load_language(language).figures.status.deciding
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    heads = (annotated.tokens[verb.head] for verb in verbs if verb.feature("VerbForm") == "Inf")
    return any(head.lemma.lower() in deciding for head in heads)
