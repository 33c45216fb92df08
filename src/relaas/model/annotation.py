"""Annotated documents: tokens, sentences and names, all with offsets into the source text."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from relaas.model.documents import Document, Paragraph

Made = TypeVar("Made")
NameLabel = Literal["PER", "ORG", "GPE", "LOC", "NORP", "OTHER"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: ``start``/``end`` in the source text, Universal Dependencies tags, ``head`` as a token index.

    ``text`` is the clean form (hyphenation mended); the root of a sentence has itself as head. ``morph`` is the FEATS
    string.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str

    def feature(self, name: str) -> str | None:
        """The value of one morphological feature, such as ``feature("Tense")``, or None."""
        for pair in self.morph.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A half-open range of tokens, and the index of its paragraph in ``document.paragraphs``."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A half-open range of tokens that names something."""

    first: int
    last: int
    label: NameLabel


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with its words: the input of every extractor.

    ``children[i]`` holds the indices of the tokens whose head is token ``i``, ascending. Paragraphs of kind
    ``repeat`` and ``boilerplate`` have no tokens.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    children: tuple[tuple[int, ...], ...]
    _made: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What was made of the document under a name, made now if it was not: what several extractors ask for."""
        if name not in self._made:
            self._made[name] = make()
        made: Made = self._made[name]
        return made

    def paragraph_of(self, sentence: Sentence) -> Paragraph:
        """The paragraph that a sentence stands in."""
        return self.document.paragraphs[sentence.paragraph]

    def language_of(self, sentence: Sentence) -> str:
        """The language that a sentence was annotated in."""
        return self.paragraph_of(sentence).language

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The source range of a half-open range of tokens."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def quote(self, first: int, last: int) -> str:
        """The source text of a half-open range of tokens, line breaks included."""
        start, end = self.span(first, last)
        return self.document.text[start:end]

    def wording(self, first: int, last: int) -> str:
        """The words of a range of tokens as they would stand on one line, broken words and ligatures mended."""
        text = ""
        for index in range(first, last):
            parted = index > first and self.tokens[index].start > self.tokens[index - 1].end
            text += (" " if parted else "") + self.tokens[index].text
        return text

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the source character at ``offset``, or None between sentences."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.span(self.sentences[middle].first, self.sentences[middle].last)[1] <= offset:
                low = middle + 1
            else:
                high = middle
        if low == len(self.sentences):
            return None
        sentence = self.sentences[low]
        return sentence if self.tokens[sentence.first].start <= offset else None
