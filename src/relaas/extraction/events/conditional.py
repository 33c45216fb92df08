"""The conditional by which a language tells what is only said: "hij zou hebben gelogen", "er zouden zieken zijn"."""

from collections.abc import Sequence

from relaas.extraction.clauses import SUBJECTS, Clause
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Token


def tells_hearsay(annotated: AnnotatedDocument, clause: Clause, language: str) -> bool:
    """Whether a conditional tells, on no condition, what is said to have been, to appear or to be."""
    words, tokens = load_language(language).events, annotated.tokens
    sentence = annotated.sentence_at(tokens[clause.first].start)
    if sentence is None or clause.finite is None or tokens[clause.finite].text.lower() not in words.reporting:
        return False
    spoken = {token.text.lower() for token in tokens[sentence.first : sentence.last]}
    others = [tokens[verb] for verb in clause.verbs if verb != clause.finite]
    helping = {verb.lemma.lower() for verb in others if verb.feature("VerbForm") != "Part"}
    done = helping & words.perfect and any(verb.feature("VerbForm") == "Part" for verb in others)
    heard = (done or helping & words.seeming) and not helping & (words.possible | words.necessary)
    heard = heard or _tells_a_state(annotated, clause, others, language)
    return bool(heard) and spoken.isdisjoint(words.condition | words.unreal)


def _tells_a_state(annotated: AnnotatedDocument, clause: Clause, others: Sequence[Token], language: str) -> bool:
    """Whether a conditional has but a verb of how things are, and says of whom: "zou drie klanten hebben".

    What "that" would be is an opinion ("dat zou zonde zijn"), unless it counts or goes about something.
    """
    words, tokens = load_language(language).events, annotated.tokens
    if len(others) != 1 or others[0].lemma.lower() not in words.standing:
        return False
    inside = tokens[clause.first : clause.last]
    pointing = load_language(language).facts.whole_before | load_language(language).facts.neuter
    subjects = {token.text.lower() for token in inside if token.dep in SUBJECTS}
    counted = any(token.pos == "NUM" for token in inside) or others[0].lemma.lower() in words.concerning
    return counted or (bool(subjects) and subjects.isdisjoint(pointing | words.first_person))
