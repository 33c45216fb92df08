"""What each paragraph is for: heading, header, signature, boilerplate, or the text itself."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from relaas.documents import cues
from relaas.documents.bylines import is_byline
from relaas.documents.changes import is_day_of_change
from relaas.documents.datelines import is_date_line
from relaas.documents.lines import BULLET, Range, paragraphs
from relaas.documents.own_dates import is_answered, is_ruled
from relaas.documents.parts import Cut
from relaas.documents.reading import Zone
from relaas.documents.releases import mark_tail
from relaas.documents.signatures import mark_signatures
from relaas.documents.stretches import FULL_SENTENCE, Stretch

HEADER_PARAGRAPHS = 40  # from the top in which a salutation is looked for: a letterhead can be long
TOP_PARAGRAPHS = 8  # in which labels, bylines and dates without a salutation are still the head of the document
MAX_HEADER, MAX_SALUTATION, MAX_HEADING = 160, 90, 110  # characters
MAX_HEADING_WORDS = 16
MAX_BOILERPLATE, MAX_DISCLAIMER = 220, 2500  # characters
MOSTLY = 0.6  # of the text: where so much looks like headings, the document is a list

SENTENCE_END = re.compile(r"[.,;:…_–—-][\"'”’)\]]*$")
HEADING_START = re.compile(r"(?:#{1,6} *)?[\"'“‘(]*(?:[A-ZÀ-ÖØ-Þ\d]|[a-z][A-Z]|'[stn] )")
COUNT = re.compile(r":\s*[\d.,]+\s*$")  # "Injured: 74": a line of a table
CONTENTS = re.compile(r"(?:\. ?){5,}\s*\d{1,4}\s*$")  # a line of a table of contents
CELLS = re.compile(r" [-–—] ")  # "1. Bos - rekenmodel aanpassen - 4 augustus": a line of a list
ADDRESS_ONLY = re.compile(r"\s*(?:https?://|www\.)\S+\s*")


def lay_out(text: str, zones: Sequence[Zone] = (), *, heads: bool = False) -> tuple[Stretch, ...]:
    """The paragraphs of a text with their kinds; ``zones`` are the ranges whose kind the format states.

    A text that ``heads`` others, such as the rows of a table, may be their heading and no more.
    """
    stretches = _zoned(paragraphs(text, [(zone.start, zone.end) for zone in zones]), zones)
    stretches = mark_tail(text, _mark_boilerplate(text, stretches))
    stretches = _mark_header(text, stretches)
    stretches = mark_signatures(text, stretches)
    stretches = _mark_headings(text, stretches, heads=heads)
    return tuple(stretch if stretch.kind else replace(stretch, kind="body") for stretch in stretches)


def lay_out_wholes(text: str, zones: Sequence[Zone], cuts: Sequence[Cut]) -> tuple[Stretch, ...]:
    """The paragraphs of a text, each paper and mail in it laid out by itself, the lines that head it marked."""
    heads = [Zone(*cut.head, "header") for cut in cuts if cut.head] + [zone for cut in cuts for zone in cut.zones]
    heads.sort(key=lambda zone: zone.start)
    free = [zone for zone in zones if not _meets(zone, heads)]
    ahead = sorted([*heads, *free], key=lambda zone: zone.start, reverse=True)
    found: list[Stretch] = []
    for start, end in pairwise(sorted({0, len(text), *(border for cut in cuts for border in _extent(cut))})):
        inside: list[Zone] = []
        while ahead and ahead[-1].start < end:
            zone = ahead.pop()
            inside.append(Zone(max(zone.start, start) - start, min(zone.end, end) - start, zone.kind))
            if zone.end > end:
                ahead.append(Zone(end, zone.end, zone.kind))
        laid = lay_out(text[start:end], inside, heads=start == 0 and end < len(text))
        found += (replace(each, start=each.start + start, end=each.end + start) for each in laid)
    return tuple(found)


def _meets(zone: Zone, others: Sequence[Zone]) -> bool:
    """Whether a zone shares words with one of others, which are in order and apart."""
    place = bisect_left(others, zone.end, key=lambda other: other.start) - 1
    return place >= 0 and others[place].end > zone.start


def _extent(cut: Cut) -> Range:
    return cut.part.start, cut.part.end


def _zoned(ranges: Sequence[Range], zones: Sequence[Zone]) -> list[Stretch]:
    found: list[Stretch] = []
    ahead = list(reversed(zones))
    for start, end in ranges:
        while ahead and ahead[-1].end <= start:
            ahead.pop()
        inside = bool(ahead) and ahead[-1].start <= start and end <= ahead[-1].end
        found.append(Stretch(start, end, ahead[-1].kind if inside else None))
    return found


def _mark_boilerplate(text: str, stretches: list[Stretch]) -> list[Stretch]:
    return [
        replace(each, kind="boilerplate") if each.kind is None and _is_boilerplate(each.of(text)) else each
        for each in stretches
    ]


def _is_boilerplate(written: str) -> bool:
    if not any(character.isalnum() for character in written):
        return True
    if len(written) <= MAX_BOILERPLATE:
        opens = cues.opens_with("boilerplate", "openings").match(written)
        if (
            opens
            or CONTENTS.search(written)
            or ADDRESS_ONLY.fullmatch(written)
            or cues.page_number().fullmatch(written)
        ):
            return True
    if len(written) > MAX_DISCLAIMER:
        return False
    words = {found[0].lower() for found in cues.holds("boilerplate", "disclaimer_words").finditer(written)}
    if len(words) > 1 or cues.asks_consent(written):
        return True
    return bool(cues.holds("boilerplate", "disclaimers").search(written))


def _mark_header(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """A letter's head down to its salutation; without one, the labels, dates and bylines on top."""
    salutation = next((n for n, each in enumerate(stretches[:HEADER_PARAGRAPHS]) if _is_salutation(text, each)), None)
    found = list(stretches)
    for number, each in enumerate(stretches):
        written = each.of(text)
        if number > (TOP_PARAGRAPHS if salutation is None else salutation):
            break
        if each.kind is not None:
            continue
        if salutation is not None:
            heads = number == salutation or (len(written) <= MAX_HEADER and not FULL_SENTENCE.search(written))
        else:
            heads = is_head_line(written)
            if not heads and len(written) > MAX_HEADER:
                break
        if heads:
            found[number] = replace(each, kind="header")
    return found


