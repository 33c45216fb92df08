"""Disputes: what tellings of different lines say against each other: a denial, or another number.

Lines that tell one thing in other words often stay two. Whoever contests a claim does so right after it or in the same
words, and two who count one thing count it in one breath or by one name: that is where this looks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from re import Pattern

from relaas.language.installed import load_language
from relaas.language.meaning import likeness
from relaas.linking.agreement import ToldDifference
from relaas.linking.comparing import are_rivals
from relaas.linking.contests import denial_in
from relaas.linking.figures import are_of_one_size, figure_difference, is_saying, of_two_countries
from relaas.linking.kinds import is_general
from relaas.linking.nearness import WINDOW, most_alike
from relaas.linking.tellings import OWN, Rarity, Telling, gap, is_later
from relaas.model import Difference, Figure

BESIDE = 2  # tellings before a denial among which its claim may stand
NEAR_BY = 700  # characters from one to the other at most
MOST_COUNTS = 40  # earlier numbers of one kind that one is held against
ECHO = 0.25  # cosine from which a denial speaks of the claim just before it
ALIKE = 0.5  # the same for a claim elsewhere
HALF_ALIKE = 0.35  # the same where they share rare words too
SHARED = 0.6  # rarity of the words that both have, from which they are of one thing
FEW_WORDS = 4  # content words of a denial that only points to what it denies
COUNTED_LATER = 31  # days between two counts, from which the second is no other count of the same
MONEY_SHARED = 1.2  # rarity of the shared words for two amounts of money, which may be of anything
ASSERTED = frozenset({"happened", "claimed", "decided", "planned", "expected"})
DENYING = frozenset({"deny", "dispute"})


def find_disputes(
    tellings: Sequence[Telling], figures: Mapping[str, Sequence[Figure]], countries: Mapping[str, str], rarity: Rarity
) -> tuple[ToldDifference, ...]:
    """The disputes between tellings, each once.

    ``figures`` are listed under the ids of facts, ``countries`` are those of whom each of them counts.
    """
    found: dict[frozenset[str], ToldDifference] = {}
    for dispute in (*denials(tellings, rarity), *counts(tellings, figures, countries, rarity)):
        found.setdefault(frozenset(dispute.facts), dispute)
    return tuple(found.values())


# ---------------------------------------------------------------- a denial and its claim


def denials(tellings: Sequence[Telling], rarity: Rarity) -> Iterator[ToldDifference]:
    """Each denial with the claim that it is about, where one is found and it does not tell that itself."""
    for place, told in enumerate(tellings):
        if not contests(told) or denial_in(told.fact) is not None:
            continue
        claim = _claim_beside(place, tellings, rarity)
        if claim is None:
            claim = _claim_elsewhere(place, tellings, rarity)
        if claim is not None:
            facts = tellings[claim].fact.id, told.fact.id
            sides = facts[0], "asserted", facts[1], "denied"
            yield ToldDifference(facts, Difference("contradiction", "truth", *sides))


def contests(told: Telling) -> bool:
    """Whether a telling says that what somebody else says is not so."""
    fact = told.fact
    if fact.status == "denied" or fact.concept in DENYING:
        return True
    return _has_words(told, "contesting")


def _claim_beside(place: int, tellings: Sequence[Telling], rarity: Rarity) -> int | None:
    """The claim shortly before a denial: the last one in the same words, else the last one if it is pointed to."""
    told = tellings[place]
    before = [other for other in range(place - 1, max(-1, place - 1 - BESIDE), -1) if _stands_by(told, tellings[other])]
    may = [other for other in before if _may_be_denied(told, tellings[other])]
    alike = (other for other in may if of_one_thing(told, tellings[other], rarity, ECHO, ECHO / 2))
    return next(alike, may[0] if may and may[0] == place - 1 and _points_back(told) else None)


def _stands_by(told: Telling, other: Telling) -> bool:
    near = abs(told.fact.start - other.fact.end) <= NEAR_BY
    return told.fact.document == other.fact.document and near


def _claim_elsewhere(place: int, tellings: Sequence[Telling], rarity: Rarity) -> int | None:
    """The claim in another document that is most nearly what a denial denies, not told later than that."""
    told = tellings[place]
    around = range(max(0, place - WINDOW), min(place + WINDOW, len(tellings)))
    for other in most_alike(told, tellings, around, HALF_ALIKE):
        claim = tellings[other]
        elsewhere = claim.fact.document != told.fact.document and _may_be_denied(told, claim)
        if elsewhere and of_one_thing(told, claim, rarity, ALIKE, HALF_ALIKE) and _share_content(told, claim):
            return other
    return None


def _may_be_denied(told: Telling, claim: Telling) -> bool:
    """Whether a claim is by somebody else than a denial, and no denial itself."""
    if claim.fact.status not in ASSERTED or contests(claim) or are_rivals(told, claim):
        return False
    speaking = claim.voices or (claim.actors if is_saying(claim.fact.concept) else frozenset())
    return not speaking & (told.voices | told.actors)


def of_one_thing(told: Telling, claim: Telling, rarity: Rarity, alike: float, half_alike: float) -> bool:
    """Whether two tellings mean nearly the same, or something like it in words that few have."""
    near = likeness(told.fact.meaning, claim.fact.meaning)
    shared = rare_words(told, claim, rarity)
    return near >= alike or (near >= half_alike and shared >= SHARED)


def rare_words(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The rarity of the words in both that say what it is."""
    return rarity.total(frozenset(word for word in left.subject & right.subject if not is_general(word)))


