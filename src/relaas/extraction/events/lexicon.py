"""The cue words of a language for events, made ready for look-up."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from relaas.language.data import read_table

Cue = Literal["denied", "expected", "planned", "possible", "decided", "claimed"]
CUE_ORDER: tuple[Cue, ...] = ("denied", "expected", "possible", "planned", "decided", "claimed")
GOVERNING: tuple[Cue, ...] = ("planned", "expected", "possible", "decided")


@dataclass(frozen=True, slots=True)
class EventWords:
    """One language's cues; ``cues`` are pairs of a phrase and what it makes of its clause, in order of weight."""

    future: frozenset[str]
    possible: frozenset[str]
    conditional: frozenset[str]
    necessary: frozenset[str]
    wish: frozenset[str]
    seeming: frozenset[str]
    passive: frozenset[str]
    cues: tuple[tuple[str, Cue], ...]
    governing: dict[str, Cue]
    light: frozenset[str]
    condition: frozenset[str]
    simultaneous: frozenset[str]
    earlier: frozenset[str]
    later: frozenset[str]
    generic_subjects: frozenset[str]
    generic_words: frozenset[str]
    question_marks: frozenset[str]
    scene_concepts: frozenset[str]
    scene_openers: frozenset[str]
    attached: frozenset[str]
    comparing: frozenset[str]
    occasions: frozenset[str]
    performing: frozenset[str]
    anaphoric: frozenset[str]
    limiting: frozenset[str]
    since: frozenset[str]
    ranking: frozenset[str]
    lasting: frozenset[str]
    unnamed: tuple[str, ...]
    questions: frozenset[str]
    asides: frozenset[str]


@cache
def event_words(language: str) -> EventWords:
    """The event cues of a language, read once."""
    table = read_table(language, "events")
    auxiliaries, openers, generic = table["auxiliaries"], table["openers"], table["generic"]
    return EventWords(
        future=frozenset(auxiliaries["future"]),
        possible=frozenset(auxiliaries["possible"]),
        conditional=frozenset(auxiliaries["conditional"]),
        necessary=frozenset(auxiliaries["necessary"]),
        wish=frozenset(auxiliaries["wish"]),
        seeming=frozenset(auxiliaries["seeming"]),
        passive=frozenset(auxiliaries["passive"]),
        cues=tuple((phrase, kind) for kind in CUE_ORDER for phrase in table["cues"][kind]),
        governing={concept: kind for kind in GOVERNING for concept in table["governing"][kind]},
        light=frozenset(table["light"]["verbs"]),
        condition=frozenset(openers["condition"]),
        simultaneous=frozenset(openers["simultaneous"]),
        earlier=frozenset(openers["earlier"]),
        later=frozenset(openers["later"]),
        generic_subjects=frozenset(generic["subjects"]),
        generic_words=frozenset(generic["words"]),
        question_marks=frozenset(generic["marks"]),
        scene_concepts=frozenset(table["scene"]["concepts"]),
        scene_openers=frozenset(table["scene"]["openers"]),
        attached=frozenset(table["attached"]["words"]),
        comparing=frozenset(table["attached"]["comparing"]),
        occasions=frozenset(table["attached"]["occasions"]),
        performing=frozenset(table["performing"]["words"]),
        anaphoric=frozenset(table["attached"]["anaphoric"]),
        since=frozenset(table["attached"]["since"]),
        ranking=frozenset(table["attached"]["ranking"]),
        limiting=frozenset(table["polarity"]["limiting"]),
        lasting=frozenset(table["generic"]["lasting"]),
        unnamed=tuple(table["generic"]["unnamed"]),
        questions=frozenset(table["generic"]["questions"]),
        asides=frozenset(table["generic"]["asides"]),
    )
