"""The tense, voice and mood in which the clause of an event is told."""

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.verbal import is_being_done
from relaas.extraction.verbs import is_past_form
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import EventWords
from relaas.model import AnnotatedDocument, Token


def is_past(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the finite verb is past, or helps a participle to a perfect."""
    if candidate.clause.finite is None:
        gerund = load_language(candidate.language).grammar.gerund_ending
        participles = (annotated.tokens[verb] for verb in candidate.clause.verbs)
        done = [one for one in participles if one.feature("VerbForm") == "Part"]
        return any(not (gerund and one.text.lower().endswith(gerund)) for one in done)
    if simple_past(annotated, candidate):
        return True
    words = load_language(candidate.language).events
    if is_double_infinitive(annotated, candidate, words):
        return True
    infinitives = any(helped.feature("VerbForm") == "Inf" for helped in _helped(annotated, candidate))
    return _is_perfect(annotated, candidate) and not infinitives


def simple_past(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the finite verb is a simple past."""
    finite = candidate.clause.finite
    return finite is not None and is_past_form(annotated.tokens[finite], candidate.language)


def is_pluperfect(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the past of a helping verb tells with a participle what had been ("had sent", "was vertrokken")."""
    return simple_past(annotated, candidate) and _is_perfect(annotated, candidate)


def is_double_infinitive(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether two infinitives end a clause in the place of a participle: "heeft moeten sluiten" tells what was done.

    What somebody had had to, been able to or wanted to do ("had moeten sluiten") was not done.
    """
    finite = candidate.clause.finite
    if finite is None or not load_language(candidate.language).grammar.verb_final:
        return False
    if annotated.tokens[finite].lemma.lower() not in words.perfect:
        return False
    helped = _helped(annotated, candidate)
    doubled = len(helped) > 1 and all(token.text.lower() == token.lemma.lower() for token in helped)
    unreal = words.possible | words.necessary | words.wish
    return doubled and not (simple_past(annotated, candidate) and helped[0].lemma.lower() in unreal)


def _is_perfect(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the finite verb helps a participle to a perfect."""
    finite = candidate.clause.finite
    perfect = load_language(candidate.language).events.perfect
    helps = finite is not None and annotated.tokens[finite].lemma.lower() in perfect
    return helps and any(token.feature("VerbForm") == "Part" for token in _helped(annotated, candidate))


def _helped(annotated: AnnotatedDocument, candidate: Candidate) -> list[Token]:
    """The verbs of the clause beside its finite one."""
    return [annotated.tokens[verb] for verb in candidate.clause.verbs if verb != candidate.clause.finite]


def is_passive(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether the finite verb is the auxiliary of a passive with another verb beside it."""
    finite = candidate.clause.finite
    return (
        finite is not None
        and annotated.tokens[finite].lemma.lower() in words.passive
        and len(candidate.clause.verbs) > 1
    )


def is_progressive(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether a gerund with its auxiliary tells what is being done ("is sending")."""
    finite = candidate.clause.finite
    spoken = load_language(candidate.language)
    gerund = annotated.tokens[candidate.clause.main].text.lower().endswith(spoken.grammar.gerund_ending)
    return finite is not None and annotated.tokens[finite].lemma in spoken.events.progressive and gerund


def is_under_way(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether somebody is doing it now, which is no decision: "is de brug aan het slopen"."""
    words = load_language(candidate.language).clauses
    return is_being_done(annotated, candidate.clause.main, candidate.clause.first, words)


def is_imperative(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the verb that opens its sentence tells somebody to do it."""
    finite = candidate.clause.finite
    if finite is None or candidate.nominal or finite != candidate.clause.first or candidate.clause.kind != "main":
        return False
    if load_language(candidate.language).grammar.verb_final:  # "Stuur het rapport op": a question has its subject
        verb = annotated.tokens[finite]
        told = (
            _has_sure_subject(annotated, candidate)
            or _is_spelled_past(verb, candidate.language)
            or _tells_of_one(verb, candidate.language)
        )
        return not told and not _is_perfect(annotated, candidate)
    return annotated.tokens[finite].feature("Mood") == "Imp"


def _has_sure_subject(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether somebody does it for all that the parse can tell: "Laat het depot onderzoeken" has an object in front."""
    below = [annotated.tokens[child] for child in annotated.children[candidate.clause.main]]
    subjects = [token for token in below if token.dep.partition(":")[0] == "nsubj"]
    finite = annotated.tokens[candidate.clause.finite] if candidate.clause.finite is not None else None
    ending = load_language(candidate.language).grammar.infinitive_ending  # plurals have it too
    several = (
        finite is None or finite.feature("Number") == "Plur" or (bool(ending) and finite.text.lower().endswith(ending))
    )
    return any(token.pos != "NOUN" or several for token in subjects)


def _tells_of_one(verb: Token, language: str) -> bool:
    """Whether a verb has the ending that a Dutch imperative lacks: "veroordeelt de staat", not "veroordeel"."""
    stem = verb.lemma.lower().removesuffix(load_language(language).grammar.infinitive_ending)
    return verb.text.lower().endswith("t") and not stem.endswith("t")


def _is_spelled_past(token: Token, language: str) -> bool:
    """Whether the spelling of a verb shows a simple past, whatever its tag."""
    spelled = load_language(language).spelled_verbs
    return spelled is not None and spelled.is_past(token.text.lower(), token.lemma.lower())


def has_subject(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether somebody does it: a Dutch plural is written like the infinitive, which has no subject."""
    below = annotated.children[candidate.clause.main]
    return any(annotated.tokens[child].dep.partition(":")[0] == "nsubj" for child in below)


def is_predicate(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether the word that names the happening only says how something is: "de winkel is weer open"."""
    below = annotated.children[candidate.trigger.token]
    return any(annotated.tokens[child].dep == "cop" for child in below)


def is_done_by_anyone(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a clause tells what anybody does: "daarmee betaal je een leraar een maand"."""
    below = (annotated.tokens[child] for child in annotated.children[candidate.clause.main])
    return any(token.dep == "nsubj" and token.text.lower() in words.generic_subjects for token in below)


def is_of_each(annotated: AnnotatedDocument, candidate: Candidate, words: EventWords) -> bool:
    """Whether a clause tells what is done each time, or with each of many: "every complaint is answered"."""
    inside = annotated.tokens[candidate.clause.first : candidate.clause.last]
    each = [token for token in inside if token.text.lower() in words.each_of]
    told = (token.dep == "advmod" or annotated.tokens[token.head].dep.startswith("nsubj") for token in each)
    return any(told)


def leads_on(annotated: AnnotatedDocument, verb: int, candidate: Candidate) -> bool:
    """Whether the mark of an infinitive stands right behind a verb: "seems to have failed"."""
    mark = load_language(candidate.language).statements.infinitive_mark
    return verb + 1 < candidate.last and annotated.tokens[verb + 1].text.lower() == mark


def is_of_old(annotated: AnnotatedDocument, candidate: Candidate) -> bool:
    """Whether a clause in the past tells of no day that anybody remembers: "once wanted it back", "wilde ooit"."""
    words = load_language(candidate.language).events.once
    told = annotated.tokens[candidate.clause.first : candidate.clause.last]
    beside = any(token.text.lower() in words and token.dep == "advmod" for token in told)
    return beside and simple_past(annotated, candidate)
