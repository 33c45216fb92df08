"""The likeliest day of a paper whose own day no rule tells: what stands apart in its head or at its foot.

Each day there is weighed by signs that can be read off the page. One that is clearly ahead of the others is taken; of
two that are as likely neither is, for a wrong day misdates all that a paper tells.
"""

from collections import defaultdict
from collections.abc import Iterator

from relaas.documents.cues import before_date
from relaas.documents.datelines import Date, is_place
from relaas.documents.editions import dates_named
from relaas.documents.head_lines import DAY, ITEM, MAX_TITLE, SENTENCE_END, Line, OwnDate, dates_in, lines_of, tells
from relaas.documents.own_dates import CLOCK_TIME, MAST_LINES, SECTIONS, TOP, is_anothers
from relaas.language.dates import weekday_named

HEAD_LINES, FOOT_LINES = 14, 5  # that are not blank, among which a day is looked for
LIKELY = 5  # the least that the signs of a day come to
AHEAD = 2  # and by how much it is ahead of every other day
RANK = 90  # after all that a rule tells
BOX = " |+-"  # what draws a stamp around its words
FEW_WORDS = 6  # beside a day that stands apart
OWN_WORDS = (
    "labels",
    "held",
    "gathered",
    "presented",
    "records",
    "rulings",
    "closing_openings",
    "versions",
    "appeared",
)
OTHERS_WORDS = ("others", "other_kinds", "periods", "stamps", "additions", "beginnings", "citing")


def likely_day(text: str, start: int, end: int, language: str) -> OwnDate | None:
    """The day with the most signs of being a paper's own, None where none has enough or two have nearly as many."""
    signs: dict[str, int] = defaultdict(int)
    places: dict[str, tuple[int, int]] = {}
    for line, date, found in _weighed(text, start, end, language):
        if found > signs[date[2]]:
            signs[date[2]], places[date[2]] = found, (line.start + date[0], line.start + date[1])
    ranked = sorted(signs.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][1] < LIKELY:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < AHEAD:
        return None
    day = ranked[0][0]
    return OwnDate("likely", RANK, *places[day], day)


def _weighed(text: str, start: int, end: int, language: str) -> Iterator[tuple[Line, Date, int]]:
    """The days of the head and the foot, each with the sum of its signs; those of another paper have none."""
    head = [line for line in lines_of(text, start, min(end, start + TOP)) if line.number < HEAD_LINES]
    last = list(lines_of(text, max(start, end - TOP), end))[-FOOT_LINES:]
    told = max((place for place, line in enumerate(last) if tells(line.text, line.number)), default=-1)
    last = last[told + 1 :]  # what is below all that the paper tells
    foot = {line.start for line in last}
    for line in [*(line for line in head if line.start not in foot), *last]:
        for date in dates_in(line, language, dates_named):
            if len(date[2]) == DAY and not _is_anothers(line, date) and not _is_row(line, language):
                yield line, date, _signs(line, date, at_foot=line.start in foot)


def _is_row(line: Line, language: str) -> bool:
    """Whether the lines beside it hold a day too, as those of a table or a schedule do."""
    return all(dates_named(beside, language) for beside in (line.above, line.below))


def _is_anothers(line: Line, date: Date) -> bool:
    """Whether the words before a day say that it is another's, or that it is one of several things listed."""
    before = _before(line, date)
    unknown_label = before.endswith(":") and not before_date(r".*(?<!\w){0}\W*", OWN_WORDS).fullmatch(before)
    return (
        unknown_label
        or line.below[:1].islower()  # a line in mid-sentence
        or ITEM.match(line.text) is not None
        or is_anothers(line.above.strip(BOX), line.text)
        or before_date(r".*(?<!\w){0}(?!\w)", OTHERS_WORDS).match(before) is not None
    )


def _signs(line: Line, date: Date, *, at_foot: bool) -> int:
    """How many signs a day has of being the paper's own."""
    before, after = _before(line, date), _after(line, date)
    beside = len((before + " " + CLOCK_TIME.sub("", after, count=1)).split())
    alone, apart = beside == 0 or (not after.strip(" .") and is_place(before)), beside <= FEW_WORDS
    labelled = before_date(r".*(?<!\w){0}(?!\w)", OWN_WORDS).match(before) is not None
    written = line.text[date[0] : date[1]]
    with_hour = weekday_named(written) is not None or CLOCK_TIME.search(after[:12]) is not None
    in_words = not any(character.isdigit() for character in written)  # as deeds and writs say when they are made
    short = len(line.text) <= MAX_TITLE
    placed = line.in_head or (at_foot and alone)
    ends_head = line.number < MAST_LINES and line.in_head and not line.text[date[1] :].strip()
    signs = 2 * placed, 2 * (apart and short), alone, 2 * (labelled or in_words), with_hour, ends_head
    return sum(map(int, signs))


def _before(line: Line, date: Date) -> str:
    """What stands before a day in its sentence and its column."""
    return SECTIONS.split(SENTENCE_END.split(line.text[: date[0]])[-1])[-1].strip(" ,;(")


def _after(line: Line, date: Date) -> str:
    """What stands behind a day in its sentence and its column, up to a bracket."""
    return SECTIONS.split(SENTENCE_END.split(line.text[date[1] :])[0])[0].partition("(")[0].strip(" ,;:.)")
