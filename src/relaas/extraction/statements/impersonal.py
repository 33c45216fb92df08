"""Statements that are only heard somewhere: "..., heet het bij het parket", "„...”, klinkt het"."""

from __future__ import annotations

from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.postposed import start_of_content
from relaas.extraction.statements.speakers import Speaker, source_at
from relaas.extraction.statements.view import View


def impersonal(view: View, index: int) -> Attribution | None:
    """“..., heet het bij het parket”: what stands before was heard there, or from somebody who is not named."""
    said = heard_at(view, index)
    if said is None or view.word(index - 1) != ",":
        return None
    cue, speaker = said
    first = start_of_content(view, index - 1)
    plain = view.quoted(first) is None and view.has_finite(first, index - 1)
    return Attribution(first, index - 1, cue, speaker, "full", "impersonal") if plain else None


def heard_at(view: View, index: int) -> tuple[tuple[int, int], Speaker | None] | None:
    """The words by which something is heard, "heet het", and the body behind them at which it is."""
    if view.lemma(index) not in view.cues.impersonal or view.word(index + 1) not in view.small("empty"):
        return None
    place = view.skip(index + 2, view.cues.fillers)
    speaker = source_at(view, place + 1) if view.word(place) in view.small("locating") else None
    return (index, index + 1), speaker if speaker is not None and speaker.mention is not None else None
