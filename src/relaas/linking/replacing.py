"""Replacing: whether a number in a later text takes the place of that in an earlier one, or stands against it."""

from relaas.language.installed import load_language
from relaas.linking.common_ground import has_words
from relaas.linking.measures import measure_of
from relaas.linking.second_signs import DOZEN
from relaas.linking.tellings import Telling, gap
from relaas.linking.written_numbers import BARE, as_number
from relaas.model import Figure

LONG_AFTER = 365  # days between two texts, after which another number is news of another time
REVISION = "revision"  # the sign of a fact that tells of a change


def updates(told: Telling) -> bool:
    """Whether a telling says that a number took the place of another: "raised it to"."""
    return REVISION in told.fact.signs or has_words(told, "updating")


def tells_too(told: Telling, figure: Figure) -> bool:
    """Whether the number of another telling stands in this one as well, as a whole of which it tells a part."""
    telling = (figure.minimum or 0.0) > DOZEN  # a small number may be that of a day
    return telling and any(as_number(match[0]) == figure.minimum for match in BARE.finditer(told.fact.text))


def replaces(left: Telling, one: Figure, right: Telling, other: Figure) -> bool:
    """Whether the number of a later telling takes the place of the earlier one.

    It does where it says so, where one party gives both, where it is of a toll that has grown, or long after. Else two
    give two numbers of one thing.
    """
    if updates(right) or (left.voices | left.actors) & (right.voices | right.actors):
        return True
    return _has_grown(left, one, right, other) or gap(left.published, right.published) >= LONG_AFTER


def _has_grown(left: Telling, one: Figure, right: Telling, other: Figure) -> bool:
    """Whether both numbers are of one toll, of deaths or of injured, and the later is the higher."""
    tolls = load_language(right.fact.language).differing.tolls if right.fact.language else {}
    toll = measure_of(other, right.fact)
    return toll in tolls and toll == measure_of(one, left.fact) and (other.minimum or 0.0) > (one.minimum or 0.0)
