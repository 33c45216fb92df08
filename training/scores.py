"""Raw-text scores the way of the CoNLL 2018 shared task: words aligned by the characters they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from spacy.language import Language
from spacy.tokens import Doc

from relaas.language.lemmas import lemma_of
from relaas.language.names import find_names
from relaas.language.separable import join_separable_verbs
from relaas.language.tokenize import set_sentence_starts
from training.conllu import Sentence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word by the non-blank characters it covers; `head` is the index of its head word, None for a root."""

    span: Span
    form: str
    lemma: str
    upos: str
    deprel: str
    head: int | None
    grouped: bool = False


@dataclass(slots=True)
class Layer:
    """The words and sentence spans of one reading of a text, gold or predicted."""

    words: list[AlignedWord] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    names: set[tuple[Span, str]] = field(default_factory=set)


def gold_layer(sentences: Iterable[Sentence]) -> Layer:
    """The treebank's reading."""
    layer, position = Layer(), 0
    for sentence in sentences:
        start, offset = position, len(layer.words)
        spans: list[tuple[Span, bool]] = []
        exact: list[Span] = []  # names stop inside a written token: `Israel` in `Israel's`
        for form, _, covered in sentence.pieces():
            end = position + len(_dense(form))
            spans += [((position, end), len(covered) > 1)] * len(covered)
            exact += _parts((position, end), [_dense(sentence.words[place].form) for place in covered])
            position = end
        for (span, grouped), word in zip(spans, sentence.words, strict=True):
            head = offset + word.head - 1 if word.head else None
            layer.words.append(AlignedWord(span, word.form, word.lemma, word.upos, word.deprel, head, grouped))
        layer.sentences.append((start, position))
        layer.names |= _iob_names(sentence.names, exact)
    return layer


def predicted_layer(docs: Iterable[Doc]) -> Layer:
    """The pipeline's reading of consecutive stretches of the text."""
    layer, position = Layer(), 0
    for doc in docs:
        offset, numbers, spans = len(layer.words), {}, {}
        kept = [token for token in doc if not token.is_space]
        lemmas = whole_lemmas(doc)
        for token in kept:
            numbers[token.i] = offset + len(numbers)
            spans[token.i] = (position, position + len(_dense(token.text)))
            position = spans[token.i][1]
        for token in kept:
            head = None if token.head.i == token.i else numbers.get(token.head.i)
            deprel = "root" if token.dep_ == "ROOT" else token.dep_
            layer.words.append(AlignedWord(spans[token.i], token.text, lemmas[token.i], token.pos_, deprel, head))
        for sent in doc.sents if doc.has_annotation("SENT_START") else ():
            inside = [spans[token.i] for token in sent if token.i in spans]
            if inside:
                layer.sentences.append((inside[0][0], inside[-1][1]))
        for first, last, label in _names(doc):
            inside = [spans[place] for place in range(first, last) if place in spans]
            if inside:
                layer.names.add(((inside[0][0], inside[-1][1]), label))
    return layer


