"""Measures that are also sums of money: a Dutch "ton" of costs is a hundred thousand euros."""

from dataclasses import replace

from relaas.extraction.figures.counting import Counted
from relaas.extraction.figures.numbers import Number
from relaas.language.concepts import plural_of, split_compound
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Sentence


def as_sum(
    annotated: AnnotatedDocument, sentence: Sentence, number: Number, counted: Counted | None, lexicon: FigureWords
) -> tuple[Number, Counted | None]:
    """A number and what it counts, as money where its unit is a sum and the sentence tells of money."""
    worth = lexicon.sums.get(counted.text.lower()) if counted is not None else None
    if (
        counted is None
        or worth is None
        or counted.head is not None
        or number.scale > 1  # "12 miljoen ton" is weighed
        or not _tells_of_money(annotated, sentence, lexicon)
    ):
        return number, counted
    minimum = None if number.minimum is None else number.minimum * worth
    maximum = None if number.maximum is None else number.maximum * worth
    number = replace(number, minimum=minimum, maximum=maximum, scale=worth)
    return number, replace(counted, noun=plural_of(lexicon.sum_unit), unit=lexicon.sum_unit)


def _tells_of_money(annotated: AnnotatedDocument, sentence: Sentence, lexicon: FigureWords) -> bool:
    """Whether a word of a sentence is one of money, or a compound with one as its head."""
    tokens = annotated.tokens[sentence.first : sentence.last]
    words = {form.lower() for token in tokens for form in (token.text, token.lemma)}
    heads = {split_compound(word, lexicon.language)[-1] for word in words}
    return not lexicon.money_words.isdisjoint(words | heads)
