"""What a headline leaves out at its ends: a joining word, the mark of a list, the dateline of an agency."""

import re

from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language

TRAILING = frozenset({",", ";", ":", "–", "—", "-", "--", "•", "*", ">", "·", "▪"})
DASHES = frozenset({"-", "–", "—", "--"})
LIST_MARK = re.compile(r"(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?")
LONGEST_MARK = 3  # tokens of "(a)"
LONGEST_DATELINE = 90  # characters
CAPITALS = 3  # letters of a name of a place from which capitals alone show a dateline


def trimmed(told: Told) -> tuple[int, int]:
    """The range without what only joins it to what comes before, nor a mark that leads on."""
    words = load_language(told.language).clauses
    joining = (words.coordinators - words.negations - words.subordinators) | TRAILING
    tokens = told.annotated.tokens
    first, last = _after_dateline(told, _after_list_mark(told)), told.last
    while first < last - 1 and tokens[first].text.lower() in joining:
        first += 1
    while last - 1 > first and tokens[last - 1].text.lower() in joining:
        last -= 1
    return first, last


def _after_list_mark(told: Told) -> int:
    """The token after the mark of a list item: "c.", "(iv)", "3.2."; the first where there is none."""
    if told.first != told.sentence.first:
        return told.first
    marked = ""
    for index, token in enumerate(told.tokens[:LONGEST_MARK], start=told.first + 1):
        marked += token.text
        closed = marked.endswith((".", ")")) and LIST_MARK.fullmatch(marked.lstrip("("))
        if closed and index < told.last and told.annotated.tokens[index].start > token.end:
            return index
    return told.first


def _after_dateline(told: Told, first: int) -> int:
    """The token after an agency's opening: "OSLO (Agency) -", "Utrecht, 3 mei 2020 –"; the given one elsewhere."""
    tokens = told.annotated.tokens
    start = tokens[first].start
    for index in range(first + 1, told.last - 1):
        if tokens[index].end - start > LONGEST_DATELINE:
            return first
        parted = tokens[index].start > tokens[index - 1].end
        if parted and tokens[index].text in DASHES:
            return index + 1 if _is_dateline(told, first, index) else first
    return first


def _is_dateline(told: Told, first: int, dash: int) -> bool:
    """Whether the words before a dash are a place in capitals, or one with a date or an agency."""
    tokens = told.annotated.tokens
    place = tokens[first].text
    if not place[:1].isupper() or not tokens[dash + 1].text[:1].isupper():
        return False
    capitals = place.isupper() and len(place) >= CAPITALS
    start, end = tokens[first].start, tokens[dash].start
    dated = any(start < time.start and time.end <= end for time in told.found.times)
    return capitals or (dated and any(tokens[index].text == "," for index in range(first, dash)))
