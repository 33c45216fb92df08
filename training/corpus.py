"""Which sentences train, choose and test each language, and their form as spaCy documents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.conllu import Sentence, Word, read_conllu, read_iob, with_names
from training.dutch2017 import detokenised, modernised

DUTCH_DEV_SENTENCES = 150
LONGEST_DOCUMENT = 8


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sentences of one language: `current` and `old` scheme to train on, `dev` to choose by, `tests`."""

    current: list[Sentence]
    old: list[Sentence]
    dev: list[Sentence]
    tests: dict[str, list[Sentence]]


def dutch_corpus(data: Path) -> Corpus:
    """Dutch: current dev and test files but Alpino's test train, with the 2017 files converted."""
    alpino_dev = _joined(read_conllu(data / "nl_alpino-dev.conllu.gz"))
    alpino_test = _joined(read_conllu(data / "nl_alpino-test.conllu.gz"))
    lassy = _joined(
        read_conllu(data / "nl_lassysmall-dev.conllu.gz") + read_conllu(data / "nl_lassysmall-test.conllu.gz")
    )
    dev, train = alpino_dev[:DUTCH_DEV_SENTENCES], alpino_dev[DUTCH_DEV_SENTENCES:]
    seen = {_key(sentence) for sentence in alpino_dev + alpino_test + lassy}
    lassy = [s for s in lassy if _key(s) not in {_key(t) for t in alpino_test}]
    old_lassy = map(detokenised, read_conllu(data / "nl_lassysmall-train-2017scheme.conllu.gz"))
    old = [*old_lassy, *read_conllu(data / "nl_alpino-part-of-train-2018.conllu.gz")]
    old = [modernised(sentence) for sentence in old if _key(sentence) not in seen]
    return Corpus(train + lassy, old, dev, {"alpino-test": alpino_test})


def english_corpus(data: Path) -> Corpus:
    """English: EWT with Universal NER names, and the openly licensed genres of GUM."""

    def ewt(part: str) -> list[Sentence]:
        return with_names(
            read_conllu(data / f"en_ewt-{part}.conllu.gz"), read_iob(data / f"uner_en_ewt-{part}.iob2.gz")
        )

    gum = read_conllu(data / "en_gum-cc-by-train.conllu.gz")
    tests = {"ewt-test": ewt("test"), "gum-heldout": read_conllu(data / "en_gum-cc-by-heldout.conllu.gz")}
    return Corpus(ewt("train") + gum, [], ewt("dev"), tests)


CORPORA = {"nl": dutch_corpus, "en": english_corpus}


def documents(sentences: Sequence[Sentence], rng: random.Random) -> list[list[Sentence]]:
    """The sentences in order, cut into stretches of 1 to 8."""
    stretches, start = [], 0
    while start < len(sentences):
        size = rng.randint(1, LONGEST_DOCUMENT)
        end = start + 1
        while end < min(start + size, len(sentences)) and not sentences[end].new_document:
            end += 1
        stretches.append(list(sentences[start:end]))
        start = end
    return stretches


def example(nlp: Language, sentences: Sequence[Sentence], rng: random.Random | None = None) -> Example:
    """A training example: the raw text by the pipeline's tokenizer against the treebank's words."""
    words, spaces = [], []
    heads, deps, pos, morphs, lemmas, starts, names = [], [], [], [], [], [], []
    rough = rng is not None and rng.random() < 0.25
    lower = rng is not None and rng.random() < 0.04
    for sentence in sentences:
        offset = len(words)
        for index, word in enumerate(sentence.words):
            words.append(word.form.lower() if lower else word.form)
            spaces.append(word.space_after)
            deprel = "ROOT" if word.head == 0 else word.deprel
            heads.append(offset + (word.head - 1 if word.head else index))
            deps.append(deprel)
            pos.append(word.upos)
            morphs.append("" if word.feats == "_" else word.feats)
            lemmas.append(word.lemma)
            starts.append(index == 0)
            names.append(sentence.names[index] if sentence.names else "")
    del rough
    reference = Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        pos=pos,
        morphs=morphs,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        sent_starts=starts,
        ents=names if any(names) else None,
    )
    if not any(names):
        reference.set_ents([], default="missing")
    return Example(nlp.make_doc(reference.text), reference)


def _joined(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Lemmas without the marks between the parts of a compound (`terug_trekken` to `terugtrekken`)."""
    return [replace(s, words=tuple(_join(word) for word in s.words)) for s in sentences]


def _join(word: Word) -> Word:
    if "_" in word.lemma and word.lemma != "_" and word.upos not in {"PUNCT", "SYM"}:
        return replace(word, lemma=word.lemma.replace("_", ""))
    return word


def _key(sentence: Sentence) -> str:
    return "".join(word.form for word in sentence.words).casefold()
