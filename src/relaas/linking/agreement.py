"""Agreement: how the tellings of one entry relate, and how their differences are named. No winner is picked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from relaas.language.installed import load_language
from relaas.linking.comparing_days import DEADLINE_SLACK, MEANT, TIME_TO_REVISE, minutes_apart, share_named_day
from relaas.linking.figures import figure_difference, of_two_countries
from relaas.linking.replacing import replaces, tells_too, updates
from relaas.linking.tellings import Telling, as_edtf, gap, is_later, width
from relaas.model import Agreement, Difference, DifferenceKind, Fact, Figure

MOST_COMPARED = 12  # tellings of one entry compared with each other; more say the same again
COPIED = 0.75  # share of the words in common from which two passages are one, edited
EDITED_DAYS = 92  # between the days that two copies give; those farther apart are of two things
TURNED = "account"  # what a text tells to be otherwise now than before


@dataclass(frozen=True, slots=True)
class ToldDifference:
    """A difference, and the ids of the facts that tell it: one by itself, or two against each other."""

    facts: tuple[str, ...]
    difference: Difference


def find_differences(
    tellings: Sequence[Telling],
    figures: Mapping[str, Sequence[Figure]],
    voices: Mapping[str, str],
    countries: Mapping[str, str],
) -> tuple[Difference, ...]:
    """The differences between the tellings of one entry, each pair of values once.

    ``figures`` are listed under ids of facts, ``voices`` says who gives each of them, ``countries`` of whom it counts.
    """
    found: dict[tuple[str, str, frozenset[str]], Difference] = {}
    for left, right in combinations(sorted(tellings, key=lambda told: told.rank)[:MOST_COMPARED], 2):
        for difference in _compare(left, right, figures, voices, countries):
            values = frozenset({difference.left_value, difference.right_value})
            found.setdefault((difference.kind, difference.about, values), difference)
    return tuple(found.values())


def judge(sources: int, differences: Iterable[Difference]) -> Agreement:
    """The agreement of an entry: coarser, rounded and other counts still agree, a later revision replaces.

    That a plan was put off, as several tell, is what they agree on.
    """
    kinds = {difference.kind for difference in differences if difference.about != TURNED or sources == 1}
    if "later-revision" in kinds:
        return "revised"
    if "contradiction" in kinds:
        return "differs"
    return "corroborated" if sources > 1 else "single"


def _compare(
    left: Telling,
    right: Telling,
    figures: Mapping[str, Sequence[Figure]],
    voices: Mapping[str, str],
    countries: Mapping[str, str],
) -> Iterable[Difference]:
    yield from _compare_dates(left, right)
    yield from _compare_copies(left, right)
    yield from _compare_truth(left, right)
    later = is_later(left.published, right.published)
    for one, other in _odd_ones(figures.get(left.fact.id, ()), figures.get(right.fact.id, ())):
        if of_two_countries(one, other, countries) or (not updates(right) and tells_too(right, one)):
            continue
        one_voice = voices.get(one.id) == voices.get(other.id)
        replaced = later and replaces(left, one, right, other)
        kind = figure_difference(one, other, later=later, one_voice=one_voice, replaced=replaced)
        if kind is not None:
            yield Difference(kind, f"number of {one.counted}", one.id, one.text, other.id, other.text)


def _odd_ones(left: Sequence[Figure], right: Sequence[Figure]) -> Iterable[tuple[Figure, Figure]]:
    """Pairs of figures of one kind without an equal on the other side; of several none can be paired."""
    by_kind: dict[tuple[str, str | None], tuple[list[Figure], list[Figure]]] = defaultdict(lambda: ([], []))
    for side, (own, others) in enumerate(((left, right), (right, left))):
        equals = {(other.counted, other.unit, other.minimum, other.maximum) for other in others}
        for figure in own:
            if (figure.counted, figure.unit, figure.minimum, figure.maximum) not in equals:
                by_kind[figure.counted, figure.unit][side].append(figure)
    for ones, twos in by_kind.values():
        if len(ones) == len(twos) == 1:
            yield ones[0], twos[0]


def _compare_dates(left: Telling, right: Telling) -> Iterable[Difference]:
    if not (left.has_own_time and right.has_own_time) or left.fact.when.edtf == right.fact.when.edtf:
        return
    if (left.fact.document, left.fact.statement) == (right.fact.document, right.fact.statement):
        return  # one voice in one text tells of two moments, it does not disagree with itself
    if minutes_apart(left, right):
        one, other = left.fact, right.fact
        yield Difference("contradiction", "date", one.id, one.when.edtf or "", other.id, other.when.edtf or "")
    if share_named_day(left, right):
        return  # what one is of the other names as well: a decision and its day to come are two days of one thing
    kind = date_difference(left, right)
    if kind is not None:
        one, other = left.fact, right.fact
        yield Difference(kind, "date", one.id, one.when.edtf or "", other.id, other.when.edtf or "")


def _compare_copies(left: Telling, right: Telling) -> Iterable[Difference]:
    """What is another in a telling in nearly the same words: its one day or short period, or a word of degree."""
    if (replaced := _other_words(left.fact, right.fact)) is None:
        return
    kind: DifferenceKind = "later-revision" if is_later(left.published, right.published) else "contradiction"
    ones, others = left.named - right.named, right.named - left.named
    compared = left.has_own_time and right.has_own_time and not share_named_day(left, right)
    if len(ones) == len(others) == 1 and not compared and 0 < gap(min(ones), min(others)) <= EDITED_DAYS:
        yield Difference(kind, "date", left.fact.id, as_edtf(min(ones)), right.fact.id, as_edtf(min(others)))
    degrees = _degrees(left.fact, right.fact)
    for one, other in (pair for pair in replaced if degrees.issuperset(pair)):
        yield Difference(kind, "degree", left.fact.id, one, right.fact.id, other)


def _degrees(left: Fact, right: Fact) -> frozenset[str]:
    """The words of degree in the language of two texts, none where it is not one."""
    return frozenset(load_language(left.language).differing.degrees if left.language == right.language != "" else ())


def _other_words(left: Fact, right: Fact) -> list[tuple[str, str]] | None:
    """Each word of one text in whose place the other has another, None where they are no copies of each other."""
    if left.document == right.document:
        return None
    ones, others = left.text.lower().split(), right.text.lower().split()
    if ones == others:
        return []
    laid = SequenceMatcher(None, ones, others, autojunk=False)
    cheap_first = laid.real_quick_ratio, laid.quick_ratio, laid.ratio  # each no lower than the next
    if any(ratio() < COPIED for ratio in cheap_first):
        return None
    return [
        (ones[first], others[start])
        for change, first, last, start, end in laid.get_opcodes()
        if change == "replace" and last - first == end - start == 1
    ]


def date_difference(left: Telling, right: Telling) -> DifferenceKind | None:
    """How the dates of two tellings differ, None where they are the same within a day."""
    if all(_near(a, b) for a, b in zip(left.days, right.days, strict=True)):
        return None
    bounds = left.fact.when.bound, right.fact.when.bound
    if all(bounds) and _near(left.days[1], right.days[1]):
        return "rounded" if "around" in bounds else None
    if _holds(left, right) or _holds(right, left):
        return "coarser" if _says_when(left) and _says_when(right) else None
    moved = gap(left.days, right.days) > 0
    if (
        is_later(left.published, right.published)
        and left.fact.status in MEANT
        and (moved or right.fact.status in MEANT)
    ):
        return "later-revision"
    return "contradiction" if moved else "coarser"


def _near(left: int | None, right: int | None) -> bool:
    return left == right or (left is not None and right is not None and abs(left - right) <= DEADLINE_SLACK)


def _says_when(told: Telling) -> bool:
    """Whether a telling names a day or period; a limit only names the end of one."""
    return told.limit is None and None not in told.days


def _holds(wide: Telling, narrow: Telling) -> bool:
    """Whether one period lies inside another; a deadline moved to an earlier day is no part of the old period."""
    if all(told.fact.when.bound in ("by", "before", "until") for told in (wide, narrow)):
        return False
    if width(narrow.days) is None:
        return False
    (first, last), (start, end) = wide.days, narrow.days
    assert start is not None
    assert end is not None
    return (first is None or first - DEADLINE_SLACK <= start) and (last is None or end <= last + DEADLINE_SLACK)


def _compare_truth(left: Telling, right: Telling) -> Iterable[Difference]:
    """A denial against an assertion of the same thing, of the same parties and at the same time."""
    stances = [_stance(told) for told in (left, right)]
    same = left.fact.concept == right.fact.concept and bool(left.parties & right.parties)
    if same and set(stances) == {"asserted", "denied"} and _overlap(left, right):
        yield Difference("contradiction", "truth", left.fact.id, stances[0], right.fact.id, stances[1])


def _overlap(left: Telling, right: Telling) -> bool:
    """Whether two tellings are of one time, as far as either says; what texts of one fortnight tell as past is."""
    if "denied" in (left.fact.status, right.fact.status) and None in (width(left.days), width(right.days)):
        return True
    if not all(any(told.days) for told in (left, right)):
        return False
    if None in (width(left.days), width(right.days)):
        return gap(left.published, right.published) < TIME_TO_REVISE and gap(left.days, right.days) < TIME_TO_REVISE
    return gap(left.days, right.days) == 0


def _stance(told: Telling) -> str:
    if told.fact.status == "denied" or (told.fact.polarity == "-" and told.fact.status == "happened"):
        return "denied"
    return "asserted" if told.fact.status in ("happened", "claimed", "decided") else "open"
