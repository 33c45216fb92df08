"""What stands with digits: groups of three apart by spaces, and the fraction behind them."""

import re
from collections.abc import Sequence
from unicodedata import numeric

from relaas.extraction.figures.words import Word, digits_value
from relaas.language.lexicons.figures import FigureWords

SLASHED = re.compile(r"(\d{1,2})[/⁄]([1-9]\d{0,2})")
GROUP = 3  # digits between two signs of thousands


def grouped(words: Sequence[Word], index: int, value: float, lex: FigureWords) -> tuple[float, int]:
    """The value with the groups of three that follow a short number after spaces, and their end: "1 234 567,89"."""
    last = index + 1
    if not words[index].text.isdigit() or len(words[index].text) > GROUP:
        return value, last
    while last < len(words) and not words[last].glued and (rest := _group(words[last].text, lex)) is not None:
        value, last = value * 1000 + rest, last + 1
        if not rest.is_integer():
            break
    return value, last


def _group(text: str, lex: FigureWords) -> float | None:
    """The value of a group of three digits, the last one of a number with its decimals."""
    whole, point, rest = text.partition(lex.decimal)
    alone = len(whole) == GROUP and whole.isdigit() and (rest.isdigit() if point else True)
    return digits_value(text, lex) if alone else None


def with_fraction(words: Sequence[Word], last: int, value: float) -> tuple[float, int]:
    """A whole number with the fraction right behind it, and its end: "2½", "2 1/2", "2 3/4"."""
    rest = fraction_of(words[last].text) if last < len(words) and value.is_integer() else None
    return (value + rest, last + 1) if rest is not None else (value, last)


def fraction_of(text: str) -> float | None:
    """The value below one of a fraction in figures: "½", "3/4"; None for anything else, "5/3" too."""
    if len(text) == 1 and not text.isdecimal() and text.isnumeric():
        value = numeric(text)
        return value if 0 < value < 1 else None
    parts = SLASHED.fullmatch(text)
    value = int(parts[1]) / int(parts[2]) if parts else 1.0
    return value if 0 < value < 1 else None
