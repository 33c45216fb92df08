"""Revisions that a text tells itself: "moved from May to June", "promised for May. It came in June"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from re import Pattern

from relaas.language.concepts import noun_of
from relaas.language.installed import load_language
from relaas.language.lexicons.differing import TellsChange
from relaas.linking.agreement import ToldDifference
from relaas.linking.contraries import PASSAGES
from relaas.linking.figures import are_of_one_size
from relaas.linking.tellings import Spans
from relaas.linking.written_numbers import BARE, as_number
from relaas.model import Difference, Fact, Figure, TimeExpression

FEW_WORDS = 3  # between the words of a pattern and its value: "in the week of 9 December"
VALUE = r"[\"“„«'‘]?(?:[^\W\d]+ ){{0,{most}}}?⟦(?P<{name}>\d+)⟧"
STOP = r"[.!?;][\"”»'’)]* [\"“„«'‘(]*"
Change = tuple[int, int, TellsChange]  # the numbers of the old and the new value, and how it is told
NAME = re.compile(r"(?<=[^.?!] )([A-Z]\w*|[Nn][or]\.) $")  # before a number that belongs to a name: "Line 6", "No. 12"
WORD = re.compile(r"(\w+) $")
NEXT = 40  # characters between two facts that stand beside each other


@dataclass(frozen=True, slots=True)
class Value:
    """A date or amount in a text: its record, where it stands, what it is of, and what is shown of it.

    ``exact``: written with digits; ``first`` and ``last`` are the days of a date, None = open; ``bare``: a number of
    which nothing beside it says what it counts.
    """

    id: str
    start: int
    end: int
    about: str
    shown: str
    measure: object
    exact: bool = True
    first: str | None = None
    last: str | None = None
    size: float | None = None
    bare: bool = False


def revisions_of(
    facts: Sequence[Fact], times: Spans[TimeExpression], figures: Spans[Figure]
) -> Iterator[ToldDifference]:
    """The changes of a date or an amount that the facts of one document tell, each by itself or with a neighbour."""
    ordered = sorted(facts, key=lambda fact: (fact.start, fact.end, fact.id))
    alone: set[str] = set()  # the new values whose old ones one fact tells by itself
    replaced: dict[str, tuple[str, str]] = {}  # what took the place of an old one there, of which the next is told
    for fact in ordered:
        for difference in told_revisions([fact], times.inside(fact), figures.inside(fact)):
            alone.add(difference.right)
            replaced[difference.left] = difference.right, difference.right_value
            yield ToldDifference((fact.id,), difference)
    for first, last in _neighbours(ordered, times, figures):
        span = ordered[first : last + 1]
        both = (
            [time for fact in span for time in times.inside(fact)],
            [one for fact in span for one in figures.inside(fact)],
        )
        for difference in told_revisions(span, *both):
            if difference.right not in alone:
                yield ToldDifference((span[0].id, span[-1].id), _of_latest(difference, replaced))


def _of_latest(difference: Difference, replaced: Mapping[str, tuple[str, str]]) -> Difference:
    """A difference from the last of the values that took the place of the first one."""
    for _ in replaced:  # what was moved there and back is no endless chain
        left, shown = replaced.get(difference.left, (difference.left, difference.left_value))
        difference = replace(difference, left=left, left_value=shown)
    return difference


def _neighbours(
    facts: Sequence[Fact], times: Spans[TimeExpression], figures: Spans[Figure]
) -> Iterator[tuple[int, int]]:
    """Places of facts that stand beside each other, or with one between them that gives neither a date nor a number."""
    for left, right in pairwise(range(len(facts))):
        if not _stand_by(facts[left], facts[right]):
            continue
        yield left, right
        beyond = right + 1
        says_none = not times.inside(facts[right]) and not figures.inside(facts[right])
        if says_none and beyond < len(facts) and _stand_by(facts[right], facts[beyond]):
            yield left, beyond


def _stand_by(left: Fact, right: Fact) -> bool:
    return 0 <= right.start - left.end <= NEXT


def told_revisions(
    facts: Sequence[Fact], times: Sequence[TimeExpression], figures: Sequence[Figure]
) -> Iterator[Difference]:
    """The changes of a date or an amount that facts tell together, and not one of them alone."""
    if not all(fact.language for fact in facts):
        return
    amounts = [*amounts_in(figures), *bare_numbers(facts, [*times, *figures], counted_in(figures))]
    for of, values in (("dates", dates_in(times)), ("amounts", sorted(amounts, key=lambda value: value.start))):
        held = [[value for value in values if fact.start <= value.start and value.end <= fact.end] for fact in facts]
        if not (held[0] and held[-1]) or sum(map(len, held)) < 2:
            continue
        text, words, first = "", "", 0
        for fact, inside in zip(facts, held, strict=True):
            text += with_places(fact.text, inside, fact.start, first=first) + " "
            words += fact.text + " "
            first += len(inside)
        yield from _differences(held, list(changes_in(text.rstrip(), words, facts[0].language, of)))


def dates_in(times: Sequence[TimeExpression]) -> list[Value]:
    """The dates among time expressions."""
    return [
        Value(one.id, one.start, one.end, "date", one.edtf, one.edtf, _has_digits(one.text), one.earliest, one.latest)
        for one in times
        if one.type == "DATE" and one.edtf and not one.vague
    ]


def _has_digits(text: str) -> bool:
    return any(character.isdigit() for character in text)


def amounts_in(figures: Sequence[Figure]) -> list[Value]:
    """The amounts among figures; what one counts its neighbour may leave out."""
    about = counted_in(figures)
    return [
        Value(
            one.id, one.start, one.end, f"number of {one.counted or about}", one.text, (one.minimum, one.maximum),
            size=one.maximum if one.minimum is None else one.minimum,
        )
        for one in figures
    ]  # fmt: skip


def counted_in(figures: Sequence[Figure]) -> str:
    """What the first figure counts that says so, "" where none does."""
    return next((one.counted for one in figures if one.counted), "")


def bare_numbers(facts: Sequence[Fact], found: Sequence[TimeExpression | Figure], counted: str) -> Iterator[Value]:
    """The numbers of facts that count nothing by themselves and are no part of what was found: "612, not 640"."""
    for fact in facts:
        for match in BARE.finditer(fact.text):
            start, end = fact.start + match.start(), fact.start + match.end()
            named = _is_named(fact.text[: match.start()], fact.language)
            if not named and not any(one.start < end and start < one.end for one in found):
                size = as_number(match[0])
                yield Value(
                    fact.id, start, end, f"number of {counted}", match[0], (size, size), size=size, bare=True
                )  # fmt: skip


def _is_named(before: str, language: str) -> bool:
    """Whether the words before a number make it that of a thing or of a passage: "Line 6", "item 3"."""
    word = WORD.search(before)
    return bool(NAME.search(before)) or (word is not None and noun_of(word[1].lower(), language) in PASSAGES)


def with_places(text: str, values: Sequence[Value], offset: int, *, first: int = 0) -> str:
    """A text with the number of each value in the place of its words, from ``first`` on, on one line."""
    parts, position = [], 0
    for number, value in enumerate(values, start=first):
        if value.start - offset >= position:
            parts += [text[position : value.start - offset], f"⟦{number}⟧"]
            position = value.end - offset
    return " ".join(f"{''.join(parts)}{text[position:]}".split())


def _differences(held: Sequence[Sequence[Value]], changes: Sequence[Change]) -> Iterator[Difference]:
    """The differences that changes tell, of two values of one fact or of one of the first and one of the last."""
    values = [value for inside in held for value in inside]
    apart = len(held[0]) if len(held) > 1 else None  # the number of the first value of the next fact
    told: dict[int, Difference] = {}
    measures: set[object] = set()  # of what is told, so that numbers alone do not tell it once more
    replaced: dict[int, int] = {}  # what an old value of a sentence became, which is one thing
    for old, new, change in _likeliest_first(changes, values):
        one, other = values[old], values[new]
        later_told = change.after or apart is not None  # what a neighbour tells came of a plan was no earlier day
        backwards = later_told and bool(other.last and one.first and other.last <= one.first)
        across = apart is None or (old < apart) != (new < apart)
        if across and _of_one(one, other) and one.measure != other.measure and not backwards:
            if apart is None and replaced.setdefault(old, new) != new:
                continue
            if (one.bare or other.bare) and (one.measure, other.measure) in measures:
                continue
            measures.add((one.measure, other.measure))
            told.setdefault(max(old, new), Difference(change.kind, one.about, one.id, one.shown, other.id, other.shown))
    yield from told.values()


def _of_one(left: Value, right: Value) -> bool:
    """Whether two values are of one thing, be it that one says less of it: tonnes of tin, tonnes."""
    if (left.bare or right.bare) and not are_of_one_size(left.size, right.size):
        return False
    short, long = sorted((left.about, right.about), key=len)
    return long == short or long.startswith(f"{short} of ")


def _likeliest_first(changes: Sequence[Change], values: Sequence[Value]) -> list[Change]:
    """Changes in their order, of what was found first, of values written with digits first, of the nearest together."""

    def rank(change: Change) -> tuple[bool, bool, int]:
        old, new, _ = change
        bare = values[old].bare or values[new].bare
        return bare, not (values[old].exact and values[new].exact), abs(new - old)

    return sorted(changes, key=rank)


def changes_in(text: str, words: str, language: str, of: str) -> Iterator[Change]:
    """The changes that a text with the places of dates or of amounts, as ``of`` says, tells in its own words."""
    stands: dict[Pattern[str], bool] = {}  # whether words stand beside: many changes ask for the same ones
    for change, pattern, beside in _patterns(language):
        if beside not in stands:
            stands[beside] = bool(beside.search(words))
        if change.of not in ("", of) or not stands[beside]:
            continue
        found = pattern.search(text)
        while found:  # the new value of one change may be the old one of the next
            yield int(found["old"]), int(found["new"]), change
            found = pattern.search(text, found.start() + 1)


@cache
def _patterns(language: str) -> tuple[tuple[TellsChange, Pattern[str], Pattern[str]], ...]:
    words = load_language(language).differing
    return tuple((change, *as_patterns(change, words.phrases)) for change in words.changes)


def as_patterns(change: TellsChange, phrases: Mapping[str, str]) -> tuple[Pattern[str], Pattern[str]]:
    """The pattern of a change, with the places of values where OLD and NEW stand, and that of the words beside it."""
    written = _with_phrases(change.pattern, phrases)
    for name in ("OLD", "NEW"):
        value = VALUE.format(most=FEW_WORDS, name=name.lower())
        written = value.join(re.split(rf"(?:\\b)?{name}(?:\\b)?", written))
    beside = _with_phrases(change.beside, phrases)
    return re.compile(written.replace("STOP", STOP), re.IGNORECASE), re.compile(beside, re.IGNORECASE)


def _with_phrases(written: str, phrases: Mapping[str, str]) -> str:
    """A pattern with each phrase in the place of its name."""
    for name, phrase in phrases.items():
        written = f"(?:{phrase})".join(re.split(rf"(?<![A-Z]){name}(?![A-Z])", written))
    return written
