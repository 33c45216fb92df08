"""Whether a stretch can stand alone: it does not begin with what points back to the text before it."""

from itertools import pairwise

from relaas.extraction.clauses import SUBJECTS, Clause
from relaas.extraction.facts.told import Told
from relaas.language.concepts import NOUN_TAGS
from relaas.language.installed import load_language

PARTS_OF_NAMES = frozenset({"flat", "compound", "flat:name"})
STANDING = frozenset({"obj", "nsubj", "nsubj:pass"})
LEADING_WORDS = 3  # words in which a pronoun as subject stands ("Donderdag veroverden ze")


def points_back(told: Told) -> bool:
    """Whether its subject, or a word like "thereby", is one of which the text before says what it stands for."""
    words = load_language(told.language).facts
    spoken = told.words
    if not spoken:
        return False
    if spoken[0] in words.demonstratives and spoken[1:2] and spoken[1] not in words.time_nouns:
        return True
    if any(word in words.back_words for word in spoken):
        return True
    if _takes_up_all(told, words.whole_before):
        return True
    names = [index for index, token in enumerate(told.tokens[:LEADING_WORDS]) if token.pos == "PROPN"]
    return not names and any(word in words.third_person for word in spoken[:LEADING_WORDS])


def leans(told: Told) -> bool:
    """Whether further on it has a word of which the text before says what it stands for: "The firm denied it"."""
    words = load_language(told.language).facts
    return _stands_for_another(told, words.standing_for | words.neuter) or _points_at_a_thing(told)


def _stands_for_another(told: Told, pronouns: frozenset[str]) -> bool:
    """Whether the main clause does something by or to somebody or something that no noun before it names.

    "By Thursday they had left", "The firm denied it", "Het heeft hun dat ontraden".
    """
    main = told.main_clause
    for index in range(main.first, main.last) if main is not None else ():
        if main is not None and _stands_free(told, main, index, pronouns):
            acts = told.annotated.tokens[index].dep != "obj"
            return not (acts and _has_content(told, main)) and not _is_named_before(told, index)
    return False


def _stands_free(told: Told, main: Clause, index: int, pronouns: frozenset[str]) -> bool:
    """Whether a word is a pronoun that is the subject or the object of the main clause; no part of a phrase."""
    tokens, words = told.annotated.tokens, load_language(told.language).facts
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if token.pos != "PRON" or token.text.lower() not in pronouns or token.dep not in {*SUBJECTS, "obj"}:
        return False
    beside = (tokens[one] for one in told.annotated.children[token.head])
    acted = token.dep == "obj" or any(one.dep in SUBJECTS and one.pos in NOUN_TAGS for one in beside)
    idiom = acted and token.text.lower() in words.neuter  # "houden het op 40", not "ontkent het."
    closes = following is None or following.pos == "PUNCT"
    return (token.head in main.verbs or tokens[token.head].dep == "root") and (closes or not idiom)


def _is_named_before(told: Told, index: int) -> bool:
    """Whether a noun that is no time, nor the subject, stands before a word."""
    tokens = told.annotated.tokens
    for place in range(told.first, index):
        word = place
        while tokens[word].dep in PARTS_OF_NAMES and tokens[word].head != word:
            word = tokens[word].head
        timed = any(one.start <= tokens[place].start < one.end for one in told.found.times)
        if tokens[place].pos in NOUN_TAGS and tokens[word].dep not in SUBJECTS and not timed:
            return True
    return False


def _has_content(told: Told, main: Clause) -> bool:
    """Whether a clause follows for which a pronoun only stands in: "it is expected that", "het is zaak om"."""
    return any(clause.kind in {"subordinate", "infinitive"} for clause in told.clauses if clause.first >= main.last)


def _points_at_a_thing(told: Told) -> bool:
    """Whether the main clause calls a thing by what was told of it: "On precisely this stretch", "deze termijn"."""
    main, words = told.main_clause, load_language(told.language).facts
    inside = told.annotated.tokens[main.first : main.last] if main is not None else ()
    pairs = [(one, other) for one, other in pairwise(inside) if one.pos == "DET" and other.pos == "NOUN"]
    pointed = [other for one, other in pairs if one.text.lower() in words.demonstratives]
    return any(noun.lemma.lower() not in words.time_nouns | words.own_places for noun in pointed)


def _takes_up_all(told: Told, pronouns: frozenset[str]) -> bool:
    """Whether a word of the main clause stands for all that was said before: "promised this", "tekende dat op"."""
    if not told.clauses:
        return False
    head = told.clauses[0]
    tokens = told.annotated.tokens
    alone = len(told.clauses) == 1 and head.finite is not None  # then no clause that the word could open
    for index in range(head.first, head.last):
        token = tokens[index]
        if token.text.lower() not in pronouns:
            continue
        standing = token.pos == "PRON" and token.dep in STANDING and token.feature("PronType") != "Rel"
        if standing or (alone and token.pos == "SCONJ" and index > (head.finite or 0)):
            return True
    return False
