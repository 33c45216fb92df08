"""Statements that an author takes over with "as": "As announced earlier, ...", "..., zoals de minister zei"."""

from __future__ import annotations

from relaas.extraction.statements.extents import after_circumstances, end_of_clause
from relaas.extraction.statements.finding import Attribution, verb_cue, words_of_cue
from relaas.extraction.statements.postposed import start_of_content
from relaas.extraction.statements.speakers import speaker_of
from relaas.extraction.statements.subjects import governed
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language

FARTHEST = 8  # tokens between a source and its verb


def as_said(view: View, index: int) -> Attribution | None:
    """“Zoals eerder gemeld ...”, "As announced earlier, ...": the rest of the sentence was said before."""
    if view.word(index) not in view.cues.as_said:
        return None
    if (found := _as_somebody_said(view, index)) is not None or index > view.first + 1:
        return found
    verb = view.skip(index + 1, view.cues.fillers)
    said = view.lemma(verb) in view.cues.say or _participle_of(view, verb)
    if verb >= view.last or not said or view.token(verb).feature("VerbForm") == "Fin":
        return None
    first = view.skip(verb + 1, view.cues.fillers | {","})
    end = end_of_clause(view, first, None)
    if end - first < 3:
        return None
    return Attribution(first, end, tuple(range(index, verb + 1)), None, "full", "as said")


def _as_somebody_said(view: View, index: int) -> Attribution | None:
    """“As the mayor put it, the plan is dead”, "..., zoals de minister eerder zei": what stands around was said."""
    phrase = view.phrase_at(index + 1)
    if phrase is None or governed(view, phrase) or view.word(phrase.head) in view.small("empty"):
        return None
    speaker = speaker_of(view, phrase)
    start = _behind_clause(view, speaker.last)
    verb = next((i for i in range(start, min(view.last, start + FARTHEST)) if _is_main(view, i)), None)
    cue = None if verb is None else verb_cue(view, verb)
    if cue is None or cue.level != "full" or cue.passive or not (cue.phrase or cue.lemma in view.cues.say):
        return None
    rest = after_circumstances(view, cue.last + 1, dative=False)
    words = (index, *words_of_cue(view, cue))
    if index <= view.first + 1 and view.word(rest) == ",":
        return Attribution(rest + 1, end_of_clause(view, rest + 1, None), words, speaker, "full", "as said")
    first = start_of_content(view, index - 1)
    if view.word(index - 1) != ",":
        return None
    if rest >= view.end_of_content() and view.has_finite(first, index):
        return Attribution(first, index - 1, words, speaker, "full", "as said")
    put_in = view.word(rest) == "," and view.has_finite(rest, view.last)
    return Attribution(first, end_of_clause(view, first, None), words, speaker, "full", "as said") if put_in else None


def _behind_clause(view: View, index: int) -> int:
    """The place behind a relative clause between commas: "As Hill, who led the inquiry, puts it"."""
    if view.word(index) != "," or view.word(index + 1) not in view.small("relative"):
        return index
    return next((i + 1 for i in range(index + 1, view.last) if view.word(i) == ","), index)


def _is_main(view: View, index: int) -> bool:
    """Whether a verb is finite, or a participle that "have" makes so: "as I have said"."""
    helped = view.lemma(index - 1) in view.small("have") and view.token(index).feature("VerbForm") == "Part"
    return view.pos(index) == "VERB" and (view.finite(index) or helped)


def _participle_of(view: View, index: int) -> bool:
    """Whether a word that is tagged otherwise is the participle of a verb of saying (gemeld, aangekondigd)."""
    spelled = load_language(view.cues.language).spelled_verbs
    if index >= view.last or spelled is None:
        return False
    return any(spelled.is_participle_of(view.word(index), verb) for verb in view.cues.say)