def share_party(told: Telling, claim: Telling) -> bool:
    """Whether two tellings have a person, body or place in common, as far as both name any."""
    return not told.parties or not claim.parties or bool(told.parties & claim.parties)


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
    return len(told.subject) <= FEW_WORDS and _has_words(told, "contested")


def _has_words(told: Telling, name: str) -> bool:
    """Whether a telling has words of a list of how its language tells differences."""
    return bool(told.fact.language) and bool(_pattern(told.fact.language, name).search(told.fact.text))


@cache
def _pattern(language: str, name: str) -> Pattern[str]:
    """The words of such a list, as one pattern of whole words."""
    words: Sequence[str] = getattr(load_language(language).differing, name)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


# ---------------------------------------------------------------- two numbers for one thing


@dataclass(frozen=True, slots=True)
class Count:
    """A number that a telling gives, with its place among the tellings."""

    place: int
    told: Telling
    figure: Figure


def counts(
    tellings: Sequence[Telling], figures: Mapping[str, Sequence[Figure]], countries: Mapping[str, str], rarity: Rarity
) -> Iterator[ToldDifference]:
    """Numbers that two voices give for one thing: in one breath, or by one name of what is counted."""
    by_kind: dict[tuple[str, str | None], list[Count]] = defaultdict(list)
    for place, told in enumerate(tellings):
        for figure in _counted(figures.get(told.fact.id, ())):
            count, earlier = Count(place, told, figure), by_kind[figure.counted, figure.unit]
            for other in earlier[-MOST_COUNTS:]:
                if of_two_countries(other.figure, figure, countries) or not _are_of_one(other, count, rarity):
                    continue
                if (found := _difference(other, count)) is not None:
                    yield ToldDifference((other.told.fact.id, told.fact.id), found)
            earlier.append(count)


def _counted(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Of each kind of number in a telling the largest: what comes with it is a part of it."""
    kinds: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.counted and figure.minimum and not figure.increment:
            kinds[figure.counted, figure.unit].append(figure)
    for alike in kinds.values():
        yield max(alike, key=lambda figure: (figure.minimum or 0.0, -figure.start))


def _are_of_one(left: Count, right: Count, rarity: Rarity) -> bool:
    one, other = left.told, right.told
    if (
        not are_of_one_size(left.figure.minimum, right.figure.minimum)
        or are_rivals(one, other)
        or gap(one.days, other.days) > COUNTED_LATER
    ):
        return False
    same = one.fact.document == other.fact.document
    if not (_stands_by(other, one) if same else share_party(one, other)):
        return False
    near = likeness(one.fact.meaning, other.fact.meaning)
    shared = rare_words(one, other, rarity)
    if same:
        near_by = right.place - left.place <= BESIDE and not _tells_a_part(other)
        return near_by and _two_voices(one, other) and (left.figure.unit is None or near >= ECHO or shared >= SHARED)
    return near >= ALIKE or (near >= HALF_ALIKE and shared >= (MONEY_SHARED if left.figure.unit else SHARED))


def _two_voices(left: Telling, right: Telling) -> bool:
    """Whether two tellings of one text both tell what somebody reckons, and not the same one."""
    if not (_reckons(left) and _reckons(right)):
        return False
    return not (left.voices or left.actors) & (right.voices or right.actors)


def _reckons(told: Telling) -> bool:
    return bool(told.fact.speakers) or is_saying(told.fact.concept) or _has_words(told, "reckoning")


def _tells_a_part(told: Telling) -> bool:
    """Whether a telling is of some of those that were counted before it: "of whom 1,600"."""
    return _has_words(told, "part_of")


def _difference(left: Count, right: Count) -> Difference | None:
    """The difference between two counts, where they are neither one rounded nor of another scope."""
    one, other = left.figure, right.figure
    if one.document == other.document:
        one, other = _in_one_breath(one, other)
    elif _updates(right.told):
        other = replace(other, as_of=one.as_of, status=one.status)
    kind = figure_difference(one, other, later=is_later(left.told.published, right.told.published))
    if kind not in ("contradiction", "later-revision"):
        return None
    return Difference(kind, f"number of {one.counted}", one.id, one.text, other.id, other.text)


def _updates(told: Telling) -> bool:
    """Whether a telling says that a number took the place of another: "raised it to"."""
    return _has_words(told, "updating")


def _in_one_breath(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Two numbers told beside each other: each holds when the other does, and is of its kind, unless it says."""
    as_of = left.as_of if left.as_of.basis in OWN else right.as_of
    if left.as_of.basis in OWN and right.as_of.basis in OWN:
        return left, right
    status = left.status if right.status == "other" else right.status
    plain = [replace(one, as_of=as_of, status=status if one.status == "other" else one.status) for one in (left, right)]
    return plain[0], plain[1]
