"""Who, where and what an event is about: mentions as actors and places, content words as language-neutral terms."""

from collections.abc import Sequence
from itertools import takewhile

from relaas.extraction.events.candidates import Candidate
from relaas.extraction.events.triggers import noun_concept, verb_concept
from relaas.language.concepts import concept_group, concept_of, is_known_noun, noun_of
from relaas.language.function_words import function_words
from relaas.language.installed import load_language, pivot
from relaas.model import COUNTRY, AnnotatedDocument, Mention, Records, Token

ACTOR_TYPES = frozenset({"PER", "ORG", "GPE", "NORP"})
PLACE_TYPES = frozenset({"GPE", "LOC"})


def mentions_of(annotated: AnnotatedDocument, candidate: Candidate, found: Records) -> list[Mention]:
    """The mentions inside a candidate, in order."""
    start, end = annotated.span(candidate.first, candidate.last)
    return [mention for mention in found.mentions if start <= mention.start and mention.end <= end]


def actors_in(annotated: AnnotatedDocument, mentions: list[Mention]) -> tuple[str, ...]:
    """The ids of who takes part: persons, bodies and countries that no preposition of place governs.

    The town in the name of its council is the place of that council only.
    """
    acting = [one for one in mentions if one.type in ACTOR_TYPES or one.key or (one.type == "LOC" and one.country)]
    whole = [one for one in acting if not any(_lies_in(one, other) for other in mentions)]
    return tuple(one.id for one in whole if may_act(one) and not is_placed(annotated, one))


def places_in(annotated: AnnotatedDocument, mentions: list[Mention]) -> tuple[str, ...]:
    """The ids of where it is: names of places behind a preposition of place, or that can be nothing else."""
    named = [one for one in mentions if not one.generic]
    places = [one for one in named if one.type in PLACE_TYPES or one.key.startswith(COUNTRY)]
    return tuple(one.id for one in places if (one.type == "LOC" and not one.country) or is_placed(annotated, one))


def is_placed(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a preposition of place governs a mention, an article between them or not."""
    before = annotated.document.text[max(0, mention.start - 30) : mention.start].lower().split()
    while before and before[-1] in function_words("articles") | function_words("before_places"):
        before.pop()
    return bool(before) and before[-1] in function_words("placing") and mention.type != "PER"


def terms_in(
    annotated: AnnotatedDocument, first: int, last: int, mentions: Sequence[Mention], language: str
) -> tuple[str, ...]:
    """The language-neutral content words of a range, without repeats: concepts, English nouns, keys of entities."""
    inside = range(first, last)
    named = {index for one in mentions if _is_name(one) for index in _tokens_under(annotated, inside, one)}
    found: list[str] = []
    for index in inside:
        if index not in named:
            found.extend(_terms_of(annotated, index, language))
    found.extend(mention.key or f"{COUNTRY}{mention.country}" for mention in mentions if mention.key or mention.country)
    empty = pivot().events.empty_terms | load_language(language).events.empty_terms
    return tuple(dict.fromkeys(term for term in found if term and term not in empty))


def _is_name(mention: Mention) -> bool:
    """Whether a mention names somebody or something: what the tagger took for a name may be a plain word."""
    return not mention.generic and not (mention.type == "OTHER" and mention.text.islower())


def _terms_of(annotated: AnnotatedDocument, index: int, language: str) -> list[str]:
    token = annotated.tokens[index]
    if token.pos == "VERB":
        concept = verb_concept(annotated, index, language) or _mistaken_noun(token, language)
        return [concept] if concept_group(concept) != "state" else []
    if token.pos != "NOUN":
        return []
    concept = noun_concept(annotated, index, language)
    if concept and concept_group(concept) != "state":
        return [concept]
    known = next((form for form in (token.lemma, token.text) if is_known_noun(form, language)), token.lemma)
    return [noun_of(known, language)]


def _mistaken_noun(token: Token, language: str) -> str:
    """The happening that a noun names which the tagger took for a verb, "" where it names none."""
    return concept_of(token.text, "NOUN", language) or ""


def _tokens_under(annotated: AnnotatedDocument, inside: range, mention: Mention) -> list[int]:
    return [index for index in inside if mention.start <= annotated.tokens[index].start < mention.end]


def _lies_in(mention: Mention, other: Mention) -> bool:
    """Whether a name stands inside a longer one."""
    longer = other.end - other.start > mention.end - mention.start
    return longer and not other.generic and other.start <= mention.start and mention.end <= other.end


def may_act(mention: Mention) -> bool:
    """A description counts as an actor where it stands for somebody or for a body; bare things and pronouns do not."""
    if not mention.generic or mention.refers_to is not None:
        return True
    people = load_language(mention.language).people
    told = takewhile(lambda word: word not in function_words("binding"), mention.text.lower().split())
    if any(word in people.papers for word in list(told)[-1:]):
        return False  # a paper says, and does nothing
    pronouns = people.male_pronouns | people.female_pronouns | people.plural_pronouns | people.neuter_pronouns
    return mention.type in ACTOR_TYPES and mention.text.lower() not in pronouns
