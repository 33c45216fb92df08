"""What a number counts that leaves its noun out: that of a figure before it, of the number it goes to, or money."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from relaas.extraction.clauses import Clause
from relaas.extraction.figures.counting import Counted, counted_by, phrase_of
from relaas.extraction.figures.numbers import Number
from relaas.extraction.figures.phrases import phrase_at
from relaas.extraction.figures.states import lost_people
from relaas.extraction.figures.words import Word
from relaas.language.concepts import plural_of
from relaas.language.function_words import function_words
from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Figure, FigureStatus, Records, Sentence, Token

NEAR_FIGURE = 600  # characters between two figures of which the second leaves out its noun
NEAR_TIME = 15  # characters from a figure to the time that it stands with: "42.5 billion in 2014, 30 in 2015"
ALIKE = 200  # times that one number may be the other where both count the same
LARGE = 1e6  # the least magnitude that names money where the text counts nothing else in such numbers
LONGEST_LINK = 4  # words that tell that a number is held against another, and one more
AFTER_NUMBER = frozenset({"ADP", "PUNCT", "DET", "CCONJ", "SCONJ", "VERB", "AUX", "ADV", "PRON"})
SHORT = 1000  # numbers below this leave out a magnitude that stands with the other one


def counted_alongside(
    annotated: AnnotatedDocument,
    sentence: Sentence,
    words: Sequence[Word],
    number: Number,
    following: Number | None,
    earlier: Figure | None,
    found: Records,
    lexicon: FigureWords,
) -> tuple[Number, Counted] | None:
    """A lone number with what it counts where its neighbour tells: "van 21,6 naar 12 miljard euro", "30 in 2015"."""
    place = words[number.last - 1].token
    if (named := named_before(annotated, sentence, words, number, lexicon)) is not None:
        return number, named
    same = earlier is not None and earlier.start >= annotated.tokens[sentence.first].start
    if earlier is not None and earlier.counted and _goes_with(annotated, words, number, earlier, lexicon, beside=same):
        return number, Counted(earlier.counted, "", place, place + 1, None, earlier.unit)
    if following is not None and _goes_to(words, number, following, lexicon):
        counted = counted_by(annotated, sentence, words, following, lexicon)
        if counted is not None:
            return _in_scale(number, following.scale), replace(counted, first=place, last=place + 1, head=None)
    if earlier is None or not earlier.counted or not _timed_alike(words, number, earlier, found):
        return None
    scale = earlier_scale(earlier)
    counted = Counted(earlier.counted, "", place, place + 1, None, earlier.unit)
    return _in_scale(number, scale), counted


def named_before(
    annotated: AnnotatedDocument, sentence: Sentence, words: Sequence[Word], number: Number, lexicon: FigureWords
) -> Counted | None:
    """What a number counts that stands in a list after its name ("fires this year: 26") or after "of which"."""
    if number.first == 0 or number.kind == "one":
        return None
    before = words[number.first - 1]
    listed = before.text == ":"
    if not listed and before.text not in lexicon.of_which:
        return None
    places = range(sentence.first, before.token)
    nouns = [index for index in places if _is_plural(annotated.tokens[index])]
    if not nouns:
        return None
    head = nouns[0] if listed else nouns[-1]
    named = phrase_of(annotated, head, lexicon)
    place = words[number.last - 1].token
    return replace(named, first=place, last=place + 1)


def _goes_with(
    annotated: AnnotatedDocument,
    words: Sequence[Word],
    number: Number,
    earlier: Figure,
    lexicon: FigureWords,
    *,
    beside: bool,
) -> bool:
    """Whether a number is a part of the one before it, is held against it, or does something else of the same things.

    "Of whom nine", "nine of them", "against 61 in May", "and 173 were hired"; ``beside``: both stand in one sentence.
    """
    if number.kind not in {"digits", "words"} or number.scale > 1:
        return False
    before = words[number.first - 1].text if number.first else ""
    if before in lexicon.of_which or phrase_at(words, number.last, lexicon.of_them):
        return earlier.unit is None
    if not beside:
        return False
    if any(phrase_at(words, number.first - length, lexicon.compared) == length for length in range(1, LONGEST_LINK)):
        return _ends_phrase(annotated, words, number)
    acting = number.last < len(words) and annotated.tokens[words[number.last].token].pos in {"AUX", "VERB"}
    return before in function_words("adding", lexicon.language) and acting and earlier.unit is None


def _ends_phrase(annotated: AnnotatedDocument, words: Sequence[Word], number: Number) -> bool:
    """Whether nothing that a number may count follows it: a preposition, a mark, an article, a participle."""
    if number.last >= len(words):
        return True
    return annotated.tokens[words[number.last].token].pos in AFTER_NUMBER


def _is_plural(token: Token) -> bool:
    return token.pos == "NOUN" and token.feature("Number") == "Plur"


def earlier_scale(figure: Figure) -> float:
    """The largest power of a thousand that a figure is written in, 1 where it is written out."""
    value = abs(figure.minimum or figure.maximum or 0.0)
    written_out = value < LARGE or f"{value:.0f}" in "".join(letter for letter in figure.text if letter.isdigit())
    return 1.0 if written_out else next(scale for scale in (1e12, 1e9, 1e6) if value >= scale)


def left_out(
    annotated: AnnotatedDocument,
    clause: Clause | None,
    draft: Figure,
    number: Number,
    earlier: Sequence[Figure],
    status: FigureStatus,
    lexicon: FigureWords,
) -> tuple[str, str | None]:
    """The noun and unit of a number without a noun: people that are lost, what was counted before it, or money."""
    if status == "lost" and (people := lost_people(annotated, clause, lexicon.language)):
        return people, None
    if number.scale >= LARGE or (draft.minimum or 0) >= LARGE:
        return _large(annotated, clause, draft, earlier, lexicon)
    things = [one for one in reversed(earlier) if one.counted and one.unit is None]
    near = next((one for one in things if draft.start - one.end < NEAR_FIGURE and _comparable(one, draft)), None)
    same = next((one for one in things if _same(one, draft)), None)
    before = same or near
    return (before.counted, None) if before else ("", None)


def _same(before: Figure, draft: Figure) -> bool:
    """Whether a number that is too particular for chance stands again."""
    value = draft.minimum or 0.0
    return (before.minimum, before.maximum) == (draft.minimum, draft.maximum) and value >= SHORT


def _goes_to(words: Sequence[Word], number: Number, following: Number, lexicon: FigureWords) -> bool:
    """Whether a number is where a change begins that ends at the following one."""
    opened = number.first > 0 and words[number.first - 1].text in lexicon.changing_from
    between = words[number.last].text if number.last < len(words) else ""
    return opened and between in lexicon.changing_to and following.first - number.last in {0, 1}  # "maar" may hedge it


def _timed_alike(words: Sequence[Word], number: Number, earlier: Figure, found: Records) -> bool:
    """Whether a number and the figure before it each stand with a time of their own, one after the other."""
    end = words[number.last - 1].end
    own = any(0 <= time.start - end < NEAR_TIME for time in found.times)
    other = any(0 <= time.start - earlier.end < NEAR_TIME and time.end <= end for time in found.times)
    return own and other and 0 <= end - earlier.end < NEAR_FIGURE


def _in_scale(number: Number, scale: float) -> Number:
    """A number below a thousand in the magnitude of the one beside it."""
    if scale <= 1 or number.scale > 1 or number.single is None or number.single >= SHORT:
        return number
    value = float(Decimal(str(number.single)) * Decimal(str(scale)))
    return replace(number, minimum=value, maximum=value, scale=scale)


def _large(
    annotated: AnnotatedDocument, clause: Clause | None, draft: Figure, earlier: Sequence[Figure], lexicon: FigureWords
) -> tuple[str, str | None]:
    """What a bare magnitude counts: money where its clause tells of money, else what magnitudes count in the text."""
    near = next((one for one in reversed(earlier) if one.counted and _comparable(one, draft)), None)
    if near is not None and draft.start - near.end >= NEAR_FIGURE:
        near = None
    if clause is not None and (near is None or near.unit not in lexicon.monies):
        spoken = annotated.tokens[clause.first : clause.last]
        if any(token.text.lower() in lexicon.money or token.lemma.lower() in lexicon.money for token in spoken):
            return _many(annotated.once(("money", lexicon.language), lambda: _money_of(annotated, lexicon)))
    if near is not None:
        return near.counted, near.unit
    large = [one for one in earlier if one.counted and _comparable(one, draft)]
    usual = Counter((one.counted, one.unit) for one in large if (one.minimum or one.maximum or 0) >= LARGE)
    return min(usual, key=lambda pair: (-usual[pair], pair[0]), default=("", None))


def _many(unit: str) -> tuple[str, str | None]:
    return (plural_of(unit), unit) if unit else ("", None)


def _money_of(annotated: AnnotatedDocument, lexicon: FigureWords) -> str:
    """The money that a text speaks of most, else that of its language."""
    spoken = Counter(
        unit
        for token in annotated.tokens
        if (unit := lexicon.currency.get(token.text.lower()) or _named(token, lexicon))
    )
    return min(spoken, key=lambda unit: (-spoken[unit], unit), default=lexicon.own_money)


def _named(token: Token, lexicon: FigureWords) -> str | None:
    unit = lexicon.measures.get((token.text.lower(),))
    return unit if unit in lexicon.monies else None


def _comparable(before: Figure, draft: Figure) -> bool:
    """Whether two numbers are of a size that the same thing can be counted in."""
    one, other = (abs(figure.minimum or figure.maximum or 0.0) for figure in (before, draft))
    if not one or not other:
        return False
    whole = float(before.minimum or before.maximum or 0).is_integer() or not (draft.minimum or 0.5).is_integer()
    return whole and max(one, other) / min(one, other) <= ALIKE
