"""Which sentences train, choose and test each language, and their form as spaCy documents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.conllu import Sentence, read_conllu, read_iob, with_gum_names, with_names
from training.dutch2017 import Usage, detokenised, modernised

DUTCH_DEV_SENTENCES = 150
LONGEST_DOCUMENT = 8
GUM_WEIGHT = 2
LOWERED, ROUGH, BREAK = 0.04, 0.12, 0.12


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sentences of one language: `current` and `old` scheme to train on, `dev` to choose by, `tests`."""

    current: list[Sentence]
    old: list[Sentence]
    dev: list[Sentence]
    tests: dict[str, list[Sentence]]


def dutch_corpus(data: Path) -> Corpus:
    """Dutch: all current files but Alpino's test train, with the files of 2017 converted."""
    alpino_dev = _naturalised(read_conllu(data / "nl_alpino-dev.conllu.gz"))
    alpino_test = _naturalised(read_conllu(data / "nl_alpino-test.conllu.gz"))
    lassy_dev = _naturalised(read_conllu(data / "nl_lassysmall-dev.conllu.gz"))
    lassy_test = _naturalised(read_conllu(data / "nl_lassysmall-test.conllu.gz"))
    dev, train = alpino_dev[:DUTCH_DEV_SENTENCES], alpino_dev[DUTCH_DEV_SENTENCES:]
    test_keys = {_key(sentence) for sentence in alpino_test}
    lassy = [s for s in lassy_dev + lassy_test if _key(s) not in test_keys]
    old_lassy = map(detokenised, read_conllu(data / "nl_lassysmall-train-2017scheme.conllu.gz"))
    old_alpino = read_conllu(data / "nl_alpino-part-of-train-2018.conllu.gz")
    old = [modernised(sentence) for sentence in [*old_lassy, *old_alpino]]
    known = {_key(sentence): sentence for sentence in train + lassy}
    usage = Usage()
    usage.learn((s, known[_key(s)]) for s in old if len(known.get(_key(s), Sentence(())).words) == len(s.words))
    seen = set(known) | test_keys | {_key(sentence) for sentence in dev}
    old = [usage.apply(sentence) for sentence in old if _key(sentence) not in seen]
    return Corpus(train + lassy, old, dev, {"alpino-test": alpino_test})


def english_corpus(data: Path) -> Corpus:
    """English: EWT with Universal NER names, and the openly licensed genres of GUM."""

    def ewt(part: str) -> list[Sentence]:
        return with_names(
            read_conllu(data / f"en_ewt-{part}.conllu.gz"), read_iob(data / f"uner_en_ewt-{part}.iob2.gz")
        )

    gum = with_gum_names(read_conllu(data / "en_gum-cc-by-train.conllu.gz"))
    heldout = read_conllu(data / "en_gum-cc-by-heldout.conllu.gz")
    news = [sentence for sentence in heldout if "_news_" in sentence.sent_id]
    tests = {"ewt-test": ewt("test"), "gum-heldout": heldout, "gum-heldout-news": news}
    return Corpus(ewt("train") + gum * GUM_WEIGHT, [], ewt("dev"), tests)


FILES = {
    "nl": [
        "UD_Dutch-Alpino dev",
        "UD_Dutch-Alpino train (part, 2018, older scheme)",
        "UD_Dutch-LassySmall dev and test",
        "UD_Dutch-LassySmall train (2017, older scheme)",
    ],
    "en": [
        "UD_English-EWT train",
        "Universal NER English EWT train",
        "UD_English-GUM train, the genres under CC BY or CC BY-SA",
    ],
}
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
    """A training example: the raw text by the pipeline's tokenizer against the treebank's words.

    With `rng`, some texts are lower-cased and some are broken over lines, as in letters and scans.
    """
    row = Rows()
    lower = rng is not None and rng.random() < LOWERED
    rough = rng is not None and rng.random() < ROUGH
    for sentence in sentences:
        row.add(sentence, lower=lower, breaks=rng if rough else None)
    return Example(nlp.make_doc("".join(w + " " * s for w, s in zip(row.words, row.spaces, strict=True))), row.doc(nlp))


