"""What a number counts that has no noun of its own: the part of a whole, or an amount that was named before it."""

from relaas.language.concepts import is_known_noun, without_endings
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Sentence

LONGEST_WHOLE = 6  # tokens from "of" to the number of the whole: "nine of the town's other 14 libraries"
NOT_IN_WHOLE = frozenset({"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
HEDGED = 4  # tokens between the preposition and the number: "at no more than about 150"


def whole_after(annotated: AnnotatedDocument, sentence: Sentence, start: int, lexicon: FigureWords) -> int | None:
    """Where the noun phrase of a whole begins, its number and owner left out, after "of the": "of the town's 14 …"."""
    tokens = annotated.tokens
    if start + 1 >= sentence.last or tokens[start].text.lower() not in lexicon.of:
        return None
    first = start + 1
    determined = tokens[first].pos == "DET" or tokens[first].feature("Poss") == "Yes"
    limit = min(sentence.last, first + LONGEST_WHOLE)
    for index in range(first + determined, limit):
        token = tokens[index]
        if token.pos == "NUM" or token.text in POSSESSIVE:
            owned = token.text in POSSESSIVE and index + 1 < limit and tokens[index + 1].pos == "NUM"
            return index + 2 if owned else index + 1
        if token.pos in NOT_IN_WHOLE:
            break
    return first + 1 if determined and first + 1 < sentence.last else None


def amount_before(annotated: AnnotatedDocument, sentence: Sentence, number: int, lexicon: FigureWords) -> int | None:
    """The noun that a lone number at a token tells the amount of: "put the number of deaths at 150", or None."""
    tokens = annotated.tokens
    before = range(number - 1, max(sentence.first, number - HEDGED) - 1, -1)
    placed = next((index for index in before if tokens[index].pos not in {"ADV", "ADJ", "DET"}), None)
    if placed is None or tokens[placed].text.lower() not in lexicon.amounting:
        return None
    for index in range(placed - 1, sentence.first - 1, -1):
        word = tokens[index].text.lower()
        if word in lexicon.tolls:
            return index
        if word in lexicon.amounts:
            return _noun_of(annotated, sentence, index, lexicon)
    return None


def _noun_of(annotated: AnnotatedDocument, sentence: Sentence, amount: int, lexicon: FigureWords) -> int | None:
    """The noun after "the number of" or "het aantal", adjectives between left out."""
    tokens = annotated.tokens
    index = amount + 1
    if index < sentence.last and tokens[index].text.lower() in lexicon.of:
        index += 1
    elif not load_language(lexicon.language).grammar.bare_amounts:
        return None
    lone = index + 1 < sentence.last and tokens[index + 1].pos != "NOUN"
    if lone and _is_known(tokens[index].text, lexicon):  # "doden" may be tagged otherwise
        return index
    while index < sentence.last and tokens[index].pos in {"ADJ", "DET"} and index + 1 < sentence.last:
        index += 1
    return index if index < sentence.last and tokens[index].pos == "NOUN" else None


def _is_known(word: str, lexicon: FigureWords) -> bool:
    return any(is_known_noun(form, lexicon.language) for form in without_endings(word, lexicon.language))
