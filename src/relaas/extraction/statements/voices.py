"""Voices: whom "I" and "we" stand for, by the part that they stand in, or by who signs the letter."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from relaas.extraction.nearby import token_from
from relaas.extraction.quotations import quoted_words
from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention, Paragraph
from relaas.model.documents import VOICED_PARTS

LINE = re.compile(r"\S[^\n]*")
DASH = re.compile(r"\s[–—|-]\s")
WHOLE = frozenset({"paper", "message"})  # parts that have a signature of their own
NEAR = 250  # characters from the beginning of a part in which its head names who speaks


def voice_of(annotated: AnnotatedDocument, text: str, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The person whose turn, mail or paper a first-person word stands in; None for other words, or where none is named.

    The name in the head of the part is taken first, else the same name anywhere in the document; without an author it
    is the person who signs below, and "we" the body whose paper it is. Between quotation marks it is somebody else,
    whom the quotation's own source names.
    """
    sentence = annotated.sentence_at(start)
    if sentence is None or token_from(annotated, start) in quoted_words(annotated):
        return None
    if text.lower() not in load_language(annotated.language_of(sentence)).facts.speaking:
        return None
    author = annotated.document.author_at(start)
    if author is None:
        signer = _signer(_signers_below(annotated, start, mentions), mentions)
        return signer or letterhead(annotated, text, start, mentions)
    return signs_for(author, annotated, start, mentions) or author_named(author, annotated, start, mentions)


def writing_body(annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The body whose paper a place stands in; None where somebody else speaks there."""
    voiced = any(part.kind in VOICED_PARTS - WHOLE for part in annotated.document.parts_at(start))
    return None if voiced else opening_body(annotated, start, mentions)


def author_named(
    author: str, annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]
) -> Mention | None:
    """The mention of an author: the one in the head of the part that a place lies in first, else any."""
    part = next((each for each in annotated.document.parts_at(start) if each.author == author), None)
    first = part.start if part else 0
    named = annotated.once(("named", author), lambda: _named(author, mentions))
    place = bisect_left(named, first, key=lambda each: each.start)
    if place < len(named) and named[place].start < first + NEAR:
        return named[place]
    return named[0] if named else None


def _named(author: str, mentions: Mapping[str, Mention]) -> tuple[Mention, ...]:
    """The mentions of an author by name in order, of the person where one is: "Lady Lee, Minister for Roads"."""
    named = [each for each in mentions.values() if not each.generic and _is_of(each.name, author)]
    persons = [each for each in named if each.type == "PER"] or named
    return tuple(sorted(persons, key=lambda each: each.start))


def signs_for(author: str, annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The person with a full name who signs below a place what was sent from a box that bears no person's name.

    ``Claims Desk <claims@...>`` above, ``Philippa Crane`` below.
    """
    named = annotated.once(("named", author), lambda: _named(author, mentions))
    signer = None if any(one.type == "PER" for one in named) else only_signer(annotated, start, mentions)
    return signer if signer is not None and " " in signer.name and not _is_of(signer.name, author) else None


def only_signer(annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The person who signs below a place, in the same paper; None where another with a full name signs as well."""
    below = _signers_below(annotated, start, mentions)
    full = {one.name for one in below if " " in one.name}
    return _signer(below, mentions) if len(full) <= 1 else None


def letterhead(annotated: AnnotatedDocument, text: str, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The body for which "we" stands in a paper that opens with its name and is no letter; None for other words."""
    together = load_language(annotated.document.language).facts.speaking_together
    return opening_body(annotated, start, mentions) if text.lower() in together else None


def opening_body(annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The body with whose name the paper opens that a place stands in; None for a letter."""
    if annotated.once("letter", lambda: _is_a_letter(annotated, mentions)):
        return None
    paper = next((part.start for part in annotated.document.parts_at(start) if part.kind in WHOLE), 0)
    return annotated.once(("letterhead", paper), lambda: _letterhead(annotated, paper, mentions))


def _is_a_letter(annotated: AnnotatedDocument, mentions: Mapping[str, Mention]) -> bool:
    """Whether somebody signs a document, or it greets its reader: its first line may be whom it goes to."""
    opening = (annotated.tokens[one.first].text.lower() for one in annotated.sentences)
    greetings = load_language(annotated.document.language).facts.greetings
    return any(word in greetings for word in opening) or any(True for _ in _signers(annotated, mentions))


def _letterhead(annotated: AnnotatedDocument, paper: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The one body of which the name is all of the first line of a paper, but for what a dash parts from it."""
    text = annotated.document.text
    line = next((one for one in LINE.finditer(text, paper) if any(letter.isalpha() for letter in one.group())), None)
    if line is None:
        return None
    end = line.start() + len(DASH.split(line.group())[0].rstrip())
    named = [one for one in mentions.values() if not one.generic and line.start() <= one.start < line.end()]
    whole = [one for one in named if one.type == "ORG" and one.start <= line.start() + 1 and one.end >= end]
    return mentions.get(whole[0].refers_to or "", whole[0]) if len(whole) == 1 else None


def _signer(below: Sequence[Mention], mentions: Mapping[str, Mention]) -> Mention | None:
    """The first of some who sign, by more than a first name where that is there."""
    found = min(below, key=lambda one: (" " not in one.name, one.role is None, one.start), default=None)
    return None if found is None else mentions.get(found.refers_to or "", found)


def _signers_below(annotated: AnnotatedDocument, start: int, mentions: Mapping[str, Mention]) -> list[Mention]:
    """Those who sign below a place, in the same paper."""
    signers = annotated.once("signers", lambda: tuple(_signers(annotated, mentions)))
    papers = [part.end for part in annotated.document.parts_at(start) if part.kind in WHOLE]
    end = min(papers, default=len(annotated.document.text))
    return [one for one in signers if start <= one.start < end]


def _signers(annotated: AnnotatedDocument, mentions: Mapping[str, Mention]) -> Iterator[Mention]:
    """The persons named in signatures, in order; a line with nothing but a name right above one belongs to it."""
    paragraphs = annotated.document.paragraphs
    names = sorted((one for one in mentions.values() if not one.generic), key=lambda one: one.start)
    for number, each in enumerate(paragraphs):
        below = paragraphs[number + 1].kind if number + 1 < len(paragraphs) else ""
        if "signature" not in {each.kind, below}:
            continue
        first, last = (bisect_left(names, end, key=lambda one: one.start) for end in (each.start, each.end))
        inside = names[first:last]
        yield from (one for one in inside if _signs(one, each))


def _signs(mention: Mention, line: Paragraph) -> bool:
    """Whether a name signs in a line: a person's does in a signature, others where it is all of the line."""
    written = line.clean.text.strip()
    whole = mention.text == written and " " in written
    person = mention.type == "PER" and not written[:1].isdigit()  # "14 Albert Close" is an address
    return person or whole if line.kind == "signature" else person and mention.text == written


def _is_of(name: str, author: str) -> bool:
    """Whether a name is that of an author: all words of the one are words of the other."""
    words, own = set(name.casefold().split()), set(author.casefold().split())
    return bool(words and own) and (words <= own or own <= words)
