"""Polarity: what the source of a statement makes of its content; that it denies, doubts or asks it stays with it."""

from __future__ import annotations

from relaas.extraction.statements.finding import Attribution
from relaas.extraction.statements.view import View
from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.model import Stance

NEAR = 4  # tokens around a cue in which a negation belongs to it
TURNED: dict[Stance, Stance] = {"denied": "doubted", "doubted": "asserted", "asked": "asked"}
ENDS = frozenset({",", ";", ":", "(", ")", "\u2013", "\u2014"})
OPEN_QUESTIONS = frozenset({"?"})


def polarity_of(view: View, one: Attribution) -> Stance | None:
    """What a source makes of a content; None where it is told that the source did not say it."""
    if one.direct:
        return "asked" if view.token(one.last - 1).text in OPEN_QUESTIONS else "asserted"
    if one.way in {"contradicted", "untrue"}:
        return "denied"
    if _is_nobody(view, one):
        return "doubted" if _is_open(view, one) else None
    lemmas = {view.lemma(index) for index in one.cue}
    said = _by_cue(view, one, lemmas)
    if _declines(view, one):
        return "doubted"
    if not _is_negated(view, one):
        return said
    if said != "asserted":
        return TURNED[said]
    if lemmas & view.cues.believing:
        return "denied"
    unsaid = one.way == "clause" and lemmas & view.cues.say - view.cues.confirming
    return None if unsaid and not _is_open(view, one) else "doubted"


def _is_nobody(view: View, one: Attribution) -> bool:
    """Whether nobody says it: "no one said that", "geen van de partijen vond dat"."""
    negations = load_language(view.cues.language).clauses.negations
    return one.speaker is not None and view.word(one.speaker.first) in negations


def _by_cue(view: View, one: Attribution, lemmas: set[str]) -> Stance:
    """What the verb or noun of the cue makes of the content by itself."""
    cues = view.cues
    words = {view.word(index) for index in one.cue}
    together = any(words & cues.denying_with.get(lemma, frozenset()) for lemma in lemmas)  # "wees ... van de hand"
    if together or lemmas & (cues.denying | cues.denials):
        return "denied"
    if lemmas & cues.asking and (_is_open(view, one) or lemmas & cues.questions):
        return "asked"
    if lemmas & cues.doubting and one.way in {"clause", "clause before", "noun phrase", "bare clause"}:
        return "doubted"
    return "doubted" if lemmas & cues.doubts else "asserted"


def _is_open(view: View, one: Attribution) -> bool:
    """Whether content opens with "whether", "how" or "when", and so leaves open what is."""
    cues = view.cues
    words = cues.whether | cues.how | cues.which
    return view.word(one.first - 1) in cues.whether or view.word(one.first) in words


def _is_negated(view: View, one: Attribution) -> bool:
    """Whether a negation belongs to the cue: it hangs on its verb or the verb that governs it, or stands beside it."""
    negations = load_language(view.cues.language).clauses.negations
    places = [index for index in _around(view, one) if view.word(index) in negations]
    return any(view.word(index + 1) not in view.cues.only and not _numbers(view, index) for index in places)


def _numbers(view: View, index: int) -> bool:
    """Whether a negation only stands before a number: "the award (no. 12)"."""
    return view.word(index + 1) == "." and view.word(index + 2)[:1].isdigit()


def _around(view: View, one: Attribution) -> list[int]:
    """The tokens outside content and source that stand near the cue, in its clause, or hang on its verb."""
    verbs = [index for index in one.cue if view.pos(index) in VERB_TAGS]
    governing = [view.token(index).head for index in verbs if view.token(index).dep in {"xcomp", "aux", "ccomp"}]
    hanging = [child for index in (*verbs, *governing) for child in view.annotated.children[index]]
    near: list[int] = []
    for step, stop in ((-1, min(one.cue, default=view.first)), (1, max(one.cue, default=view.first))):
        for index in range(stop + step, stop + step * (NEAR + 1), step):
            outside = not view.first <= index < view.last or view.word(index) in ENDS | view.cues.that
            if outside or (
                view.pos(index) == "VERB" and index not in {*verbs, *governing} and not _reports(view, index)
            ):
                break
            near.append(index)
    inside = set(range(min(one.cue, default=0), max(one.cue, default=0))) - set(one.cue)  # "was not satisfied"
    found = {index for index in (*hanging, *near, *inside) if not one.first <= index < one.last}
    speaker = one.speaker
    return sorted(index for index in found if speaker is None or not speaker.first <= index < speaker.last)


def _reports(view: View, index: int) -> bool:
    """Whether a verb is a cue itself: "neither confirmed nor denied"."""
    return view.lemma(index) in view.cues.verbs | view.cues.declining


def _declines(view: View, one: Attribution) -> bool:
    """Whether the source would not say: "declined to say whether", "weigerde te bevestigen dat"."""
    return any(view.lemma(index) in view.cues.declining for index in _around(view, one))
