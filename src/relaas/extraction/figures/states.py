"""The state of what is counted: present, planned, sent, in reserve, lost or captured."""

from relaas.extraction.clauses import Clause
from relaas.extraction.events.triggers import trigger_of
from relaas.extraction.figures.counting import Counted
from relaas.language.concepts import concept_of, noun_group
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import StatusWords
from relaas.model import AnnotatedDocument, FigureStatus

NEAR = 3  # words around the counted noun in which a participle tells its state
LOST_PEOPLE = {"killed": "deaths", "shot": "deaths", "injured": "injured people", "missing": "missing people"}
ORDER: tuple[FigureStatus, ...] = ("lost", "captured", "reserve")


def status_of(
    annotated: AnnotatedDocument, clause: Clause | None, counted: Counted | None, language: str
) -> FigureStatus:
    """The state that the words around the noun, the governing verb and its tense give."""
    table = load_language(language).figures.status
    near = _words_near(annotated, counted)
    for status in ORDER:
        if near & table.words[status]:
            return status
    if near & table.words["present_near"]:
        return "present"
    if clause is None:
        return "other"
    concepts = _concepts(annotated, clause, language)
    words = _spoken(annotated, clause)
    joined = " ".join(token.text.lower() for token in annotated.tokens[clause.first : clause.last])
    persons = counted is None or noun_group(_singular(counted)) == "persons"
    if set(concepts) & table.concepts["lost_things"] and not persons:
        return "planned" if words & table.modal else "lost"
    if persons and words & table.words["lost_said"]:
        return "lost"
    governed = _by_verb(concepts, words, joined, table)
    if governed == "sent" and _is_bare_infinitive(annotated, clause):
        return "planned"
    if governed == "lost" and not _can_be_lost(counted):
        governed = None
    if governed:
        return governed
    return "present" if _only_has(annotated, clause) else "other"


def _only_has(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether having is all that a clause tells: "the city has 14 libraries"."""
    return all(annotated.tokens[verb].lemma.lower() in function_words("have") for verb in clause.verbs)


def lost_noun(annotated: AnnotatedDocument, clause: Clause | None, counted: Counted, language: str) -> str:
    """What lost people are counted as: "deaths", "injured people", "troops killed"; else the noun."""
    if noun_group(_singular(counted)) != "persons":
        return counted.noun
    if counted.noun in {"deaths", "injured people", "missing people", "victims", "casualties", "bodies"}:
        return counted.noun
    manner = _manner(annotated, clause, counted, language)
    if counted.noun in {"people", "civilians"} and manner:
        return LOST_PEOPLE.get(manner, counted.noun)
    return f"{counted.noun} {manner}" if manner else counted.noun


def lost_people(annotated: AnnotatedDocument, clause: Clause | None, language: str) -> str | None:
    """What people without a noun are counted as where they are lost, or None."""
    return LOST_PEOPLE.get(_manner(annotated, clause, None, language) or "")


def _manner(annotated: AnnotatedDocument, clause: Clause | None, counted: Counted | None, language: str) -> str | None:
    table = load_language(language).figures.status.lost_noun
    for index in range(counted.first, counted.last) if counted else ():
        if manner := table.words.get(annotated.tokens[index].text.lower()):
            return manner
    if clause is None:
        return None
    for concept in _concepts(annotated, clause, language):
        if concept in table.concepts:
            return table.concepts[concept]
    spoken = [token.text.lower() for token in annotated.tokens[clause.first : clause.last]]
    return next((table.words[word] for word in spoken if word in table.words), None)


def _singular(counted: Counted) -> str:
    return counted.noun if counted.noun in {"people", "troops"} else counted.noun.removesuffix("s")


def _is_bare_infinitive(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether a clause goes on with the auxiliary of the one before it: "will cut staff and send 300 troops"."""
    forms = {annotated.tokens[verb].feature("VerbForm") for verb in clause.verbs}
    return clause.finite is None and "Inf" in forms


def _can_be_lost(counted: Counted | None) -> bool:
    """Only persons die; a number without a noun counts persons there."""
    if counted is None:
        return True
    return counted.unit is None and noun_group(_singular(counted)) in {"persons", None}


def _by_verb(concepts: tuple[str, ...], words: set[str], joined: str, table: StatusWords) -> FigureStatus | None:
    """What the verbs of the clause say, a plan before a deed: "zal sturen" is planned."""
    for status in ("lost", "captured"):
        if any(concept in table.concepts[status] for concept in concepts):
            return status if not (words & table.modal) else "planned"
    if _says(joined, words, table.words["reserve"]) or any(c in table.concepts["reserve"] for c in concepts):
        return "reserve"
    sent = any(concept in table.concepts["sent"] for concept in concepts)
    planned = _says(joined, words, table.words["planned"]) or any(c in table.concepts["planned"] for c in concepts)
    if planned and (sent or not any(c in table.concepts["present"] for c in concepts)):
        return "planned"
    if sent:
        return "sent"
    if any(c in table.concepts["present"] for c in concepts) or _says(joined, words, table.words["present"]):
        return "present"
    return None


def _says(joined: str, words: set[str], phrases: frozenset[str]) -> bool:
    return any((phrase in words) if " " not in phrase else f" {phrase} " in f" {joined} " for phrase in phrases)


def _concepts(annotated: AnnotatedDocument, clause: Clause, language: str) -> tuple[str, ...]:
    """The concepts of the clause's verbs, its main verb first."""
    order = [clause.main, *(verb for verb in clause.verbs if verb != clause.main)]
    found = [trigger_of(annotated, clause, language).concept]
    found += [concept_of(annotated.tokens[verb].lemma, "VERB", language) or "" for verb in order]
    return tuple(concept for concept in found if concept)


def _spoken(annotated: AnnotatedDocument, clause: Clause) -> set[str]:
    """The words of a clause without names: "May" is no "may"."""
    tokens = annotated.tokens[clause.first : clause.last]
    return {token.text.lower() for token in tokens if token.pos != "PROPN"}


def _words_near(annotated: AnnotatedDocument, counted: Counted | None) -> set[str]:
    if counted is None:
        return set()
    first = max(0, counted.first - NEAR)
    return {token.text.lower() for token in annotated.tokens[first : counted.last]}
