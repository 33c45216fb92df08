"""Who says what a motion, a resolution or a ruling says point by point: the body that stands alone above its points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.extraction.nearby import token_from
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.speakers import Speaker, speaker_of
from relaas.extraction.statements.view import View, view_at
from relaas.language.concepts import VERB_TAGS
from relaas.language.operative import point_of


def said_by_bodies(drafts: Sequence[Attribution], views: Sequence[View]) -> Iterator[Attribution]:
    """The drafts, those of which the cue opens a point of an operative part under the body that it is of."""
    for draft in drafts:
        speaker = _body_of(draft, views)
        yield draft if speaker is None else replace(draft, speaker=speaker)


def _body_of(draft: Attribution, views: Sequence[View]) -> Speaker | None:
    cue = min(draft.cue, default=None)
    view = view_at(views, cue) if cue is not None else None
    point = point_of(view.annotated, view.sentence) if view is not None else None
    if view is None or cue is None or point is None or point.role not in {"deed", "recital"}:
        return None
    if any(view.pos(index) in VERB_TAGS for index in range(view.first, cue)):
        return None
    first = token_from(view.annotated, point.start)
    above = view_at(views, first)
    phrase = above.phrase_of(first)
    return None if phrase is None else speaker_of(above, phrase)
