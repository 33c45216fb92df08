"""What a clause tells of: the word that names the happening and its concept, behind auxiliaries and light verbs."""

from dataclasses import dataclass

from relaas.extraction.clauses import Clause
from relaas.extraction.verbs import verb_lemma
from relaas.language.concepts import concept_group, concept_of, phrases_of
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument

WEAK_GROUPS = frozenset({"state"})
WEAK_CONCEPTS = frozenset(
    {"believe", "doubt", "take-place", "come", "go", "hold", "receive", "want", "aim", "fear", "hope"}
)
PROMISING = frozenset({"promise", "announce", "threaten"})  # what follows them in an infinitive is to come
COMMITTING = PROMISING | {"say", "express"}
SPEECH_GROUPS = frozenset({"speech"})
ATTITUDES = frozenset(
    {"expect", "believe", "judge", "doubt", "show", "know", "see", "hope", "fear", "conclude", "decide"}
)
STRONG_STATES = frozenset({"rely", "lack", "involve", "control"})  # states that are news
FARTHEST_PARTICLE = 5
MODIFYING = frozenset({"amod", "nmod", "compound"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The token that names a happening with its concept ("" = none known).

    ``governing`` are the concepts of the verbs that it hangs on in the same clause ("plans to withdraw": plan);
    ``weak``: the concept alone makes no event; ``stative``: a copula or a state.
    """

    token: int
    concept: str
    governing: tuple[str, ...] = ()
    weak: bool = False
    stative: bool = False


def trigger_of(annotated: AnnotatedDocument, clause: Clause, language: str) -> Trigger:
    """The trigger of a clause: its phrase, its full verb, or the noun that a light verb or copula carries."""
    phrase = _phrase(annotated, clause, language)
    if phrase is not None:
        return phrase
    verbs = _after_auxiliary(clause, _full_verbs(annotated, clause, language))
    governing: list[str] = []
    words = load_language(language).events
    for number, verb in enumerate(verbs):
        concept = verb_concept(annotated, verb, language)
        light = annotated.tokens[verb].lemma.lower() in words.light
        if light and number + 1 < len(verbs) and _is_infinitive(annotated, verbs[number + 1]) and is_weak(concept):
            continue  # "had come to explain"
        modal = concept in words.governing or concept in COMMITTING
        if modal and number + 1 < len(verbs) and _is_infinitive(annotated, verbs[number + 1]):
            governing.append(concept)
            continue
        later = [one for one in clause.verbs if one > verb and _is_infinitive(annotated, one)]
        if later and concept in COMMITTING:  # "they say to remain present"
            left = verb_concept(annotated, later[0], language)
            return Trigger(later[0], left, (*governing, concept), weak=True, stative=True)
        return _judged(annotated, clause, verb, concept, tuple(governing), language)
    return _copular(annotated, clause, language)


def verb_concept(annotated: AnnotatedDocument, verb: int, language: str) -> str:
    """The concept of a verb, its particle and doubtful lemmas considered; "" where none is known."""
    token = annotated.tokens[verb]
    lemma = verb_lemma(token, language) or token.lemma
    particles = [
        annotated.tokens[child].text.lower() for child in annotated.children[verb] if _is_particle(annotated, child)
    ]
    spoken = load_language(language)
    joined = spoken.grammar.separable_verbs
    forms = [particle + lemma if joined else f"{lemma} {particle}" for particle in particles]
    forms.append(lemma)
    if spoken.spelled_verbs:
        forms.append(spoken.spelled_verbs.unmarked(lemma))
    return next((concept for form in forms if (concept := concept_of(form, "VERB", language))), "")


def noun_concept(annotated: AnnotatedDocument, noun: int, language: str) -> str:
    """The concept of a noun, "" where it names no happening."""
    token = annotated.tokens[noun]
    return concept_of(token.lemma, "NOUN", language) or concept_of(token.text, "NOUN", language) or ""


def is_weak(concept: str) -> bool:
    """Whether a concept alone makes no event: states, motion in general, holding an opinion."""
    return concept in WEAK_CONCEPTS or (concept_group(concept) in WEAK_GROUPS and concept not in STRONG_STATES)


def _is_particle(annotated: AnnotatedDocument, token: int) -> bool:
    return annotated.tokens[token].dep == "compound:prt"


def _after_auxiliary(clause: Clause, verbs: list[int]) -> list[int]:
    """The full verbs after a finite auxiliary where there are any: "zoals gemeld zal de Kamer worden ingelicht"."""
    if clause.finite is None or clause.finite in verbs:
        return verbs
    return [verb for verb in verbs if verb > clause.finite] or verbs


def _is_infinitive(annotated: AnnotatedDocument, verb: int) -> bool:
    return annotated.tokens[verb].feature("VerbForm") in {"Inf", None}


def _full_verbs(annotated: AnnotatedDocument, clause: Clause, language: str) -> list[int]:
    """The verbs of a clause without auxiliaries, in order of the text."""
    auxiliaries = load_language(language).clauses.auxiliaries
    lemmas = {verb: (verb_lemma(annotated.tokens[verb], language) or "").lower() for verb in clause.verbs}
    return [verb for verb in clause.verbs if lemmas[verb] not in auxiliaries]


def _phrase(annotated: AnnotatedDocument, clause: Clause, language: str) -> Trigger | None:
    """The longest phrase that a verb of the clause heads, such as "op de hoogte brengen" or "take place"."""
    words = [token.text.lower() for token in annotated.tokens[clause.first : clause.last]]
    for verb in clause.verbs:
        for phrase, concept in _phrases(annotated, verb, language):
            for place in range(len(words) - len(phrase) + 1):
                found = tuple(words[place : place + len(phrase)]) == phrase
                if found and _fits(annotated, language, clause.first + place, verb, phrase):
                    return _phrasal(annotated, clause, verb, concept, language)
    return None


def _phrases(annotated: AnnotatedDocument, verb: int, language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The phrases of a verb; also those of the bare verb where a preposition was taken for its particle."""
    lemma = annotated.tokens[verb].lemma.lower()
    found = phrases_of(lemma, language)
    if found or not load_language(language).grammar.separable_verbs:
        return found
    apart = {annotated.tokens[child].text.lower() for child in annotated.children[verb] if child != verb}
    return next((phrases_of(lemma[len(one) :], language) for one in sorted(apart) if lemma.startswith(one)), ())


def _phrasal(annotated: AnnotatedDocument, clause: Clause, verb: int, concept: str, language: str) -> Trigger:
    """The trigger of a phrase; having and being something is a state."""
    governs = load_language(language).events.governing
    later = [one for one in clause.verbs if one > verb and _is_infinitive(annotated, one)]
    if concept in governs and later:  # "is due to leave"
        left = verb_concept(annotated, later[0], language)
        return Trigger(later[0], left, (concept,), weak=False)
    before = [verb_concept(annotated, one, language) for one in clause.verbs if one < verb]
    having = annotated.tokens[verb].lemma.lower() in load_language(language).events.having
    stative = (having or concept_group(concept) == "state") and concept not in STRONG_STATES
    over = tuple(one for one in before if one in governs or one in PROMISING)
    return Trigger(verb, concept, over, is_weak(concept), stative)


def _fits(annotated: AnnotatedDocument, language: str, place: int, verb: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands where its verb wants it: after a verb that opens it, a particle near by."""
    if not load_language(language).grammar.phrases_open_with_verb:
        return True
    words = load_language(language).events
    if phrase[0] in words.particles - words.loose_particles and place == verb + 1:
        return True
    if len(phrase) == 1 and phrase[0] in words.particles:
        token = annotated.tokens[place]
        particle = token.dep in {"compound:prt", "advmod"} or token.pos in {"ADV", "PART"}
        return verb < place <= verb + FARTHEST_PARTICLE and particle
    return verb < place <= verb + 2


def _judged(
    annotated: AnnotatedDocument, clause: Clause, verb: int, concept: str, governing: tuple[str, ...], language: str
) -> Trigger:
    """The verb itself, or the noun that gives a light verb its meaning."""
    light = annotated.tokens[verb].lemma.lower() in load_language(language).events.light
    if light and (not concept or is_weak(concept)):
        noun = _meant_noun(annotated, clause, verb, language)
        if noun is not None:
            return Trigger(noun, noun_concept(annotated, noun, language), governing)
    stative = concept_group(concept) == "state" and concept not in STRONG_STATES
    return Trigger(verb, concept, governing, weak=not concept or is_weak(concept), stative=stative)


def _is_part_of_time(annotated: AnnotatedDocument, noun: int) -> bool:
    """Whether a noun of beginning or end has no article, as in "eind deze maand"."""
    timing = annotated.tokens[noun].lemma.lower() in {"begin", "eind", "start", "end"}
    return timing and (noun == 0 or annotated.tokens[noun - 1].pos not in {"DET", "ADJ"})


def _copular(annotated: AnnotatedDocument, clause: Clause, language: str) -> Trigger:
    """A clause without a full verb: the happening that its subject or predicate names, else a state."""
    noun = _meant_noun(annotated, clause, clause.main, language)
    if noun is None:
        return Trigger(clause.main, "", weak=True, stative=True)
    return Trigger(noun, noun_concept(annotated, noun, language), weak=True, stative=True)


def _meant_noun(annotated: AnnotatedDocument, clause: Clause, verb: int, language: str) -> int | None:
    """The noun of a happening that is an argument of the verb, objects first; none inside another phrase."""
    found = []
    for index in range(clause.first, clause.last):
        token = annotated.tokens[index]
        if token.pos != "NOUN" or token.dep in MODIFYING or not noun_concept(annotated, index, language):
            continue
        if concept_group(noun_concept(annotated, index, language)) in WEAK_GROUPS or _is_part_of_time(annotated, index):
            continue
        governed = any(annotated.tokens[child].dep == "case" for child in annotated.children[index])
        rank = (governed, token.dep not in {"obj", "nsubj:pass"}, token.head != verb, index)
        found.append((rank, index))
    if not found:
        return None
    rank, noun = min(found)
    return None if rank[0] and annotated.tokens[noun].head != verb else noun
