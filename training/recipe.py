"""The parts of a pipeline, its settings, and one training run per language."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, Optimizer

from training.conllu import Sentence
from training.corpus import Corpus, documents, example, lemma_index
from training.lean import drop_training_words
from training.naming import NamePool, renamed
from training.scores import score
from training.tokenizers import blank

ROWS = (5000, 1000, 2500, 2500, 50, 50)  # of NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE
NAME_ROWS = (3000, 500, 1500, 1500, 50, 50)
RENAMED = 0.4  # share of names that another name replaces in an epoch
RATE = 0.001
Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how wide to train; the last `adapt` epochs leave the sentences of the old scheme out."""

    epochs: int
    adapt: int = 0
    name_epochs: int = 0
    seed: int = 1
    width: int = 128
    name_width: int = 64
    depth: int = 4
    hidden: int = 128
    words_per_batch: int = 1200
    dropout: float = 0.1


SETTINGS = {
    "nl": Settings(epochs=14, adapt=2),
    "en": Settings(epochs=18, name_epochs=14),
}


def train(language: str, corpus: Corpus, output: Path, settings: Settings) -> list[Scores]:
    """The scores on the dev sentences per epoch; the finished pipeline stands in `output`."""
    main, names = output.with_name("main"), output.with_name("names")
    nlp = assemble(language, settings)

    def stretches(epoch: int, rng: random.Random) -> list[list[Sentence]]:
        old = corpus.old if epoch < settings.epochs - settings.adapt else []
        return documents(corpus.current, rng) + documents(old, rng)

    history = _run(nlp, stretches, corpus.dev, main, settings, settings.epochs, ("las", "upos", "lemma"))
    if settings.name_epochs:
        known = [sentence for sentence in corpus.current if sentence.names]
        pool = NamePool.of(known, ("en", "nl"))

        def varied(_: int, rng: random.Random) -> list[list[Sentence]]:
            return documents([renamed(sentence, pool, rng, RENAMED) for sentence in known], rng)

        tagger = assemble_names(language, settings)
        history += _run(tagger, varied, corpus.dev, names, settings, settings.name_epochs, ("names_typed",))
    finish(language, main, names if settings.name_epochs else None, corpus, output)
    return history


def assemble(language: str, settings: Settings) -> Language:
    """An untrained pipeline with a shared encoder: tags and morphology, lemmas, parse."""
    nlp = blank(language)
    nlp.add_pipe("tok2vec", config={"model": _encoder(settings.width, settings.depth, ROWS)})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": settings.width, "upstream": "*"}
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener, "nO": None, "normalize": False}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "min_tree_freq": 2, "top_k": 3, "backoff": "orth"})
    parser = _transitions("parser", listener, settings.hidden)
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": 10})
    return nlp


def assemble_names(language: str, settings: Settings) -> Language:
    """An untrained tagger of names with an encoder of its own."""
    nlp = blank(language)
    encoder = _encoder(settings.name_width, settings.depth, NAME_ROWS)
    nlp.add_pipe("ner", config={"model": _transitions("ner", encoder, 64)})
    return nlp


def finish(language: str, main: Path, names: Path | None, corpus: Corpus, output: Path) -> Language:
    """The shipped pipeline: the trained parts together, lean on disk, for Dutch with the dictionary forms it knows."""
    nlp = spacy.load(main)
    if names:
        nlp.add_pipe("ner", source=spacy.load(names))
    _replace(nlp, output)
    drop_training_words(nlp, output)
    if language == "nl":
        (output / "lemmas.tsv").write_text(lemma_index(corpus.current + corpus.old), "utf-8")
    return spacy.load(output)


def _run(
    nlp: Language,
    stretches: Callable[[int, random.Random], list[list[Sentence]]],
    dev: Sequence[Sentence],
    output: Path,
    settings: Settings,
    epochs: int,
    wanted: Iterable[str],
) -> list[Scores]:
    """Train for some epochs; the pipeline with the best sum of the wanted dev scores always stands in `output`."""
    fix_random_seed(settings.seed)
    rng = random.Random(settings.seed)
    nlp.initialize(lambda: [example(nlp, stretch) for stretch in stretches(0, rng)])
    optimizer = Adam(RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    history: list[Scores] = []
    best = -1.0
    for epoch in range(epochs):
        shuffled = stretches(epoch, rng)
        rng.shuffle(shuffled)
        _epoch(nlp, (example(nlp, stretch, rng) for stretch in shuffled), optimizer, settings)
        with nlp.use_params(optimizer.averages):
            scores = score(nlp, dev)
            history.append(scores)
            print(f"epoch {epoch}", scores, flush=True)
            total = sum(scores.get(key, 0.0) for key in wanted)
            if total > best:
                best = total
                _replace(nlp, output)
    return history


def _epoch(nlp: Language, examples: Iterator[Example], optimizer: Optimizer, settings: Settings) -> None:
    batch: list[Example] = []
    size = 0
    for item in examples:
        batch.append(item)
        size += len(item.reference)
        if size >= settings.words_per_batch:
            nlp.update(batch, sgd=optimizer, drop=settings.dropout)
            batch, size = [], 0
    if batch:
        nlp.update(batch, sgd=optimizer, drop=settings.dropout)


def _replace(nlp: Language, output: Path) -> None:
    """The pipeline written beside `output`, then moved into its place."""
    fresh, former = output.with_name(output.name + ".new"), output.with_name(output.name + ".old")
    for leftover in (fresh, former):
        shutil.rmtree(leftover, ignore_errors=True)
    nlp.to_disk(fresh)
    if output.exists():
        output.rename(former)
    fresh.rename(output)
    shutil.rmtree(former, ignore_errors=True)


def _encoder(width: int, depth: int, rows: Sequence[int]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": list(rows),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(state: str, encoder: dict[str, Any], hidden: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": encoder,
    }
