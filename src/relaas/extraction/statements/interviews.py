"""Interviews in which the answers stand between quotation marks behind the questions, and nobody "says" them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from relaas.extraction.nearby import token_from
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.speakers import Speaker
from relaas.extraction.statements.view import View, view_at
from relaas.language.installed import load_language
from relaas.model import Mention

FEWEST = 3  # answers that make an interview
ASKED = 0.4  # share of the lines before the answers that ends in "?": some only put a thing to one


def answers(views: Sequence[View], found: Sequence[Attribution]) -> list[Attribution]:
    """The quotations, those of an interview without a source of their own under the one who is interviewed."""
    bare = [one for one in found if one.speaker is None and not one.cue]
    questions = {one.first: asked for one in bare if (asked := _question_before(views, one)) is not None}
    marked = sum(asked.word(asked.last - 1) == "?" for asked in questions.values())
    if len(questions) < FEWEST or marked < ASKED * len(questions):
        return list(found)
    person = _interviewed(views, min(questions))
    return [replace(one, speaker=person) if one.first in questions else one for one in found]


def _question_before(views: Sequence[View], one: Attribution) -> View | None:
    """The sentence before an answer that opens a line: right above it, or one that asks something."""
    opening = view_at(views, one.first)
    before = view_at(views, opening.first - 1) if opening.first else opening
    text, mark = opening.annotated.document.text, opening.token(one.first - 1)
    if before is opening or text[text.rfind("\n", 0, mark.start) + 1 : mark.start].strip(" –—-"):
        return None
    quotes = before.quoted(before.last - 1) is not None or before.quoted(before.first) is not None
    above = text.count("\n", before.token(before.last - 1).end, mark.start) == 1
    return before if (above or before.word(before.last - 1) == "?") and not quotes else None


def _interviewed(views: Sequence[View], first: int) -> Speaker | None:
    """The person whom the lines before the first question name more often than anybody else, by his fullest name."""
    before = [view for view in views if view.last <= first and not _is_credit(view)]
    named = [(view, one) for view in before for one in view.mentions if one.type == "PER" and not one.generic]
    ranked = Counter(one.name for _, one in named).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    view, fullest = max(
        ((view, one) for view, one in named if one.name == ranked[0][0]), key=lambda each: len(each[1].text)
    )
    return _speaker(view, fullest)


def _is_credit(view: View) -> bool:
    """Whether a line tells who wrote the text: "Door Nynke de Haan"."""
    openings = load_language(view.cues.language).documents.bylines
    line = " ".join(token.text.lower() for token in view.annotated.tokens[view.first : view.last])
    return any(line.startswith(f"{one} ") for one in openings) and not view.has_finite(view.first, view.last)


def _speaker(view: View, mention: Mention) -> Speaker:
    return Speaker(token_from(view.annotated, mention.start), token_from(view.annotated, mention.end), mention)
