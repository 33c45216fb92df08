"""Names as a pipeline itself gives them: its entities, else its runs of proper nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from relaas.language.schemes import name_label
from relaas.model import NameLabel

if TYPE_CHECKING:
    from spacy.tokens import Doc


def name_chunks(doc: Doc, kept: Sequence[int], tags: Sequence[str]) -> Iterator[tuple[int, int, NameLabel]]:
    """Half-open ranges over the kept tokens, with a label, in order and apart.

    ``kept`` holds the indices in the doc of the tokens that count, ``tags`` their universal tags. Where the pipeline
    has entities, they come first and proper nouns outside them are OTHER.
    """
    place = {old: new for new, old in enumerate(kept)}
    labels: dict[int, tuple[int, NameLabel]] = {}
    for entity in doc.ents:
        label = name_label(entity.label_)
        inside = [place[index] for index in range(entity.start, entity.end) if index in place]
        if label is not None and inside:
            labels[inside[0]] = (inside[-1] + 1, label)
    index = 0
    while index < len(tags):
        if index in labels:
            last, label = labels[index]
            yield index, last, label
            index = last
        elif tags[index] == "PROPN":
            last = index + 1
            while last < len(tags) and tags[last] == "PROPN" and last not in labels:
                last += 1
            yield index, last, "OTHER"
            index = last
        else:
            index += 1
