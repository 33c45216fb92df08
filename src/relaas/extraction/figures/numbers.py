"""Numbers in a row of words: digits, number words, vague plurals, fractions, ranges and the hedges around them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from relaas.extraction.figures.lexicon import Lexicon, Phrases, lexicon
from relaas.extraction.figures.words import Word, digits_value

Kind = Literal["digits", "words", "one", "vague", "fraction"]
LONGEST_PHRASE = 6
SCALE_RANGE = {100.0: (200.0, 999.0), 1e3: (2e3, 9999.0), 1e6: (2e6, 99_999_999.0), 1e9: (2e9, 99_999_999_999.0)}
LARGEST_RATIO = 100
MONEY_SIGNS = frozenset("$€£¥") | {"us$", "a$", "c$"}
ADDING = frozenset({"by"})  # "rose by 3 to 12": a change and its result, no range
DEFINITE = frozenset({"de", "the"})  # "tussen de 3.000 en de 4.000"


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
    lex = lexicon(language)
    found: list[Number] = []
    index = 0
    while index < len(words):
        number = _read_range(words, index, lex) if _can_begin(words[index].text, lex) else None
        if number is None:
            index += 1
            continue
        floor = found[-1].last if found else 0
        found.append(_hedged(words, number, lex, floor=floor))
        index = found[-1].last
    return tuple(found)


def _can_begin(text: str, lex: Lexicon) -> bool:
    """Whether a number may begin with a word: digits, a sign, a known word of numbers, a Dutch compound of them."""
    known = text in lex.starters or ("-" in text and text.partition("-")[0] in lex.starters)
    return text[0].isdigit() or known or word_value(text, lex.language) is not None


def _read_range(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """A number, or two with a word of range between them."""
    left = _read_with_currency(words, index, lex)
    if left is None or left.kind in {"vague", "fraction"} or left.single is None:
        return left
    opening = index - 1 if index > 1 and words[index - 1].text in DEFINITE else index
    between = opening > 0 and words[opening - 1].text in lex.between
    unit = 0 if left.currency else _phrase_at(words, left.last, frozenset(lex.measures))
    join = left.last + unit
    if join >= len(words) or not _joins_range(words[join], lex, between=between):
        return left
    if words[left.first - 1 : left.first] and words[left.first - 1].text in ADDING:
        return left
    skip = 1 + (words[join + 1].text in DEFINITE if join + 1 < len(words) else 0)
    right = _read_with_currency(words, join + skip, lex)
    if right is None or right.single is None or right.kind in {"vague", "fraction"}:
        return left
    if unit and _longest(words, left.last, lex.measures) != _longest(words, right.last, lex.measures):
        return left
    low = left.single or 0.0
    if left.scale == 1 and right.scale > 1 and low < (right.single or 0.0) / right.scale:
        low *= right.scale
    if right.single is None or low >= right.single:
        return left
    first = opening - 1 if between else left.first
    sign = left.currency or right.currency
    return replace(right, first=first, minimum=low, currency=sign, hedged=between or right.hedged)


def _joins_range(word: Word, lex: Lexicon, *, between: bool) -> bool:
    return word.text in lex.joins if between else word.text in lex.ranges


def _read_with_currency(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """A number that may have a currency sign or code before it."""
    if index >= len(words):
        return None
    unit = lex.currency.get(words[index].text)
    if unit is None:
        return _read_number(words, index, lex)
    number = _read_number(words, index + 1, lex)
    return replace(number, first=index, currency=unit) if number else None


def _read_number(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """One number from ``index`` on, whatever its form."""
    if index >= len(words):
        return None
    readers = (_read_vague, _read_fraction, _read_digits, _read_words)
    return next((number for reader in readers if (number := reader(words, index, lex))), None)


def _read_vague(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """ "Tientallen", "vele duizenden", "a few hundred", "tientallen miljoenen"."""
    many = words[index].text in lex.many
    few = _phrase_at(words, index, lex.few)
    start = index + (1 if many else few)
    plural = _longest(words, start, lex.vague)
    if plural:
        low, high = lex.vague[plural]
        last = start + len(plural)
        times = _longest(words, last, lex.vague)
        if times and len(times) == 1 and low < 1000:
            factor = lex.vague[times][0] / 2
            low, high, last = low * factor, high * factor, last + 1
        return Number(index, last, low, None if many else high, "vague", approximate=True)
    if few and start < len(words) and words[start].text in lex.scales:
        scale = lex.scales[words[start].text]
        low, high = SCALE_RANGE.get(scale, (2 * scale, 9 * scale))
        return Number(index, start + 1, low, high, "vague", approximate=True)
    return None


def _read_fraction(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """ "De helft", "twee derde", "a third", "driekwart", "one in five"."""
    half = _phrase_at(words, index, lex.half_of)
    if half:
        last = index + half - (1 if lex.language == "en" else 0)  # "of" or "the" belongs to what is halved
        return Number(index, max(last, index + 1), 0.5, 0.5, "fraction")
    word = words[index].text
    if word in lex.fractions and lex.fractions[word] < 1:
        return Number(index, index + 1, lex.fractions[word], lex.fractions[word], "fraction")
    whole = word.partition("-")
    if whole[0] in lex.units and whole[2] in lex.fractions and lex.units[whole[0]] < lex.fractions[whole[2]]:
        part = lex.units[whole[0]] / lex.fractions[whole[2]]
        return Number(index, index + 1, part, part, "fraction")
    above = 1 if word in lex.articles else lex.units.get(word)
    if above is None or index + 1 >= len(words):
        return None
    return _over(words, index, above, lex) or _ratio(words, index, above, lex)


def _over(words: Sequence[Word], index: int, above: int, lex: Lexicon) -> Number | None:
    """A numerator with its denominator, a hyphen between them or not."""
    place = index + 2 if words[index + 1].text == "-" else index + 1
    if place >= len(words):
        return None
    below = lex.fractions.get(words[place].text)
    hyphened = place + 1 < len(words) and words[place + 1].text == "-"  # "a third-party"
    if below is None or below <= above or hyphened or (above == 1 and _followed_by_noun_of_order(words, place, lex)):
        return None
    return Number(index, place + 1, above / below, above / below, "fraction")


def _followed_by_noun_of_order(words: Sequence[Word], place: int, lex: Lexicon) -> bool:
    """Whether "a third" counts off ("a third time") instead of dividing: nothing that divides follows."""
    following = words[place + 1].text if place + 1 < len(words) else "."
    return not (following in lex.of or not following[0].isalpha())


def _ratio(words: Sequence[Word], index: int, above: int, lex: Lexicon) -> Number | None:
    gap = _phrase_at(words, index + 1, lex.ratio)
    below = _read_words(words, index + 1 + gap, lex) or _read_digits(words, index + 1 + gap, lex) if gap else None
    value = below.single if below else None
    if below is None or value is None or not above < value <= LARGEST_RATIO or value != int(value):
        return None
    if value < 2 or (above > 1 and gap < 2):
        return None
    return Number(index, below.last, above / value, above / value, "fraction")


def _read_digits(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """Digits, groups of three apart by spaces, a half after them, a scale word."""
    if index >= len(words):
        return None
    value = digits_value(words[index].text, lex)
    if value is None or _is_ordinal(words, index, lex):
        return None
    last = index + 1
    if words[index].text.isdigit() and len(words[index].text) <= 3:
        while last < len(words) and words[last].text.isdigit() and len(words[last].text) == 3 and not words[last].glued:
            value, last = value * 1000 + int(words[last].text), last + 1
    if last + 2 < len(words) and [word.text for word in words[last : last + 3]] == ["1", "/", "2"]:
        value, last = value + 0.5, last + 3
    scale = 1.0
    while last < len(words) and words[last].text in lex.scales and not _is_letter(words, last):
        scale, last = scale * lex.scales[words[last].text], last + 1
    value = round(value * scale, 6)
    return Number(index, last, value, value, "digits", scale)


def _is_letter(words: Sequence[Word], index: int) -> bool:
    """Whether a letter is no scale: "5 m" is a length, "$5m" an amount."""
    if len(words[index].text) > 1:
        return False
    return not (words[index].glued and index > 1 and words[index - 2].text in MONEY_SIGNS)


def _is_ordinal(words: Sequence[Word], index: int, lex: Lexicon) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and following.glued and following.text in lex.ordinal_ends


def _read_words(words: Sequence[Word], index: int, lex: Lexicon) -> Number | None:
    """Number words: one word, a compound, or a sequence that grows by the rules of the language."""
    total, current, last, scale = 0.0, None, index, 1.0
    if index < len(words) and words[index].text in lex.articles and words[index].text not in lex.units:
        if index + 1 >= len(words) or words[index + 1].text not in lex.scales.keys() | lex.halves.keys():
            return None
        current, last = 1.0, index + 1
    while last < len(words):
        text = words[last].text
        value = word_value(text, lex.language)
        if text in lex.scales and len(text) > 1:
            scale = lex.scales[text]
            if scale > 100 or current is None:
                total, current = total + (1.0 if current is None else current) * scale, 0.0
            else:
                current *= scale
            last += 1
        elif text in lex.halves and _half_fits(words, last, current, lex):
            current, last = (current or 1.0) * lex.halves[text], last + 1
            if last < len(words) and words[last].text in lex.articles:
                last += 1
        elif value is not None and _follows(current, value):
            current, last = (current or 0.0) + value, last + 1
        elif (
            text == "-" and current and current >= 20 and last + 1 < len(words) and _is_digit_word(words[last + 1], lex)
        ) or (current is not None and last > index and _continues(words, last, lex)):
            last += 1
        else:
            break
    more = _phrase_at(words, last, lex.half_more) if current else 0
    if more:
        current, last = (current or 0.0) + 0.5, last + more
        if last < len(words) and words[last].text in lex.scales and len(words[last].text) > 1:
            scale = lex.scales[words[last].text]
            current, last = current * scale, last + 1
    if current is None or last == index:
        return None
    return _finished(words, index, last, total + current, scale, lex)


def _finished(words: Sequence[Word], index: int, last: int, value: float, scale: float, lex: Lexicon) -> Number | None:
    """The number that was read, unless it is but an article or a numeral that stands for a pronoun."""
    lone = last == index + 1
    if lone and (words[index].text in lex.articles or (words[index].text in lex.halves and value != 12)):
        return None
    if lone and words[index].text in lex.scales and len(words[index].text) == 1:
        return None
    kind: Kind = "one" if lone and value == 1 else "words"
    return Number(index, last, value, value, kind, scale)


def _half_fits(words: Sequence[Word], index: int, current: float | None, lex: Lexicon) -> bool:
    """A half counts before a scale or an article with a scale; a dozen anywhere."""
    if lex.halves[words[index].text] >= 1 or current not in {None, 1.0}:
        return True
    following = [word.text for word in words[index + 1 : index + 3]]
    return any(
        text in lex.scales or text in lex.halves
        for text in following[: 2 if following[:1] and following[0] in lex.articles else 1]
    )


def _follows(current: float | None, value: float) -> bool:
    """Whether a number word can follow what was read: units after tens, anything below after a scale."""
    if current is None or current == 0:
        return True
    if value < 10:
        return current % 10 == 0 and current >= 20
    if value < 100:
        return current % 100 == 0
    return value < 1000 and current % 1000 == 0


def _is_digit_word(word: Word, lex: Lexicon) -> bool:
    return 0 < lex.units.get(word.text, 0) < 10


def _continues(words: Sequence[Word], index: int, lex: Lexicon) -> bool:
    """Whether "and" or "en" stands inside a number: after a hundred or more, before a smaller number word."""
    if words[index].text not in lex.joins or index + 1 >= len(words):
        return False
    before = words[index - 1].text
    after = word_value(words[index + 1].text, lex.language)
    return (before in lex.scales or before.endswith(("honderd", "duizend"))) and after is not None and after < 100


@lru_cache(maxsize=4096)
def word_value(text: str, language: str) -> float | None:
    """The value of one number word, a Dutch compound included ("driehonderdvijf", "tweeëntwintig"), or None."""
    lex = lexicon(language)
    if text in lex.units:
        return float(lex.units[text])
    if "-" in text.strip("-"):
        parts = [lex.units.get(part) for part in text.split("-")]
        if len(parts) == 2 and parts[0] and parts[1] and parts[0] >= 20 and parts[1] < 10:
            return float(parts[0] + parts[1])
    return _dutch_compound(text.replace("ë", "e"), lex) if language == "nl" else None


def _dutch_compound(text: str, lex: Lexicon) -> float | None:
    """Thousands before hundreds before the rest, each part itself a number."""
    if not text or len(text) < 3:
        return None
    for scale in ("duizend", "honderd"):
        before, found, after = text.rpartition(scale)
        if not found:
            continue
        many = 1.0 if not before else word_value(before, "nl")
        rest = 0.0 if not after else word_value(after.removeprefix("en") or "?", "nl")
        if many is None or rest is None or rest >= lex.scales[scale]:
            continue
        return many * lex.scales[scale] + rest
    unit, found, ten = text.partition("en") if not text.startswith("en") else ("", "", "")
    while found:  # "zevenentwintig": the first "en" belongs to the unit
        if unit in lex.units and lex.units[unit] < 10 and lex.units.get(ten, 0) >= 20:
            return float(lex.units[unit] + lex.units[ten])
        more, found, ten = ten.partition("en")
        unit = f"{unit}en{more}"
    return None


def _hedged(words: Sequence[Word], number: Number, lex: Lexicon, *, floor: int) -> Number:
    """The number with the hedges before and after it taken in."""
    while hedge := _phrase_before(words, number.first, lex.hedges, floor):
        number = _apply(replace(number, first=number.first - len(hedge), hedged=True), lex.hedges[hedge])
    after = _longest(words, number.last, lex.after)
    if after and (after[0] != "à" and after != ("plus",)):
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


def _longest(words: Sequence[Word], index: int, phrases: object) -> tuple[str, ...] | None:
    """The longest phrase of a table that begins at a word, or None."""
    assert isinstance(phrases, dict | frozenset)
    for length in range(min(LONGEST_PHRASE, len(words) - index), 0, -1):
        phrase = tuple(word.text for word in words[index : index + length])
        if phrase in phrases:
            return phrase
    return None


def _phrase_at(words: Sequence[Word], index: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """The number of words of the longest phrase that begins at a word; 0 = none."""
    return len(_longest(words, index, phrases) or ())
