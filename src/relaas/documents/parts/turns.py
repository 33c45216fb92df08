"""Turns: what each speaker of a debate, hearing or interview says, and questions with their answers.

The formulas by which a meeting is led ("Het woord is aan mevrouw Dam") and courtesies tell nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from relaas.documents import cues
from relaas.documents.parts.cast import person_meant
from relaas.documents.parts.cut import Cut
from relaas.documents.parts.hearings import NAME, Opening, with_voices
from relaas.documents.parts.quoting import Line, quoted_lines
from relaas.documents.reading import Zone
from relaas.model import Part, PartKind

FEWEST = 3  # turns that make a debate
MAX_NAME = 90  # characters before the colon
MAX_FORMULA, MAX_COURTESY = 25, 6  # words
SENTENCE = re.compile(r"\S(?:[^.!?\n]|[.!?](?!\s|$)|\n(?!\s*\n))*[.!?]*")
# an office with who holds it
HOLDER = r"(?!(?i:{titles})\s)(?i:{articles})\s[^():\n]{{3,120}}\((?:(?i:{titles})\s)?(?P<holder>{name})\)"
STAMP = r"(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?"  # how far a recording has run
BRACKETS = r"(?:\s\([^()\n]{1,60}\)){0,3}"


def find_turns(text: str, start: int, end: int) -> list[Cut]:
    """The turns, or the questions and answers, of a stretch of text; none where there are too few to be sure."""
    lines = list(quoted_lines(text, start, end))
    openings = _named([found for line in lines if (found := _opening(line)) is not None], text, start)
    turns = [each for each in openings if each.kind == "turn"]
    asked = [each for each in openings if each.kind != "turn"]
    kinds = {each.kind for each in asked}
    if len(asked) >= 2 and kinds == {"question", "answer"}:
        return list(_cuts(text, with_voices(lines, openings) or asked, end))
    if len(asked) >= 2 and kinds == {"question"} and len(turns) >= 2:  # a press conference: who answers is named
        return list(_cuts(text, openings, end))
    return list(_cuts(text, turns, end)) if _is_debate(turns) else []


def _named(openings: Sequence[Opening], text: str, start: int) -> list[Opening]:
    """The openings with who speaks by name, where the head of the record has one for the initials or the office."""
    head = text[start : openings[0].line.start] if openings else ""
    return [replace(each, who=(person_meant(each.who, head) or each.who) if each.who else None) for each in openings]


def _is_debate(turns: Sequence[Opening]) -> bool:
    """Whether two speak in turn: most of them named by title or office, or speaking more than once."""
    spoken = Counter(turn.who for turn in turns)
    if len(turns) < FEWEST or len(spoken) < 2:
        return False
    sure = sum(turn.titled or spoken[turn.who] > 1 for turn in turns)
    return 2 * sure > len(turns)


def _cuts(text: str, openings: Sequence[Opening], end: int) -> Iterator[Cut]:
    for number, each in enumerate(openings):
        last = openings[number + 1].line.start if number + 1 < len(openings) else end
        stop = each.line.start + len(text[each.line.start : last].rstrip())
        formulas = tuple(_formulas(text, each.told, stop)) if each.kind == "turn" else ()
        yield Cut(Part(each.kind, each.line.start, stop, author=each.who), (each.line.start, each.told), formulas)


def _formulas(text: str, start: int, end: int) -> Iterator[Zone]:
    """The sentences of a turn that only lead the meeting, or are courtesies."""
    for sentence in SENTENCE.finditer(text, start, end):
        if is_formula(sentence[0]):
            yield Zone(sentence.start(), sentence.end(), "boilerplate")


def is_formula(sentence: str) -> bool:
    """Whether a sentence only leads the meeting, or is a courtesy: ``Dank u wel.``, ``I call Ann Lee.``."""
    words = len(sentence.split())
    if words <= MAX_FORMULA and _opens("formulas").match(sentence):
        return True
    return words <= MAX_COURTESY and bool(_opens("courtesies").match(sentence))


def _opening(line: Line) -> Opening | None:
    words = line.words[: 4 * MAX_NAME]
    asked = _asked().match(words)
    if asked is not None:
        kind: PartKind = "question" if asked["question"] else "answer"
        return Opening(line, line.at + asked.end(), None, kind, titled=True)
    found = _spoken().match(words)
    longest = 2 * MAX_NAME if found is not None and found["holder"] else MAX_NAME
    if found is None or found.end("who") > longest or _is_label(found["who"]):
        return None
    who = found["office"] or found["holder"] or found["name"]
    titled = bool(found["office"] or found["holder"] or found["title"] or found["brackets"])
    return Opening(line, line.at + found.end(), " ".join(who.split()), "turn", titled)


@cache
def _spoken() -> re.Pattern[str]:
    """``De heer Dam (Havenpartij):``, ``Ann Lee (Oldport) (Ind):``, ``The Minister for Ports (Ann Lee):``, ``VZ:``."""
    titles, chairs = (cues.either("turns", key, table="parts") for key in ("honorifics", "chairs"))
    name = NAME.format(particles=cues.either("name_particles"))
    holder = HOLDER.format(titles=titles, articles=cues.either("articles", table="small_words"), name=name)
    who = rf"{holder}|(?P<office>(?i:{chairs}))|(?P<title>(?i:{titles})\s)?(?P<name>{name})(?P<brackets>{BRACKETS})"
    return re.compile(rf"\s*{STAMP}(?:Q\d+\.?\s+)?(?P<who>{who})\s*:(?=\s|$)\s*")


@cache
def _asked() -> re.Pattern[str]:
    """``Vraag 3``, ``Antwoord 3:``, ``Q.``, ``A:``, alone on the line or before the words."""
    question, answer = (cues.either("turns", key, table="parts") for key in ("question", "answer"))
    return re.compile(
        rf"\s*(?:(?P<question>(?i:{question}))|(?P<answer>(?i:{answer})))\s?\d*(?:\s*[.:]\s*(?=\S|$)|\s*$)(?![a-z])"
    )


@cache
def _opens(key: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{cues.either('turns', key, table='parts')})(?!\w)", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    kinds = [cues.either("labels", kind) for kind in ("date", "title", "author", "publisher", "other")]
    kinds.append(cues.either("turns", "nobody", table="parts"))
    kinds += [cues.either("mail", kind, table="parts") for kind in ("from", "to", "cc", "subject", "sent", "other")]
    return re.compile(f"(?:{'|'.join(kinds)})", re.IGNORECASE)


def _is_label(who: str) -> bool:
    return bool(_labels().fullmatch(who.strip()))
