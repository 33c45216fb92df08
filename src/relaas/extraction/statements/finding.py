"""Cues: the words in a sentence that attribute something to a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from relaas.extraction.phrases import GENITIVES, is_misread
from relaas.extraction.statements.speakers import Speaker, agent_of
from relaas.extraction.statements.view import View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.language.lexicons.statements import Cues, PhraseCue

Level = Literal["full", "topic", "attitude"]
FARTHEST_PARTICLE = 40  # tokens between a verb and its separated prefix
NEAR = 12  # tokens from a verb within which the other words of its cue stand
CLOSING = frozenset({".", ";", ":"})  # marks behind which none of them does


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb that is a cue: its token, all tokens of the cue, and what the lexicon says of it."""

    index: int
    tokens: tuple[int, ...]
    lemma: str
    level: Level
    passive: bool
    phrase: bool = False
    takes_noun: bool = False

    @property
    def last(self) -> int:
        return max(self.tokens)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement in the making: half-open token ranges of the content, and the tokens of its cue."""

    first: int
    last: int
    cue: tuple[int, ...]
    speaker: Speaker | None
    level: Level
    way: str
    direct: bool = False
    via: Speaker | None = None


def verb_cues(view: View) -> Iterator[VerbCue]:
    """The verbs of a sentence outside quotations that can be cues, in order."""
    for index in range(view.first, view.last):
        verb = view.pos(index) in VERB_TAGS and not is_misread(view.token(index))
        if verb and view.quoted(index) is None and not is_attribute(view, index):
            cue = verb_cue(view, index)
            if cue is not None and not _is_supposed(view, index) and not _is_bidden(view, cue):
                yield cue


def is_attribute(view: View, index: int) -> bool:
    """Whether a participle describes the noun after it ("an estimated 450 homes") or is one itself ("the ruling")."""
    token = view.token(index)
    if view.is_gerund(index) and view.pos(index - 1) in {"DET", "ADJ"}:
        return True
    if is_noun_read_as_verb(view, index):
        return True
    if _is_inflected(view, index):
        return True
    return token.dep == "amod" and token.head > index and not view.finite(index) and not _goes_on(view, index)


def is_noun_read_as_verb(view: View, index: int) -> bool:
    """Whether a verb is a noun behind an article or a genitive: "de verdachte", "het bericht", "the firm's finding"."""
    before = view.word(index - 1)
    closing = load_language(view.cues.language).grammar.verb_final
    if closing and view.pos(index) == "VERB" and before in view.cues.that and view.pos(index - 1) == "SCONJ":
        return True  # "dat verdachte het geld heeft": no verb opens a clause with "dat"
    if view.pos(index) != "VERB" or before not in view.small("articles"):
        return view.pos(index) == "VERB" and view.is_gerund(index) and before in GENITIVES
    return view.pos(index - 1) == "DET" or view.word(index) in view.cues.nouns | view.cues.attitude_nouns


def _is_inflected(view: View, index: int) -> bool:
    """Whether a participle has the ending that it has only before a noun: "het door u genoemde bedrag"."""
    ending = load_language(view.cues.language).grammar.attributive_ending
    participle = view.token(index).feature("VerbForm") == "Part" and index not in view.repaired
    return bool(ending) and participle and view.word(index).endswith(ending) and view.pos(index + 1) in {"NOUN", "ADJ"}


def _goes_on(view: View, index: int) -> bool:
    """Whether a verb of saying behind ", but" goes on with a clause: ", but insisted safety had never suffered"."""
    joined = view.word(index - 1) in view.cues.coordinators and view.word(index - 2) == ","
    return joined and view.lemma(index) in view.cues.bare and view.has_finite(index + 1, view.last)


def _is_supposed(view: View, index: int) -> bool:
    """Whether a condition governs a verb: "if the council finds that", "indien de raad oordeelt dat"."""
    marks = (child for child in view.annotated.children[index] if view.token(child).dep == "mark" and child < index)
    near = (mark for mark in marks if not any(view.word(place) == "," for place in range(mark, index)))
    return any(view.word(mark) in view.cues.supposing for mark in near)  # but "If anything, experts say"


def _is_bidden(view: View, cue: VerbCue) -> bool:
    """Whether the reader is told to say so: "Please confirm that the door is shut", "Note that it is locked"."""
    only_urges = cue.lemma in view.cues.urge and cue.lemma not in view.cues.dative
    if view.token(cue.index).feature("Mood") != "Imp" or only_urges:
        return False
    before = range(view.first, cue.index)
    return all(view.pos(index) in {"INTJ", "ADV", "CCONJ", "PUNCT"} for index in before)


def verb_cue(view: View, index: int) -> VerbCue | None:
    """The cue that a verb is, alone or with other words of its clause."""
    lemma = view.lemma(index)
    passive = is_passive(view, index)
    phrases = _by_verb(view.cues).get(lemma, ())
    behind = _words_behind(view, index) if phrases else ()
    for phrase in phrases:
        if (found := _words_nearby(view, index, phrase.words, behind)) is None:
            continue
        if not (phrase.takes_noun and _parted(view, index, found)):
            level: Level = "attitude" if phrase.attitude else "topic" if phrase.topic else "full"
            return VerbCue(index, (index, *found), lemma, level, passive, phrase=True, takes_noun=phrase.takes_noun)
    if lemma not in view.cues.verbs or view.pos(index) == "AUX":
        return None
    if lemma in view.cues.nouns and view.pos(index - 1) == "VERB" and view.lemma(index - 1) in view.cues.denying:
        return None  # "rejected claims that": the noun, taken for a verb
    only_attitude = lemma in view.cues.attitude and lemma not in view.cues.say
    return VerbCue(index, (index,), lemma, "attitude" if only_attitude else "full", passive)


@cache
def _by_verb(cues: Cues) -> Mapping[str, Sequence[PhraseCue]]:
    """The cues of several words by their verbs, in their order."""
    found: dict[str, list[PhraseCue]] = {}
    for phrase in cues.phrases:
        found.setdefault(phrase.verb, []).append(phrase)
    return found


def _words_behind(view: View, index: int) -> Sequence[tuple[str, str]]:
    """The words shortly after a verb, each with its lemma."""
    return [(view.word(place), view.lemma(place)) for place in range(index + 1, min(view.last, index + NEAR))]


def _parted(view: View, index: int, words: tuple[int, ...]) -> bool:
    """Whether more than whom one tells stands between a verb and its preposition: "called it an insult for"."""
    last = max(words, default=index)
    if view.has_finite(index + 1, last):
        return True
    between = [one for one in view.phrases if index < one.first and one.last <= last and one.head not in view.timed]
    things = [one for one in between if one.head not in words]
    alone = not load_language(view.cues.language).grammar.verb_second
    addresses = view.lemma(index) in view.cues.dative | (view.cues.urge - view.cues.call)
    return alone and len(things) > addresses


def _words_nearby(
    view: View, index: int, words: tuple[str, ...], behind: Sequence[tuple[str, str]]
) -> tuple[int, ...] | None:
    """Where the other words of a cue stand, in their order after the verb, or right before it at the clause's end."""
    found: list[int] = []
    places = enumerate(behind, start=index + 1)
    for word in words:
        for place, spoken in places:
            if word in spoken:
                found.append(place)
                break
            if spoken[0] in view.cues.that or spoken[0] in CLOSING:
                return _words_before(view, index, words)
        else:
            return _words_before(view, index, words)
    return tuple(found)


