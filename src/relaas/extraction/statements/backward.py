"""Statements whose source comes in the sentence after them: "Dat meldt de krant."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from relaas.extraction.statements.finding import Attribution, VerbCue, verb_cues, words_of_cue
from relaas.extraction.statements.speakers import Speaker, speaker_after, speaker_of
from relaas.extraction.statements.taken_up import contradicted, said_of, taken_up
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language
from relaas.language.lists import items_of

LONGEST = 40  # tokens of the sentence that takes up the one before
KINDS = frozenset({"body"})


def backward_attributions(views: Sequence[View], quoted: Sequence[Attribution] = ()) -> Iterator[Attribution]:
    """The sentences that the sentence after them attributes to a source, or that a quotation after them denies."""
    yield from _taken_up(views, quoted)
    for before, view in pairwise(views):
        if view.word(view.first) not in view.cues.backward or view.last - view.first > LONGEST:
            continue
        if before.paragraph.kind not in KINDS or not view.finite(view.first + 1):
            continue
        found = _by_verb(view) or _by_agent(view) or _by_preposition(view)
        end = before.end_of_content()
        if found is not None and end - before.first > 2:
            cue, speaker = found
            denied = any(view.lemma(index) in view.cues.denying for index in cue)
            whole = Attribution(before.first, end, cue, speaker, "full", "backward")
            yield said_of(before, cue, speaker) if denied else whole


def _taken_up(views: Sequence[View], quoted: Sequence[Attribution]) -> Iterator[Attribution]:
    """What one takes up that was said right before, also in the turn of somebody else."""
    told = [view for view in views if view.paragraph.kind != "header"]  # "Ms REED:"
    for before, view in pairwise(told):
        if items_of(view.annotated, view.sentence):
            continue  # what it says stands below it
        if {before.paragraph.kind, view.paragraph.kind} <= KINDS and before.word(before.last - 1) != "?":
            inside = [one for one in quoted if view.first <= one.first < view.last]
            taken = taken_up(before, view) or contradicted(before, view, inside)
            if taken is not None:
                yield taken


def _by_verb(view: View) -> tuple[tuple[int, ...], Speaker] | None:
    """“Dat zegt X”, "Dat heeft X bekendgemaakt", "Dat liet X weten"."""
    speaker = speaker_after(view, view.first + 2)
    if speaker is None:
        return None
    for cue in verb_cues(view):
        if _reports(view, cue, speaker):
            return words_of_cue(view, cue), speaker
    return None


def _by_agent(view: View) -> tuple[tuple[int, ...], Speaker] | None:
    """“This was confirmed by X”, "Dat is bevestigd door X": the verb is passive, and who says it stands behind "by"."""
    by = next((index for index in range(view.first, view.last) if view.word(index) in view.cues.passive_by), view.last)
    agent = view.phrase_at(by + 1)
    cue = next((one for one in verb_cues(view) if one.passive and one.level == "full"), None)
    if agent is None or cue is None or _has_content(view, agent.last):
        return None
    return words_of_cue(view, cue), speaker_of(view, agent)


def _has_content(view: View, first: int) -> bool:
    """Whether a sentence goes on with content of its own."""
    return any(view.word(index) in view.cues.that | {":"} for index in range(first, view.last))


def _reports(view: View, cue: VerbCue, speaker: Speaker) -> bool:
    """Whether a cue is the main verb of the sentence, and no content of its own follows."""
    if cue.level != "full" or cue.passive or not (cue.lemma in view.cues.say or cue.phrase):
        return False
    main = cue.index == view.first + 1 or not view.finite(cue.index) or view.lemma(cue.index) in view.cues.letting
    return main and not _has_content(view, speaker.last)


def _by_preposition(view: View) -> tuple[tuple[int, ...], Speaker] | None:
    """“That is according to X”."""
    if view.lemma(view.first + 1) in view.cues.evident:
        return _by_document(view)
    for index in range(view.first + 2, min(view.last, view.first + 5)):
        for words in view.cues.according:
            phrase = view.phrase_at(index + len(words)) if view.matches(index, words) else None
            if phrase is not None and len(words) > 1:
                return tuple(range(index, index + len(words))), speaker_of(view, phrase)
    return None


def _by_document(view: View) -> tuple[tuple[int, ...], Speaker] | None:
    """“Dat blijkt uit een memo”: a document says so."""
    verb, preposition = view.first + 1, view.skip(view.first + 2, view.cues.fillers)
    opens = view.word(preposition) == view.cues.evident[view.lemma(verb)]
    phrase = view.phrase_at(preposition + 1) if opens else None
    negations = load_language(view.cues.language).clauses.negations
    none = phrase is None or any(view.word(index) in negations for index in range(phrase.first, phrase.last))
    return None if none or phrase is None else ((verb, preposition), speaker_of(view, phrase))
