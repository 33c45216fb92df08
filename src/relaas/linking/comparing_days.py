"""How the days of two tellings are compared: own days, limits, and the days on which papers report."""

from relaas.linking.rarity import Rarity
from relaas.linking.second_signs import NARROW_DAYS
from relaas.linking.tellings import (
    CERTAINLY_LATER,
    Days,
    Telling,
    day_key,
    gap,
    minute_of,
    named_days,
    spans_at_most,
    width,
)
from relaas.model.dating import LOWER

SAME_NEWS_DAYS = 3  # between two reports of one thing that happened
DEADLINE_SLACK = 1  # days: "before" and "by" the same day are one deadline
TIME_TO_REVISE = 14  # days between two publications; at one moment nobody has two deadlines for one thing
COMMON_DAY = 0.2  # of what a rare day in both tells, for one that everything happened on
NAMED_PERIOD = 0.6  # of what a day that both name tells, for a week or a month
NAMED_WITHIN = 0.5  # one names a day of a period that the other names
NAMED_OTHERS = -0.6  # both name days, and none of them is one
MOVED = -0.25  # the same of two plans, which may be one that was moved
NAMED_DAY = 0.2  # two tellings of two days, of which one names that of the other
TWO_DAYS = -0.4  # two days that two texts name for what happened, a few days apart
FAR_DAYS = 45  # own dates further apart than this are two things, whatever else agrees
UNKNOWN_DAY = -0.5  # what a paper of no known day tells is of the day of another by chance alone
YEAR = 365
SOON = 30  # minutes within which two accounts of one thing may set it
SOON_AFTER = 0.3  # two times of one day no further apart
OTHER_HOUR = -0.6  # two that are
MEANT = frozenset({"decided", "planned", "expected", "possible"})
LOOKING_BACK = 3 * YEAR  # how far a text without a day of its own may look back
# How two reports without a date of their own score by the days between them: news of one day is the same news.
AGEING = ((SAME_NEWS_DAYS, 0.1), (TIME_TO_REVISE, -0.1), (FAR_DAYS, -0.4), (10**9, -0.9))


def compatible_dates(left: Telling, right: Telling, rarity: Rarity) -> float:
    """When it was: the same date, dates that can both be true, or dates that exclude each other."""
    if _is_placed(left) and _is_placed(right):
        score = _own_dates(left, right)
        return score if score <= 0 else score * _rarity_of_days(left, right, rarity)
    return _reported_dates(left, right)


def _is_placed(told: Telling) -> bool:
    """Whether a text says when it was so far that it can be told: "3 October" of no known year can be any of many."""
    return told.has_own_time and (told.limit is not None or width(told.days) is not None)


