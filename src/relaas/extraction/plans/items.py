"""Actions of minutes: what somebody takes on, in a list under its own head or behind the word "action"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from relaas.extraction.nearby import Overlaps
from relaas.extraction.plans.deadlines import due_by
from relaas.language.alternatives import alternatives
from relaas.language.installed import languages
from relaas.model import UNDATED, AnnotatedDocument, Mention, Plan, Records, TimeExpression

CELL = re.compile(r"\s*(?:\t|\|| {2,}| [-–—] )\s*")  # what stands between two cells of a line
NUMBER = re.compile(r"[\s\d.)(*•·–-]*")  # what a line of a list begins with
MARK = re.compile(r"[ \t]*(?:[*•·–-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+")  # of an item that is told on a line of its own
TO_WHOM = 40  # characters behind such a head: "recommendations to the council"
CLOSING = re.compile(r"[)\]]")
OPENED = ("(", "[")
FEWEST_HEADS = 3  # columns of a list of actions that bear their head
SHORTEST = 8  # letters of what is to be done
MOST_WORDS = 6  # of who and when alone


@dataclass(frozen=True, slots=True)
class Item:
    """A half-open range of the text that tells of one action, and that of what is to be done."""

    start: int
    end: int
    what: tuple[int, int]
    advised: bool = False


class ActionItems:
    """The action items of a document, with whom and what stands in them."""

    def __init__(self, annotated: AnnotatedDocument, found: Records) -> None:
        self._annotated = annotated
        self._times = Overlaps([one for one in found.times if one.type in {"DATE", "TIME"}])
        self._mentions = Overlaps([one for one in found.mentions if not one.generic and one.type in {"PER", "ORG"}])

    def plans(self) -> Iterator[Plan]:
        """The plans that the items tell of, in order of the text."""
        for item in _items(self._annotated.document.text):
            times = self._times.over(item.start, item.end)
            begin, complete = due_by(times[-1]) if times else (UNDATED, UNDATED)  # "was June, becomes July"
            who = self._who(item, times)
            if times or who or item.advised:
                text = self._annotated.document.text
                yield Plan(
                    document=self._annotated.document.id,
                    rule="advised" if item.advised else "action item",
                    start=item.start,
                    end=item.end,
                    text=text[item.start : item.end],
                    who=tuple(one.id for one in who),
                    what=" ".join(text[slice(*item.what)].split()),
                    begin=begin,
                    complete=complete,
                )

    def _who(self, item: Item, times: tuple[TimeExpression, ...]) -> list[Mention]:
        """The persons and bodies of an item that stand outside what is to be done, else the one that it opens with."""
        named = [one for one in self._mentions.over(item.start, item.end) if item.start <= one.start]
        named = [one for one in named if all(one.end <= time.start or time.end <= one.start for time in times)]
        outside = [one for one in named if one.end <= item.what[0] or item.what[1] <= one.start]
        return outside or [one for one in named if one.start == item.start]


@cache
def _head() -> re.Pattern[str]:
    """Matches a line that opens a list of actions."""
    return re.compile(rf"\W*(?:{_choices('list_heads')})\W*", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """Matches the word that tells that an action follows it, at the start of a line, a sentence or in brackets."""
    words = _choices("labels")
    return re.compile(rf"(?:^|(?<=[.(\[]))[ \t]*(?:{words})[ \t]*\d*[ \t]*:[ \t]*", re.IGNORECASE | re.MULTILINE)


@cache
def _column() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_choices('columns')})\W*", re.IGNORECASE)


def _choices(kind: str) -> str:
    words = {word for one in languages() for word in getattr(one.plans, kind)}
    return alternatives(words, blank=r"\s+")


def _items(text: str) -> Iterator[Item]:
    """The items of all lists of actions, of every label and of the next meetings, in order of the text."""
    found = [*_listed(text), *_labelled(text), *_meetings(text), *_advised(text)]
    last = 0
    for item in sorted(found, key=lambda one: (one.start, -one.end)):
        if item.start >= last:
            last = item.end
            yield item


def _labelled(text: str) -> Iterator[Item]:
    """What stands behind a label, to the end of its line or bracket: "actie: Jansen stuurt het rapport, 3 mei".

    Where that is only who and when, what is to be done stands before the label.
    """
    for match in _label().finditer(text):
        first, before = match.end(), text.rfind("\n", 0, match.start()) + 1
        last = first + len(text[first:].partition("\n")[0].rstrip())
        if text[before : match.start()].rstrip().endswith(OPENED) and (closed := CLOSING.search(text, first, last)):
            last = closed.start()
        brief = len(text[first:last].split()) <= MOST_WORDS and match.start() > before
        if last > first:
            yield Item(first, last, (before, match.start()) if brief else (first, last))


@cache
def _meeting() -> re.Pattern[str]:
    """Matches a line that tells when those who met will meet again: "Next meeting: Thursday 13 March"."""
    return re.compile(
        rf"^[ \t]*(?:\d+[.)]?[ \t]+)?((?:{_choices('meetings')})[ \t]*:[^\n]*\S)", re.IGNORECASE | re.MULTILINE
    )


def _meetings(text: str) -> Iterator[Item]:
    """The lines that tell of the next meeting, each whole."""
    return (Item(match.start(1), match.end(1), match.span(1)) for match in _meeting().finditer(text))


@cache
def _advice() -> re.Pattern[str]:
    """Matches the head of a list of what should be done, with its number and to whom it goes."""
    return re.compile(
        rf"\W*(?:\d+[.)]?\s+)?(?:{_choices('advice_heads')})(?:\s[^\n.]{{1,{TO_WHOM}}})?[\s:*_]*", re.IGNORECASE
    )


def _advised(text: str) -> Iterator[Item]:
    """The items under the head of what should be done, each with its mark: "(a) Close the hall", "- Sluit de hal"."""
    start, opened, told = 0, False, False
    for line in text.splitlines(keepends=True):
        bare, mark = line.strip(), MARK.match(line)
        if _advice().fullmatch(bare):
            opened, told = True, False
        elif opened and not bare:
            opened = not told
        elif opened and mark is not None:
            first, last = start + mark.end(), start + len(line.rstrip())
            told = True
            if last - first >= SHORTEST:
                yield Item(first, last, (first, last), advised=True)
        start += len(line)


def _listed(text: str) -> Iterator[Item]:
    """The lines under the head of a list of actions, or under the heads of its columns, to the next blank line."""
    start, opened, told = 0, False, False
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if _head().fullmatch(bare) or _is_column_heads(bare):
            opened, told = True, False
        elif opened and not bare:
            opened = not told
        elif opened and (item := _item(text, start, line)) is not None:
            told = True
            yield item
        start += len(line)


def _is_column_heads(line: str) -> bool:
    """Whether a line holds the heads of the columns of a list of actions: "what", "who", "when"."""
    return sum(bool(_column().fullmatch(cell)) for cell in CELL.split(line)) >= FEWEST_HEADS


def _item(text: str, start: int, line: str) -> Item | None:
    """One line of a list without its number: the longest cell is what is to be done, but for the day in the last."""
    last = start + len(line.rstrip())
    numbered = NUMBER.match(text, start, last)
    first = numbered.end() if numbered else start
    if last - first < SHORTEST:
        return None
    borders = [(match.start(), match.end()) for match in CELL.finditer(text, first, last)]
    starts, ends = [first, *(end for _, end in borders)], [*(begin for begin, _ in borders), last]
    cells = list(zip(starts, ends, strict=True))
    dated = len(cells) > 1 and any(letter.isdigit() for letter in text[cells[-1][0] : last])
    what = max(cells[:-1] if dated else cells, key=lambda span: (span[1] - span[0], -span[0]))
    return Item(first, last, what)
