"""Treebank sentences: read from CoNLL-U and IOB2, gzipped or plain."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is the 1-based number of its head in the sentence, 0 for the root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True
    xpos: str = ""
    misc: str = ""


@dataclass(frozen=True, slots=True)
class Surface:
    """A token as written that covers the words `first`..`last` (1-based, inclusive), such as `don't`."""

    first: int
    last: int
    form: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A treebank sentence with its surface tokens and, where annotated, its names as IOB tags."""

    words: tuple[Word, ...]
    surfaces: tuple[Surface, ...] = ()
    sent_id: str = ""
    new_paragraph: bool = False
    new_document: bool = False
    names: tuple[str, ...] = field(default=())

    def pieces(self) -> Iterator[tuple[str, bool, range]]:
        """What is written: form, whether a space follows, and the 0-based words it covers."""
        covered = {surface.first: surface for surface in self.surfaces}
        number = 1
        while number <= len(self.words):
            surface = covered.get(number)
            if surface:
                yield surface.form, surface.space_after, range(surface.first - 1, surface.last)
                number = surface.last + 1
            else:
                word = self.words[number - 1]
                yield word.form, word.space_after, range(number - 1, number)
                number += 1

    def text(self) -> str:
        """The sentence as it was written, with the space that follows its last token, if any."""
        return "".join(form + (" " if space else "") for form, space, _ in self.pieces())


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of a CoNLL-U file, in order."""
    return [_sentence(block) for block in _blocks(path)]


def read_iob(path: Path) -> dict[str, tuple[str, ...]]:
    """IOB tags (`B-PER`, `I-ORG`, `O`) per sentence id of a Universal NER file."""
    tags = {}
    for block in _blocks(path):
        sent_id = _comment(block, "sent_id")
        rows = (line.split("\t") for line in block if not line.startswith("#"))
        tags[sent_id] = tuple(row[2] if row[2][2:] in {"PER", "ORG", "LOC"} else "O" for row in rows)
    return tags


def with_names(sentences: list[Sentence], names: dict[str, tuple[str, ...]]) -> list[Sentence]:
    """The same sentences with the name tags of their ids, where the numbers of words agree."""
    return [
        replace(sentence, names=names[sentence.sent_id])
        if len(names.get(sentence.sent_id, ())) == len(sentence.words)
        else sentence
        for sentence in sentences
    ]


def with_gum_names(sentences: list[Sentence]) -> list[Sentence]:
    """The same sentences with the names that GUM's entity notes tell: runs of proper nouns around an entity's head.

    Proper nouns that no note of a person, place or organization explains get an empty tag: unknown.
    """
    return [replace(sentence, names=_gum_tags(sentence)) for sentence in sentences]


GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _gum_tags(sentence: Sentence) -> tuple[str, ...]:
    words = sentence.words
    tags = ["" if word.upos == "PROPN" else "O" for word in words]
    for index, word in enumerate(words):
        note = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for opened in re.findall(r"\(([^()]+)", note):
            fields = opened.split("-")
            label = GUM_TYPES.get(fields[1]) if len(fields) > 5 else None
            heads = [index + int(number) - 1 for number in fields[5].split(",") if number.isdigit()] if label else []
            if label and heads and heads[0] < len(words) and words[heads[0]].upos == "PROPN":
                _tag_run(words, tags, heads[0], label)
    return tuple(tags)


def _tag_run(words: tuple[Word, ...], tags: list[str], place: int, label: str) -> None:
    first = last = place
    while first and words[first - 1].upos == "PROPN":
        first -= 1
    while last + 1 < len(words) and words[last + 1].upos == "PROPN":
        last += 1
    tags[first : last + 1] = [f"B-{label}", *[f"I-{label}"] * (last - first)]


def _blocks(path: Path) -> Iterator[list[str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        block: list[str] = []
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
        if block:
            yield block


def _comment(block: list[str], key: str) -> str:
    for line in block:
        if line.startswith(f"# {key} = "):
            return line.split(" = ", 1)[1]
    return ""


def _sentence(block: list[str]) -> Sentence:
    words: list[Word] = []
    surfaces: list[Surface] = []
    for line in block:
        if line.startswith("#"):
            continue
        number, form, lemma, upos, xpos, feats, head, deprel, _, misc = line.split("\t")
        space = "SpaceAfter=No" not in misc
        if "-" in number:
            first, last = map(int, number.split("-"))
            surfaces.append(Surface(first, last, form, space))
        elif "." not in number:
            words.append(Word(form, lemma, upos, feats, int(head), deprel, space, xpos, misc))
    for surface in surfaces:  # the words of one written token have no spaces between them
        for number in range(surface.first, surface.last + 1):
            space = surface.space_after and number == surface.last
            words[number - 1] = replace(words[number - 1], space_after=space)
    return Sentence(
        tuple(words),
        tuple(surfaces),
        _comment(block, "sent_id"),
        any(line.startswith("# newpar") for line in block),
        any(line.startswith("# newdoc") for line in block),
    )