def _is_salutation(text: str, stretch: Stretch) -> bool:
    written = stretch.of(text)
    if stretch.kind is not None or len(written) > MAX_SALUTATION or written.endswith("."):
        return False
    return bool(cues.opens_with("salutations").match(written)) and (written[-1] in ",:!" or len(written.split()) <= 5)


def is_head_line(written: str) -> bool:
    """Whether a line belongs to the head of a document by itself: a label with its value, a date, a byline."""
    if len(written) > MAX_HEADER:
        return False
    if any(cues.label(kind).fullmatch(written) for kind in ("date", "title", "author", "publisher", "other")):
        return True
    if cues.opens_with("dispatch").fullmatch(written.strip(" .:")):
        return True
    if is_day_of_change(written):
        return True
    return is_date_line(written) or is_byline(written) or is_ruled(written) or is_answered(written)


def _mark_headings(text: str, stretches: list[Stretch], *, heads: bool) -> list[Stretch]:
    """Short lines without a full stop that text follows, in it or, of one line alone, behind it."""
    free = [number for number, each in enumerate(stretches) if each.kind is None]
    looks = [number for number in free if _looks_like_heading(stretches[number].of(text))]
    if _length(stretches, looks) > MOSTLY * _length(stretches, free):
        looks = looks[:1] if looks[:1] == free[:1] else []
    found = list(stretches)
    for number in looks:
        following = next((each for each in stretches[number + 1 :] if each.kind in (None, "heading")), None)
        if following is not None or (heads and len(free) == 1):
            found[number] = replace(stretches[number], kind="heading")
    return found


def _length(stretches: Sequence[Stretch], numbers: Sequence[int]) -> int:
    return sum(stretches[number].end - stretches[number].start for number in numbers)


def _looks_like_heading(written: str) -> bool:
    words = written.split()
    if len(written) > MAX_HEADING or len(words) > MAX_HEADING_WORDS or "\t" in written or COUNT.search(written):
        return False
    if SENTENCE_END.search(written) or (BULLET.match(written) and not written[0].isdigit()):
        return False
    if cues.caption().match(written) or cues.action().match(written) or len(CELLS.findall(written)) > 1:
        return False
    return bool(HEADING_START.match(written)) and any(character.isalpha() for character in written)