def _words_before(view: View, index: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    start = index - len(words)
    if words and start >= view.first and view.matches(start, words):
        return tuple(range(start, index))
    return None


def is_passive(view: View, index: int) -> bool:
    """Whether a verb is a passive participle: "was told", "is geïnformeerd", "werd gemeld"."""
    token = view.token(index)
    if token.feature("VerbForm") != "Part" and token.feature("Voice") != "Pass":
        return False
    if view.is_gerund(index):
        return False
    helpers = [child for child in view.annotated.children[index] if view.token(child).dep.startswith("aux")]
    near = [*helpers, *_auxiliaries_beside(view, index)]
    helping = [child for child in near if view.token(child).pos in {"AUX", "VERB"} and child != index]
    lemmas = {view.lemma(child) for child in helping}
    undergone = any(_is_been(view, child) for child in helping)
    return bool(lemmas & view.small("passive")) and (undergone or not lemmas & view.small("have"))


def _is_been(view: View, index: int) -> bool:
    """Whether an auxiliary of the passive is a participle itself: "has been ordered"."""
    return view.lemma(index) in view.small("passive") and view.token(index).feature("VerbForm") == "Part"


def _auxiliaries_beside(view: View, index: int) -> list[int]:
    """The auxiliaries directly before or after a participle, adverbs left out."""
    found = []
    position = index - 1
    while position >= view.first and view.pos(position) in {"ADV", "AUX", "PART"}:
        if view.pos(position) == "AUX":
            found.append(position)
        position -= 1
    if index + 1 < view.last and view.pos(index + 1) == "AUX":
        found.append(index + 1)
    return found


def opens_main_clause(view: View, verb: int) -> bool:
    """Whether a finite verb behind "and" has more behind it than verbs, where those close a subordinate clause."""
    closes = verb + 1 >= view.end_of_content() or view.pos(verb + 1) in VERB_TAGS | {"PUNCT"}
    return load_language(view.cues.language).grammar.verb_final and view.finite(verb) and not closes


def goes_on_in_tense(view: View, cue: VerbCue, index: int) -> bool:
    """Whether a verb behind "and" has the tense of a cue, and those of the content between have another.

    "The report finds that the pilot was tired and | recommends that"; where verbs close a clause their place tells.
    """
    tense = _tense(view, cue.index)
    inside = [_tense(view, i) for i in range(cue.last + 1, index) if view.finite(i)]
    final = load_language(view.cues.language).grammar.verb_final
    same = tense is not None and _tense(view, index) == tense and view.finite(index)
    return same and not final and bool(inside) and tense not in inside and None not in inside


def _tense(view: View, index: int) -> str | None:
    """The tense of a verb, which the ending tells of one that was tagged as something else."""
    tagged = view.token(index).feature("Tense")
    past = load_language(view.cues.language).grammar.past_ending
    spelled = "Past" if past and view.word(index).endswith(past) else "Pres"
    return tagged or (spelled if index in view.repaired else None)


def words_of_cue(view: View, cue: VerbCue) -> tuple[int, ...]:
    """The tokens of a cue with the separated prefix of its verb: "maakte ... bekend"."""
    lemma, word = cue.lemma, view.word(cue.index)
    for index in range(cue.index + 1, min(view.last, cue.index + FARTHEST_PARTICLE)):
        particle = view.word(index)
        if lemma.startswith(particle) and len(particle) > 1 and not word.startswith(particle):
            return (*cue.tokens, index)
        if particle in view.cues.that or particle in {".", ";"}:
            break
    return cue.tokens


def attributed(
    view: View, cue: VerbCue, speaker: Speaker | None, first: int, last: int, way: str, level: Level
) -> Attribution:
    if cue.passive:
        speaker = agent_of(view, cue.index, first)
    elif speaker is not None and first <= speaker.first < last and way != "fronted":
        speaker = None  # whoever stands in the content does not say it
    return Attribution(first, last, words_of_cue(view, cue), speaker, level, way)


def governs(view: View, cue: VerbCue) -> bool:
    """Whether a cue is the verb of its clause or its participle, and no infinitive that another verb governs."""
    return not _is_infinitive(view, cue) and view.word(cue.index - 1) != view.cues.infinitive_mark


def _is_infinitive(view: View, cue: VerbCue) -> bool:
    """Whether a cue is an infinitive that no auxiliary makes the verb of a clause: "will not rule out" is none."""
    helped = any(view.token(child).dep == "aux" for child in view.annotated.children[cue.index])
    return view.token(cue.index).feature("VerbForm") == "Inf" and view.word(cue.index) == cue.lemma and not helped


def only_means(view: View, cue: VerbCue, speaker: Speaker | None) -> bool:
    """Whether nobody is told to think so, or the writer of himself: "it is expected to open", "I hope to see you"."""
    own = load_language(view.cues.language).events.first_person
    return cue.passive or (speaker is not None and view.word(speaker.first) in own)
