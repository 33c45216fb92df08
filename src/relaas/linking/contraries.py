"""Contraries: deeds that undo each other or are done again, parts that change places, and two things of one name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from re import Pattern

from relaas.language.concepts import is_known_noun, noun_of
from relaas.language.installed import load_language
from relaas.linking.kinds import is_general
from relaas.linking.tellings import Telling
from relaas.model import Fact

Kinds = frozenset[str]

ASKED_AGAIN = 16384  # texts of which it is kept what they tell apart: each is compared with some ten others
NUMBER = "number"  # the kind of word that a number is

# Kinds of deed of which one undoes the other, or leaves no room for it.
UNDOING: tuple[tuple[Kinds, Kinds], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("send deploy build-up", "withdraw retreat leave end"),
        ("start open resume launch", "end close complete cancel"),
        ("leave flee", "return arrive come"),
        ("approve adopt accept permit choose", "reject veto ban cancel"),
        ("support", "oppose"),
        ("appeal sue", "withdraw-case settle"),
        ("increase", "decrease"),
        ("improve stabilise", "worsen"),
        ("tighten", "relax"),
        ("arrest detain charge sentence", "release-person acquit pardon"),
        ("appoint elect hire", "dismiss resign"),
        ("found", "close bankrupt"),
        ("win win-election", "lose lose-election"),
        ("confirm admit recognise", "deny"),
        ("introduce", "repeal"),
        ("sign conclude-treaty", "break-treaty"),
        ("merge", "split"),
        ("install connect switch-on", "remove-thing switch-off"),
        ("build", "destroy"),
        ("freeze", "thaw"),
        ("reveal publish", "hide"),
        ("comply", "violate"),
        ("rescue", "die kill recover-body"),
        ("achieve", "fail"),
    )
)
# Kinds of deed that are one deed where two parties do them, and two where one does.
CONVERSE: tuple[tuple[Kinds, Kinds], ...] = (
    (frozenset({"buy"}), frozenset({"sell"})),
    (frozenset({"lend"}), frozenset({"borrow"})),
    (frozenset({"import"}), frozenset({"export"})),
    (frozenset({"hire"}), frozenset({"rent"})),
)
# Kinds of deed that both parties to them do.
MUTUAL = frozenset(
    {
        "agree", "meet", "negotiate", "discuss", "fight", "war", "peace", "ceasefire", "cooperate", "compete", "marry",
        "divorce", "merge", "split", "trade", "exchange", "settle", "sign", "conclude-treaty", "relate-diplomatic",
        "play", "attend", "join", "crash", "debate-parliament", "live", "bear", "contract", "replace", "succeed",
    }
)  # fmt: skip


def undo_each_other(left: Telling, right: Telling) -> bool:
    """Whether one tells a deed that the other's undoes: to send and to withdraw, or to buy and to sell by one party."""
    one, other = left.fact.concept, right.fact.concept
    if not one or not other or one in right.subject or other in left.subject:
        return False
    if are_contrary(one, other):
        return True
    same = bool(left.actors & right.actors or left.agents & right.agents)
    return same and _stand_in(CONVERSE, one, other)


@cache
def are_contrary(one: str, other: str) -> bool:
    """Whether of two kinds of deed one undoes the other."""
    return _stand_in(UNDOING, one, other)


def _stand_in(pairs: tuple[tuple[Kinds, Kinds], ...], one: str, other: str) -> bool:
    return any((one in a and other in b) or (other in a and one in b) for a, b in pairs)


def play_other_parts(left: Telling, right: Telling) -> bool:
    """Whether who acts in one is acted upon in the other, and the reverse: the board and the parents write a letter."""
    kind = left.fact.concept
    if not kind or kind != right.fact.concept or is_general(kind) or kind in MUTUAL:
        return False
    return _meets(left, right) and _meets(right, left)


