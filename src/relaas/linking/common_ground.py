"""Common ground: signs that two tellings of different lines may be of one thing, or speak of each other."""

import re
from collections.abc import Sequence
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.language.meaning import likeness
from relaas.linking.kinds import telling_words
from relaas.linking.rarity import Rarity
from relaas.linking.tellings import Telling

NEAR_BY = 700  # characters from one to the other at most
BESIDE = 2  # tellings before one among which what it speaks against may stand
ECHO = 0.25  # cosine from which a telling speaks of what is told just before it
ALIKE = 0.5  # the same elsewhere
HALF_ALIKE = 0.35  # the same where both share rare words too
SHARED = 0.6  # rarity of the words that both have, from which they are of one thing


def of_one_thing(told: Telling, claim: Telling, rarity: Rarity, alike: float, half_alike: float) -> bool:
    """Whether two tellings mean nearly the same, or something like it in words that few have."""
    near = likeness(told.fact.meaning, claim.fact.meaning)
    shared = rare_words(told, claim, rarity)
    return near >= alike or (near >= half_alike and shared >= SHARED)


def rare_words(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The rarity of the words in both that say what it is."""
    return rarity.total(telling_words(left.subject & right.subject))


def share_party(told: Telling, claim: Telling) -> bool:
    """Whether two tellings have a person, body or place in common, as far as both name any."""
    return not told.parties or not claim.parties or not told.parties.isdisjoint(claim.parties)


def stand_by(told: Telling, other: Telling) -> bool:
    """Whether two tellings stand near each other in one document."""
    near = abs(told.fact.start - other.fact.end) <= NEAR_BY
    return told.fact.document == other.fact.document and near


def has_words(told: Telling, name: str) -> bool:
    """Whether a telling has words of a list of how its language tells differences."""
    return bool(told.fact.language) and bool(_pattern(told.fact.language, name).search(told.fact.text))


@cache
def _pattern(language: str, name: str) -> Pattern[str]:
    """The words of such a list, as one pattern of whole words."""
    words: Sequence[str] = getattr(load_language(language).differing, name)
    return whole_words("|".join(words))


def whole_words(written: str) -> Pattern[str]:
    """A pattern of words, which do not stand inside others, in small letters or capitals."""
    return re.compile(rf"\b(?:{written})\b", re.IGNORECASE)
