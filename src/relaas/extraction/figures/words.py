"""The words of a sentence as numbers see them: digits, signs and units apart, each with its source range."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relaas.language.lexicons.figures import FigureWords
from relaas.model import AnnotatedDocument, Sentence

SIGNS = "€$£¥₹₽₩₪元"
VULGAR = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
PIECES = re.compile(
    rf"[a-z]{{1,3}}\$|[~{SIGNS}{VULGAR}]|\d+(?:[.,]\d+)*|[°²³%]+[cf]?\b|[^\W\d_]+[²³/]?[^\W\d_]*|[-–—−+/]|.",
    re.IGNORECASE,
)
SPLITTABLE = re.compile(rf"^[~{SIGNS}]|^[a-z]{{1,3}}\$|^[-–−+]?\d", re.IGNORECASE)
CODED = re.compile(r"([a-z]{3})\d", re.IGNORECASE)  # "EUR50m"
DATE = re.compile(r"\d/\d")
LONGEST_NUMBER = 24  # signs; what is longer is no quantity but the number of an account or a file
GROUPS = re.compile(r"\d+(?:[-/–.]\d+){2,}")  # phone numbers, dates
DECIMALS = re.compile(r"\d+[.,]\d+[-–]\d+[.,]\d+[a-z%]*")  # "12.8–13.0"


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a token in lower case; ``glued``: no space stands before it, ``capital``: it was written with one."""

    text: str
    start: int
    end: int
    token: int
    glued: bool = False
    capital: bool = False


def words_of(annotated: AnnotatedDocument, sentence: Sentence, lexicon: FigureWords) -> tuple[Word, ...]:
    """The words of a sentence in order; only tokens that begin with a digit or a currency sign are taken apart."""
    found: list[Word] = []
    for index in range(sentence.first, sentence.last):
        token = annotated.tokens[index]
        pieces = _pieces(token.text, lexicon)
        exact = token.end - token.start == len(token.text)
        offset = 0
        for number, piece in enumerate(pieces):
            start, end = (
                (token.start + offset, token.start + offset + len(piece)) if exact else (token.start, token.end)
            )
            glued = number > 0 or (bool(found) and found[-1].end == start)
            if exact and len(piece) == 2 and piece.endswith(".") and _is_unit(piece[0].lower(), found, glued, lexicon):
                piece, end = piece[0], end - 1  # the full stop of "£4m." and "816 000 t."
            found.append(Word(piece.lower(), start, end, index, glued, piece[:1].isupper()))
            offset += len(piece)
    return tuple(found)


def _is_unit(letter: str, before: Sequence[Word], glued: bool, lexicon: FigureWords) -> bool:
    """Whether a letter is a scale or a unit of the digits right before it."""
    counted = bool(before) and before[-1].text[0].isdigit()
    return (glued and letter in lexicon.scales) or (counted and (letter,) in lexicon.measures)


def _pieces(text: str, lexicon: FigureWords) -> list[str]:
    if text.endswith("-") and text[:-1].lower() in lexicon.units:
        return [text[:-1], "-"]
    sign, _, below = text.partition("-")
    if sign.lower() in lexicon.minus and below[:1].isdigit():  # "minus-5"
        return [sign, *_pieces(below, lexicon)]
    coded = CODED.match(text)
    splits = SPLITTABLE.search(text) or (coded and coded[1].lower() in lexicon.currency)
    if not splits or text.isdigit() or DATE.search(text):
        return [text]
    grouped = GROUPS.search(text) and not DECIMALS.fullmatch(text)
    if grouped and digits_value(text, lexicon) is None:
        return [text]
    return [piece for piece in PIECES.findall(text) if piece]


def digits_value(text: str, lexicon: FigureWords) -> float | None:
    """The value of a number in digits, as the language writes thousands and decimals, or None where it is no number.

    A lone point before other than three digits is a decimal point in Dutch too ("2.5").
    """
    if len(text) > 1 and text[0] == lexicon.decimal and text[1:].isdecimal():  # ".05"
        return float(f"0.{text[1:]}")
    if not text or len(text) > LONGEST_NUMBER or not text[0].isdigit() or not text[-1].isdigit():
        return None
    big, small = re.escape(lexicon.thousands), re.escape(lexicon.decimal)
    if re.fullmatch(rf"\d{{1,3}}(?:{big}\d{{3}})+(?:{small}\d+)?", text):
        return float(text.replace(lexicon.thousands, "").replace(lexicon.decimal, "."))
    if re.fullmatch(rf"\d+(?:{small}\d+)?", text):
        return float(text.replace(lexicon.decimal, "."))
    if re.fullmatch(rf"\d+{big}\d{{1,2}}", text):
        return float(text.replace(lexicon.thousands, "."))
    return None