def _meets(acting: Telling, told: Telling) -> bool:
    """Whether who acts in one telling, and not in the other, is in the other nevertheless."""
    if acting.actors & told.actors or acting.agents & told.agents:
        return False
    named = acting.actors & (told.parties - told.actors - told.places)
    return bool(named or acting.agents & (told.subject - told.agents))


def is_done_again(left: Telling, right: Telling) -> bool:
    """Whether one tells that a deed is done again and the other that it is done, each with another day or limit."""
    kind = left.fact.concept
    if not kind or kind != right.fact.concept or is_general(kind) or left.date_keys & right.date_keys:
        return False
    return bool(left.date_keys and right.date_keys) and _says_again(left.fact) != _says_again(right.fact)


def _says_again(fact: Fact) -> bool:
    return bool(fact.language) and bool(_again(fact.language).search(fact.text))


@cache
def _again(language: str) -> Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_language(language).differing.again)})\b", re.IGNORECASE)


def are_two_of_a_name(left: Telling, right: Telling) -> bool:
    """Whether both speak of a thing of one name, but not of the same: the north and the south quay, or line 6 and 7."""
    ones, others = _told_apart(left), _told_apart(right)
    return any(not ones[of] & others[of] for of in ones.keys() & others.keys())


def _told_apart(told: Telling) -> dict[tuple[str, str], set[str]]:
    """The words by which a telling tells things from others of their name, by the kind of word and the thing."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    counted = {f"{value:g}" for _, value in told.figures}
    for kind, thing, value, known in _qualified(told.fact.text, told.fact.language) if told.fact.language else ():
        if (known or thing in told.subject) and not (kind == NUMBER and value in counted):
            found[kind, thing].add(value)
    return found


@lru_cache(ASKED_AGAIN)
def _qualified(text: str, language: str) -> tuple[tuple[str, str, str, bool], ...]:
    """What a text says of things to tell them from others of their name: the kind of word, the thing, the word itself,
    and whether the thing is known to be one, or is whatever the sentence is about."""
    found = (*_beside_words(text, language), *_numbered(text, language))
    return tuple(
        (kind, noun_of(word, language) if word else "", value, not word or is_known_noun(word, language))
        for kind, word, value in found
    )


def _beside_words(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    """The kinds of word, the things that they stand before and what they say of these, in a text."""
    for kind, value, pattern in _patterns(language):
        for match in pattern.finditer(text):
            yield kind, match["thing"].lower(), value


def _numbered(text: str, language: str) -> Iterator[tuple[str, str, str]]:
    """The things that bear a number of their own, no passages of a paper, and that number."""
    for match in NUMBERED.finditer(text):
        word = match["thing"].lower()
        if noun_of(word, language) not in PASSAGES:
            yield NUMBER, word, match["number"]


# A thing with its number, and no number of things: "ward 6", "document no. 17", "lift B".
NUMBERED = re.compile(
    r"\b(?P<thing>[^\W\d_]{3,}) (?:(?:no|nr)\.? ?|number |nummer )?(?P<number>\d{1,3}|[A-H]|[IVX]{2,})\b"
    r"(?![.,:]?\d)(?! ?[%€£$])"
)


# Things of which any number may be named beside another: a ruling cites several articles.
PASSAGES = frozenset(
    {
        "article", "paragraph", "page", "section", "question", "answer", "annex", "chapter", "part", "item", "point",
        "number", "time", "step", "phase", "document", "recommendation", "version", "update", "minute", "hour", "day",
    }
)  # fmt: skip


@cache
def _patterns(language: str) -> tuple[tuple[str, str, Pattern[str]], ...]:
    """The words that tell things of one name apart, before the thing, and those that say it of themselves."""
    words = load_language(language).differing
    before, itself = r"\b(?:{})[\s-]?(?P<thing>[^\W\d_]{{3,}})", r"\b(?:{})\b(?P<thing>)"
    return tuple(
        (kind, value, re.compile(written.format(word), re.IGNORECASE))
        for kinds, written in ((words.sides, before), (words.sorts, itself))
        for kind, values in kinds.items()
        for value, word in values.items()
    )
