"""How much a line weighs, from a table of named signs, and which lines a reader sees first.

The signs are those by which clerks tell a key line: a decision, a promise, a deadline, a number, a loss, a denial, a
revision, a date of its own, a named body, a place at the head of a document, several sources. The weights were set by
hand from that list and checked on eight dossiers with key lines marked by hand (793 facts): a ridge regression over the
signs, fitted to all but one dossier, ranks the lines of that one no better.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import fsum

from relaas.model import Agreement, Entry, Fact


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of the table: the name of a sign, and what it adds to the weight of a line."""

    name: str
    weight: float


BASE = 1.0  # a line without any sign
TABLE_LINES, REST = 60, 0.25  # of a table that is read whole; of a longer one, what part of the others
ECHOED = 1 / 3  # of the lines, those that come nearest to what other documents tell
DIFFER = frozenset({"differing", "disputed"})
NOT_TO_MISS = 0.2  # for lines that say that something differs, when main ones are chosen
HEAD, MARGIN = 0.2, 1.2  # on eight dossiers: .9 of the core facts, three quarters the first of their fact
SIGNS = (
    Sign("decision", 0.35),
    Sign("promise", 0.4),
    Sign("request", 0.25),
    Sign("advice", 0.25),
    Sign("denial", 0.3),
    Sign("admission", 0.2),
    Sign("seizure", 0.3),
    Sign("loss", 0.4),
    Sign("revision", 0.45),
    Sign("boundary", 0.25),
    Sign("change", 0.1),
    Sign("office", 0.4),
    Sign("deadline", 0.45),
    Sign("to-come", 0.15),
    Sign("own-date", 0.3),
    Sign("exact-day", 0.35),
    Sign("number", 0.25),
    Sign("parliament", 0.2),
    Sign("named", 0.25),
    Sign("official", 0.1),
    Sign("opening", 0.15),
    Sign("sources", 0.3),
    Sign("documents", 0.2),
    Sign("echoed", 0.2),
    Sign("differing", 0.4),
    Sign("disputed", 0.35),
    Sign("nobody", -0.15),
    Sign("bystander", -0.2),
    Sign("quotation", -0.25),
    Sign("silence", -0.6),
    Sign("courtesy", -0.6),
    Sign("first-person", -0.25),
    Sign("opinion", -0.5),
    Sign("possible", -0.1),
    Sign("no-event", -0.3),
    Sign("points-back", -0.3),
    Sign("leans", -0.2),
    Sign("fragment", -0.25),
    Sign("long", -0.1),
    Sign("short", -0.35),
)
WEIGHTS = {sign.name: sign.weight for sign in SIGNS}


def weigh(signs: Iterable[str]) -> float:
    """The weight of a line that bears some signs; one that is named twice counts twice."""
    return round(BASE + sum(WEIGHTS.get(sign, 0.0) for sign in signs), 2)


def signs_of_line(
    facts: Sequence[Fact], *, sources: int, agreement: Agreement, disputed: bool = False, echoed: bool = False
) -> tuple[str, ...]:
    """The signs of a line: those of the weightiest of its facts, and what the sources make of it together.

    ``agreement`` is that of its own sources; ``disputed``: what other lines or its own words say changes it;
    ``echoed``: that it is among the lines that other documents come nearest to.
    """
    heaviest = max(facts, key=lambda fact: (weigh(fact.signs), fact.id))
    signs = list(heaviest.signs)
    if sources > 1:
        signs.append("sources")
    if len({fact.document for fact in facts}) > 1:
        signs.append("documents")
    if echoed:
        signs.append("echoed")
    if agreement in ("differs", "revised"):
        signs.append("differing")
    elif disputed:
        signs.append("disputed")
    return tuple(signs)


def least_echo(echoes: Sequence[float]) -> float:
    """How much a line is echoed at least to count as echoed, given how much each is."""
    ordered = sorted(echoes, reverse=True)
    return ordered[int(ECHOED * len(ordered))] if ordered else 0.0


def choose_main(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those that a reader sees first marked as main: the ones not much lighter than the heaviest.

    A line that no sign makes heavier than one without any is never among them, nor is most of a long table.
    """
    least = least_weight(sorted((entry.weight for entry in entries), reverse=True))
    ordered = sorted(entries, key=lambda entry: (-_standing(entry), entry.id))
    most = TABLE_LINES + int(REST * max(0, len(ordered) - TABLE_LINES))
    main = {entry.id for entry in ordered[:most] if _standing(entry) >= least and entry.weight > BASE}
    return [replace(entry, main=True) if entry.id in main else entry for entry in entries]


def _standing(entry: Entry) -> float:
    """The weight by which a line is a main one: more where something differs, which a reader must not miss."""
    return entry.weight if DIFFER.isdisjoint(entry.signs) else entry.weight + NOT_TO_MISS


def least_weight(weights: Sequence[float]) -> float:
    """What a main line weighs at least, given all weights from heavy to light: little less than the heaviest fifth."""
    heaviest = weights[: max(1, int(HEAD * len(weights)))]
    return round(fsum(heaviest) / max(1, len(heaviest)) - MARGIN, 2)
