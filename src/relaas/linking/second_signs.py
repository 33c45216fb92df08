"""Second signs: what two tellings share beside being each other's nearest, without which they are of one topic only."""

from collections.abc import Iterator

from relaas.language.installed import load_language
from relaas.linking.tellings import ADDED, Telling, gap, spans_at_most, width

NARROW_DAYS = 3  # a date no wider than this says when; a wider one only that it is not excluded
TELLING_DAYS = 62  # a period no wider than this that both name is a sign
DOZEN = 12  # a whole number up to it may count anything
ROUNDED = 0.03  # share by which one of two numbers may be rounded
MOST_ROUNDED = 0.06  # share of a number by which rounding it to two digits changes it at most, and a little more
OTHER_DAY = 1  # days between two days from which they are two
LITTLE_SHARED = -0.3  # surprise below which two tellings share no more than two of one topic do
LEANING = 0.5  # surprise more where one leans on the sentence before, so that what is meant is a pronoun's


def have_second_sign(left: Telling, right: Telling, surprise: float) -> bool:
    """Whether two tellings share a number or a time, or else enough that is rare while day and voice do not differ."""
    if share_value(left, right) or share_time(left, right) or _is_denial_of(left, right):
        return True
    if _other_day(left, right) or two_voices(left, right):
        return False
    leaning = any("points-back" in told.fact.signs for told in (left, right))
    return surprise >= LITTLE_SHARED + (LEANING if leaning else 0.0)


def two_voices(left: Telling, right: Telling) -> bool:
    """Whether both only tell what somebody said, and it is not the same person or body that says it."""
    return bool(left.fact.speakers and right.fact.speakers) and not left.voices & right.voices


def one_is_silent(left: Telling, right: Telling) -> bool:
    """Whether one tells that somebody would say nothing, and the other tells something."""
    return ("silence" in left.fact.signs) != ("silence" in right.fact.signs)


def share_time(left: Telling, right: Telling) -> bool:
    """Whether the times of two tellings meet and say when: periods that both name, or a day that one names."""
    if gap(left.days, right.days) > 0:
        return False
    both = left, right
    if left.has_own_time and right.has_own_time:
        bounded = all(told.limit is not None or width(told.days) is not None for told in both)
        return bounded and any(spans_at_most(told.days, TELLING_DAYS) for told in both)
    named = left.has_own_time or right.has_own_time
    return named and all(spans_at_most(told.days, NARROW_DAYS) for told in both)


def share_value(left: Telling, right: Telling) -> bool:
    """Whether both tell one number, to the digit or the one rounding the other."""
    return any(_is_one_number(one, other) for one, other in _comparable(left, right))


def share_telling_value(left: Telling, right: Telling) -> bool:
    """Whether both tell one number that is no small whole one."""
    return any(_is_telling(one) and _is_one_number(one, other) for one, other in _comparable(left, right))


def is_number_told_again(left: Telling, right: Telling) -> bool:
    """Whether both tell one telling number of a thing by its noun, which stands as long as nobody gives another.

    Of several numbers of one thing the highest is meant: "48 complaints, up from 31".
    """
    most = [_most_of_each(told) for told in (left, right)]
    return any(counted and _is_telling(value) for counted, value in most[0] & most[1])


def _most_of_each(told: Telling) -> frozenset[tuple[str, float]]:
    """The highest number of each thing that a telling counts."""
    return frozenset(dict(sorted(told.figures)).items())


def has_negation(told: Telling) -> bool:
    """Whether a word that denies stands in what is told, whatever it denies there."""
    negations = load_language(told.fact.language).clauses.negations if told.fact.language else frozenset[str]()
    return not negations.isdisjoint(told.fact.text.lower().split())


def _is_one_number(one: float, other: float) -> bool:
    return one == other or _is_rounding(one, other) or _is_rounding(other, one)


def _comparable(left: Telling, right: Telling) -> Iterator[tuple[float, float]]:
    """The pairs of numbers of both: totals with totals, and what is added with what is added."""
    for counted, one in left.figures:
        for also_counted, other in right.figures:
            if counted.startswith(ADDED) == also_counted.startswith(ADDED):
                yield one, other


def _is_rounding(one: float, other: float) -> bool:
    """Whether a number of at least two digits is another to fewer digits: 54 for 53.9, and not 45 for 46."""
    if abs(one - other) > MOST_ROUNDED * abs(other):
        return False
    digits = len(f"{one:.9e}".split("e")[0].replace(".", "").strip("-").rstrip("0"))
    return digits > 1 and float(f"{other:.{digits - 1}e}") == one


def same_number(left: Telling, right: Telling, *, alike: bool) -> bool:
    """Whether a number is in both that few things share, to the digit or rounded; what is alike may share any."""
    if alike and left.figures & right.figures:
        return True
    return any(
        _is_telling(one) and (alike or not _is_round(one)) and abs(one - other) <= ROUNDED * abs(one)
        for one, other in _comparable(left, right)
    )


def _is_telling(value: float) -> bool:
    return abs(value) > DOZEN or value != int(value)


def _is_round(value: float) -> bool:
    """Whether a number is a single digit and noughts: a thousand of one thing is not that of another."""
    return value == float(f"{value:.0e}")


def _is_denial_of(left: Telling, right: Telling) -> bool:
    """Whether one denies what the other, in part in the same words, does not."""
    denied = left.fact.status == "denied", right.fact.status == "denied"
    return denied[0] != denied[1] and bool(left.subject & right.subject)


def _other_day(left: Telling, right: Telling) -> bool:
    """Whether both name a day, and these are two days."""
    named = all(told.has_own_time and spans_at_most(told.days, NARROW_DAYS) for told in (left, right))
    return named and gap(left.days, right.days) > OTHER_DAY
