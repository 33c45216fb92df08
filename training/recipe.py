"""The parts of a pipeline, its settings, and one training run."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.training import Example
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, fix_random_seed
from thinc.api import Adam

from training.corpus import Corpus, documents, example
from training.scores import score

WIDTH = 96
NAME_ROWS = [3000, 500, 1500, 1500, 50, 50]
ROWS = [5000, 1000, 2500, 2500, 50, 50]
ABBREVIATIONS = {
    "nl": [
        "a.d.",
        "a.h.w.",
        "a.i.",
        "a.s.",
        "a.u.b.",
        "afd.",
        "alg.",
        "art.",
        "b.v.",
        "bijv.",
        "blz.",
        "ca.",
        "c.q.",
        "cs.",
        "c.s.",
        "d.d.",
        "d.i.",
        "d.m.v.",
        "d.w.z.",
        "dhr.",
        "dr.",
        "drs.",
        "e.a.",
        "e.d.",
        "e.g.",
        "e.v.",
        "enz.",
        "etc.",
        "evt.",
        "excl.",
        "fig.",
        "g.g.d.",
        "geb.",
        "gem.",
        "hfdst.",
        "i.c.",
        "i.o.v.",
        "i.p.v.",
        "i.s.m.",
        "i.v.m.",
        "incl.",
        "ing.",
        "inz.",
        "ir.",
        "jhr.",
        "jl.",
        "jr.",
        "kl.",
        "l.g.",
        "lic.",
        "m.a.w.",
        "m.b.t.",
        "m.b.v.",
        "m.i.",
        "m.i.v.",
        "m.n.",
        "m.u.v.",
        "max.",
        "mej.",
        "mevr.",
        "mgr.",
        "min.",
        "mld.",
        "mln.",
        "mr.",
        "n.a.v.",
        "n.o.t.k.",
        "nl.",
        "nr.",
        "nrs.",
        "nv.",
        "o.a.",
        "o.b.v.",
        "o.l.v.",
        "o.m.",
        "o.i.d.",
        "o.v.v.",
        "p.",
        "p.a.",
        "p.j.",
        "p.m.",
        "p.p.",
        "par.",
        "pag.",
        "plm.",
        "prof.",
        "r.k.",
        "red.",
        "resp.",
        "s.v.p.",
        "sr.",
        "sp.",
        "st.",
        "stb.",
        "stcrt.",
        "t.a.v.",
        "t.b.v.",
        "t.e.m.",
        "t.g.v.",
        "t.h.v.",
        "t.o.v.",
        "t.w.v.",
        "t/m",
        "tel.",
        "v.",
        "v.a.",
        "v.b.",
        "v.Chr.",
        "n.Chr.",
        "vgl.",
        "vnl.",
        "vs.",
        "v.v.",
        "w.o.",
        "z.g.",
        "z.o.z.",
        "zgn.",
        "zg.",
    ],
}
ENGLISH_BOUND_PREFIXES = [
    "e",
    "co",
    "re",
    "pre",
    "post",
    "non",
    "anti",
    "multi",
    "ex",
    "un",
    "mid",
    "semi",
    "sub",
    "inter",
    "ultra",
    "pro",
    "de",
    "bi",
    "tri",
    "vice",
]


def blank(language: str) -> Language:
    """An empty pipeline with the language's tokenizer, without the exceptions that swallow full stops."""
    nlp = spacy.blank(language)
    if language == "nl":
        _dutch_tokenizer(nlp.tokenizer, nlp.Defaults)
    if language == "en":
        _english_tokenizer(nlp.tokenizer, nlp.Defaults)
    return nlp


def _dutch_tokenizer(tokenizer: Tokenizer, defaults: Any) -> None:
    suffixes = [*defaults.suffixes, r"(?<=[a-z][A-Z])\."]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    rules = {text: pieces for text, pieces in tokenizer.rules.items() if not text[:-1].isalpha() or len(text) <= 2}
    rules = {text: pieces for text, pieces in rules.items() if not _swallows_full_stop(text)}
    for abbreviation in ABBREVIATIONS["nl"]:
        for text in (abbreviation, abbreviation[0].upper() + abbreviation[1:]):
            rules[text] = [{65: text}]
    tokenizer.rules = rules


def _swallows_full_stop(text: str) -> bool:
    return len(text) > 2 and text.endswith(".") and any(letter.isalpha() for letter in text)