@dataclass(slots=True)
class Rows:
    """The columns of a spaCy document while sentences are added."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, sentence: Sentence, *, lower: bool, breaks: random.Random | None) -> None:
        """One more sentence, with line breaks and double spaces between its words where asked."""
        places: list[int] = []
        for index, word in enumerate(sentence.words):
            places.append(len(self.words))
            self._row(word.form.lower() if lower else word.form, word.space_after, word.upos, index == 0)
            self.morphs[-1] = "" if word.feats == "_" else word.feats
            self.lemmas[-1] = bare_lemma(sentence, index)
            self.names[-1] = sentence.names[index] if sentence.names else ""
            if breaks and word.space_after and breaks.random() < BREAK:
                mark = breaks.choice(["\n", "\n", "\n", " ", "\n\t"])
                self.spaces[-1] = mark == " " or breaks.random() < 0.3
                self._row(mark, False, "SPACE", False)
                inside = index + 1 < len(sentence.words) and sentence.names
                self.names[-1] = (
                    "I-" + sentence.names[index][2:] if inside and sentence.names[index + 1].startswith("I") else "O"
                )
                if not sentence.names:
                    self.names[-1] = ""
        for place, word in zip(places, sentence.words, strict=True):
            self.heads[place] = places[word.head - 1] if word.head else place
            self.deps[place] = word.deprel if word.head else "ROOT"

    def _row(self, text: str, space: bool, upos: str, start: bool) -> None:
        self.words.append(text)
        self.spaces.append(space)
        self.tags.append(upos)
        self.morphs.append("")
        self.lemmas.append(text)
        self.heads.append(max(len(self.words) - 2, 0))
        self.deps.append("dep")
        self.starts.append(start)
        self.names.append("")

    def doc(self, nlp: Language) -> Doc:
        """The annotated document; names stay unknown where no sentence states them."""
        known = any(self.names)
        doc = Doc(
            nlp.vocab,
            words=self.words,
            spaces=self.spaces,
            pos=self.tags,
            morphs=self.morphs,
            lemmas=self.lemmas,
            heads=self.heads,
            deps=self.deps,
            sent_starts=self.starts,
            ents=self.names if known else None,
        )
        if not known:
            doc.set_ents([], default="missing")
        return doc


def lemma_index(sentences: Iterable[Sentence]) -> str:
    """The dictionary forms of nouns, verbs and adjectives in the sentences, one line of words per tag."""
    known: dict[str, set[str]] = {"ADJ": set(), "NOUN": set(), "VERB": set()}
    for sentence in sentences:
        for word in sentence.words:
            if word.upos in known and word.lemma.replace("-", "").isalpha() and len(word.lemma) > 2:
                known[word.upos].add(word.lemma)
    return "".join(f"{tag}\t{' '.join(sorted(words))}\n" for tag, words in sorted(known.items()))


def bare_lemma(sentence: Sentence, index: int) -> str:
    """The lemma that the form alone can tell: without the prefix that stands elsewhere in the sentence."""
    word = sentence.words[index]
    for other in sentence.words:
        if other.head == index + 1 and other.deprel == "compound:prt":
            prefix = other.form.lower()
            if word.lemma.startswith(prefix) and not word.form.lower().startswith(prefix):
                return word.lemma[len(prefix) :]
    return word.lemma


def natural_lemma(form: str, lemma: str, upos: str) -> str:
    """The dictionary form of a compound that the treebank cuts: `gezondheid_zorg` to `gezondheidszorg`."""
    if "_" not in lemma.strip("_") or upos in {"PUNCT", "SYM"}:
        return lemma
    if upos == "PROPN":
        return form
    *parts, last = lemma.split("_")
    if upos != "VERB":
        written = form if parts[0][:1].isupper() or parts[0][:1].isdigit() else form[:1].lower() + form[1:]
        before = "".join(parts).lower()
        for opening in (last[:3].lower(), last[:1].lower()):
            for link in ("", "s", "en", "e", "er", "-", "n"):
                if written.lower().startswith(before + link + opening):
                    return written[: len(before + link)] + last
        for length in range(len(last), 2, -1):
            place = written.lower().rfind(last[:length].lower())
            if place > 0:
                return written[:place] + last
    return lemma.replace("_", "")


def _naturalised(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [
        replace(
            s,
            words=tuple(
                replace(w, lemma=natural_lemma(w.form, w.lemma, w.upos), feats=_plain(w.feats)) for w in s.words
            ),
        )
        for s in sentences
    ]


def _plain(feats: str) -> str:
    """Features without the note on the tag of a whole fixed group."""
    return "|".join(part for part in feats.split("|") if not part.startswith("ExtPos")) or "_"


def _key(sentence: Sentence) -> str:
    return "".join(word.form for word in sentence.words).casefold()