def same_named_days(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The days and short periods that both name, in whatever part; none in common counts against."""
    one, other = named_days(left), named_days(right)
    if not one or not other:
        return 0.0
    shared = one & other
    if left.limit is not None and same_limit(left, right):
        shared |= {(left.limit, left.limit)}
    if shared:
        return max(_tells(days, rarity) for days in shared)
    if any(_holds(a, b) or _holds(b, a) for a in one for b in other):
        return NAMED_WITHIN
    if min(gap(a, b) for a in one for b in other) <= SAME_NEWS_DAYS:
        return 0.0
    return MOVED if {left.fact.status, right.fact.status} <= MEANT else NAMED_OTHERS


def _tells(days: Days, rarity: Rarity) -> float:
    """How much it tells that a day or period is named in both: a day more than a month, a rare one most."""
    rare = COMMON_DAY + (1 - COMMON_DAY) * rarity.of(day_key(days))
    return rare if spans_at_most(days, NARROW_DAYS) else NAMED_PERIOD * rare


def share_named_day(left: Telling, right: Telling) -> bool:
    """Whether a day or short period that one names is the very one that the other names, or has for its own."""
    days = [
        told.named | ({told.days} if told.has_own_time and None not in told.days else set()) for told in (left, right)
    ]
    return bool(days[0] & days[1])


def _holds(period: Days, other: Days) -> bool:
    """Whether one period lies within another; both have their ends."""
    return (period[0] or 0) <= (other[0] or 0) and (other[1] or 0) <= (period[1] or 0)


def _rarity_of_days(left: Telling, right: Telling, rarity: Rarity) -> float:
    """How much the day in common tells: a day that everything happened on tells little."""
    shared = left.date_keys & right.date_keys
    return COMMON_DAY + (1 - COMMON_DAY) * max((rarity.of(key) for key in shared), default=0.5)


def _own_dates(left: Telling, right: Telling) -> float:
    if gap(left.days, right.days) > SAME_NEWS_DAYS:
        return NAMED_DAY if share_named_day(left, right) else -1.0
    if left.limit is not None and right.limit is not None:
        return _limits(left, right)
    widths = [width(told.days) for told in (left, right)]
    if all(spans_at_most(told.days, NARROW_DAYS) for told in (left, right)):
        apart = gap(left.days, right.days)
        return _hours(left, right) if apart == 0 else 0.0 if apart <= DEADLINE_SLACK else TWO_DAYS
    if left.days == right.days:
        return 0.8 if (widths[0] or YEAR) < YEAR else 0.4
    return 0.4 if _same_end(left.days, right.days) else 0.1


def _hours(left: Telling, right: Telling) -> float:
    """Two times of one day: the same as far as both say, soon after each other, or not."""
    apart = minutes_apart(left, right)
    return 1.0 if not apart else SOON_AFTER if apart <= SOON else OTHER_HOUR


def minutes_apart(left: Telling, right: Telling) -> int | None:
    """The minutes between the times of one day that the words of both give, None where they give no such times."""
    one, other = (minute_of(told.fact.when) for told in (left, right))
    return None if one is None or other is None or one[0] != other[0] else abs(one[1] - other[1])


def _limits(left: Telling, right: Telling) -> float:
    """Two limits: the same day, about the same day, a plan that was moved since, or two plans."""
    if same_limit(left, right):
        return 1.0
    if "around" in (left.fact.when.bound, right.fact.when.bound):
        return 0.7 if gap(left.days, right.days) == 0 else -0.5
    return -0.5 if _contemporary(left, right) else -0.1


def same_limit(left: Telling, right: Telling) -> bool:
    """Whether both set the same day as a limit of the same side: until then is not from then on."""
    if left.limit is None or right.limit is None or (left.fact.when.bound in LOWER) != (right.fact.when.bound in LOWER):
        return False
    return abs(left.limit - right.limit) <= DEADLINE_SLACK


def told_later(left: Telling, right: Telling) -> bool:
    """Whether one tells without a day of its own, as done, what the other dates some years before or less."""
    if left.has_own_time == right.has_own_time:
        return False
    own, other = (left, right) if left.has_own_time else (right, left)
    if other.fact.status in ("planned", "expected") or own.days[1] is None or other.days[1] is None:
        return False
    return 0 <= other.days[1] - own.days[1] <= LOOKING_BACK


def one_was_over(left: Telling, right: Telling) -> bool:
    """Whether one tells what had long begun and was over when the other told its plan: no plan is for what has been."""
    return any(_was_over(done, meant) for done, meant in ((left, right), (right, left)))


def done_after_told(left: Telling, right: Telling) -> bool:
    """Whether one dates what was done to a day after the other told it, without a day, as done: no paper can."""
    return any(_is_done_after(done, told) for done, told in ((left, right), (right, left)))


def _is_done_after(done: Telling, told: Telling) -> bool:
    # A row or an entry of a log tells on its day what may have been done long before.
    own = done.fact.when.basis == "own" and not told.has_own_time
    both = done.fact.status == told.fact.status == "happened" and own
    begun, published = done.days[0], told.published[1]
    return (
        both
        and done.limit is None
        and begun is not None
        and published is not None
        and begun >= published + CERTAINLY_LATER
    )


def _was_over(done: Telling, meant: Telling) -> bool:
    begun, ended = done.days
    planned = done.fact.status == "happened" and meant.fact.status in ("planned", "expected")
    if not planned or begun is None or ended is None or meant.days[0] is None:
        return False
    return begun <= meant.days[0] - FAR_DAYS and ended <= meant.days[0] + SAME_NEWS_DAYS


def limits_far_apart(left: Telling, right: Telling) -> bool:
    """Whether two limits that were set at the same time are so far apart that they cannot be for one thing."""
    if left.limit is None or right.limit is None:
        return False
    return _contemporary(left, right) and abs(left.limit - right.limit) > FAR_DAYS


def _contemporary(left: Telling, right: Telling) -> bool:
    return gap(left.published, right.published) < TIME_TO_REVISE


def _same_end(left: Days, right: Days) -> bool:
    """Whether two periods end, or begin, on the same day within the slack."""
    ends = [abs(a - b) for a, b in zip(left, right, strict=True) if a is not None and b is not None]
    return any(apart <= DEADLINE_SLACK for apart in ends)


def _reported_dates(left: Telling, right: Telling) -> float:
    """Dates where at least one side only has that of its document: near news, old news, or impossible."""
    apart = gap(left.days, right.days)
    if apart > SAME_NEWS_DAYS and "happened" in (left.fact.status, right.fact.status):
        return -0.6 if apart > FAR_DAYS else -0.3
    if any(width(told.published) is None for told in (left, right) if not _is_placed(told)):
        return UNKNOWN_DAY
    if left.has_own_time != right.has_own_time:
        own, other = (left, right) if left.has_own_time else (right, left)
        if own.limit is not None:
            return -0.15
        return 0.1 if gap(own.days, other.published) <= FAR_DAYS else -0.6
    published = gap(left.published, right.published)
    return next(score for days, score in AGEING if published <= days)
