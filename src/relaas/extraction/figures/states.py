"""The state of what is counted: present, planned, sent, in reserve, lost or captured."""

from relaas.extraction.clauses import Clause
from relaas.extraction.events.triggers import trigger_of
from relaas.extraction.figures.ahead import is_to_come, told_of_past
from relaas.extraction.figures.counting import Counted
from relaas.extraction.verbs import is_past_form
from relaas.language.concepts import concept_of, noun_group
from relaas.language.function_words import function_words
from relaas.language.installed import languages, load_language
from relaas.language.lexicons.figures import StatusWords
from relaas.model import AnnotatedDocument, FigureStatus

NEAR = 3  # words around the counted noun in which a participle tells its state
LOST_PEOPLE = {"killed": "deaths", "shot": "deaths", "injured": "injured people", "missing": "missing people"}
LOST_NOUNS = frozenset({"deaths", "injured people", "missing people", "victims", "casualties"})
LIMIT_NEAR = 5  # tokens before a number in which a noun tells that it is a limit, its preposition and hedges included
LIMIT_BEHIND = 12  # tokens behind a number in which a noun tells that it was set as a limit
SENTENCE_ENDS = frozenset(".;:!?")
VOTES = "votes"
SHORTEST_HEAD = 5  # letters of a noun that compounds end in
ORDER: tuple[FigureStatus, ...] = ("lost", "captured", "reserve")


def status_of(
    annotated: AnnotatedDocument, clause: Clause | None, counted: Counted | None, language: str, *, limited: bool
) -> FigureStatus:
    """The state that the words around the noun, the governing verb and its tense give; ``limited``: it is a maximum."""
    table = load_language(language).figures.status
    near = _words_near(annotated, counted)
    for status in ORDER:
        if near & table.words[status]:
            return status
    if near & table.words["present_near"]:
        return "present"
    if _is_source(annotated, counted, table) or (counted is not None and counted.noun == VOTES):
        return "other"
    if limited or _sets_limit(annotated, clause, counted, table):
        return "present" if clause is not None and _holds(annotated, clause, table, language) else "planned"
    if clause is None:
        return "other"
    concepts = _concepts(annotated, clause, language)
    spoken = _spoken(annotated, clause, counted)
    words, joined = set(spoken), " ".join(spoken)
    persons = counted is None or noun_group(singular_of(counted)) == "persons"
    if set(concepts) & table.concepts["lost_things"] and not persons:
        return "planned" if words & table.modal else "lost"
    gone = table.words["lost_said" if persons else "lost_things_said"]
    if words & gone and (persons or (counted is not None and counted.unit is None)):
        return "lost"
    sent = set(concepts) & table.concepts["sent"]
    if words & table.necessity and _acts(annotated, counted) and not sent:
        return "present"  # "200 firms must switch": they are there, whatever they have to do
    governed = _governed(annotated, clause, counted, _by_verb(concepts, words, joined, table), table)
    if governed:
        return governed
    if is_to_come(annotated, clause, counted, language):
        return "planned"
    plain = counted is None or counted.unit is None
    return "present" if plain and _holds(annotated, clause, table, language) else "other"


def _governed(
    annotated: AnnotatedDocument,
    clause: Clause,
    counted: Counted | None,
    status: FigureStatus | None,
    table: StatusWords,
) -> FigureStatus | None:
    """The state that a verb gives, unless what is counted cannot be in it or the verb only helps another."""
    measured = counted is not None and counted.unit is not None
    if status == "present" and (_is_done(annotated, clause, table) or (measured and told_of_past(annotated, clause))):
        return None
    if status == "reserve" and measured:
        return "planned"  # money that is set aside
    if status == "sent" and _is_bare_infinitive(annotated, clause):
        return "planned"
    if status == "sent" and _is_denied(annotated, clause):
        return None
    return None if status == "lost" and not _can_be_lost(counted) else status


