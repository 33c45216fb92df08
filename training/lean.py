"""A pipeline on disk without the strings that only its training needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language


def drop_training_words(nlp: Language, pipeline: Path) -> None:
    """Keep in the string store what labels, lemma trees and tokenizer rules need; words come back as they are read."""
    kept = {string for string in _needed(nlp) if string}
    srsly.write_json(pipeline / "vocab" / "strings.json", sorted(kept))


def _needed(nlp: Language) -> Iterator[str]:
    for name in nlp.pipe_names:
        component: Any = nlp.get_pipe(name)
        for label in getattr(component, "labels", ()):
            yield str(label)
            yield from str(label).replace("=", "|").split("|")
            yield from str(label).split("|")
            yield str(label).split("-", 1)[-1]
            yield "|".join(part for part in str(label).split("|") if not part.startswith("POS="))
        if name == "trainable_lemmatizer":
            trees = srsly.msgpack_loads(component.trees.to_bytes())["trees"]
            for tree in trees:
                yield from (nlp.vocab.strings[tree[key]] for key in ("orig", "subst") if tree.get(key))
    for text, pieces in nlp.tokenizer.rules.items():
        yield text
        for piece in pieces:
            yield from (nlp.vocab.strings[value] if isinstance(value, int) else value for value in piece.values())
