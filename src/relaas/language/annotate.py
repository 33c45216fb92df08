"""Annotation: the words, sentences and names of a document, with offsets into its source text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from relaas.language.concepts import NOUN_TAGS, VERB_TAGS
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lemmas import lemma_of
from relaas.language.name_echoes import with_echoes
from relaas.language.name_kinds import agreed_labels
from relaas.language.name_lists import listed_bodies
from relaas.language.name_pairs import parted
from relaas.language.names import find_names
from relaas.language.pieces import Piece, pieces_of
from relaas.language.pipelines import Pipelines
from relaas.language.schemes import RELATIONS, universal_tree
from relaas.language.separable import join_separable_verbs
from relaas.language.tokenize import calm, set_sentence_starts, standard_mark
from relaas.model import AnnotatedDocument, CleanText, Document, Name, Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

ONE_SENTENCE_KINDS = frozenset({"heading", "header"})
LINE_KINDS = frozenset({"signature"})  # every line is a sentence
FIELDS: list[int | str] = ["ORTH", "LEMMA", "POS", "MORPH", "HEAD", "DEP", "SENT_START"]
BATCH = 64
PARTICIPLE, FINITE_PAST = "VerbForm=Part", "Mood=Ind|Tense=Past|VerbForm=Fin"
NO_PARTICIPLE = ("VerbForm=Fin", "VerbForm=Inf")  # forms for which the tags take one
FINITE_PRESENT = "Number=Sing|Tense=Pres|VerbForm=Fin"
IMPERATIVE = "Mood=Imp|VerbForm=Fin"
BULLETS = frozenset({"PUNCT", "SYM", "NUM"})  # what may stand before the word that opens a sentence
BEHIND_IMPERATIVES = frozenset({"DET", "ADJ", "PRON", "ADP", "ADV", "NUM"})
TELLING = frozenset({"root", "ROOT", "conj", "ccomp", "parataxis"})  # relations of a verb that tells something
MISREAD = frozenset({"VERB", "ADJ"})
NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod"})  # relations of a noun
MOST_WORDS = 300  # in a sentence: a longer one is a list or a table, and is cut


@dataclass(slots=True)
class _Words:
    """What accumulates over the paragraphs of one document."""

    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)


def annotate(document: Document, *, pipelines: Pipelines | None = None) -> AnnotatedDocument:
    """The document with its words, each paragraph annotated in its own language; a pure function of the document.

    Offsets are those of the source text. Stops the run where a language has no pipeline.
    """
    chosen = pipelines or Pipelines()
    words = _Words()
    for piece, doc in _parsed_pieces(document, chosen):
        _add_piece(words, document, piece, doc)
    children: list[list[int]] = [[] for _ in words.tokens]
    for index, token in enumerate(words.tokens):
        if token.head != index:
            children[token.head].append(index)
    spoken = {one.language for one in document.paragraphs}
    names = with_echoes(words.tokens, parted(words.tokens, _agreed(words), spoken), spoken)
    return AnnotatedDocument(
        document=document,
        tokens=tuple(words.tokens),
        sentences=tuple(words.sentences),
        names=tuple(names),
        children=tuple(map(tuple, children)),
    )


def _agreed(words: _Words) -> tuple[Name, ...]:
    """The names of the document, those that are equal under one label: a paragraph alone sees too little of it."""
    texts = (" ".join(token.text for token in words.tokens[name.first : name.last]) for name in words.names)
    names = [(text, name.label) for text, name in zip(texts, words.names, strict=True)]
    labels = agreed_labels(names, bodies=listed_bodies())
    return tuple(replace(name, label=label) for name, label in zip(words.names, labels, strict=True))


def _parsed_pieces(document: Document, pipelines: Pipelines) -> Iterator[tuple[Piece, Doc]]:
    """The stretches with their words, in order; neighbours of one language go through together."""
    for language, run in groupby(pieces_of(document), key=lambda piece: document.paragraphs[piece.paragraph].language):
        nlp = pipelines.of(language)
        pairs = ((_tokenized(nlp.make_doc(calm(piece.parsed, language)), document, piece), piece) for piece in run)
        for doc, piece in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            yield piece, doc


def _tokenized(doc: Doc, document: Document, piece: Piece) -> Doc:
    """The tokens of a stretch with the sentence borders that are known before parsing."""
    paragraph = document.paragraphs[piece.paragraph]
    if paragraph.kind in ONE_SENTENCE_KINDS:
        for token in doc[1:]:
            token.is_sent_start = False
    elif paragraph.kind in LINE_KINDS:
        opening = _line_starts(doc, document, piece)
        for token in doc[1:]:
            token.is_sent_start = token.i in opening
    else:
        set_sentence_starts(doc, paragraph.language, line_starts=_line_starts(doc, document, piece))
    return doc


def _line_starts(doc: Doc, document: Document, piece: Piece) -> frozenset[int]:
    """The tokens of a stretch, but for the first, that open a line of the source."""
    clean = document.paragraphs[piece.paragraph].clean
    offsets = [clean.source_offset(piece.start + piece.own(token.idx)) for token in doc]
    before = [clean.source_offset(piece.start + piece.own(token.idx) - 1) for token in doc[1:]]
    return frozenset(index for index, end in enumerate(before, start=1) if "\n" in document.text[end : offsets[index]])


def _add_piece(words: _Words, document: Document, piece: Piece, doc: Doc) -> None:
    """Append the tokens, sentences and names of one stretch."""
    paragraph = document.paragraphs[piece.paragraph]
    columns = _columns(doc, piece)
    for index in _misread_pasts(columns, paragraph.language):
        columns.morphs[index] = FINITE_PAST
    for index in _misread_imperatives(columns, paragraph.language):
        columns.tags[index], columns.morphs[index] = "VERB", IMPERATIVE
    for index in _misread_nouns(columns, paragraph.language):
        columns.tags[index], columns.morphs[index] = "NOUN", ""
    for index in _misread_presents(columns, paragraph.language):
        columns.morphs[index] = FINITE_PRESENT
    base = len(words.tokens)
    borders = [*columns.starts, len(columns.texts)]
    lemmas = [
        _lemma(text, tag, lemma, paragraph.language, morph)
        for text, tag, lemma, morph in zip(columns.texts, columns.tags, columns.lemmas, columns.morphs, strict=True)
    ]
    for first, last in pairwise(borders):
        joined = join_separable_verbs(
            columns.texts[first:last],
            lemmas[first:last],
            columns.tags[first:last],
            [head - first for head in columns.heads[first:last]],
            columns.relations[first:last],
            paragraph.language,
        )
        for verb, lemma in joined.items():
            lemmas[first + verb] = lemma
        words.sentences.append(Sentence(base + first, base + last, piece.paragraph))
    ranges = source_ranges(paragraph.clean, columns.offsets, columns.ends)
    words.tokens.extend(
        Token(start, end, text, lemma, tag, _morph(text, lemma, morph, paragraph.language), base + head, dep)
        for (start, end), text, lemma, tag, morph, head, dep in zip(
            ranges, columns.texts, lemmas, columns.tags, columns.morphs, columns.heads, columns.relations, strict=True
        )
    )
    for first, last, label in find_names(doc, paragraph.language):
        inside = [columns.place[index] for index in range(first, last) if index in columns.place]
        if inside:
            words.names.append(Name(base + inside[0], base + inside[-1] + 1, label))


def _misread_pasts(columns: _Columns, language: str) -> Iterator[int]:
    """The verbs with a subject and without an auxiliary that are tagged as participles: "the company entered"."""
    ending = load_language(language).grammar.past_ending
    below: defaultdict[int, set[str]] = defaultdict(set)
    for index, (head, relation) in enumerate(zip(columns.heads, columns.relations, strict=True)):
        if head != index:
            below[head].add(relation.partition(":")[0] if relation != "nsubj:pass" else relation)
    for index, text in enumerate(columns.texts):
        if not (
            ending and text.endswith(ending) and columns.tags[index] == "VERB" and PARTICIPLE in columns.morphs[index]
        ):
            continue
        alone = columns.relations[index] in TELLING and not below[index] & {"aux", "cop", "nsubj:pass"}
        if alone and "nsubj" in below[index]:
            yield index


def _misread_presents(columns: _Columns, language: str) -> Iterator[int]:
    """The verbs right behind their subject that are tagged as participles without an auxiliary: "De raad beslist"."""
    spelled = load_language(language).spelled_verbs
    heads, relations = columns.heads, columns.relations
    helped = {head for head, relation in zip(heads, relations, strict=True) if relation.startswith(("aux", "cop"))}
    for index, text in enumerate(columns.texts if spelled else ()):
        told = PARTICIPLE in columns.morphs[index] and relations[index] in TELLING and index not in helped
        if not told or index == 0 or heads[index - 1] != index or relations[index - 1] != "nsubj":
            continue
        lemma = _lemma(text, columns.tags[index], columns.lemmas[index], language, columns.morphs[index])
        if spelled and spelled.is_present(text.lower(), lemma):
            yield index


def _misread_imperatives(columns: _Columns, language: str) -> Iterator[int]:
    """The words that open a sentence without a finite verb and tell somebody to do it: "Verwijder de lampen"."""
    spelled = load_language(language).spelled_verbs
    for first, last in pairwise([*columns.starts, len(columns.texts)]) if spelled else ():
        opening = next((index for index in range(first, last) if columns.tags[index] not in BULLETS), last)
        root = opening + 1 < last and columns.relations[opening] == "root" and columns.tags[opening] not in VERB_TAGS
        if not root or columns.tags[opening + 1] not in BEHIND_IMPERATIVES:
            continue
        told = any("VerbForm=Fin" in columns.morphs[index] for index in range(opening, last))
        if spelled and not told and spelled.imperative(columns.texts[opening].lower()):
            yield opening


def _misread_nouns(columns: _Columns, language: str) -> Iterator[int]:
    """The words for persons behind an article that are tagged as what they come from: "de verdachte", "the accused"."""
    roles, articles = load_language(language).people.roles, function_words("articles", language)
    for index, (text, tag) in enumerate(zip(columns.texts, columns.tags, strict=True)):
        misread = tag in MISREAD and columns.relations[index] in NOMINAL and text.lower() in roles
        if misread and index and columns.texts[index - 1].lower() in articles:
            yield index


@lru_cache(maxsize=50_000)
def _lemma(text: str, tag: str, proposed: str, language: str, morph: str) -> str:
    return lemma_of(text, tag, proposed, language, morph=morph)


def _morph(text: str, lemma: str, tagged: str, language: str) -> str:
    """The features of a word: those of its tag, but of a participle where its spelling allows no other form."""
    spelled = load_language(language).spelled_verbs
    misread = any(form in tagged for form in NO_PARTICIPLE)
    return PARTICIPLE if spelled and misread and spelled.is_separated_participle(text.lower(), lemma) else tagged


@dataclass(slots=True)
class _Columns:
    """The tokens of a paragraph that are no white space, one list per property."""

    texts: list[str]
    lemmas: list[str]
    tags: list[str]
    morphs: list[str]
    heads: list[int]
    relations: list[str]
    starts: list[int]
    offsets: list[int]
    ends: list[int]
    place: dict[int, int]


def _columns(doc: Doc, piece: Piece) -> _Columns:
    strings = doc.vocab.strings
    array = doc.to_array(FIELDS).T.tolist()
    kept = [token.i for token in doc if piece.is_own(token)]
    place = {old: new for new, old in enumerate(kept)}
    count = len(doc)
    heads = []
    for index in kept:
        head = (index + _signed(array[4][index])) % count
        while head not in place:  # a white space or a word put in as head: take its own
            above = (head + _signed(array[4][head])) % count
            head = index if above == head else above
        heads.append(place[head])
    bounds = [(piece.own(doc[index].idx), piece.own(doc[index].idx) + len(doc[index])) for index in kept]
    written = (piece.text[start:end] for start, end in bounds)
    texts = [standard_mark(word) for word in written]
    tags = [strings[array[2][index]] if array[2][index] else "X" for index in kept]
    relations = [strings[array[5][index]] for index in kept]
    if any(label in RELATIONS for label in relations):
        heads, relations = universal_tree(heads, relations, tags)
    if piece.before:
        heads, relations = _rooted(heads, relations, tags)
    starts = _cut_long([new for new, old in enumerate(kept) if new == 0 or array[6][old] == 1], len(kept))
    return _Columns(
        texts=texts,
        lemmas=[strings[array[1][index]] or texts[new] for new, index in enumerate(kept)],
        tags=tags,
        morphs=[strings[array[3][index]] for index in kept],
        heads=_inside(heads, starts),
        relations=relations,
        starts=starts,
        offsets=[piece.start + start for start, _ in bounds],
        ends=[piece.start + end for _, end in bounds],
        place=place,
    )


def _rooted(heads: list[int], relations: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
    """One tree of the words that hung on others which are left out: the first noun or verb among them is its root."""
    loose = [index for index, head in enumerate(heads) if head == index]
    carrying = [index for index in loose if tags[index] in VERB_TAGS | NOUN_TAGS]
    root = next(iter(carrying or loose), None)
    heads = [root if head == index and root is not None else head for index, head in enumerate(heads)]
    return heads, ["root" if index == root else relation for index, relation in enumerate(relations)]


def _signed(number: int) -> int:
    """A relative head as spaCy stores it, in 64 unsigned bits."""
    return number - 2**64 if number >= 2**63 else number


def _cut_long(starts: list[int], count: int) -> list[int]:
    """The starts of sentences, with more where a sentence is too long to be one."""
    return [cut for first, last in pairwise([*starts, count]) for cut in range(first, last, MOST_WORDS)]


def _inside(heads: list[int], starts: list[int]) -> list[int]:
    """Heads that never leave their sentence: a stray one points to itself."""
    sentence_of = []
    for number, (first, last) in enumerate(zip(starts, [*starts[1:], len(heads)], strict=True)):
        sentence_of.extend([number] * (last - first))
    return [head if sentence_of[head] == sentence_of[index] else index for index, head in enumerate(heads)]


def source_ranges(clean: CleanText, offsets: Sequence[int], ends: Sequence[int]) -> list[tuple[int, int]]:
    """The source ranges of ascending clean ranges: ``CleanText.source_range`` for many words in one pass."""
    pieces = [*clean.pieces, (len(clean.text) + 1, 0)]
    ranges = []
    piece = 0
    for offset, end in zip(offsets, ends, strict=True):
        while pieces[piece + 1][0] <= offset:
            piece += 1
        start = pieces[piece][1] + offset - pieces[piece][0]
        final = piece
        while pieces[final + 1][0] <= end - 1:
            final += 1
        ranges.append((start, pieces[final][1] + end - pieces[final][0]))
    return ranges