def _is_denied(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether a clause says that something was not done: "1,250 letters were not sent"."""
    said = {token.text.lower() for token in annotated.tokens[clause.first : clause.last]}
    return any(said & language.clauses.negations for language in languages())


def _holds(annotated: AnnotatedDocument, clause: Clause, table: StatusWords, language: str) -> bool:
    """Whether a clause only tells what is so: "the city has 14 libraries", "the bill stands at 3 million"."""
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    if all(verb.lemma.lower() in function_words("have") for verb in verbs):
        return True
    return all(verb.lemma.lower() in table.holding and not is_past_form(verb, language) for verb in verbs)


def _is_source(annotated: AnnotatedDocument, counted: Counted | None, table: StatusWords) -> bool:
    """Whether those counted only tell the rest: "according to two people close to the talks"."""
    if counted is None or counted.first < 2:
        return False
    before = [token.text.lower() for token in annotated.tokens[max(0, counted.first - 3) : counted.first]]
    return bool(table.according & set(before))


def _sets_limit(
    annotated: AnnotatedDocument, clause: Clause | None, counted: Counted | None, table: StatusWords
) -> bool:
    """Whether a number is that of a ceiling, a target or a budget: such a noun beside it, or as the subject.

    A penalty is one until it was paid: what somebody "got a fine of" is a fact.
    """
    if counted is None:
        return False
    told = clause is not None and told_of_past(annotated, clause)
    limits = table.limits if told else table.limits | table.penalties
    if _explained_as_limit(annotated, counted, table):
        return True
    near = list(annotated.tokens[max(0, counted.first - LIMIT_NEAR) : counted.first])
    if clause is not None:
        near += [token for token in annotated.tokens[clause.first : counted.first] if token.dep.startswith("nsubj")]
    return any(token.text.lower() in limits or _ends_so(token.text.lower(), limits) for token in near)


def _explained_as_limit(annotated: AnnotatedDocument, counted: Counted, table: StatusWords) -> bool:
    """Whether a noun of a limit explains a number before it: "12 bcm, the ceiling", "2.8, set as a cap"."""
    behind = annotated.tokens[counted.last : counted.last + LIMIT_BEHIND]
    for index, token in enumerate(behind):
        if token.text in SENTENCE_ENDS:
            return False
        if token.text.lower() in table.limits:
            before = [one.text.lower() for one in behind[max(0, index - 2) : index]]
            return (index <= 2 and "," in before) or bool(function_words("predicative") & set(before[:1]))
    return False


def _ends_so(word: str, heads: frozenset[str]) -> bool:
    """Whether a word is a compound of one of the nouns: "productieplafond"."""
    return any(len(head) > SHORTEST_HEAD and word.endswith(head) for head in heads)


def _acts(annotated: AnnotatedDocument, counted: Counted | None) -> bool:
    """Whether what is counted is the subject of its clause."""
    if counted is None or counted.head is None:
        return False
    return annotated.tokens[counted.head].dep.startswith("nsubj")


def _is_done(annotated: AnnotatedDocument, clause: Clause, table: StatusWords) -> bool:
    """Whether the verb of being only helps a participle that tells a deed: "er zijn 34.000 wagens verkocht"."""
    verbs = [annotated.tokens[verb] for verb in clause.verbs]
    helped = any(verb.lemma.lower() in table.being for verb in verbs)
    done = [
        verb for verb in verbs if verb.feature("VerbForm") == "Part" and verb.text.lower() not in table.words["present"]
    ]
    return helped and bool(done)


def lost_noun(annotated: AnnotatedDocument, clause: Clause | None, counted: Counted, language: str) -> str:
    """What lost people are counted as: "deaths", "injured people", "troops killed"; else the noun."""
    if noun_group(singular_of(counted)) != "persons":
        return counted.noun
    if counted.noun in LOST_NOUNS | {"bodies"}:
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


def singular_of(counted: Counted) -> str:
    """The noun of a number as the lexicon of nouns has it."""
    return counted.noun if counted.noun in {"people", "troops"} else counted.noun.removesuffix("s")


def _is_bare_infinitive(annotated: AnnotatedDocument, clause: Clause) -> bool:
    """Whether a clause goes on with the auxiliary of the one before it: "will cut staff and send 300 troops"."""
    forms = {annotated.tokens[verb].feature("VerbForm") for verb in clause.verbs}
    return clause.finite is None and "Inf" in forms


def _can_be_lost(counted: Counted | None) -> bool:
    """Only persons die; a number without a noun counts persons there."""
    if counted is None:
        return True
    return counted.unit is None and noun_group(singular_of(counted)) in {"persons", None}


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


def _spoken(annotated: AnnotatedDocument, clause: Clause, counted: Counted | None) -> list[str]:
    """The words of a clause without names ("May" is no "may") and adjectives of what is not counted.

    The verb of the passive is left out where the clause tells of the past: "moesten worden omgeleid".
    """
    own = counted.head if counted is not None else None
    tokens = annotated.tokens[clause.first : clause.last]
    said = (token for token in tokens if token.pos != "PROPN" and (token.dep != "amod" or token.head == own))
    left_out = function_words("passive") if told_of_past(annotated, clause) else frozenset()
    return [token.text.lower() for token in said if token.lemma.lower() not in left_out]


def _words_near(annotated: AnnotatedDocument, counted: Counted | None) -> set[str]:
    if counted is None:
        return set()
    first = max(0, counted.first - NEAR)
    return {token.text.lower() for token in annotated.tokens[first : counted.last]}
