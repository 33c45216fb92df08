"""What stands behind the news in a press release: its end mark, who the body is, whom to call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from relaas.documents import cues
from relaas.documents.stretches import Stretch

FIRST_LINES = 6  # paragraphs at the top in which a text says that it is a press release
LONGEST_HEAD = 80  # characters of the line above what a body says of itself: "About Hale Foods"
NO_HEAD = re.compile(r"[.!?;,][\"'”’)]*\s*$|[@\d]|: ")  # the end of a sentence; an address or a number to call


def mark_tail(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, the end mark of a press release and what it says of its body and its contacts as boilerplate."""
    found = list(stretches)
    ended = next((n for n, each in enumerate(found) if _end_mark().fullmatch(each.of(text).strip())), None)
    if ended is not None and found[ended].kind is None:
        found[ended] = replace(found[ended], kind="boilerplate")
    if ended is None and not _is_release(text, found):
        return found
    standing = False
    for number in range((ended or 0) + 1, len(found)):
        opening = found[number].of(text).strip().partition("\n")[0]
        heads = len(opening) <= LONGEST_HEAD and not NO_HEAD.search(opening)
        standing = bool(_standing_head().match(opening)) if heads else standing
        if standing and found[number].kind is None:
            found[number] = replace(found[number], kind="boilerplate")
    return found


def _is_release(text: str, stretches: Sequence[Stretch]) -> bool:
    heads = cues.opens_with("release", "heads")
    return any(heads.match(each.of(text)) for each in stretches[:FIRST_LINES])


@cache
def _end_mark() -> re.Pattern[str]:
    """Matches the line that closes a press release: ``ENDS``, ``-- einde bericht --``, ``###``."""
    return re.compile(rf"[-–—*\s]*(?:(?:{cues.either('release', 'ends')})|#+)[-–—*\s.]*", re.IGNORECASE)


@cache
def _standing_head() -> re.Pattern[str]:
    """Matches the line above what a body says of itself in all it gives out, or above whom to call.

    The name in it opens with a capital: "About Hale Foods", not "About the fire".
    """
    about, calls = cues.either("release", "about"), cues.either("release", "calls")
    before = f"{cues.either('articles', table='small_words')}|{cues.either('bodies', table='names')}"
    return re.compile(rf"(?:(?i:{about})\s+(?:(?i:{before})\s+){{0,2}}[A-ZÀ-ÖØ-Þ\d]|(?i:{calls}))")
