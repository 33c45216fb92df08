"""Numbers in words: one word, a compound, or a sequence that grows by the rules of the language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from relaas.extraction.figures.phrases import phrase_at
from relaas.extraction.figures.words import Word
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.figures import FigureWords

HUNDRED = 100
THOUSAND = 1000
DOZEN = 12
LONGEST_COMPOUND = 100  # letters; the longest number below a million that is written as one word has 59


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words as read so far: ``total`` is complete up to its last scale, ``current`` what follows that.

    ``last`` is the end of its words, ``scale`` the last multiplier that was read.
    """

    last: int
    total: float = 0.0
    current: float | None = None
    scale: float = 1.0

    @property
    def value(self) -> float:
        """The value of all words read."""
        return self.total + (self.current or 0.0)


def read_spelled(words: Sequence[Word], index: int, lex: FigureWords) -> Spelled | None:
    """The number in words that begins at a word, or None; an article or a lone half is none."""
    begun = _begin(words, index, lex)
    if begun is None:
        return None
    read = begun
    while (further := _step(words, read, index, lex)) is not None:
        read = further
    read = _and_a_half(words, read, lex)
    if read.current is None or read.last == index or _is_no_number(words, index, read, lex):
        return None
    return read


@lru_cache(maxsize=4096)
def word_value(text: str, language: str) -> float | None:
    """The value of one number word, one that is written together included ("driehonderdvijf"), or None."""
    lex = load_language(language).figures
    if text in lex.units:
        return float(lex.units[text])
    if "-" in text.strip("-"):
        parts = [lex.units.get(part) for part in text.split("-")]
        if len(parts) == 2 and parts[0] and parts[1] and parts[0] >= 20 and parts[1] < 10:
            return float(parts[0] + parts[1])
    compound = load_language(language).number_compound if len(text) <= LONGEST_COMPOUND else None
    return compound(text, partial(word_value, language=language)) if compound else None


def _begin(words: Sequence[Word], index: int, lex: FigureWords) -> Spelled | None:
    """Where reading begins: an article counts as one before a scale or a half only ("a million")."""
    if index >= len(words):
        return None
    if words[index].text not in lex.articles or words[index].text in lex.units:
        return Spelled(index)
    following = words[index + 1].text if index + 1 < len(words) else ""
    return Spelled(index + 1, current=1.0) if following in lex.scales or following in lex.halves else None


def _step(words: Sequence[Word], read: Spelled, index: int, lex: FigureWords) -> Spelled | None:
    """The number with one word more, or None where it ends."""
    if read.last >= len(words):
        return None
    text = words[read.last].text
    if text in lex.scales and len(text) > 1:
        return _scaled(read, lex.scales[text])
    if text in lex.halves and _half_fits(words, read, lex):
        article = read.last + 1 < len(words) and words[read.last + 1].text in lex.articles  # "half a million"
        return replace(read, current=(read.current or 1.0) * lex.halves[text], last=read.last + 1 + article)
    value = word_value(text, lex.language)
    if value is not None and _follows(read.current, value):
        return replace(read, current=(read.current or 0.0) + value, last=read.last + 1)
    joins = _hyphenates(words, read, lex) or (read.last > index and _continues(words, read, lex))
    return replace(read, last=read.last + 1) if joins else None


def _scaled(read: Spelled, scale: float) -> Spelled:
    """What was read times a scale: a hundred goes on inside the number, a larger one closes a part of it."""
    if scale > HUNDRED:
        total = read.total + (1.0 if read.current is None else read.current) * scale
        return Spelled(read.last + 1, total, 0.0, scale)
    return replace(read, current=(read.current or 1.0) * scale, last=read.last + 1, scale=scale)


def _and_a_half(words: Sequence[Word], read: Spelled, lex: FigureWords) -> Spelled:
    """The number with "en een half" or "and a half" after it, and the scale after that."""
    more = phrase_at(words, read.last, lex.half_more) if read.current else 0
    if not more:
        return read
    longer = replace(read, current=(read.current or 0.0) + 0.5, last=read.last + more)
    following = words[longer.last].text if longer.last < len(words) else ""
    return _scaled(longer, lex.scales[following]) if len(following) > 1 and following in lex.scales else longer


def _is_no_number(words: Sequence[Word], index: int, read: Spelled, lex: FigureWords) -> bool:
    """Whether what was read is but an article, a lone half, or a letter."""
    if read.last > index + 1:
        return False
    text = words[index].text
    lone_half = text in lex.halves and read.value != DOZEN and not phrase_at(words, read.last, lex.measures)
    return text in lex.articles or lone_half or (text in lex.scales and len(text) == 1)


def _half_fits(words: Sequence[Word], read: Spelled, lex: FigureWords) -> bool:
    """A half counts before a scale or a measure, an article between or not; a dozen and one and a half anywhere."""
    if lex.halves[words[read.last].text] >= 1 or read.current not in {None, 1.0}:
        return True
    following = [word.text for word in words[read.last + 1 : read.last + 3]]
    reach = 2 if following[:1] and following[0] in lex.articles else 1
    measured = phrase_at(words, read.last + reach, lex.measures) > 0
    return measured or any(text in lex.scales or text in lex.halves for text in following[:reach])


def _follows(current: float | None, value: float) -> bool:
    """Whether a number word can follow what was read: units after tens, anything below after a scale."""
    if current is None or current == 0:
        return True
    if value < 10:
        return current % 10 == 0 and current >= 20
    if value < HUNDRED:
        return current % HUNDRED == 0
    return value < 1000 and current % 1000 == 0


def _hyphenates(words: Sequence[Word], read: Spelled, lex: FigureWords) -> bool:
    """Whether a hyphen joins tens and units that were written as three words."""
    if words[read.last].text != "-" or not read.current or read.current < 20 or read.last + 1 >= len(words):
        return False
    return 0 < lex.units.get(words[read.last + 1].text, 0) < 10


def _continues(words: Sequence[Word], read: Spelled, lex: FigureWords) -> bool:
    """Whether "and" stands inside a number: after a hundred or more, before a smaller number word."""
    adding = function_words("adding", lex.language)
    if words[read.last].text not in adding or read.last + 1 >= len(words) or read.current is None:
        return False
    before = words[read.last - 1].text
    after = word_value(words[read.last + 1].text, lex.language)
    thousands = read.current % THOUSAND == 0 and read.current > 0
    return (
        (before in lex.scales or before.endswith(lex.joined_scales))
        and after is not None
        and after < (THOUSAND if thousands else HUNDRED)
    )