def _names(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """The names as Relaas gives them, with towns and states as LOC; the bare entities where there are no tags."""
    if not doc.has_annotation("POS"):
        yield from ((ent.start, ent.end, ent.label_) for ent in doc.ents)
        return
    for first, last, label in find_names(doc, doc.lang_):
        if label in {"PER", "ORG", "LOC", "GPE"}:
            yield first, last, "LOC" if label == "GPE" else label


def whole_lemmas(doc: Doc) -> list[str]:
    """The lemmas as Relaas gives them: corrected by rule, verbs with the prefix that stands elsewhere."""
    lemmas = [lemma_of(t.text, t.pos_, t.lemma_, doc.lang_, morph=str(t.morph)) for t in doc]
    if doc.has_annotation("SENT_START"):
        for sent in doc.sents:
            tokens = list(sent)
            joined = join_separable_verbs(
                [token.text for token in tokens],
                lemmas[sent.start : sent.end],
                [token.pos_ for token in tokens],
                [token.head.i - sent.start for token in tokens],
                [token.dep_ for token in tokens],
                doc.lang_,
            )
            for place, lemma in joined.items():
                lemmas[sent.start + place] = lemma
    return lemmas


def raw_paragraphs(sentences: Sequence[Sentence]) -> list[str]:
    """The text as the treebank states it: one string per paragraph, one in all where none are marked."""
    paragraphs: list[str] = []
    for sentence in sentences:
        if not paragraphs or sentence.new_paragraph or sentence.new_document:
            paragraphs.append("")
        paragraphs[-1] += sentence.text()
    return [paragraph.strip() for paragraph in paragraphs]


def compare(gold: Layer, system: Layer) -> dict[str, float]:
    """F1 in percent of words, sentences, tags, lemmas, heads (UAS, LAS), and accuracy of verb lemmas."""
    pairs = _align(gold.words, system.words)
    to_gold = {s: g for g, s in pairs}
    right = dict.fromkeys(("upos", "lemma", "uas", "las"), 0)
    verbs = verb_lemmas = 0
    for g, s in pairs:
        gold_word, word = gold.words[g], system.words[s]
        right["upos"] += gold_word.upos == word.upos
        lemma_right = gold_word.lemma == word.lemma or gold_word.lemma == "_"
        right["lemma"] += lemma_right
        head = None if word.head is None else to_gold.get(word.head, -1)
        right["uas"] += head == gold_word.head
        right["las"] += head == gold_word.head and _main(word.deprel) == _main(gold_word.deprel)
        verbs += gold_word.upos == "VERB"
        verb_lemmas += gold_word.upos == "VERB" and lemma_right
    scores = {"words": _f1(len(pairs), len(gold.words), len(system.words))}
    shared = len(set(gold.sentences) & set(system.sentences))
    scores["sentences"] = _f1(shared, len(gold.sentences), len(system.sentences))
    scores |= {key: _f1(count, len(gold.words), len(system.words)) for key, count in right.items()}
    scores["verb_lemma"] = 100 * verb_lemmas / max(verbs, 1)
    if gold.names:
        scores["names_typed"] = _f1(len(gold.names & system.names), len(gold.names), len(system.names))
        bare, found = {span for span, _ in gold.names}, {span for span, _ in system.names}
        scores["names_found"] = _f1(len(bare & found), len(bare), len(found))
    return {key: round(value, 2) for key, value in scores.items()}


def read_raw(nlp: Language, sentences: Sequence[Sentence]) -> list[Doc]:
    """The parsed paragraphs of the sentences' raw text, with the sentence borders that Relaas fixes before parsing."""
    docs = [nlp.make_doc(text) for text in raw_paragraphs(sentences)]
    for doc in docs:
        set_sentence_starts(doc, nlp.lang)
    return list(nlp.pipe(docs))


def score(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Scores of the pipeline on the raw text of the sentences."""
    return compare(gold_layer(sentences), predicted_layer(read_raw(nlp, sentences)))


def _align(gold: list[AlignedWord], system: list[AlignedWord]) -> list[tuple[int, int]]:
    """Pairs of indexes: equal spans, and inside a written token of several words, equal forms in order."""
    pairs: list[tuple[int, int]] = []
    s = g = 0
    while g < len(gold) and s < len(system):
        if gold[g].grouped:
            start, end = gold[g].span
            g_end = g
            while g_end < len(gold) and gold[g_end].span == (start, end):
                g_end += 1
            while s < len(system) and system[s].span[0] < start:
                s += 1
            s_end = s
            while s_end < len(system) and system[s_end].span[1] <= end:
                s_end += 1
            pairs += _common_subsequence(gold, range(g, g_end), system, range(s, s_end))
            g, s = g_end, max(s, s_end)
        elif gold[g].span == system[s].span:
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif gold[g].span[0] <= system[s].span[0]:
            g += 1
        else:
            s += 1
    return pairs


def _common_subsequence(
    gold: list[AlignedWord], gold_range: range, system: list[AlignedWord], system_range: range
) -> list[tuple[int, int]]:
    best: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def longest(g: int, s: int) -> list[tuple[int, int]]:
        if g == gold_range.stop or s == system_range.stop:
            return []
        if (g, s) not in best:
            if gold[g].form.casefold() == system[s].form.casefold():
                best[g, s] = [(g, s), *longest(g + 1, s + 1)]
            else:
                best[g, s] = max(longest(g + 1, s), longest(g, s + 1), key=len)
        return best[g, s]

    return longest(gold_range.start, system_range.start)


def _iob_names(tags: Sequence[str], spans: Sequence[Span]) -> set[tuple[Span, str]]:
    names: list[tuple[Span, str]] = []
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            names.append((spans[index], tag[2:]))
        elif tag.startswith("I-") and names:
            (start, _), label = names[-1]
            names[-1] = ((start, spans[index][1]), label)
    return set(names)


def _parts(span: Span, forms: Sequence[str]) -> list[Span]:
    """The spans of the words of a written token, the whole token for each where their letters do not add up to it."""
    if sum(map(len, forms)) != span[1] - span[0]:
        return [span] * len(forms)
    ends = list(accumulate(map(len, forms), initial=span[0]))
    return list(pairwise(ends))


def _dense(form: str) -> str:
    return "".join(form.split())


def _main(deprel: str) -> str:
    return deprel.split(":")[0]


def _f1(right: int, gold: int, system: int) -> float:
    return 200 * right / (gold + system) if gold + system else 0.0
