"""Edited copies: sentences that an earlier document has too with other words here and there, by paragraph."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from relaas.model import Document, Passage, Repeat

RUN = 4  # words in a row by which sentences that may be copies find each other
SAMPLED = 3  # of so many runs one is kept, by its hash, so that the index stays small
COMMON = 40  # sentences with a run; one in more of them is a set phrase
LIKELIEST = 4  # earlier sentences that are compared word by word
FEWEST_WORDS = 8  # of a sentence that is told to be a copy by itself
ALIKE = 0.6  # share of the words that stand in both, in the same order
ALIKE_BESIDE = 0.4  # the same for the sentence after a copied one
NEXT = 2  # sentences by which the place in the original may move on inside one region
TOLD_KINDS = frozenset({"body", "heading"})
WORD = re.compile(r"\w+(?:['’]\w+)*")
SENTENCE = re.compile(r".+?(?:[.!?…]+[\"'”’»)\]]*(?=\s+\W*[A-ZÀ-ÖØ-Þ0-9])|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A sentence of a document: its place in the text, its number, that of its paragraph, its words and their runs."""

    document: str
    number: int
    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    runs: frozenset[int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with the earlier one that it copies."""

    here: Told
    there: Told


def find_edited_copies(documents: Sequence[Document]) -> tuple[Repeat, ...]:
    """The copied regions of documents in their order: neighbouring sentences of one paragraph, here and there.

    The first document that has a sentence is the source. The cost grows with the amount of text.
    """
    index: dict[int, list[Told]] = {}
    places: dict[tuple[str, int], Told] = {}
    found: list[Repeat] = []
    for document in documents:
        sentences = list(sentences_of(document))
        pairs: list[Pair] = []
        for one in sentences:
            pair = _paired(one, index) or _beside(one, pairs, places)
            pairs += [pair] if pair is not None else []
        found.extend(_regions(pairs))
        for one in sentences:
            places[(one.document, one.number)] = one
            for run in one.runs:
                index.setdefault(run, []).append(one)
    return tuple(found)


def sentences_of(document: Document) -> Iterator[Told]:
    """The sentences of the body of a document, in the order of the text."""
    number = 0
    for place, paragraph in enumerate(document.paragraphs):
        if paragraph.kind not in TOLD_KINDS:
            continue
        for match in SENTENCE.finditer(document.text, paragraph.start, paragraph.end):
            words = tuple(word.casefold() for word in WORD.findall(match.group()))
            if words:
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                end = match.start() + len(match.group().rstrip())
                yield Told(document.id, number, place, start, end, words, _runs(words))
                number += 1


def _runs(words: Sequence[str]) -> frozenset[int]:
    """The hashes of the runs of words that are kept, the same on every machine."""
    runs = (" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1))
    hashes = (zlib.crc32(run.encode()) for run in runs)
    return frozenset(one for one in hashes if one % SAMPLED == 0)


def _paired(sentence: Told, index: dict[int, list[Told]]) -> Pair | None:
    """The sentence with the most alike of the earlier ones, the first of equals, or None where none is a copy."""
    if len(sentence.words) < FEWEST_WORDS:
        return None
    shared: Counter[Told] = Counter()
    for run in sentence.runs:
        holders = index.get(run, ())
        if len(holders) <= COMMON:
            shared.update(holders)
    likely = sorted(shared, key=lambda one: (-shared[one], one.document, one.number))[:LIKELIEST]
    alike = {one: _likeness(sentence.words, one.words) for one in likely}
    best = max(alike, key=lambda one: alike[one], default=None)
    return Pair(sentence, best) if best is not None and alike[best] >= ALIKE else None


def _beside(sentence: Told, pairs: Sequence[Pair], places: Mapping[tuple[str, int], Told]) -> Pair | None:
    """The sentence right after a copied one with what follows the original, where they have enough in common."""
    last = pairs[-1] if pairs else None
    if last is None or last.here.number + 1 != sentence.number or last.here.paragraph != sentence.paragraph:
        return None
    there = places.get((last.there.document, last.there.number + 1))
    if there is None or there.paragraph != last.there.paragraph:
        return None
    return Pair(sentence, there) if _likeness(sentence.words, there.words) >= ALIKE_BESIDE else None


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _regions(pairs: Sequence[Pair]) -> Iterator[Repeat]:
    """The regions of neighbouring pairs, each inside one paragraph of the copy and one of the original."""
    run: list[Pair] = []
    for pair in pairs:
        if run and not _goes_on(run[-1], pair):
            yield _region(run)
            run = []
        run.append(pair)
    if run:
        yield _region(run)


def _goes_on(last: Pair, pair: Pair) -> bool:
    """Whether a pair stands beside the last one in both documents; one sentence between may be new."""
    same = (last.here.paragraph, last.there.paragraph, last.there.document)
    if same != (pair.here.paragraph, pair.there.paragraph, pair.there.document):
        return False
    return pair.here.number - last.here.number <= NEXT and 0 < pair.there.number - last.there.number <= NEXT


def _region(run: Sequence[Pair]) -> Repeat:
    first, last = run[0], run[-1]
    original = Passage(first.there.document, first.there.start, last.there.end)
    return Repeat(first.here.document, first.here.start, last.here.end, original, "copy")
