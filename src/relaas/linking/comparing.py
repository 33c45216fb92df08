"""How two tellings are compared: a table of weighted functions whose docstrings are the explanation that is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import fsum, log, sqrt

from relaas.language.concepts import concept_group
from relaas.language.meaning import likeness
from relaas.linking.comparing_days import (
    FAR_DAYS,
    SAME_NEWS_DAYS,
    compatible_dates,
    done_after_told,
    limits_far_apart,
    one_was_over,
    same_limit,
    same_named_days,
    share_named_day,
    told_later,
)
from relaas.linking.contraries import are_two_of_a_name, is_done_again, play_other_parts, undo_each_other
from relaas.linking.figures import are_of_one_size
from relaas.linking.kinds import BEGINNINGS, ENDINGS, is_general
from relaas.linking.rarity import Rarity
from relaas.linking.second_signs import (
    has_negation,
    have_second_sign,
    is_number_told_again,
    one_is_silent,
    same_number,
    share_telling_value,
    share_time,
    share_value,
    two_voices,
)
from relaas.linking.tellings import MONTH, Telling, as_edtf, gap, named_days, width
from relaas.model import COUNTRY

SMOOTHING = 0.7  # rarity that both clauses are taken to have beside: one word in common of two is not half
NAMES_COUNT = 0.5  # of the rarity of names, for persons and places come together
RELATED = 0.1  # two kinds of saying, or of fighting, are a hint and no more
UNLIKE = 0.3  # cosine of two facts of one dossier that have nothing in common but its topic
REPEATED = 0.7  # cosine from which one document says a thing again
SAME_MEANING = 0.5  # cosine from which what is meant is a reason by itself, whatever the words
TWO_ACCOUNTS = -0.2  # numbers of one kind that may be two accounts of one thing, or of two things
SMALL_NUMBER = 0.4  # a small whole number in both, which may count anything
OTHER_NUMBER = -0.7  # numbers of one kind too far apart for that
DENIED = -0.3  # what is denied and what is so are two things more often than two accounts of one
TOPIC_ONLY = -0.3  # what is nearest in both documents and shares no more than a topic
NEAREST_MEANING = 0.4  # cosine from which what is nearest in both documents is a reason
SEVERAL_NAMES = 1.2  # rarity of all names in both, from which what is nearest is more than one topic
ONE_MEANING = 0.65  # cosine from which two texts say one thing, whatever the deed is called
LIKE_MEANING = 0.15  # the same where a party and a day are in both


@dataclass(frozen=True, slots=True)
class Scored:
    """One line of an explanation: what was compared, both values, and what it added to the score."""

    name: str
    explanation: str
    left: str
    right: str
    score: float


Score = Callable[[Telling, Telling, Rarity], float]


@dataclass(frozen=True, slots=True)
class Feature:
    """One row of the table: a scoring function (between -1 and 1), its weight, and the value that it looks at."""

    name: str
    weight: float
    score: Score
    value: Callable[[Telling], str]


def same_concept(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Both events are of the same kind, or of related kinds; a rare kind tells more."""
    one, other = left.fact.concept, right.fact.concept
    if not one or not other or is_general(one) or is_general(other):
        return 0.0
    if one == other:
        return 0.4 + 0.6 * rarity.of(one)
    return RELATED if concept_group(one) is not None and concept_group(one) == concept_group(other) else 0.0


