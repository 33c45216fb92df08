"""A sentence as the rules for statements see it: words, tags, phrases and quotations, by the index of the token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from relaas.extraction.datelines import after_dateline
from relaas.extraction.phrases import Phrase, base_phrases
from relaas.extraction.quotations import Quotation
from relaas.extraction.statements.misread import misread_verbs
from relaas.language.concepts import VERB_TAGS
from relaas.language.function_words import function_words
from relaas.language.installed import load_language
from relaas.language.lexicons.statements import Cues
from relaas.model import AnnotatedDocument, Mention, Paragraph, Sentence, Token

MARKS = frozenset("“”„‘’‚«»‹›\"'") | {"''", "``"}
ENDS = frozenset({".", "!", "?", "…", "...", ";"})
MOST_QUOTATIONS = 200  # in one sentence: beyond this a text is no prose


@dataclass(frozen=True, slots=True)
class View:
    """One sentence with everything that the rules ask of it."""

    annotated: AnnotatedDocument
    sentence: Sentence
    cues: Cues
    phrases: tuple[Phrase, ...]
    timed: frozenset[int]
    repaired: Mapping[int, str]
    quotations: tuple[Quotation, ...]
    mentions: tuple[Mention, ...]

    @property
    def first(self) -> int:
        return self.sentence.first

    @property
    def last(self) -> int:
        return self.sentence.last

    @property
    def paragraph(self) -> Paragraph:
        return self.annotated.paragraph_of(self.sentence)

    def token(self, index: int) -> Token:
        """The token at an index, which may lie outside the sentence."""
        return self.annotated.tokens[index]

    def word(self, index: int) -> str:
        """The word at an index in lower case; nothing outside the sentence."""
        return self.annotated.tokens[index].text.lower() if self.first <= index < self.last else ""

    def lemma(self, index: int) -> str:
        """The lemma at an index in lower case; nothing behind the text."""
        if index >= len(self.annotated.tokens):
            return ""
        return self.repaired.get(index) or self.annotated.tokens[index].lemma.lower()

    def pos(self, index: int) -> str:
        if index in self.repaired:
            return "VERB"
        return self.annotated.tokens[index].pos if self.first <= index < self.last else ""

    def finite(self, index: int) -> bool:
        token = self.annotated.tokens[index]
        repaired = index in self.repaired and token.feature("VerbForm") != "Inf"
        finite = token.pos in VERB_TAGS and token.feature("VerbForm") in {"Fin", None}
        return repaired or (finite and not self._has_auxiliary(index))

    def _has_auxiliary(self, index: int) -> bool:
        """Whether a finite verb helps another, which then is none itself: "hebben de raad verzocht"."""
        before = (self.annotated.tokens[one] for one in self.annotated.children[index] if one < index)
        return any(one.dep.startswith("aux") and one.feature("VerbForm") == "Fin" for one in before)

    def is_gerund(self, index: int) -> bool:
        """Whether a word has the ending of gerunds, in a language that has them."""
        ending = load_language(self.cues.language).grammar.gerund_ending
        return bool(ending) and self.word(index).endswith(ending)

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a range has a finite verb."""
        return any(self.finite(index) for index in range(first, last))

    def quoted(self, index: int) -> Quotation | None:
        """The outermost quotation that holds a token."""
        return next((one for one in self.quotations if one.depth == 0 and one.first <= index < one.last), None)

    def phrase_at(self, index: int) -> Phrase | None:
        """The phrase that starts at a token, or behind a participle there: "gedelegeerd bestuurder Bol"."""
        found = next((one for one in self.phrases if one.first == index), None)
        if found is not None or not self.first <= index < self.last - 1:
            return found
        describing = self.pos(index) == "VERB" and self.token(index).feature("VerbForm") == "Part"
        noun = describing and self.pos(index + 1) == "NOUN"
        return next((one for one in self.phrases if noun and one.first == index + 1), None)

    def phrase_of(self, index: int) -> Phrase | None:
        """The phrase that holds a token."""
        return next((one for one in self.phrases if one.first <= index < one.last), None)

    def small(self, kind: str) -> frozenset[str]:
        """The function words of a kind in the language of the sentence."""
        return function_words(kind, self.cues.language)

    def matches(self, index: int, words: Sequence[str]) -> bool:
        """Whether the words stand at an index, one after another."""
        return all(self.word(index + step) == word for step, word in enumerate(words))

    def skip(self, index: int, words: frozenset[str] | set[str]) -> int:
        """The first index from here on whose word is not among these, nor an adverb, nor part of a time."""
        while index < self.last and (self.word(index) in words or index in self.timed):
            index += 1
        return index

    def end_of_content(self) -> int:
        """The end of the sentence without its final full stop."""
        end = self.last
        while end > self.first and self.annotated.tokens[end - 1].text in {".", ";", ":", ","}:
            end -= 1
        return end


def views(
    annotated: AnnotatedDocument,
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    timed: frozenset[int],
) -> list[View]:
    """One view per sentence, in order."""
    result = []
    mention = open_from = 0
    furthest = _furthest(quotations)
    for whole in annotated.sentences:
        sentence = replace(whole, first=after_dateline(annotated, whole.first, whole.last))
        start, end = annotated.span(sentence.first, sentence.last)
        while mention < len(mentions) and mentions[mention].start < start:
            mention += 1
        stop = mention
        while stop < len(mentions) and mentions[stop].start < end:
            stop += 1
        cues = load_language(annotated.language_of(sentence)).statements
        repaired = misread_verbs(annotated, sentence, cues)
        while open_from < len(quotations) and furthest[open_from] < sentence.first:
            open_from += 1
        near = tuple(_reaching(quotations, open_from, sentence))
        result.append(
            View(
                annotated=annotated,
                sentence=sentence,
                cues=cues,
                phrases=tuple(base_phrases(annotated, sentence, apart=timed | repaired.keys())),
                timed=timed,
                repaired=repaired,
                quotations=near,
                mentions=tuple(mentions[mention:stop]),
            )
        )
    return result


def view_at(views: Sequence[View], index: int) -> View:
    """The sentence that holds a token."""
    low, high = 0, len(views) - 1
    while low < high:
        middle = (low + high) // 2
        if views[middle].last <= index:
            low = middle + 1
        else:
            high = middle
    return views[low]


def _furthest(quotations: Sequence[Quotation]) -> list[int]:
    """For each quotation the furthest end among it and those before it."""
    return list(accumulate((one.last for one in quotations), max))


def _reaching(quotations: Sequence[Quotation], start: int, sentence: Sentence) -> Iterator[Quotation]:
    """The quotations from a place on that touch a sentence."""
    for quotation in quotations[start : start + MOST_QUOTATIONS]:
        if quotation.first >= sentence.last:
            return
        if quotation.last >= sentence.first:
            yield quotation
