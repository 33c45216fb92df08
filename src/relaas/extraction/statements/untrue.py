"""Content that its own sentence says to be untrue: "It is not true that ...", "De bewering dat ... is onjuist"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.extraction.statements.extents import end_of_clause
from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language

OPENING = 9  # tokens before the word that opens what is untrue, and of a predicate that says so


def untrue_attributions(view: View, told: Sequence[Attribution]) -> Iterator[Attribution]:
    """What the sentence says to be untrue, by whoever says so; ``told`` are the statements found in it."""
    starts = {one.first: one for one in reversed(told) if not one.direct}
    for start in sorted({view.first, *starts}):
        first, spoken = _opened(view, start), starts.get(start)
        if first is None or view.quoted(first) is not None:
            continue
        end = end_of_clause(view, first, None) if spoken is None else spoken.last
        speaker = None if spoken is None else spoken.speaker
        yield Attribution(first, end, tuple(range(start, first)), speaker, "full", "untrue")


def _opened(view: View, start: int) -> int | None:
    """Where content begins that words at a place say to be untrue: "it is not so that |", "het klopt niet dat |"."""
    that = next((i for i in range(start + 2, min(start + OPENING, view.last)) if view.word(i) in view.cues.that), None)
    if that is None or view.word(start) not in view.small("empty"):
        return None
    return that + 1 if is_untrue_at(view, that) else None


def is_untrue_at(view: View, end: int) -> bool:
    """Whether words that say that something is untrue end at a place, or before the copula of a clause there."""
    final = load_language(view.cues.language).grammar.verb_final
    if final and view.lemma(end - 1) in view.cues.copulas:
        end -= 1  # "dat het niet waar is dat"
    return any(view.matches(end - len(words), words) for words in view.cues.untrue if end - len(words) >= view.first)


def as_untrue(view: View, one: Attribution, told: Sequence[Attribution]) -> Attribution:
    """A noun's content that nobody is named for, denied where the sentence says that it is untrue."""
    if one.way != "noun" or one.speaker is not None:
        return one
    noun = one.cue[-1]
    around = next((each for each in told if each is not one and each.first <= noun < each.last), None)
    end = view.end_of_content() if around is None else around.last
    phrase = view.phrase_of(noun)
    behind = 0 < end - one.last < OPENING and is_untrue_at(view, end)
    before = phrase is not None and is_untrue_at(view, phrase.first)  # "there is no truth in the claim that"
    if not (behind or before):
        return one
    speaker = None if around is None else around.speaker
    cue = tuple(range(one.last, end)) if behind else one.cue
    return replace(one, way="untrue", cue=cue, speaker=speaker)