def shared_subject(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The content words of both clauses, compared by meaning and weighted by their rarity in the dossier."""
    shared = left.subject & right.subject
    if not shared:
        return 0.0
    return rarity.total(shared) / (SMOOTHING + sqrt(rarity.whole(left.subject) * rarity.whole(right.subject)))


def same_meaning(left: Telling, right: Telling, rarity: Rarity) -> float:
    """What both say, whatever the words and the language: whether it is nearer than facts of one dossier mostly are."""
    if not left.fact.meaning or not right.fact.meaning:
        return 0.0
    near = _nearness(left, right)
    # All that one document says is near to the rest of it, so that there only a repetition counts.
    return 0.0 if left.fact.document == right.fact.document and near < REPEATED else max(0.0, near) - UNLIKE


def _nearness(left: Telling, right: Telling) -> float:
    return likeness(left.fact.meaning, right.fact.meaning)


def nearest(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Each is what the other's document says that means most nearly the same, and they share more than a topic."""
    if right.fact.id not in left.nearest:
        return 0.0
    return 1.0 if have_second_sign(left, right, surprise(left, right, rarity)) else TOPIC_ONLY


def same_deed(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Whether a deed, a number, a day or several rare names are in both; else they are of one topic only."""
    if share_value(left, right) or _count_one_thing(left, right) or _share_deed(left, right):
        return 0.0
    if share_time(left, right) or same_named_days(left, right, rarity) > 0:
        return 0.0
    names = rarity.total(left.parties & right.parties) if right.fact.id in left.nearest else 0.0
    return 0.0 if names >= SEVERAL_NAMES or _nearness(left, right) >= ONE_MEANING else -1.0


def _share_deed(left: Telling, right: Telling) -> bool:
    """Whether what one tells as done is in the other too, with something else where it says little by itself."""
    deeds = {left.fact.concept, right.fact.concept} & left.subject & right.subject
    alike = left.fact.concept == right.fact.concept and len(left.subject & right.subject) > 1
    return any(not is_general(deed) or alike for deed in deeds)


def shared_context(left: Telling, right: Telling, rarity: Rarity) -> float:
    """What stands in the clause before one and in the other: "it" stands for what was named last."""
    shared = (left.subject & right.context | left.context & right.subject) - (left.subject & right.subject)
    return min(1.0, rarity.total(shared) / 2)


def shared_parties(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The persons, bodies and places in both; none in common counts against."""
    if not left.parties or not right.parties:
        return 0.0
    shared = left.parties & right.parties
    if not shared:
        return -0.5
    smaller = min(rarity.whole(left.parties), rarity.whole(right.parties))
    return min(1.0, (rarity.total(shared) + 0.2) / (smaller + 0.2))


def surprise(left: Telling, right: Telling, rarity: Rarity) -> float:
    """All that both share, by its rarity together, over the rarity of 1 that some pair shares by chance alone."""
    shared = rarity.total(left.subject & right.subject) + NAMES_COUNT * rarity.total(left.parties & right.parties)
    days = left.date_keys & right.date_keys if _says_when(left) and _says_when(right) else frozenset()
    shared += rarity.total(days) + bool(left.figures & right.figures)
    return shared - 1.0


def _says_when(told: Telling) -> bool:
    """Whether the days that a text names are no mere ends of a year or a season."""
    return told.limit is not None or (width(told.days) or 1) <= MONTH


def same_actors(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Who acts: the same actor, or nobody in common."""
    if not left.actors or not right.actors:
        return 0.0
    shared = left.actors & right.actors
    if are_rivals(left, right):
        return -1.0
    if not shared:
        return -0.2 if left.actors & right.places or left.places & right.actors else -0.6
    return min(1.0, 0.4 + rarity.total(shared))


def are_rivals(left: Telling, right: Telling) -> bool:
    """Whether different countries act in the two, or two actors of whom different countries are named."""
    one, other = (_countries(told.actors) for told in (left, right))
    if one and other:
        return not one & other
    two_actors = left.actors and right.actors and not (left.actors & right.parties or left.parties & right.actors)
    return bool(two_actors) and _have_other_countries(left, right)


def same_countries(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Whose it is: the countries named in both, other than where it was; none in common counts against."""
    return -1.0 if _have_other_countries(left, right) else 0.0


def _have_other_countries(left: Telling, right: Telling) -> bool:
    one, other = (_countries(told.parties) for told in (left, right))
    if not (one and other):
        return False
    one, other = one - left.places, other - right.places
    return bool(one and other) and not one & other


@cache
def _countries(parties: frozenset[str]) -> frozenset[str]:
    return frozenset(party for party in parties if party.startswith(COUNTRY))


def same_phase(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Which part of a course of events it is: a beginning is not an end."""
    return -1.0 if begin_and_end(left, right) else 0.0


def begin_and_end(left: Telling, right: Telling) -> bool:
    """Whether one tells the beginning of a course of events alone, and the other its end."""
    return {_phase(left), _phase(right)} == {(True, False), (False, True)}


def _phase(told: Telling) -> tuple[bool, bool]:
    """Whether a telling is of a beginning, and whether it is of an end."""
    return bool(told.subject & BEGINNINGS), bool(told.subject & ENDINGS)


def same_figures(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The numbers in both: equal or rounded, a small one less; or different numbers of the same thing."""
    if not left.figures or not right.figures:
        return 0.0
    if share_value(left, right):
        return 1.0 if share_telling_value(left, right) else SMALL_NUMBER
    if not _of_one_kind(left, right):
        return 0.0
    return TWO_ACCOUNTS if _count_one_thing(left, right) else OTHER_NUMBER


def _of_one_kind(left: Telling, right: Telling) -> list[tuple[float, float]]:
    """The pairs of numbers of which both count the same."""
    return [(a, b) for kind, a in left.figures for other, b in right.figures if kind == other and kind]


def _count_one_thing(left: Telling, right: Telling) -> bool:
    """Whether both give numbers of the same that may be two accounts of one."""
    return any(are_of_one_size(a, b) for a, b in _of_one_kind(left, right))


def same_voice(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Who says it, where both only tell what somebody said: two people have two positions."""
    return -1.0 if two_voices(left, right) else 0.0


def same_status(left: Telling, right: Telling, rarity: Rarity) -> float:
    """Whether both are told as done, as planned, or as possible; that it is denied counts against."""
    groups = {_status_group(left), _status_group(right)}
    if len(groups) == 1:
        return DENIED if (left.fact.status == "denied") != (right.fact.status == "denied") else 0.3
    return -1.5 if groups == {"real", "possible"} else 0.0  # what may come of a thing is not what came of it


TABLE = (
    Feature("concept", 1.5, same_concept, lambda told: told.fact.concept),
    Feature("subject", 2.0, shared_subject, lambda told: ", ".join(sorted(told.subject))),
    Feature("meaning", 6.5, same_meaning, lambda told: told.fact.headline.text),
    Feature("nearest", 0.9, nearest, lambda told: told.fact.headline.text),
    Feature("deed", 0.5, same_deed, lambda told: told.fact.concept),
    Feature("context", 1.2, shared_context, lambda told: ", ".join(sorted(told.context))),
    Feature("parties", 0.4, shared_parties, lambda told: ", ".join(sorted(told.parties))),
    Feature("surprise", 0.7, surprise, lambda told: ", ".join(sorted(told.subject | told.parties | told.date_keys))),
    Feature("actors", 0.7, same_actors, lambda told: ", ".join(sorted(told.actors))),
    Feature("countries", 1.4, same_countries, lambda told: ", ".join(sorted(told.parties - told.places))),
    Feature("dates", 1.3, compatible_dates, lambda told: told.fact.when.edtf or ""),
    Feature("named days", 2.1, same_named_days, lambda told: ", ".join(sorted(map(as_edtf, named_days(told))))),
    Feature("phase", 0.6, same_phase, lambda told: ", ".join(sorted(told.subject & (BEGINNINGS | ENDINGS)))),
    Feature("figures", 2.1, same_figures, lambda told: ", ".join(f"{v:g} {c}" for c, v in sorted(told.figures))),
    Feature("voice", 0.3, same_voice, lambda told: ", ".join(sorted(told.voices))),
    Feature("status", 0.9, same_status, lambda told: told.fact.status),
)
OFFSET = -3.8  # two tellings of which nothing is known, in a dossier of the usual size
USUAL_SIZE = 300  # tellings
SMALL_SIZE = 100  # below it, rarity tells too little to go by chance
CHANCE = 0.4  # by which the offset falls with the logarithm of the size
NO_REASON = -9.0  # two tellings without anything of the subject in common


def compare(left: Telling, right: Telling, rarity: Rarity) -> float:
    """The log-odds that two tellings are of the same thing: the weighted sum of the table and its offset.

    Who and when alone are no reason: something of the subject must be shared too.
    """
    if not _have_reason(left, right):
        return NO_REASON
    return prior(rarity) + fsum(feature.weight * feature.score(left, right, rarity) for feature in TABLE)


def _have_reason(left: Telling, right: Telling) -> bool:
    """Whether a word, a telling number or a limit is in both, or they mean the same.

    Who and when are a reason only where the day and a party are in both and they mean nearly the same.
    """
    if left.subject & right.subject or same_limit(left, right):
        return True
    near = _nearness(left, right)
    if near >= SAME_MEANING or (near >= NEAREST_MEANING and right.fact.id in left.nearest):
        return True
    if same_number(left, right, alike=near >= LIKE_MEANING):
        return True
    return near >= LIKE_MEANING and bool(left.parties & right.parties and left.date_keys & right.date_keys)


def prior(rarity: Rarity) -> float:
    """The log-odds before anything is compared: the larger a dossier, the more pairs are alike by chance."""
    return OFFSET - CHANCE * log(max(rarity.size, SMALL_SIZE) / USUAL_SIZE)


def explain(left: Telling, right: Telling, rarity: Rarity) -> tuple[Scored, ...]:
    """Every line of the table for two tellings, with both values compared."""
    return tuple(
        Scored(
            name=feature.name,
            explanation=(feature.score.__doc__ or "").strip(),
            left=feature.value(left),
            right=feature.value(right),
            score=feature.weight * feature.score(left, right, rarity),
        )
        for feature in TABLE
    )


def _done_and_undone(left: Telling, right: Telling) -> bool:
    """Whether one tells what was done, the other of other days that it was not: "no report came until June"."""
    told = {left.fact.polarity, right.fact.polarity}
    happened = left.fact.status == right.fact.status == "happened"
    if not happened or len(told) < 2 or left.days == right.days:
        return False
    return not (has_negation(left) and has_negation(right))


def exclude_each_other(left: Telling, right: Telling) -> bool:
    """Whether two tellings cannot be of the same thing: two countries, contrary deeds, a silence, or days far apart."""
    if are_rivals(left, right) or limits_far_apart(left, right):
        return True
    contrary = undo_each_other(left, right) or play_other_parts(left, right)
    if contrary or are_two_of_a_name(left, right) or is_done_again(left, right) or one_was_over(left, right):
        return True
    again = is_number_told_again(left, right)
    if not again and (one_is_silent(left, right) or (_done_and_undone(left, right) and not same_limit(left, right))):
        return True
    if done_after_told(left, right):
        return True
    if share_named_day(left, right) or told_later(left, right) or (again and not _have_own_days(left, right)):
        return False
    apart = gap(left.days, right.days)
    if left.has_own_time and right.has_own_time:
        return apart > (FAR_DAYS if "meant" in _statuses(left, right) else SAME_NEWS_DAYS)
    return apart > FAR_DAYS and width(left.days) is not None and width(right.days) is not None


def _have_own_days(left: Telling, right: Telling) -> bool:
    """Whether both say themselves when it was: the row that a thing stands in only says when it was told there."""
    return left.fact.when.basis == right.fact.when.basis == "own"


def _status_group(told: Telling) -> str:
    if told.fact.status in ("happened", "claimed", "denied"):
        return "real"
    return "meant" if told.fact.status in ("decided", "planned", "expected") else "possible"


def _statuses(left: Telling, right: Telling) -> set[str]:
    return {_status_group(left), _status_group(right)}
