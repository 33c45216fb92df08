"""Disputes: what tellings of different lines say against each other: a denial, or another number.

Lines that tell one thing in other words often stay two. Whoever contests a claim does so right after it or in the same
words, and two who count one thing count it in one breath or by one name: that is where this looks.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from relaas.language.meaning import likeness
from relaas.linking.agreement import ToldDifference
from relaas.linking.columns import Places, mixed
from relaas.linking.common_ground import ALIKE, BESIDE, ECHO, HALF_ALIKE, has_words, of_one_thing, rare_words, stand_by
from relaas.linking.comparing import are_rivals
from relaas.linking.contests import denial_in
from relaas.linking.counts import FiguresTold, counts
from relaas.linking.figures import is_saying
from relaas.linking.kinds import telling_words
from relaas.linking.nearness import WINDOW, Surroundings
from relaas.linking.papers import Tellings
from relaas.linking.rarity import Rarity
from relaas.linking.recalling import recall
from relaas.linking.second_signs import has_negation
from relaas.linking.tellings import Telling, gap
from relaas.linking.told_differences import found_of_each
from relaas.linking.walks import grounds_of, windowed
from relaas.model import Difference, Workings

NEARER = 0.15  # cosine by which a claim of another document is more like a denial than the one just before it
FEW_WORDS = 4  # content words of a denial that only points to what it denies
ASSERTED = frozenset({"happened", "claimed", "decided", "planned", "expected"})
DONE = frozenset({"happened", "claimed", "decided"})
COVERED = 0.6  # share of the words of what is not so that what is so has too, by rarity
SAME_TIME = 31  # days between two tellings of one deed
DENYING = frozenset({"deny", "dispute"})
FIRST_PERSON = "first-person"  # the sign of what somebody tells of himself
ACCEPTING = frozenset({"accept", "agree", "believe"})  # who does not denies what another says
ASKED = frozenset({"ask"})  # who asks asserts nothing
UNSAID = frozenset({"say", "answer", "explain"})  # who would not do that denies nothing


def find_disputes(
    tellings: Sequence[Telling], given: FiguresTold, rarity: Rarity, workings: Workings | None = None
) -> tuple[ToldDifference, ...]:
    """The disputes between tellings, each once."""
    told, workings = Tellings.of(tellings), workings or Workings()
    found: dict[frozenset[str], ToldDifference] = {}
    for dispute in (*denials(told, rarity, workings), *counts(told, given, rarity, workings)):
        found.setdefault(frozenset(dispute.facts), dispute)
    return tuple(found.values())


def denials(tellings: Tellings, rarity: Rarity, workings: Workings) -> Iterator[ToldDifference]:
    """Each denial with the claim that it is about, where one is found and it does not tell that itself."""
    outline = tellings.outline

    def is_asked(places: Places) -> NDArray[np.uint8]:
        told = (tellings[place] for place in places.tolist())
        return np.array([contests(each) or each.fact.polarity == "-" for each in told], dtype=np.uint8)

    papers = tellings.documents
    asked = recall(workings, "denying", papers, tellings.bounds, outline.marks, made="u1", work_out=is_asked)
    rests_on = grounds_of(tellings, rarity) + tellings.mutual_marks + windowed(outline.marks, WINDOW)
    marks = np.where(asked != 0, mixed(rests_on), np.uint64(0))

    def find(places: Sequence[int]) -> Iterator[list[ToldDifference]]:
        surroundings = Surroundings(tellings, places)
        for place in places:
            yield _denied_at(place, tellings, surroundings, rarity)

    return found_of_each(tellings, "denials", marks, workings, find)


def _denied_at(place: int, tellings: Tellings, around: Surroundings, rarity: Rarity) -> list[ToldDifference]:
    """The denial at a place with its claim, nothing where none is found."""
    told = tellings[place]
    if denial_in(told.fact) is not None:
        return []
    claim = _claim_denied(place, tellings, around, rarity) if contests(told) else None
    if claim is None and told.fact.polarity == "-":
        claim = _claim_negated(place, tellings, around, rarity)
    if claim is None:
        return []
    facts = tellings[claim].fact.id, told.fact.id
    sides = facts[0], "asserted", facts[1], "denied"
    return [ToldDifference(facts, Difference("contradiction", "truth", *sides))]


def _claim_denied(place: int, tellings: Sequence[Telling], around: Surroundings, rarity: Rarity) -> int | None:
    """The claim that a denial is about: the one just before it, unless one of another document is more like it."""
    told, beside = tellings[place], _claim_beside(place, tellings, rarity)
    if beside is not None and (_points_back(told) or not told.fact.meaning):
        return beside
    elsewhere = _claim_elsewhere(place, tellings, around, rarity)
    if beside is None or elsewhere is None:
        return elsewhere if beside is None else beside
    near, far = (likeness(told.fact.meaning, tellings[claim].fact.meaning) for claim in (beside, elsewhere))
    return elsewhere if far >= near + NEARER else beside


def _claim_negated(place: int, tellings: Sequence[Telling], around: Surroundings, rarity: Rarity) -> int | None:
    """The deed that another document tells of and a telling says was not done, the one most like it."""
    told = tellings[place]
    alike = (other for other in around.most_alike(place, ECHO) if other != place)
    return next((other for other in alike if _is_negated(told, tellings[other], rarity)), None)


def _is_negated(told: Telling, claim: Telling, rarity: Rarity) -> bool:
    """Whether a telling says that the very deed was not done that another document tells: "there was no chase"."""
    if told.fact.document == claim.fact.document or not {told.fact.status, claim.fact.status} <= DONE:
        return False
    if told.fact.concept in UNSAID:
        return False
    since = told.published[1] is not None and claim.has_own_time and (claim.days[0] or 0) > told.published[1]
    if since or gap(told.days, claim.days) > SAME_TIME:
        return False  # what was not so then may have come about since
    return _is_of_one_deed(told, claim, rarity) and _may_be_denied(told, claim) and not has_negation(claim)


def _is_of_one_deed(told: Telling, claim: Telling, rarity: Rarity) -> bool:
    """Whether two tellings name one deed and a thing of it, or share most of the words of the first by their rarity."""
    own, shared = (telling_words(words) for words in (told.subject, told.subject & claim.subject))
    deed = told.fact.concept == claim.fact.concept and told.fact.concept in own and len(shared) > 1
    covered = COVERED if claim.fact.id not in told.nearest else COVERED / 2
    return deed or (len(shared) > 1 and rarity.total(shared) >= covered * rarity.total(own))


def contests(told: Telling) -> bool:
    """Whether a telling says that what somebody else says is not so."""
    denies = _denies(told) or has_words(told, "contesting")
    return denies and "silence" not in told.fact.signs and not has_words(told, "granting")


def _denies(told: Telling) -> bool:
    """Whether a telling is a denial, or tells what is denied."""
    return told.fact.concept in DENYING or (told.fact.status == "denied" and told.fact.concept not in UNSAID)


def _only_negates(told: Telling) -> bool:
    """Whether a telling says by a negation alone that a thing is not so, and denies nothing that another says."""
    if not _denies(told):
        return has_negation(told)
    denies = told.fact.concept in DENYING | ACCEPTING or has_words(told, "contesting")
    return not denies and has_negation(told)


def _claim_beside(place: int, tellings: Sequence[Telling], rarity: Rarity) -> int | None:
    """The claim shortly before a denial: the last one in the same words, else the last one if it is pointed to."""
    told = tellings[place]
    before = [other for other in range(place - 1, max(-1, place - 1 - BESIDE), -1) if stand_by(told, tellings[other])]
    may = [other for other in before if _may_be_denied(told, tellings[other])]
    alike = (other for other in may if of_one_thing(told, tellings[other], rarity, ECHO, ECHO / 2))
    pointed_to = _pointed_to(told, [tellings[other] for other in may]) if _points_back(told) else None
    if pointed_to is not None:
        return may[pointed_to]
    return next(alike, may[0] if may and may[0] == place - 1 and _points_back(told) else None)


def _pointed_to(told: Telling, claims: Sequence[Telling]) -> int | None:
    """Which of several claims names who denies it, None where none does or all do: "She told him. He denied this"."""
    naming = [bool(claim.parties & (told.voices | told.actors)) for claim in claims]
    return naming.index(True) if any(naming) and not all(naming) else None


def _claim_elsewhere(place: int, tellings: Sequence[Telling], around: Surroundings, rarity: Rarity) -> int | None:
    """The claim in another document that is most nearly what a denial denies, not told later than that."""
    told = tellings[place]
    for other in around.most_alike(place, HALF_ALIKE):
        claim = tellings[other]
        elsewhere = claim.fact.document != told.fact.document and _may_be_denied(told, claim)
        if len(told.subject) <= FEW_WORDS and not rare_words(told, claim, rarity):
            continue  # what only points to a claim is near to anything
        if elsewhere and of_one_thing(told, claim, rarity, ALIKE, HALF_ALIKE) and _share_content(told, claim):
            return other
    return None


def _may_be_denied(told: Telling, claim: Telling) -> bool:
    """Whether a claim is by somebody else than a denial, and no denial itself."""
    asserted = claim.fact.status in ASSERTED or (claim.fact.status == "possible" and bool(claim.fact.speakers))
    if not asserted or claim.fact.polarity == "-" or contests(claim) or are_rivals(told, claim):
        return False
    if claim.fact.concept in ASKED or (_only_negates(told) and has_negation(claim)):
        return False  # who asks tells nothing, or both say that it is not so
    if told.fact.document == claim.fact.document and all(FIRST_PERSON in one.fact.signs for one in (told, claim)):
        return False  # nobody denies what he has just said of himself
    speaking = claim.voices or (claim.actors if is_saying(claim.fact.concept) else frozenset())
    return not speaking & (told.voices | told.actors)


def _share_content(told: Telling, claim: Telling) -> bool:
    """Whether what a denial and a claim are about has a party in common, as far as both name any but who says it."""
    spoken_of = [one.parties - _saying(one) for one in (told, claim)]
    return not all(spoken_of) or bool(spoken_of[0] & spoken_of[1])


def _saying(told: Telling) -> frozenset[str]:
    """Who says what a telling tells, or denies it."""
    speaks = is_saying(told.fact.concept) or told.fact.concept in DENYING
    return told.voices | (told.actors if speaks else frozenset())


def _points_back(told: Telling) -> bool:
    """Whether a denial names what it denies by a word that points to it: "the account", "denied it"."""
    return len(told.subject) <= FEW_WORDS and has_words(told, "contested")
