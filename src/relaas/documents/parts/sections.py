"""Sections: what stands under a dated heading, or behind a date that leads its line, in chronologies and logs."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from relaas.documents.kinds import is_log
from relaas.documents.own_dates import is_anothers, is_labelled
from relaas.documents.parts.cut import Cut, Dated
from relaas.documents.parts.days import Written, hour_in, read_day, read_hour
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.documents.reading import Zone
from relaas.model import Part

Read = Callable[[str], Written | None]  # the day that words begin with
FEWEST = 2  # dated heads that make a chronology; one dates the document, or nothing
MAX_HEAD = 90  # characters of a heading that is a day and no more, or with the time and a word for it
FEWEST_HOURS = 3  # lines of a log that lead with an hour in four figures
CENTURIES = ("19", "20")  # that four figures can begin with as a year
FOUR_FIGURES = re.compile(r"^[ \t]*(\d{4})(?![\d.,/-]?\d|\w{3})", re.MULTILINE)
SIGN = re.compile(r"(?:[-–—=_•*▪◦·#]+[ \t]+|(?:[*_]{1,3}|#+ )[-–—=]+[ \t]+|[*_]{2,3}(?=\w)|\(?\d{1,3}[.)][ \t]+)?")
DIVIDER = re.compile(r"\s*[:–—]\s*|\s+-\s+|\s*\t\s*")
MIN_WORDS = 3  # that must stand in a section: a column of dates alone is none
ORDERED = 0.7  # of the steps from one day to the next
ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
BLANK = re.compile(r"\n[^\S\n]*\n")
TURN_OF_RECORDING = re.compile(r"\s*\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+[^\W\d_][^:\n]{1,40}:\s")
RECORDING = re.compile(r"\s*\[?0?0:0\d(?::\d\d)?\]?\s+[^\W\d_][^:\n]{1,40}:\s")


@dataclass(frozen=True, slots=True)
class Lead:
    """A line that leads with a day: where its day begins and ends, and where what it tells begins, if on the line."""

    line: Line
    start: int
    end: int
    told: int | None
    written: Written


def find_sections(text: str, start: int, end: int, *, language: str) -> list[Dated]:
    """The dated sections of a stretch of text, each with its day as written; none where fewer than two days differ.

    A list that leads with dates has a section to an item; a heading holds all down to the next one.
    """
    figures = keeps_hours(text, start, end)
    log = figures or is_log(text[start:end])

    def read(words: str) -> Written | None:
        return (read_hour(words) if figures else None) or read_day(words, language, log=log)

    leads = list(_leads(list(quoted_lines(text, start, end)), read))
    if len({_sign(lead.written) for lead in leads}) < FEWEST or not _in_order(leads):
        return []
    tight = _is_list(text, leads)
    found = []
    for number, lead in enumerate(leads):
        last = leads[number + 1].line.start if number + 1 < len(leads) else end
        stop = _end_of_item(text, lead, last) if tight else last
        found.append(Dated(lead.written, (lead.start, lead.end), section_of(text, lead, stop)))
    return found if sum(each.cut is not None for each in found) >= FEWEST else []


def keeps_hours(text: str, start: int, end: int) -> bool:
    """Whether the lines of a stretch of text lead with hours in four figures, ``0417``, that cannot all be years."""
    led = FOUR_FIGURES.findall(text, start, end)
    hours = [number for number in led if hour_in(number)]
    return FEWEST_HOURS <= len(led) == len(hours) and any(number[:2] not in CENTURIES for number in hours)


def _sign(written: Written) -> tuple[object, ...]:
    return written.edtf, written.month, written.day, written.weekday, written.clock


def _in_order(leads: Sequence[Lead]) -> bool:
    """Whether the days with their years run one way, as those of a chronology or a log do, but for a few."""
    days = [lead.written.edtf[:10] for lead in leads if lead.written.edtf and len(lead.written.edtf) > 4]
    steps = [before <= after for before, after in pairwise(days) if before != after]
    return not steps or max(sum(steps), len(steps) - sum(steps)) >= ORDERED * len(steps)


def _leads(lines: Sequence[Line], read: Read) -> Iterator[Lead]:
    """The lines that lead with a day: set apart by a blank line, or below a sentence or another such line."""
    above, led, apart = "", False, True
    recorded = any(RECORDING.match(line.words) for line in lines)
    for number, line in enumerate(lines):
        if line.blank:
            apart = True
            continue
        run = recorded and TURN_OF_RECORDING.match(line.words)  # how far a recording has run is no hour of a day
        lead = _lead(line, read) if not run and (apart or led or ENDED.search(above)) else None
        if lead is not None and not apart and lead.told is None:
            below = next((lines[n].words for n in range(number + 1, len(lines)) if not lines[n].blank), "")
            lead = None if below[:1].islower() or line.words.endswith(".") else lead
        if lead is not None and (_names_label(above) or is_anothers(above, "")):
            lead = None
        if lead is not None:
            yield lead
        above, led, apart = line.words, lead is not None, False


def _names_label(above: str) -> bool:
    """Whether the line above ends in a label, alone or behind the words of a neighbouring column."""
    if any(character.isdigit() for character in above):
        return False
    return any(is_labelled(words) for words in (above[-MAX_HEAD:], above.rpartition(" ")[2]) if words)


def _lead(line: Line, read: Read) -> Lead | None:
    """The day that a line leads with, alone on it or set apart from what it tells."""
    sign = SIGN.match(line.words)
    skipped = sign.end() if sign else 0
    words = line.words[skipped : skipped + 400]
    written = read(words)
    if written is None:
        return None
    rest = words[written.end :]
    begin, stop = line.at + skipped, line.at + skipped + written.end
    if not rest.strip(" .:–—-=*_"):
        return Lead(line, begin, stop, None, written) if len(line.words) <= MAX_HEAD else None
    divider = DIVIDER.match(rest)
    if divider is None and written.clock is None:
        return None
    told = stop + (divider.end() if divider else len(rest) - len(rest.lstrip()))
    return Lead(line, begin, stop, told, written)


def _is_list(text: str, leads: Sequence[Lead]) -> bool:
    """Whether the days lead the items of a list: what they tell stands behind them, and most follow each other."""
    told = [lead for lead in leads if lead.told is not None]
    if len(told) < len(leads):
        return False
    gaps = [text[before.line.end : after.line.start] for before, after in pairwise(leads)]
    return sum(len(gap.split()) == 0 for gap in gaps) * 2 >= len(gaps)


def _end_of_item(text: str, lead: Lead, last: int) -> int:
    """The end of the item of a list: the blank line below it."""
    blank = BLANK.search(text, lead.line.end - 1, last)
    return blank.start() if blank else last


def section_of(text: str, lead: Lead, stop: int) -> Cut | None:
    """A section with its head marked; the blank space at its end left off."""
    end = lead.line.start + len(text[lead.line.start : stop].rstrip())
    told = text[lead.told if lead.told is not None else lead.line.end : end]
    if len(told.split()) < MIN_WORDS:
        return None
    if lead.told is None:
        return Cut(Part("section", lead.line.start, end), (lead.line.start, lead.line.end))
    blank = BLANK.search(text, lead.line.end - 1, end)
    told_here = Zone(lead.told, blank.start() if blank else end, "body")  # behind a day: what happened on it
    return Cut(Part("section", lead.line.start, end), (lead.line.start, lead.told), (told_here,))
