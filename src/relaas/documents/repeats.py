"""Text that says again what was said: regions within one document, and fingerprints to find it across documents.

Both rest on shingles, runs of words in a row. Across documents only the smallest hash of every window of shingles is
kept (winnowing: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", 2003).
"""

import re
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from relaas.documents.lines import Range
from relaas.model import Fingerprint

SHINGLE = 8  # words: shorter runs are idiom ("the Secretary General of the United Nations said that")
WINDOW = 16  # shingles: every copied run of at least SHINGLE + WINDOW - 1 = 23 words leaves a fingerprint
MIN_REPEATED = 50  # words: a lead told again in the text, or a quotation set apart, stays below and is no repeat
MAX_SKIPPED = 200  # words that the copy leaves out of the original: headings, an embedded message, a paragraph
MAX_ADDED = 20  # words that the copy has more than the original
MIN_COVERED = 0.8  # of the words of a repeated region stand in the original word for word
MODULUS, BASE = (1 << 61) - 1, 1_000_003

WORD = re.compile(r"\w+(?:['’]\w+)*")
CLOSING = re.compile(r"[.!?…]*[\"'”’»)\]]*")
OPENING = re.compile(r"[\"'“‘«(\[]*\Z")

MAX_TRIMMED = 250  # characters: one long sentence
BORDER = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:\s+|(?=[\"'“‘«]?[A-ZÀ-ÖØ-Þ]))|\s*\n\s*\n\s*")
STARTED = re.compile(r"(?:[.!?…][\"'”’»)\]]*\s*|\n\s*\n\s*|\A\s*)\Z")
LAST = re.compile(r"\s*\n\s*\n|\s*\Z")
CLOSED = re.compile(r"[.!?…][\"'”’»)\]]*\Z")

Match = tuple[int, int]  # the number of a word in the copy, and of the same word in the original


def find_repeats(text: str) -> tuple[tuple[Range, Range], ...]:
    """The regions of a text that repeat an earlier one, each with that original, in the order of the text.

    Lost paragraph breaks, and pieces of the original that were left out, do not end a region. Linear in the text.
    """
    words = [found.span() for found in WORD.finditer(text)]
    if len(words) < 2 * MIN_REPEATED:
        return ()
    hashes = list(_shingles(text, words))
    found: list[tuple[Range, Range]] = []
    for chain in _chains(hashes):
        if _is_repeat(chain):
            start, end = _region(text, words, chain, side=0)
            start = max(start, found[-1][0][1]) if found else start
            if start < end:  # two runs can share a sentence: it counts for the first
                found.append(((start, end), _region(text, words, chain, side=1)))
    return tuple(found)


def fingerprint(text: str, ranges: Sequence[Range]) -> tuple[Fingerprint, ...]:
    """The fingerprints of the words within some ranges of a text, in the order of the text."""
    words = [found.span() for start, end in ranges for found in WORD.finditer(text, start, end)]
    hashes = list(_shingles(text, words))
    return tuple(
        Fingerprint(hashes[number], words[number][0], words[number + SHINGLE - 1][1]) for number in _winnow(hashes)
    )


def _shingles(text: str, words: Sequence[Range]) -> Iterator[int]:
    """The hash of the run of words that begins at each word, the same on every machine."""
    codes = [zlib.crc32(text[start:end].casefold().encode()) for start, end in words]
    oldest = pow(BASE, SHINGLE, MODULUS)
    value = 0
    for number, code in enumerate(codes):
        value = (value * BASE + code + 1) % MODULUS
        if number >= SHINGLE:
            value = (value - (codes[number - SHINGLE] + 1) * oldest) % MODULUS
        if number >= SHINGLE - 1:
            yield value


def _winnow(hashes: Sequence[int]) -> Iterator[int]:
    """The numbers of the shingles that are the smallest of some window, the rightmost of equals."""
    window: deque[int] = deque()
    last = -1
    for number, value in enumerate(hashes):
        while window and hashes[window[-1]] >= value:
            window.pop()
        window.append(number)
        if window[0] <= number - WINDOW:
            window.popleft()
        if window[0] != last and (number >= WINDOW - 1 or number == len(hashes) - 1):
            last = window[0]
            yield last


def _chains(hashes: Sequence[int]) -> Iterator[list[Match]]:
    """Runs of shingles that stand earlier in the text too, in the same order and not far apart.

    A match that does not carry the run on may be a phrase used a third time, or the beginning of the next run: it
    waits beside the run until one of the two goes on.
    """
    first: dict[int, int] = {}
    chain: list[Match] = []
    beside: list[Match] = []
    for number, value in enumerate(hashes):
        original = first.setdefault(value, number)
        if original + SHINGLE > number:
            continue
        if chain and (number - chain[-1][0] > MAX_ADDED + SHINGLE or len(beside) > MAX_ADDED):
            yield chain
            chain, beside = beside, []
        if not chain or _follows(chain, number, original):
            chain.append((number, original))
            beside = []
        elif beside and _follows(beside, number, original):
            beside.append((number, original))
        else:
            beside = [(number, original)]
    yield from (chain, beside)


def _follows(chain: Sequence[Match], number: int, original: int) -> bool:
    """Whether a match carries a chain on: a little further in both, and the original still before the copy."""
    last_number, last_original = chain[-1]
    return (
        0 < number - last_number <= MAX_ADDED + SHINGLE
        and 0 < original - last_original <= MAX_SKIPPED + SHINGLE
        and original + SHINGLE <= chain[0][0]
    )


def _is_repeat(chain: Sequence[Match]) -> bool:
    if not chain:
        return False
    length = chain[-1][0] + SHINGLE - chain[0][0]
    covered = sum(min(SHINGLE, later - earlier) for (earlier, _), (later, _) in pairwise(chain)) + SHINGLE
    return length >= MIN_REPEATED and covered >= MIN_COVERED * length


def _region(text: str, words: Sequence[Range], chain: Sequence[Match], *, side: int) -> Range:
    """The range of the text that one side of a chain takes, in whole sentences.

    Two texts that part after a full stop often begin their next sentence with the same word: it is no repeat.
    """
    start, end = words[chain[0][side]][0], words[chain[-1][side] + SHINGLE - 1][1]
    opening = OPENING.search(text[max(0, start - 3) : start])
    closing = CLOSING.match(text, end)
    start -= len(opening[0]) if opening else 0
    end = closing.end() if closing else end
    return _whole_sentences(text, start, end)


def _whole_sentences(text: str, start: int, end: int) -> Range:
    """The range without a broken sentence at either end, if that costs no more than ``MAX_TRIMMED`` characters."""
    if not STARTED.search(text[max(0, start - 5) : start]):
        border = BORDER.search(text, start, min(end, start + MAX_TRIMMED))
        start = border.end() if border else start
    if not LAST.match(text, end) and not CLOSED.search(text[max(start, end - 5) : end]):
        borders = list(BORDER.finditer(text, max(start, end - MAX_TRIMMED), end))
        end = borders[-1].start() + len(borders[-1][0].rstrip()) if borders else end
    return start, end
