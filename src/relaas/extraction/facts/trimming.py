"""What a headline leaves out at its ends: a joining word, the mark of a list, the dateline of an agency."""

import re

from relaas.extraction.datelines import after_dateline
from relaas.extraction.facts.told import Told
from relaas.language.installed import load_language
from relaas.language.tokenize import BULLETS, DASHES

TRAILING = BULLETS | DASHES | {",", ";", ":", "--", ">"}
LIST_MARK = re.compile(r"(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?")
NUMBERED = re.compile(r"\d{1,2}(?:[.:]\d{1,2}){1,2}")  # without a mark of its own: before a capital only
LONGEST_MARK = 3  # tokens of "(a)"


def trimmed(told: Told) -> tuple[int, int]:
    """The range without what only joins it to what comes before, nor a mark that leads on."""
    words = load_language(told.language).clauses
    joining = (words.coordinators - words.negations - words.subordinators) | TRAILING
    tokens = told.annotated.tokens
    first, last = after_dateline(told.annotated, after_list_mark(told), told.last), told.last
    while first < last - 1 and tokens[first].text.lower() in joining:
        first += 1
    while last - 1 > first and tokens[last - 1].text.lower() in joining:
        last -= 1
    return first, last


def after_list_mark(told: Told) -> int:
    """The token after the mark of a list item or a time of day: "c.", "(iv)", "3.2.", "09.40"; else the first."""
    if told.first != told.sentence.first:
        return told.first
    if told.tokens[0].text in BULLETS | DASHES and len(told.tokens) > 1:
        return told.first + 1
    marked = ""
    for index, token in enumerate(told.tokens[:LONGEST_MARK], start=told.first + 1):
        marked += token.text
        following = told.annotated.tokens[index].text if index < told.last else ""
        closed = marked.endswith((".", ")")) and LIST_MARK.fullmatch(marked.lstrip("(")) is not None
        numbered = NUMBERED.fullmatch(marked) is not None and following[:1].isupper()
        if (closed or numbered) and index < told.last and told.annotated.tokens[index].start > token.end:
            return index
    return told.first
