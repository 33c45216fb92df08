"""Statements that stand in a list: recommendations under their heading, and what a line with a colon introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from relaas.extraction.nearby import token_from
from relaas.extraction.statements.finding import Attribution, VerbCue, verb_cues, words_of_cue
from relaas.extraction.statements.sources import source_of
from relaas.extraction.statements.speakers import Speaker
from relaas.extraction.statements.view import View
from relaas.extraction.statements.voices import writing_body
from relaas.language.concepts import VERB_TAGS
from relaas.language.item_marks import MARK
from relaas.language.lists import items_of
from relaas.language.operative import point_of
from relaas.model import Mention

MARKS = frozenset({"PUNCT", "SYM", "NUM", "X"})  # tags of what marks an item: "1.", "(a)", "-"
SHORTEST = 3  # tokens of an item that says something


def listed_attributions(views: Sequence[View], mentions: Mapping[str, Mention]) -> Iterator[Attribution]:
    """The items of lists that somebody recommends, demands or says; of a paper whose author is not known, none."""
    for place, view in enumerate(views):
        if view.paragraph.kind == "heading":
            cue, speaker = _heads_recommendations(view), None
            rest = takewhile(lambda one: one.paragraph.kind == "body", views[place + 1 :])
        else:
            cue, speaker = _introduces(view)
            rest = takewhile(_is_item, views[place + 1 :])
        known = speaker is not None or point_of(view.annotated, view.sentence) is not None
        if cue and (known or _is_of_somebody(view, mentions)):
            yield from (one for item in rest if (one := _item(item, cue, speaker)) is not None)


def _is_of_somebody(view: View, mentions: Mapping[str, Mention]) -> bool:
    """Whether it is known who wrote the paper that a sentence stands in: its author, or the body above it."""
    start = view.paragraph.start
    written = view.annotated.document.author_at(start) is not None
    return written or writing_body(view.annotated, start, mentions) is not None


def leads_into_list(draft: Attribution, view: View) -> bool:
    """Whether the content of a draft is but the beginning of what the items below it say: "finds that the firm:"."""
    opens = not draft.direct and draft.last >= view.end_of_content() and not view.has_finite(draft.first, draft.last)
    return opens and bool(items_of(view.annotated, view.sentence))


def _heads_recommendations(view: View) -> tuple[int, ...]:
    """The word of a heading that says that what follows is recommended: "5 Conclusions and advice to the council"."""
    head = next((index for index in range(view.first, view.last) if view.word(index) in view.cues.list_heads), None)
    if head is None:
        return ()
    beside = view.cues.beside_heads | view.cues.coordinators | view.small("articles") | {","}
    before = all(view.pos(index) in MARKS or view.word(index) in beside for index in range(view.first, head))
    after = head + 1 >= view.last or view.pos(head + 1) in {"ADP", "CCONJ", "PUNCT"}
    return (head,) if before and after else ()


def _introduces(view: View) -> tuple[tuple[int, ...], Speaker | None]:
    """The cue and the source of a line that ends in a colon with its verb: "The committee recommends:"."""
    cue = next(reversed(tuple(verb_cues(view))), None) if view.word(view.last - 1) == ":" else None
    if cue is None or view.paragraph.kind != "body" or not _brings_list(view, cue):
        return (), None
    _, speaker = source_of(view, cue)
    point = point_of(view.annotated, view.sentence)  # its source stands above it
    return (words_of_cue(view, cue), speaker) if speaker is not None or point is not None else ((), None)


def _brings_list(view: View, cue: VerbCue) -> bool:
    """Whether a cue says or asks what follows, and has no content of its own before the colon."""
    asks = cue.lemma in view.cues.urge or (cue.lemma in view.cues.say and cue.lemma not in view.cues.quotation_only)
    opened = (
        index for index in range(cue.index + 1, view.last) if view.word(index) in view.cues.that | view.cues.whether
    )
    own = any(view.has_finite(index, view.last) for index in opened)  # but "stelt vast dat het bedrijf:"
    return asks and cue.level == "full" and not cue.passive and not own


def _is_item(view: View) -> bool:
    """Whether a sentence belongs to a list: it opens with a mark, or goes on in a paragraph that does."""
    return view.paragraph.kind == "body" and _mark_of(view) is not None


def _mark_of(view: View) -> re.Match[str] | None:
    """The mark that the paragraph of a sentence opens with."""
    return MARK.match(view.annotated.document.text, view.paragraph.start, view.paragraph.end)


def _item(view: View, cue: tuple[int, ...], speaker: Speaker | None) -> Attribution | None:
    """What an item says, without its mark and the word that opens its clause."""
    mark = _mark_of(view)
    first, end = token_from(view.annotated, mark.end()) if mark else view.last, view.end_of_content()
    if not view.first <= first < end or view.paragraph.kind != "body":
        return None  # only the first sentence of an item
    first += view.word(first) in view.cues.that
    told = speaker is None or any(view.pos(index) in VERB_TAGS for index in range(first, end))
    return Attribution(first, end, cue, speaker, "full", "listed") if told and end - first >= SHORTEST else None
