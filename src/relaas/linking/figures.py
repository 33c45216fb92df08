"""How two figures about the same thing differ."""

from collections.abc import Mapping
from datetime import date

from relaas.language.concepts import concept_group
from relaas.linking.names import country_of_mention
from relaas.model import Basis, DifferenceKind, Figure, Records

ROUNDING = 0.1  # share of the value by which an approximate number may be off, within one step of its last digit
ROUNDING_UNSAID = 0.03  # the same for a round number that does not say it is approximate
OUTGROWN = 1.5  # how many times "at least" a later number is a new one
OTHER_THING = 2.5  # times: two numbers of one kind further apart are not of one thing
RECKONING = frozenset({"estimate", "number", "put", "predict"})
TIME_TO_CHANGE = 14  # days between the last days of which two numbers hold, from which they are of two times
REPORTED: frozenset[Basis] = frozenset({"said", "part", "document"})  # as of when it was told, not as of a day it names
TOTALS = frozenset({"present", "lost", "captured", "other"})


def voices_of(found: Records) -> dict[str, str]:
    """Who gives each figure of a document: its statement, or the clause of saying around it, else "" (the text)."""
    saying = [event for event in found.events if is_saying(event.concept)]
    voices = {}
    for figure in found.figures:
        around = [event for event in saying if event.start <= figure.start and figure.end <= event.end]
        nearest = min(around, key=lambda event: (event.end - event.start, event.id), default=None)
        voices[figure.id] = figure.statement or (nearest.id if nearest else "")
    return voices


def is_saying(concept: str) -> bool:
    """Whether an event of a kind tells what somebody says or reckons ("puts the number at")."""
    return concept_group(concept) == "speech" or concept in RECKONING


def countries_of(found: Records) -> dict[str, str]:
    """The country of whom each figure of a document counts, where it has one."""
    country = {mention.id: country_of_mention(mention) or "" for mention in found.mentions}
    return {figure.id: of for figure in found.figures if (of := country.get(figure.whose or "", ""))}


def of_two_countries(left: Figure, right: Figure, countries: Mapping[str, str]) -> bool:
    """Whether two figures count what is of two countries; ``countries`` are those of figures, by their ids."""
    both = countries.get(left.id), countries.get(right.id)
    return None not in both and both[0] != both[1]


def figure_difference(
    left: Figure, right: Figure, *, later: bool, one_voice: bool = False, replaced: bool = True
) -> DifferenceKind | None:
    """How two figures differ; ``later``: the right one was published after the left one. None = they agree.

    ``replaced``: whether a later one takes the place of the other, rather than standing against it.

    Figures of different things (another noun, as of another time, many times as much) are never compared, so they do
    not differ. What ``one_voice`` counts twice in one text it counts in two ways: nobody differs from himself.
    """
    if left.counted != right.counted or left.unit != right.unit or _bounds(left) == _bounds(right):
        return None
    if _apart(left, right) and not (later and _only_reported(left, right)):
        return None
    if left.document == right.document and (one_voice or _is_part(left, right) or _is_part(right, left)):
        return None
    if _other_scope(left, right):
        return "other-scope"
    if later and _is_outgrown(left, right):
        return "later-revision"
    if _inside(left, right) or _inside(right, left):
        return "coarser"
    if _rounded(left, right):
        return "rounded"
    if not are_of_one_size(*(one.minimum if one.minimum is not None else one.maximum for one in (left, right))):
        return None
    return "later-revision" if later and replaced else "contradiction"


def _is_part(whole: Figure, part: Figure) -> bool:
    """Whether a number that says so, or names nothing itself, is told after a larger one: "12 men. Five are safe"."""
    smaller = (part.minimum or 0.0) < (whole.minimum or 0.0)
    return smaller and (part.part or not part.counted_text) and whole.start < part.start


def _is_outgrown(left: Figure, right: Figure) -> bool:
    """Whether a later number is far above what an earlier one gives as the least ("at least 60", then 170)."""
    if left.maximum is not None or left.minimum is None or right.minimum is None:
        return False
    return right.minimum > OUTGROWN * left.minimum


def are_of_one_size(one: float | None, other: float | None) -> bool:
    """Whether two numbers are near enough to be two accounts of one; many times as much is of something else."""
    values = abs(one or 0.0), abs(other or 0.0)
    return max(values) <= OTHER_THING * min(values)


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    return figure.minimum, figure.maximum


def _apart(left: Figure, right: Figure) -> bool:
    """Whether the two hold as of different times: a change is no difference."""
    if _ends_before(left, right) or _ends_before(right, left):
        return True
    ends = left.as_of.latest, right.as_of.latest
    if _lies_in(left, right) or _lies_in(right, left):
        return False
    if ends[0] is None or ends[1] is None:
        return False
    days = date.fromisoformat(ends[0]) - date.fromisoformat(ends[1])
    return abs(days.days) > TIME_TO_CHANGE


def _lies_in(narrow: Figure, wide: Figure) -> bool:
    """Whether a number holds in a part of the time in which another does: in January, in that year."""
    first, last = narrow.as_of.earliest, narrow.as_of.latest
    start, end = wide.as_of.earliest, wide.as_of.latest
    return bool(first and last and start and end) and str(start) <= str(first) and str(last) <= str(end)


def _only_reported(left: Figure, right: Figure) -> bool:
    """Whether one of two numbers holds as of its document only: of a later document it takes the place of the other."""
    return left.as_of.basis in REPORTED or right.as_of.basis in REPORTED


def _ends_before(left: Figure, right: Figure) -> bool:
    end, start = left.as_of.latest, right.as_of.earliest
    return end is not None and start is not None and end < start


def _other_scope(left: Figure, right: Figure) -> bool:
    """Whether one is an addition, a plan or a reserve where the other is a total."""
    if left.increment != right.increment:
        return True
    return left.status != right.status and not {left.status, right.status} <= TOTALS


def _inside(wide: Figure, narrow: Figure) -> bool:
    """Whether the range of one holds the other; an exact number holds nothing but itself."""
    if wide.minimum is not None and wide.minimum == wide.maximum:
        return False
    if narrow.minimum is None or narrow.maximum is None:
        return False
    fits_below = wide.minimum is None or wide.minimum <= narrow.minimum
    return fits_below and (wide.maximum is None or narrow.maximum <= wide.maximum)


def _rounded(left: Figure, right: Figure) -> bool:
    """Whether the two are the same number, one of them rounded."""
    one, other = left.minimum, right.minimum
    if one is None or other is None or not max(abs(one), abs(other)):
        return False
    apart = abs(one - other)
    off = apart / max(abs(one), abs(other))
    if left.approximate or right.approximate:
        return off <= ROUNDING_UNSAID or (off <= ROUNDING and apart <= max(_step(one), _step(other)))
    return off <= ROUNDING_UNSAID and _roundness(one) != _roundness(other)


def _step(value: float) -> float:
    """By how much the last digit of a number that is no nought counts: 10 in 640, .1 in 3.5."""
    digits = f"{value:.9e}".split("e")
    written = len(digits[0].strip("-").replace(".", "").rstrip("0"))
    return float(10.0 ** (int(digits[1]) + 1 - written))


def _roundness(value: float) -> int:
    """The number of noughts at the end of a whole number."""
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0")) if value == int(value) else -1
