"""Whose a quantity is by a possessive: "Hale's 300 wells", "our bill of £3m", "the council's refusal to pay £3m"."""

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.circumstances import mentions_in
from relaas.extraction.figures.parties import after_preposition, owners_in
from relaas.extraction.figures.speakers import Voice
from relaas.extraction.phrases import GENITIVES
from relaas.language.function_words import function_words
from relaas.model import AnnotatedDocument, Mention, Records, Sentence, Token

AMOUNTS = frozenset({"NUM", "SYM", "ADV", "ADJ"})  # what stands between "of" and a quantity: "of some 3 million"
NOUNS = frozenset({"NOUN", "PROPN"})


def possessor(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, first: int, voice: Voice
) -> Mention | None:
    """Who stands before a phrase as its owner: "Hale's 300 wells", "our 300 wells", "its 300 wells"."""
    tokens = annotated.tokens
    place = _before(annotated, sentence, first)
    if place is None:
        return None
    if tokens[place].feature("Poss") == "Yes":
        return _stands_for(annotated, found, sentence, tokens[place], voice)
    if tokens[place].text in GENITIVES and place > sentence.first:
        return next(reversed(owners_in(annotated, found, sentence.first, place + 1)), None)
    return None


def possessor_of_whole(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, first: int, voice: Voice
) -> Mention | None:
    """Who owns what a quantity is the size of: "Hale's bill of £3m", "your claim of £3m"."""
    place = _before(annotated, sentence, first)
    if place is None or annotated.tokens[place].text.lower() not in function_words("binding"):
        return None
    noun = place - 1
    if noun < sentence.first:
        return None
    if annotated.tokens[noun].pos == "PROPN":  # "de claim van Hale van 3 ton"
        owners = owners_in(annotated, found, sentence.first, place)
        return next((one for one in owners if one.end == annotated.tokens[noun].end), None)
    if annotated.tokens[noun].pos != "NOUN":
        return None
    return possessor(annotated, found, sentence, noun, voice)


def possessor_of_deed(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, clause: Clause, voice: Voice
) -> Mention | None:
    """Whose the deed is that an infinitive tells more of: "the council's refusal to release £3m"."""
    noun = annotated.tokens[clause.main].head
    infinitive = annotated.tokens[clause.main].feature("VerbForm") == "Inf" and clause.finite is None
    if not infinitive or not sentence.first <= noun < clause.main or annotated.tokens[noun].pos != "NOUN":
        return None
    owner = possessor(annotated, found, sentence, noun, voice)
    return owner or after_preposition(annotated, found, noun + 1, sentence)


def _before(annotated: AnnotatedDocument, sentence: Sentence, first: int) -> int | None:
    """The token before a phrase with its numbers and adjectives, None where a sentence begins with them."""
    place = first - 1
    while place > sentence.first and annotated.tokens[place].pos in AMOUNTS:
        place -= 1
    return place if place >= sentence.first else None


def _stands_for(
    annotated: AnnotatedDocument, found: Records, sentence: Sentence, possessive: Token, voice: Voice
) -> Mention | None:
    """Whom a possessive goes back to: who speaks or is spoken to, the first owner of its sentence, the one before."""
    if voice.tells_of(possessive.text):
        return voice.of(possessive.text)
    owners = owners_in(annotated, found, sentence.first, sentence.last)
    if here := next((one for one in owners if one.end <= possessive.start), None):
        return here
    told = any(one.end <= possessive.start for one in mentions_in(annotated, found, sentence.first, sentence.last))
    return None if told else _subject_before(annotated, found, sentence)


def _subject_before(annotated: AnnotatedDocument, found: Records, sentence: Sentence) -> Mention | None:
    """The owner that is the subject of the sentence before one, in the same paragraph."""
    before = annotated.sentence_at(max(0, annotated.tokens[max(0, sentence.first - 1)].start))
    if before is None or before == sentence or before.paragraph != sentence.paragraph:
        return None
    subjects = [token for token in annotated.tokens[before.first : before.last] if token.dep.startswith("nsubj")]
    owners = owners_in(annotated, found, before.first, before.last)
    return next((one for one in owners for token in subjects if one.start <= token.start < one.end), None)
