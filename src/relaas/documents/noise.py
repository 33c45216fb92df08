"""Noise: one sign or phrase without end, and strings longer than any word or address, which no rule can read."""

import re
from collections.abc import Sequence

from relaas.documents.lines import Range

LONGEST_PERIOD = 400  # characters of what comes again; longer texts that come again are repeats
MIN_TIMES = 10  # a phrase comes as often in no text that somebody means
MIN_LENGTH = 400  # characters; dotted and drawn lines of a form stay below
NEEDLE = 32  # characters by which the next time is looked for
STEP = MIN_LENGTH // 4  # from place to place where that is tried: every run of MIN_LENGTH has one in its first quarter
PAGE_BREAK = "\f"
CHUNK = 4096  # characters that are compared at once
UNBROKEN = re.compile(r"(?<!\S)\S{1000,}")  # addresses on the web stay below


def find_noise(text: str) -> tuple[Range, ...]:
    """The ranges of a text that are no language, ascending; of what comes again without end the first time stays.

    White space without end is noise too. Linear in the text.
    """
    found = [*_runs(text), *(string.span() for string in UNBROKEN.finditer(text))]
    return tuple(_merged(found))


def blank_out(text: str, ranges: Sequence[Range]) -> str:
    """The text with a blank page for each range: everything else in its place, and no paragraph across it."""
    parts: list[str] = []
    position = 0
    for start, end in ranges:
        parts += (text[position:start], PAGE_BREAK, " " * (end - start - 2), PAGE_BREAK)
        position = end
    return "".join((*parts, text[position:]))


def _runs(text: str) -> list[Range]:
    """The ranges where a short piece of text comes again and again."""
    runs: list[Range] = []
    place = 0
    while place + MIN_LENGTH // 2 < len(text):
        run = _run_at(text, place)
        if run is None:
            place += STEP
            continue
        runs.append(run)
        place = max(run[1], place + STEP)
    return runs


def _run_at(text: str, place: int) -> Range | None:
    """The run that goes through a place, without its first time."""
    again = text.find(text[place : place + NEEDLE], place + 1, place + LONGEST_PERIOD + NEEDLE)
    if again < 0:
        return None
    period = again - place
    end = place + period + _common(text, place, place + period)
    start = place - _common_before(text, place, place + period)
    return (start + period, end) if end - start >= max(MIN_LENGTH, MIN_TIMES * period) else None


def _common(text: str, one: int, other: int) -> int:
    """How many characters are the same from two places on."""
    length = 0
    while text[one + length : one + length + CHUNK] == text[other + length : other + length + CHUNK]:
        length += CHUNK
    while other + length < len(text) and text[one + length] == text[other + length]:
        length += 1
    return length


def _common_before(text: str, one: int, other: int) -> int:
    """How many characters are the same before two places, as far as another place was not tried."""
    length = 0
    while length < min(one, STEP + LONGEST_PERIOD) and text[one - length - 1] == text[other - length - 1]:
        length += 1
    return length


def _merged(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
