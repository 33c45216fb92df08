"""Numbers in a row of words: digits, number words, vague plurals, fractions, ranges and the hedges around them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf
from typing import Literal

from relaas.extraction.figures.digits import fraction_of, grouped, with_fraction
from relaas.extraction.figures.phrases import LONGEST_PHRASE, longest_phrase, phrase_at
from relaas.extraction.figures.spelled import DOZEN, HUNDRED, read_spelled, word_value
from relaas.extraction.figures.words import Word, digits_value
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords, Phrases

Kind = Literal["digits", "words", "one", "vague", "fraction"]
SCALE_RANGE = {100.0: (200.0, 999.0), 1e3: (2e3, 9999.0), 1e6: (2e6, 99_999_999.0), 1e9: (2e9, 99_999_999_999.0)}
LARGEST_RATIO = 100
LEAST_WHOLE = 1000  # a smaller number beside one with a magnitude leaves its own out
LARGEST = 1e24  # no quantity that people write out is larger
YEAR_JOINERS = frozenset({"-", "–", "/"})
CENTURIES = frozenset({"18", "19", "20"})
CENTS = 100  # in the unit of most money
LEAST_BARE = 10  # cents that are told without their name
HYPHENS = frozenset({"-", "–"})
ROUND = frozenset({2, 3, 4, 5, 10, 20, 50, 100})  # "three of the four", but "nine of the 14" counts nine


@dataclass(frozen=True, slots=True)
class Number:
    """A number over the half-open range of words ``first``..``last``; a limit of None is open.

    ``scale`` is the multiplier written after it ("miljoen"), 1 where none is. ``currency`` is the unit of a sign.
    """

    first: int
    last: int
    minimum: float | None
    maximum: float | None
    kind: Kind
    scale: float = 1.0
    approximate: bool = False
    increment: bool = False
    hedged: bool = False
    currency: str | None = None

    @property
    def single(self) -> float | None:
        """The value where the number is one, else None."""
        return self.minimum if self.minimum == self.maximum else None


def read_numbers(words: Sequence[Word], language: str) -> tuple[Number, ...]:
    """The numbers of a sentence in order, with their ranges and hedges; ordinals are none."""
    lex = load_language(language).figures
    found: list[Number] = []
    index = 0
    while index < len(words):
        if years := _year_pair(words, index):
            index += years
            continue
        number = _read_range(words, index, lex) if _can_begin(words[index].text, lex) else None
        number = _with_cents(words, number, lex) if number else None
        if number is None:
            index += 1
            continue
        floor = found[-1].last if found else 0
        found.append(_hedged(words, number, lex, floor=floor))
        index = found[-1].last
    return tuple(found)


def _year_pair(words: Sequence[Word], index: int) -> int:
    """The number of words of two years that are written as one, the second short: "2013–14"; 0 = none."""
    pair = words[index : index + 3]
    if len(pair) < 3 or pair[1].text not in YEAR_JOINERS or not (pair[1].glued and pair[2].glued):
        return 0
    first, second = pair[0].text, pair[2].text
    years = len(first) == len("2013") and len(second) == len("14") and first.isdigit() and second.isdigit()
    return len(pair) if years and first[:2] in CENTURIES and first[2:] < second else 0


def _can_begin(text: str, lex: FigureWords) -> bool:
    """Whether a number may begin with a word: digits, a sign, a known word of numbers, a Dutch compound of them."""
    known = text in lex.starters or text in lex.minus or ("-" in text and text.partition("-")[0] in lex.starters)
    return text[0].isnumeric() or text[:1] == lex.decimal != text or known or word_value(text, lex.language) is not None


def _read_range(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """A number, or two with a word of range between them."""
    left = _read_with_currency(words, index, lex)
    if left is None or left.kind in {"vague", "fraction"} or left.single is None:
        return left
    opening = index - 1 if index > 1 and words[index - 1].text in lex.definite else index
    between = opening > 0 and words[opening - 1].text in lex.between
    unit = 0 if left.currency else phrase_at(words, left.last, lex.measures)
    join = left.last + unit
    suspended = join + 1 < len(words) and words[join].text == "-" and words[join + 1].text in lex.ranges
    join += suspended  # "twee- tot drieduizend"
    if join >= len(words) or not _joins_range(words[join], lex, between=between):
        return left
    before = words[left.first - 1].text if left.first else ""
    if before in lex.change_by or (unit and before in lex.change_by_units):
        return left
    skip = 1 + (words[join + 1].text in lex.definite if join + 1 < len(words) else 0)
    hedge = longest_phrase(words, join + skip, lex.hedges) if between else None
    skip += len(hedge or ())  # "tussen 7,5 en circa 4 miljard"
    right = _read_with_currency(words, join + skip, lex)
    if right is None or right.single is None or right.kind in {"vague", "fraction"}:
        return left
    if unit and longest_phrase(words, left.last, lex.measures) != longest_phrase(words, right.last, lex.measures):
        return left
    low = left.single or 0.0
    if suspended and left.scale == 1:
        low *= next((value for word, value in lex.scales.items() if words[right.last - 1].text.endswith(word)), 1.0)
    if left.scale == 1 and right.scale > 1 and (between or low < (right.single or 0.0) / right.scale):
        low *= right.scale
    elif right.scale > 1 and left.scale == 1 and low < LEAST_WHOLE:  # "from 3.5 to 2 million" is a change
        return left
    if right.single is None or (low >= right.single and not between) or low == right.single:
        return left
    low, high = sorted((low, right.single))
    first = opening - 1 if between else left.first
    sign = left.currency or right.currency
    return replace(right, first=first, minimum=low, maximum=high, currency=sign, hedged=between or right.hedged)


def _with_cents(words: Sequence[Word], number: Number, lex: FigureWords) -> Number:
    """An amount of money with the cents behind its unit: "3 euro en 50 cent", "vijf euro vijftig"."""
    unit = longest_phrase(words, number.last, lex.measures) or ()
    money = number.currency or lex.measures.get(unit)
    if money not in lex.monies or number.single is None or number.scale > 1 or not number.single.is_integer():
        return number
    place = number.last + len(unit)
    place += place < len(words) and words[place].text in function_words("adding", lex.language)
    rest = _read_number(words, place, lex) if place > number.last else None
    if rest is None or rest.single is None or rest.kind not in {"digits", "words"} or not 0 < rest.single < CENTS:
        return number
    named = longest_phrase(words, rest.last, lex.measures)
    told = named is not None and lex.measures[named] in {"cent", "penny"}
    ends = rest.last >= len(words) or not words[rest.last].text[0].isalnum()
    if not told and (not ends or rest.single < LEAST_BARE or not rest.single.is_integer() or len(unit) == 0):
        return number
    value = float(Decimal(str(number.single)) + Decimal(str(rest.single)) / CENTS)
    last = rest.last + (len(named or ()) if told else 0)
    return replace(number, last=last, minimum=value, maximum=value, currency=money)


def _joins_range(word: Word, lex: FigureWords, *, between: bool) -> bool:
    return word.text in (function_words("adding", lex.language) if between else lex.ranges)


def _read_with_currency(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """A number that may have a currency sign or code before it."""
    if index >= len(words):
        return None
    if words[index].text in lex.minus:
        return _read_below_zero(words, index, lex)
    unit = lex.currency.get(words[index].text)
    if unit is None:
        return _read_number(words, index, lex)
    below = index + 1 < len(words) and words[index + 1].text in lex.minus  # "€ -12"
    number = _read_number(words, index + 1 + below, lex)
    if number is None or (below and (number.single is None or not words[index + 2].glued)):
        return None
    number = replace(number, first=index, currency=unit)
    return replace(number, minimum=-(number.single or 0), maximum=-(number.single or 0)) if below else number


def _read_below_zero(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """A number with a minus: a sign that clings to it alone, or a word before a number that has a unit."""
    number = _read_with_currency(words, index + 1, lex) if index + 1 < len(words) else None
    if number is None or number.single is None or number.kind not in {"digits", "words"}:
        return None
    sign = not words[index].text.isalpha()
    clings = words[index + 1].glued and not words[index].glued
    if not (clings if sign else phrase_at(words, number.last, lex.measures)):
        return None
    return replace(number, first=index, minimum=-number.single, maximum=-number.single)


def _read_number(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """One number from ``index`` on, whatever its form."""
    if index >= len(words):
        return None
    readers = (_read_vague, _read_fraction, _read_digits, _read_words)
    number = next((number for reader in readers if (number := reader(words, index, lex))), None)
    return _mixed(words, number, lex) if number is not None else None


def _mixed(words: Sequence[Word], number: Number, lex: FigureWords) -> Number:
    """A number with the fraction that "and" joins to it: "drie en een kwart", "3 million and a half"."""
    if number.kind not in {"words", "one"} and (number.kind != "digits" or number.scale <= 1):
        return number
    if (half := phrase_at(words, number.last, lex.half_more)) and number.scale > HUNDRED and number.single is not None:
        value = number.single + number.scale / 2
        return replace(number, last=number.last + half, minimum=value, maximum=value)
    joined = number.last < len(words) and words[number.last].text in function_words("adding", lex.language)
    part = _read_fraction(words, number.last + 1, lex) if joined and number.last + 1 < len(words) else None
    of = part is not None and part.last < len(words) and words[part.last].text in lex.of
    if part is None or part.single is None or number.single is None or of:
        return number
    value = number.single + part.single * (number.scale if number.scale > HUNDRED else 1)
    return replace(number, last=part.last, minimum=value, maximum=value, kind="words")


def _read_vague(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """ "Tientallen", "vele duizenden", "a few hundred", "tientallen miljoenen"."""
    many = words[index].text in lex.many
    few = phrase_at(words, index, lex.few)
    start = index + (1 if many else few)
    plural = longest_phrase(words, start, lex.vague)
    if plural:
        low, high = lex.vague[plural]
        if few and high == inf:  # "enkele duizenden" are no tens of thousands
            high = SCALE_RANGE[low / 2][1]
        last = start + len(plural)
        times = longest_phrase(words, last, lex.vague)
        if times and len(times) == 1 and low < 1000:
            factor = lex.vague[times][0] / 2
            low, high, last = low * factor, high * factor, last + 1
        return Number(index, last, low, None if many or high == inf else high, "vague", approximate=True)
    if few and start < len(words) and words[start].text in lex.scales:
        scale = lex.scales[words[start].text]
        low, high = SCALE_RANGE.get(scale, (2 * scale, 9 * scale))
        return Number(index, start + 1, low, high, "vague", approximate=True)
    return None


def _read_fraction(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """ "De helft", "twee derde", "a third", "driekwart", "one in five"."""
    half = phrase_at(words, index, lex.half_of)
    if half:
        last = index + half - (0 if lex.half_takes_last_word else 1)  # "of" or "the" belongs to what is halved
        return Number(index, max(last, index + 1), 0.5, 0.5, "fraction")
    word = words[index].text
    if (value := fraction_of(word)) is not None:
        measured = phrase_at(words, index + 1, lex.measures)  # "1/4 mile", "3/4 of the staff", no day of a month
        measured = measured or (index + 1 < len(words) and words[index + 1].text in lex.of)
        return Number(index, index + 1, value, value, "fraction") if measured or len(word) == 1 else None
    if word in lex.fractions and lex.fractions[word] < 1:
        return Number(index, index + 1, lex.fractions[word], lex.fractions[word], "fraction")
    whole = word.partition("-")
    if whole[0] in lex.units and whole[2] in lex.fractions and lex.units[whole[0]] < lex.fractions[whole[2]]:
        part = lex.units[whole[0]] / lex.fractions[whole[2]]
        return Number(index, index + 1, part, part, "fraction")
    if word.isdecimal() and len(word) <= len("10"):
        return _ratio(words, index, int(word), lex)
    above = 1 if word in lex.articles else lex.units.get(word)
    if above is None or index + 1 >= len(words):
        return None
    return _over(words, index, above, lex) or _ratio(words, index, above, lex)


def _over(words: Sequence[Word], index: int, above: int, lex: FigureWords) -> Number | None:
    """A numerator with its denominator, a hyphen between them or not."""
    place = index + 2 if words[index + 1].text == "-" else index + 1
    if place >= len(words):
        return None
    below = lex.fractions.get(words[place].text)
    hyphened = place + 1 < len(words) and words[place + 1].text == "-"  # "a third-party"
    party = index > 0 and words[index - 1].text in lex.parties_after and place + 1 < len(words)  # "door een derde"
    if below is None or below <= above or hyphened:
        return None
    if above == 1 and (
        _followed_by_noun_of_order(words, place, lex) or (party and words[place + 1].text not in lex.of)
    ):
        return None
    return Number(index, place + 1, above / below, above / below, "fraction")


def _followed_by_noun_of_order(words: Sequence[Word], place: int, lex: FigureWords) -> bool:
    """Whether "a third" counts off ("a third time") instead of dividing: nothing that divides follows."""
    following = words[place + 1].text if place + 1 < len(words) else "."
    divides = following in lex.of or phrase_at(words, place + 1, lex.measures)  # "a quarter per cent"
    return following[0].isalpha() and not divides


def _ratio(words: Sequence[Word], index: int, above: int, lex: FigureWords) -> Number | None:
    gap = phrase_at(words, index + 1, lex.ratio)
    below = _read_words(words, index + 1 + gap, lex) or _read_digits(words, index + 1 + gap, lex) if gap else None
    value = below.single if below else None
    if below is None or value is None or not above < value <= LARGEST_RATIO or value != int(value):
        return None
    written = below.kind == "words" and value in ROUND  # "three in ten", but "three in 2021"
    figures = words[index].text.isdecimal()  # "1 op de 3", but "1 op 3 mei"
    if value < 2 or (above > 1 and gap < 2 and not written) or ((gap > 1 or figures) and value not in ROUND):
        return None
    part = words[index + 1].text in lex.of  # "3 van de 20 cellen" counts three
    if figures and (part or (gap < 2 and not _counts_things(words, below.last, lex))):
        return None
    return Number(index, below.last, above / value, above / value, "fraction")


def _counts_things(words: Sequence[Word], last: int, lex: FigureWords) -> bool:
    """Whether a plain word follows a number, no month and no unit: "1 in 5 homes"."""
    following = words[last].text if last < len(words) else ""
    return following.isalpha() and following not in lex.time_nouns and (following,) not in lex.measures


def _read_digits(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """Digits, groups of three apart by spaces, a half after them, a scale word."""
    if index >= len(words):
        return None
    value = digits_value(words[index].text, lex)
    if value is None or _is_ordinal(words, index, lex):
        return None
    value, last = grouped(words, index, value, lex)
    value, last = with_fraction(words, last, value)
    if last < len(words) and lex.halves.get(words[last].text) == DOZEN:
        value, last = value * DOZEN, last + 1
    scale = 1.0
    while last < len(words) and words[last].text in lex.scales and not _is_letter(words, last, lex):
        scale, last = scale * lex.scales[words[last].text], last + 1
    if last < len(words):
        scale *= lex.scaled_measures.get(words[last].text, 1.0)  # "3 bcm": the unit holds the scale
    value = float(Decimal(str(value)) * Decimal(str(scale)))
    return Number(index, last, value, value, "digits", scale) if value <= LARGEST else None


def _is_letter(words: Sequence[Word], index: int, lex: FigureWords) -> bool:
    """Whether a letter is no scale: "5 m" is a length, "$5m" an amount."""
    if len(words[index].text) > 1 or (words[index].capital and words[index].glued and words[index].text == "m"):
        return False  # "4.3M" is no length
    place = index - 1
    while place > 0 and words[place].glued and (words[place].text[0].isdigit() or words[place].text in HYPHENS):
        place -= 1  # "$3-5m"
    if place > 0 and words[place].text[0].isdigit():  # "€ 10k"
        place -= 1
    return not (words[index].glued and words[place].text in lex.currency)


def _is_ordinal(words: Sequence[Word], index: int, lex: FigureWords) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and following.glued and following.text in lex.ordinal_ends


def _read_words(words: Sequence[Word], index: int, lex: FigureWords) -> Number | None:
    """A number in words."""
    read = read_spelled(words, index, lex)
    if read is None or read.value > LARGEST:
        return None
    if (pointed := _with_decimals(words, index, read.last, read.value, lex)) is not None:
        return pointed
    kind: Kind = "one" if read.last == index + 1 and read.value == 1 else "words"
    return Number(index, read.last, read.value, read.value, kind, read.scale)


def _with_decimals(words: Sequence[Word], index: int, last: int, whole: float, lex: FigureWords) -> Number | None:
    """A number in words with the figures behind its point: "zero point five", "drie komma twee vijf"."""
    if last >= len(words) or words[last].text not in lex.decimal_words:
        return None
    place, decimals = last + 1, ""
    while place < len(words) and 0 <= lex.units.get(words[place].text, -1) < LEAST_BARE:
        decimals += f"{lex.units[words[place].text]:.0f}"
        place += 1
    value = float(f"{whole:.0f}.{decimals}") if decimals else None
    return Number(index, place, value, value, "words") if value is not None else None


def _sets_against(words: Sequence[Word], index: int, lex: FigureWords) -> bool:
    """Whether a word sets a number against one that is denied, and does not hedge it: "niet 31 maar 78"."""
    return words[index].text in lex.changing_to and index > 1 and words[index - 2].text in lex.changing_from


def _hedged(words: Sequence[Word], number: Number, lex: FigureWords, *, floor: int) -> Number:
    """The number with the hedges before and after it taken in."""
    while (hedge := _phrase_before(words, number.first, lex.hedges, floor)) and not _sets_against(
        words, number.first - len(hedge), lex
    ):
        number = _apply(replace(number, first=number.first - len(hedge), hedged=True), lex.hedges[hedge])
    after = longest_phrase(words, number.last, lex.after)
    if after:
        number = _apply(replace(number, last=number.last + len(after), hedged=True), lex.after[after])
    return number


def _apply(number: Number, kind: str) -> Number:
    if kind == "increment":
        return replace(number, increment=True)
    if kind in {"about", "after_about"}:
        return replace(number, approximate=True)
    if kind in {"more", "after_more"}:
        return replace(number, maximum=None) if number.minimum is not None else number
    if kind == "less" and number.maximum is not None:
        return replace(number, minimum=None)
    return number


def _phrase_before(words: Sequence[Word], index: int, phrases: Phrases, floor: int) -> tuple[str, ...] | None:
    for length in range(min(LONGEST_PHRASE, index - floor), 0, -1):
        phrase = tuple(word.text for word in words[index - length : index])
        if phrase in phrases:
            return phrase
    return None
