"""Pointing: which document of the dossier a reference is to, by the number it bears or by its kind and day."""

import re
from collections.abc import Iterable, Iterator, Mapping

from relaas.language.installed import languages
from relaas.model import Document, Reference

OPENING = 1500  # characters at the start of a document in which it bears its own number and says what it is
NUMBER = re.compile(r"[^\W_]+(?:[/.:-]+[^\W_]+)*")
FEWEST_DIGITS = 3
SHORTEST_NUMBER = 5
SHORTEST_NOUN = 5  # letters of a noun that compounds end in
DAY = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")
MOST_WORDS = 6  # of a line before the number that a document bears
LABEL = 3  # words right before a number, one of which tells that it is one
UNDATED_KINDS = frozenset({"media-source", "article", "treaty-article", "social-media", "url"})


class Shelf:
    """The documents of a dossier, looked up as references point to them; ``openings`` are the starts of their texts."""

    def __init__(self, documents: Iterable[Document], openings: Mapping[str, str]) -> None:
        self._by_number: dict[str, set[str]] = {}
        self._by_day: dict[str, list[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        for document in documents:
            opening = openings.get(document.id, "")
            self._words[document.id] = frozenset(
                re.findall(r"[^\W\d_]+", f"{document.title or ''} {opening}".casefold())
            )
            for number in _own_numbers(opening):
                self._by_number.setdefault(number, set()).add(document.id)
            if document.published.when.is_day:
                self._by_day.setdefault(document.published.when.latest or "", []).append(document.id)

    def find(self, reference: Reference) -> str | None:
        """The id of the only other document that a reference can be to, None where it is to none or to several."""
        if reference.kind in UNDATED_KINDS:
            return None
        for number in _numbers(f"{reference.text} {reference.target}"):
            bearing = self._by_number.get(number, set())
            if len(bearing) == 1 and reference.document not in bearing:
                return next(iter(bearing))
        nouns = nouns_of(reference.kind)
        dated = [one for one in self._by_day.get(reference.date or "", ()) if one != reference.document]
        fitting = [one for one in dated if any(_names(word, nouns) for word in self._words[one])]
        return fitting[0] if len(fitting) == 1 else None


def _names(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word is one of some nouns, or a compound of one ("eindrapport")."""
    return word in nouns or any(len(noun) >= SHORTEST_NOUN and word.endswith(noun) for noun in nouns)


def _numbers(text: str) -> Iterator[str]:
    """The numbers of papers in a text, without their marks: "Z/24/088217", "M-24-17"; no days."""
    for match in NUMBER.finditer(text):
        written = match.group()
        bare = "".join(letter for letter in written if letter.isalnum()).casefold()
        digits = sum(letter.isdigit() for letter in bare)
        if len(bare) >= SHORTEST_NUMBER and digits >= FEWEST_DIGITS and not DAY.fullmatch(written):
            yield bare


def _own_numbers(opening: str) -> Iterator[str]:
    """The numbers that a document bears itself: on a short line at its start, behind a word for them or alone.

    That of a letter that it answers ("your ref") is none.
    """
    labels, theirs = _words("labelling"), _words("yours")
    for line in opening.splitlines():
        for match in NUMBER.finditer(line):
            before = [word.casefold() for word in re.findall(r"[^\W\d_]+", line[: match.start()])]
            labelled = not before or (len(before) <= MOST_WORDS and labels & set(before[-LABEL:]))
            if labelled and not theirs & set(before):
                yield from _numbers(match.group())


def _words(kind: str) -> frozenset[str]:
    return frozenset(word for language in languages() for word in getattr(language.references, kind))


def nouns_of(kind: str) -> frozenset[str]:
    """The nouns for papers of a kind in all languages, with the salutations that a letter opens with."""
    found = {
        noun
        for one in languages()
        for noun, of in one.references.papers.kinds.items()
        if of == kind and " " not in noun
    }
    if kind == "letter":
        found |= {word for one in languages() for word in one.facts.greetings}
    return frozenset(found)
