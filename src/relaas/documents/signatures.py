"""Signature blocks: the offices and names at the end of a letter, and above each mail that a mail quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from relaas.documents import cues
from relaas.documents.datelines import is_date_line
from relaas.documents.stretches import FULL_SENTENCE, Stretch

MAX_SIGNATURE, MAX_QUOTING_LINE = 90, 160  # characters
MAX_NAME_WORDS = 8
MAX_LINES_BELOW = 14  # closing words


def mark_signatures(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, signatures marked, one for each office with its name; lines that quote a mail become headers."""
    quoting = {number for number, each in enumerate(stretches) if _quotes(each.of(text))}
    found: list[Stretch] = []
    for first, last in pairwise(sorted({0, *quoting, len(stretches)})):
        part = list(stretches[first:last])
        if first in quoting:
            part[0] = replace(part[0], kind="header")
        found += _mark_last(text, part)
    return found


def _quotes(written: str) -> bool:
    return len(written) <= MAX_QUOTING_LINE and bool(cues.quoting_line().fullmatch(written))


def _mark_last(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches with the signature block that they end in, if they do."""
    last = len(stretches)
    while last and stretches[last - 1].kind == "boilerplate":
        last -= 1
    first = last
    while first and stretches[first - 1].kind is None and _can_sign(stretches[first - 1].of(text)):
        first -= 1
    begin = next((number for number in range(first, last) if _opens(stretches[number].of(text))), None)
    if begin is None:
        begin = _closing(text, stretches[:last])
    if begin is None:
        return stretches
    if begin > first and is_date_line(stretches[begin - 1].of(text)):
        begin -= 1
    return [*stretches[:begin], *_signed(text, stretches[begin:last]), *stretches[last:]]


def _closing(text: str, stretches: Sequence[Stretch]) -> int | None:
    """The place of the closing words below which stand only short lines: a name, an office, numbers and addresses."""
    for number in range(len(stretches) - 1, max(-1, len(stretches) - MAX_LINES_BELOW - 1), -1):
        written = stretches[number].of(text)
        if len(written) > MAX_SIGNATURE * 3 or FULL_SENTENCE.search(written):
            return None
        if len(written) <= MAX_SIGNATURE and _closes(written):
            return number
    return None


def _signed(text: str, block: Sequence[Stretch]) -> list[Stretch]:
    """The stretches of a signature block, an office that ends in a comma in one with the name below it."""
    signed: list[Stretch] = []
    for each in block:
        above = signed[-1].of(text) if signed else ""
        if above.endswith(",") and _is_office(above) and not _is_office(each.of(text)):
            signed[-1] = replace(signed[-1], end=each.end)
        else:
            signed.append(replace(each, kind="signature"))
    return signed


def _is_office(written: str) -> bool:
    return bool(cues.opens_with("offices").match(written))


def _opens(written: str) -> bool:
    """Whether a line can open a signature block: a closing, an office, "done at"."""
    return _closes(written) or any(cues.opens_with(cue).match(written) for cue in ("offices", "signed"))


def _closes(written: str) -> bool:
    """Whether a line closes a letter, its comma there or not: ``Groet,``, ``Regards``."""
    return bool(cues.opens_with("closings").match(f"{written.rstrip(' ,.!')},"))


def _can_sign(written: str) -> bool:
    """Whether a line can stand in a signature block: what opens it, a date, or a name."""
    if len(written) > MAX_SIGNATURE or FULL_SENTENCE.search(written):
        return False
    if _opens(written) or is_date_line(written):
        return True
    words = written.rstrip(",").split()
    if not 0 < len(words) <= MAX_NAME_WORDS or not words[0][0].isupper():
        return False
    return all(_name_word().fullmatch(word) for word in words)


@cache
def _name_word() -> re.Pattern[str]:
    return re.compile(rf"[A-ZÀ-ÖØ-Þ][\w.'’-]*|&|{cues.either('name_particles')}")
