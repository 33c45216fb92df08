"""Voices: whom "I" and "we" stand for, by the part that they stand in."""

from collections.abc import Mapping

from relaas.language.installed import load_language
from relaas.model import AnnotatedDocument, Mention

NEAR = 250  # characters from the beginning of a part in which its head names who speaks


def voice_of(annotated: AnnotatedDocument, text: str, start: int, mentions: Mapping[str, Mention]) -> Mention | None:
    """The person whose turn, mail or paper a first-person word stands in; None for other words, or where none is named.

    The name in the head of the part is taken first, else the same name anywhere in the document.
    """
    sentence = annotated.sentence_at(start)
    if sentence is None or text.lower() not in load_language(annotated.language_of(sentence)).facts.speaking:
        return None
    author = annotated.document.author_at(start)
    if author is None:
        return None
    part = next((each for each in annotated.document.parts_at(start) if each.author == author), None)
    first = part.start if part else 0
    named = [each for each in mentions.values() if not each.generic and _is_of(each.name, author)]
    return min(named, key=lambda each: (not first <= each.start < first + NEAR, each.start), default=None)


def _is_of(name: str, author: str) -> bool:
    """Whether a name is that of an author: all words of the one are words of the other."""
    words, own = set(name.casefold().split()), set(author.casefold().split())
    return bool(words and own) and (words <= own or own <= words)