def _english_tokenizer(tokenizer: Tokenizer, defaults: Any) -> None:
    """Repeated marks stay whole, and so do words with a prefix that is no word of its own (`e-mail`, `co-owner`)."""
    marks = [r"!+", r"\?+", r"[!?]{2,}", r"\*+", r"_+", r"=+", r"-{2,}", r"~+"]
    infixes = [rule for rule in defaults.infixes if "(?:-|–|—" not in rule]
    letter = r"[^\W\d_]"
    prefixes = ENGLISH_BOUND_PREFIXES
    guards = "".join(rf"(?<!\b{prefix})" for prefix in prefixes)
    infixes += [rf"(?<={letter}){guards}(?:-|–|—|--|---|——|~)(?={letter})", r"(?<=\d)-(?=[^\W\d_])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex([*marks, *defaults.prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*marks, *defaults.suffixes]).search


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how to train; `adapt` epochs at the end leave the old scheme out."""

    epochs: int = 10
    adapt: int = 2
    seed: int = 1
    words_per_batch: int = 1200
    dropout: float = 0.1
    names: bool = False
    width: int = 96
    depth: int = 4
    two: bool = False
    characters: bool = False
    weight: int = 1
    hidden: int = 64


def _characters(width: int, depth: int) -> dict[str, Any]:
    encoder = _encoder(width, depth, ROWS)
    encoder["embed"] = {
        "@architectures": "spacy.CharacterEmbed.v2",
        "width": width,
        "rows": 6000,
        "nM": 24,
        "nC": 10,
        "include_static_vectors": False,
        "feature": "NORM",
    }
    return encoder


def _encoder(width: int, depth: int, rows: list[int]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": rows,
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


def _shared(width: int = WIDTH) -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "*"}


def assemble(language: str, settings: Settings) -> Language:
    """An untrained pipeline: shared encoder, tags and morphology, lemmas, parse and, if wanted, names."""
    nlp = blank(language)
    nlp.add_pipe(
        "tok2vec",
        config={
            "model": (_characters if settings.characters else _encoder)(
                settings.width, settings.depth, *([] if settings.characters else [ROWS])
            )
        },
    )
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": _shared(settings.width), "nO": None, "normalize": False}
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "min_tree_freq": 2, "top_k": 3, "backoff": "orth"})
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": settings.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
    }
    own_parse = _shared(settings.width)
    if settings.two:
        own_parse = _encoder(settings.width, settings.depth, ROWS)
    nlp.add_pipe("parser", config={"model": {**parser, "tok2vec": own_parse}, "min_action_freq": 10})
    if settings.names:
        own = _encoder(WIDTH, 4, ROWS)
        nlp.add_pipe("ner", config={"model": {**parser, "state_type": "ner", "tok2vec": own}})
    return nlp


def train(language: str, corpus: Corpus, output: Path, settings: Settings) -> list[dict[str, float]]:
    """The scores on the dev sentences per epoch; the best pipeline so far always stands in `output`."""
    fix_random_seed(settings.seed)
    rng = random.Random(settings.seed)
    nlp = assemble(language, settings)
    sample = [example(nlp, stretch) for stretch in documents(corpus.current + corpus.old, rng)]
    nlp.initialize(lambda: sample)
    optimizer = Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    history: list[dict[str, float]] = []
    best = -1.0
    for epoch in range(settings.epochs):
        old = corpus.old if epoch < settings.epochs - settings.adapt else []
        stretches = documents(corpus.current * settings.weight, rng) + documents(old, rng)
        rng.shuffle(stretches)
        examples = (example(nlp, stretch, rng) for stretch in stretches)
        losses: dict[str, float] = {}
        for batch in _batches(examples, settings.words_per_batch):
            nlp.update(batch, sgd=optimizer, drop=settings.dropout, losses=losses)
        with nlp.use_params(optimizer.averages):
            scores = score(nlp, corpus.dev)
            total = sum(scores[key] for key in ("las", "upos", "lemma")) + 0.5 * scores.get("names_typed", 0.0)
            print(f"{language} epoch {epoch}", scores, flush=True)
            history.append(scores)
            if total > best:
                best = total
                _replace(nlp, output)
    return history


def train_names(language: str, corpus: Corpus, output: Path, settings: Settings) -> list[dict[str, float]]:
    """A pipeline of names alone, with an encoder of its own, trained on the sentences whose names are known."""
    fix_random_seed(settings.seed)
    rng = random.Random(settings.seed)
    nlp = blank(language)
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": _encoder(WIDTH, 4, NAME_ROWS),
    }
    nlp.add_pipe("ner", config={"model": model})
    known = [sentence for sentence in corpus.current if sentence.names]
    nlp.initialize(lambda: [example(nlp, stretch) for stretch in documents(known, rng)])
    optimizer = Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    history: list[dict[str, float]] = []
    best = -1.0
    for epoch in range(settings.epochs):
        stretches = documents(known, rng)
        rng.shuffle(stretches)
        for batch in _batches((example(nlp, stretch, rng) for stretch in stretches), settings.words_per_batch):
            nlp.update(batch, sgd=optimizer, drop=settings.dropout)
        with nlp.use_params(optimizer.averages):
            scores = {key: value for key, value in score(nlp, corpus.dev).items() if key.startswith("names")}
            print(f"{language} names epoch {epoch}", scores, flush=True)
            history.append(scores)
            if scores["names_typed"] > best:
                best = scores["names_typed"]
                _replace(nlp, output)
    return history


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


def _batches(examples: Iterator[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for item in examples:
        batch.append(item)
        size += len(item.reference)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
