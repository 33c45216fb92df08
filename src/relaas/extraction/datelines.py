"""The dateline with which an agency opens a report: "OSLO (Agency) -", "Utrecht, 3 mei 2020 –"."""

from collections.abc import Sequence

from relaas.language.dates import find_dates
from relaas.model import AnnotatedDocument, Mention, Token

DASHES = frozenset({"-", "–", "—", "--"})
BEHIND_TOWN = frozenset("(,-–—")
LONGEST = 90  # characters
DAY = len("2020-05-03")
CAPITALS = 3  # letters of a name of a place from which capitals alone show a dateline


def after_dateline(annotated: AnnotatedDocument, first: int, last: int) -> int:
    """The token after a dateline that opens a range; the first of the range where none does."""
    tokens = annotated.tokens
    for index in range(first + 1, min(last, len(tokens) - 1)):
        if tokens[index].end - tokens[first].start > LONGEST or tokens[index].feature("VerbForm") == "Fin":
            return first
        if tokens[index].text in DASHES and tokens[index].start > tokens[index - 1].end:
            opened = tokens[index + 1].text[:1].isupper() and _is_dateline(tokens[first:index])
            return index + 1 if opened else first
    return first


def town_of_dateline(annotated: AnnotatedDocument, first: int, last: int) -> int:
    """The end of the town in capitals that opens a range with a dateline: "LEEDS, May 4 (Agency) -"; else its start."""
    if after_dateline(annotated, first, last) == first:
        return first
    end = first
    while end < last and annotated.tokens[end].text.isupper() and annotated.tokens[end].text.isalpha():
        end += 1
    return end if annotated.tokens[end].text in BEHIND_TOWN | DASHES else first


def names_dateline(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a town is no more than where a report was written: "LEEDS (Agency) -"."""
    following = annotated.document.text[mention.end : mention.end + 2].strip()[:1]
    return mention.type == "GPE" and not mention.key and mention.text.isupper() and following in BEHIND_TOWN


def in_dateline(annotated: AnnotatedDocument, mention: Mention) -> bool:
    """Whether a name stands in the dateline that opens its sentence."""
    sentence = annotated.sentence_at(mention.start)
    if sentence is None:
        return False
    opened = after_dateline(annotated, sentence.first, sentence.last)
    return opened > sentence.first and mention.end <= annotated.tokens[opened].start


def dated_behind(annotated: AnnotatedDocument, last: int, language: str) -> bool:
    """Whether a comma and a whole date follow a name: "Hull, 3 May 2020", "Hull, Sunday May 3, 2020"."""
    end = annotated.tokens[last - 1].end
    text = annotated.document.text[end : end + LONGEST]
    found = find_dates(text, language) if text.startswith(",") else []
    return bool(found) and len(found[0][2]) == DAY and not text[1 : found[0][0]].strip()


def _is_dateline(words: Sequence[Token]) -> bool:
    """Whether words before a dash are a place in capitals, or one with a date."""
    place = words[0].text
    dated = any(word.text == "," for word in words) and any(word.text[:1].isdigit() for word in words)
    return (place.isupper() and len(place) >= CAPITALS) or (place[:1].isupper() and dated)
