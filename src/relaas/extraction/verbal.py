"""Which words of a sentence work as verbs."""

import re

from relaas.extraction.verbs import is_finite, verb_lemma
from relaas.language.concepts import NOUN_TAGS, VERB_TAGS, is_known_noun
from relaas.language.installed import load_language
from relaas.language.lexicons.clauses import ClauseWords
from relaas.model import AnnotatedDocument, Sentence

BEFORE_NOUN = frozenset({"DET", "ADJ", "ADP", "NUM", "CCONJ"})
YEAR = re.compile(r"[12]\d{3}")


def is_verbal(annotated: AnnotatedDocument, index: int, sentence: Sentence) -> bool:
    """Whether a token works as a verb: no participle before its noun, no infinitive with an article."""
    tokens = annotated.tokens
    token = tokens[index]
    if token.pos not in VERB_TAGS:
        return verb_lemma(token, annotated.language_of(sentence)) is not None or _has_object(annotated, index)
    if token.dep == "flat" or _is_in_a_phrase(annotated, index):
        return False
    words, form = load_language(annotated.language_of(sentence)).clauses, token.feature("VerbForm")
    if token.dep in {"amod", "case", "mark"} and form != "Fin":
        return False
    following = tokens[index + 1] if index + 1 < sentence.last else None
    before = tokens[index - 1] if index > sentence.first else None
    described = before is not None and before.pos in {"ADJ", "DET", "NUM"} and form != "Part"
    described = described and before is not None and not YEAR.fullmatch(before.text)  # "op 3 mei 2018 sloot de brug"
    if described and is_known_noun(token.text, annotated.language_of(sentence)):  # "eerste vlucht"
        return False
    if form in {"Part", None, "Ger"} and following is not None and following.pos in NOUN_TAGS:
        marked = before is not None and before.text.lower() in words.infinitive_marks
        attributive = before is not None and before.pos in BEFORE_NOUN and not marked
        joined = before is not None and before.pos == "CCONJ"
        if attributive and (joined or token.dep not in {"root", "conj", "ccomp", "advcl", "xcomp"}):
            return False
    named = before is not None and before.pos == "DET" and before.text.lower() in words.nominalising
    nominal = named and form in {"Inf", "Ger", None} and following is not None and following.pos in {"ADP", "PUNCT"}
    return not nominal or is_being_done(annotated, index, sentence.first, words)


def _is_in_a_phrase(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether a participle is but the second word of a set phrase: "ten onrechte"."""
    token = annotated.tokens[index]
    return token.dep == "fixed" and token.feature("VerbForm") == "Part" and annotated.tokens[token.head].pos == "ADP"


def is_being_done(annotated: AnnotatedDocument, index: int, first: int, words: ClauseWords) -> bool:
    """Whether an infinitive with an article tells what somebody is doing: "is de brug aan het slopen"."""
    before = [token.text.lower() for token in annotated.tokens[first:index]]
    phrase = next((one for one in words.progressive if tuple(before[-len(one) :]) == one), ())
    places = range(index - len(phrase) - 1, first - 1, -1) if phrase else ()
    finite = next((place for place in places if is_finite(annotated.tokens[place], words.language)), None)
    return finite is not None and annotated.tokens[finite].lemma.lower() in words.auxiliaries


def _has_object(annotated: AnnotatedDocument, index: int) -> bool:
    """Whether an "adjective" has an object pronoun right after it: "complete it by May"."""
    token = annotated.tokens[index]
    if token.pos != "ADJ" or token.dep not in {"conj", "root", "xcomp", "advcl"}:
        return False
    return any(annotated.tokens[child].dep == "obj" and child == index + 1 for child in annotated.children[index])
