"""Statements that are taken up by a word for them: "He denies that.", ", which he denies", "That is simply untrue."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relaas.extraction.phrases import Phrase
from relaas.extraction.statements.according import other_attributions
from relaas.extraction.statements.finding import Attribution, VerbCue, verb_cues, words_of_cue
from relaas.extraction.statements.indirect import verb_attributions
from relaas.extraction.statements.postposed import start_of_content
from relaas.extraction.statements.speakers import Speaker, speaker_after, speaker_before, speaker_of
from relaas.extraction.statements.subjects import governed
from relaas.extraction.statements.untrue import may_say_untrue, says_untrue
from relaas.extraction.statements.view import View
from relaas.language.installed import load_language

FARTHEST = 8  # tokens before the verb of a sentence that only takes up the one before it
SHORTEST = 3  # tokens of a clause that can be taken up
PARTS = frozenset({",", ";", ":"})


def taken_up(before: View, view: View) -> Attribution | None:
    """“Hij ontkent dat.”, "The council denies this.": what the sentence before tells or reports is taken up."""
    cue = next(iter(verb_cues(view)), None)
    if cue is None or not view.finite(cue.index) or not _takes_up(view, cue):
        return None
    rest = _behind_pointer(view, cue)
    short = _points(view, cue.index + 1, cue) and (rest >= view.end_of_content() or view.word(rest) == ";")
    speaker = speaker_before(view, cue.index) if short and cue.index - view.first < FARTHEST else None
    if speaker is None:
        return None
    whole = said_of(before, words_of_cue(view, cue), speaker)
    deeds = view.cues.gerunds | view.cues.urge - view.cues.declining  # what is denied is that something was done
    if _points(view, cue.index + 1) or (whole.first, whole.last) != _all_of(before) or cue.lemma in deeds:
        return whole
    claim = _claim_in(before)  # "it" stands for a thing
    return None if claim is None else replace(whole, first=claim.first, last=before.end_of_content())


def _claim_in(view: View) -> Phrase | None:
    """The last noun of a sentence by which something is claimed: "sent us | a claim for damages"."""
    return next((one for one in reversed(view.phrases) if view.lemma(one.head) in view.cues.nouns), None)


def _all_of(view: View) -> tuple[int, int]:
    return view.first, view.end_of_content()


def _behind_pointer(view: View, cue: VerbCue) -> int:
    """The place behind a verb, the word that takes something up, and a prefix: "spreekt dat tegen"."""
    rest = view.skip(cue.index + 2, view.cues.fillers | {view.word(index) for index in words_of_cue(view, cue)})
    return rest + 1 if view.word(rest) and cue.lemma.startswith(view.word(rest)) else rest


def said_of(before: View, cue: tuple[int, ...], speaker: Speaker | None) -> Attribution:
    """What a sentence reports, or else all of it, under whoever takes it up."""
    told = (*verb_attributions(before), *other_attributions(before))
    reported = [one for one in told if before.has_finite(one.first, one.last)]
    first, last = (reported[-1].first, reported[-1].last) if reported else _all_of(before)
    return Attribution(first, last, cue, speaker, "full", "taken up")


def _takes_up(view: View, cue: VerbCue) -> bool:
    return cue.lemma in view.cues.say | view.cues.denying


def _points(view: View, index: int, cue: VerbCue | None = None) -> bool:
    """Whether a word stands for what was said: "that", and behind a verb of denying "it"."""
    denies = cue is not None and cue.lemma in view.cues.denying
    neuter = load_language(view.cues.language).people.neuter_pronouns
    return view.word(index) in view.cues.backward or (denies and view.word(index) in neuter)


def contradicted(before: View, view: View, quoted: Sequence[Attribution] = ()) -> Attribution | None:
    """“That is simply untrue.”, "Dat klopt niet.": whoever writes, or is said to say so, denies what stands before.

    ``quoted`` are the quotations in the sentence.
    """
    if not may_say_untrue(view):
        return None
    words = (*view.cues.untrue, *view.cues.undone)
    told = (*quoted, *verb_attributions(view), *other_attributions(view))
    said = next((one for one in told if one.speaker and says_untrue(view, one.first, one.last, words)), None)
    if said is not None:
        return _denied(before, said.first, said.last, said.speaker)
    end, alone = view.end_of_content(), not told and view.quoted(view.first) is None
    bare = alone and says_untrue(view, view.first, end, view.cues.untrue)
    return _denied(before, view.first, end, None) if bare else None


def _denied(before: View, first: int, last: int, speaker: Speaker | None) -> Attribution:
    """What a sentence reports, or else all of it, denied by the words in a range."""
    return replace(said_of(before, tuple(range(first, last)), speaker), way="contradicted")


def taken_up_within(view: View) -> Iterator[Attribution]:
    """What a clause of the sentence itself takes up: ", which he denies", "; the landlord disputes that"."""
    for cue in verb_cues(view):
        if cue.lemma not in view.cues.denying or not view.finite(cue.index) or cue.passive:
            continue
        found = _by_relative(view, cue) or _by_pointer(view, cue)
        if found is not None:
            end, speaker = found
            content = _content_before(view, end)
            if content is not None:
                yield Attribution(*content, words_of_cue(view, cue), speaker, "full", "taken up")


def _by_relative(view: View, cue: VerbCue) -> tuple[int, Speaker] | None:
    """“..., which he denied”, "..., wat de verhuurder ontkent": the comma, and who denies it."""
    closes = cue.last + 1 >= view.end_of_content() or view.word(cue.last + 1) in PARTS
    phrase = next((one for one in view.phrases if one.last == _behind_fillers(view, cue.index)), None)
    if not closes or phrase is None or governed(view, phrase):
        return None
    opening = phrase.first - 1
    comma = opening - 1
    if view.word(opening) not in view.cues.taking_up or view.word(comma) != ",":
        return None
    return comma, speaker_of(view, phrase)


def _behind_fillers(view: View, index: int) -> int:
    """The place before the adverbs and auxiliaries of a verb: "which he | has always denied"."""
    while view.word(index - 1) in view.cues.fillers or view.pos(index - 1) in {"AUX", "ADV"}:
        index -= 1
    return index


def _by_pointer(view: View, cue: VerbCue) -> tuple[int, Speaker] | None:
    """“...; verweerder betwist dat”, "..., but the council denies this": what parts the clauses, and who denies it."""
    rest = _behind_pointer(view, cue)
    closes = rest >= view.end_of_content() or view.word(rest) in PARTS
    if not closes or not _points(view, cue.index + 1, cue):
        return None
    before, after = speaker_before(view, cue.index), speaker_after(view, cue.index + 2)
    speaker = before or after
    if speaker is None:
        return None
    opening = min(speaker.first, cue.index) - 1
    while view.word(opening) in view.cues.coordinators | view.cues.beside | view.cues.fillers:
        opening -= 1
    return (opening, speaker) if view.word(opening) in PARTS else None


def _content_before(view: View, end: int) -> tuple[int, int] | None:
    """What is taken up: what the last cue before a place reports, or else the clause before it."""
    told = (*verb_attributions(view), *other_attributions(view))
    reported = [one for one in told if one.first < end and max(one.cue, default=0) < end]
    if reported:
        return reported[-1].first, min(reported[-1].last, end)
    first = start_of_content(view, end)
    return (first, end) if end - first >= SHORTEST and view.has_finite(first, end) else None
