"""Planted truth: documents with records made by rule, of which it is known what tells one thing and what differs.

    python -m evaluation.planted [--documents 200] [--seed 1]

Every affair has its parties, things and days; a happening is told by one to four papers, in Dutch or in English, each
with some of its words, its day or not, its number or another one, and a vector of meaning near to that of the others.
Beside the true tellings stand rivals: the same deed of the same party, on another day. What is printed is how many of
the pairs put on one line are of one happening (precision), how many of those of one happening are (recall), and the
same for the happenings of which the papers give different numbers. Records are planted, not texts: linking alone is
measured.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import numpy as np

from relaas.linking import link
from relaas.model import (
    Dating,
    Document,
    Event,
    Fact,
    Figure,
    Headline,
    Links,
    Mention,
    Passage,
    Publication,
    Records,
    content_id,
)

DEEDS = (
    "close",
    "open",
    "sell",
    "fine",
    "arrest",
    "evacuate",
    "build",
    "pay",
    "approve",
    "recall",
    "strike",
    "investigate",
)
WIDTH, STEPS, NOISE = 512, 14, 0.9  # of a vector: its length, the size of its values, and what a paraphrase adds
FIRST_DAY = date(2015, 1, 1)
TELLINGS = (1, 2, 2, 3, 4)  # papers that tell one happening, each as likely as the next
FACTS = 6  # of a paper
LENGTH = 100  # characters of a fact


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, by the words of all who tell it."""

    number: int
    deed: str
    party: str
    words: tuple[str, ...]
    day: date
    counted: int
    meaning: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """Documents with their records, the happening that each fact and figure tells, and those that are contradicted."""

    documents: tuple[Document, ...]
    records: Mapping[str, Records]
    happening_of: Mapping[str, int]
    contradicted: frozenset[int]


def plant(documents: int, *, seed: int = 1) -> Planted:
    """So many documents, the same for the same seed."""
    chance = random.Random(seed)
    told: list[list[Happening]] = [[] for _ in range(documents)]
    for happening in _happenings(documents * FACTS * 2 // 5, chance):
        place = chance.randrange(documents)
        for _ in range(chance.choice(TELLINGS)):
            told[place].append(happening)
            place = min(documents - 1, place + chance.randrange(1, 4))
    made = [_document(number, list(dict.fromkeys(own)), chance) for number, own in enumerate(told)]
    happening_of = {fact: number for _, _, told_of, _ in made for fact, number in told_of.items()}
    numbers: dict[int, set[float]] = {}
    for _, _, _, counts in made:
        for happening, figure, value in counts:
            happening_of[figure] = happening
            numbers.setdefault(happening, set()).add(value)
    contradicted = frozenset(happening for happening, values in numbers.items() if len(values) > 1)
    documents_made = tuple(document for document, *_ in made)
    return Planted(documents_made, {one.id: own for one, own, *_ in made}, happening_of, contradicted)


def _happenings(count: int, chance: random.Random) -> Iterator[Happening]:
    """So many happenings; of five one is the rival of that before it."""
    before: Happening | None = None
    for number in range(count):
        affair = number // 12
        rival = before if before is not None and number % 5 == 4 else None
        words = tuple(f"thing{affair}-{chance.randrange(20)}" for _ in range(4))
        yield (
            before := Happening(
                number=number,
                deed=rival.deed if rival else chance.choice(DEEDS),
                party=f"Party {affair}-{chance.randrange(4)}",
                words=rival.words[:2] + words[2:] if rival else words,
                day=FIRST_DAY + timedelta(days=affair * 3 + chance.randrange(400)),
                counted=chance.randrange(13, 900),
                meaning=tuple(chance.gauss(0, 1) for _ in range(WIDTH)),
            )
        )


Made = tuple[Document, Records, dict[str, int], list[tuple[int, str, float]]]


def _document(number: int, told: Sequence[Happening], chance: random.Random) -> Made:
    name = f"paper-{number:06}"
    day = (max((one.day for one in told), default=FIRST_DAY) + timedelta(days=1)).isoformat()
    published = Publication(Dating(day, day, day, basis="document"), "header-line")
    language = ("en", "nl")[number % 2]
    document = Document(
        id=name, path=f"{name}.txt", format="txt", sha256=name, text="", language=language, published=published
    )
    parts = [_told(name, place, one, language, chance) for place, one in enumerate(told)]
    records = Records(
        facts=tuple(fact for fact, *_ in parts),
        mentions=tuple(mention for _, mention, *_ in parts),
        events=tuple(event for *_, event, _ in parts),
        figures=tuple(figure for *_, figure in parts),
    )
    happening_of = {fact.id: one.number for (fact, *_), one in zip(parts, told, strict=True)}
    counts = [(one.number, figure.id, figure.minimum or 0.0) for (*_, figure), one in zip(parts, told, strict=True)]
    return document, records, happening_of, counts


def _told(
    name: str, place: int, one: Happening, language: str, chance: random.Random
) -> tuple[Fact, Mention, Event, Figure]:
    """What a document tells of a happening at one place."""
    start = place * LENGTH
    end = start + LENGTH - 10
    words = tuple(sorted(chance.sample(one.words, 3)))
    mention = Mention(
        id=content_id("m", name, place), document=name, start=start, end=start + 8, text=one.party, type="ORG",
        name=one.party, language=language,
    )  # fmt: skip
    other = chance.random() < 1 / 6
    value = float(round(one.counted * 1.5) if other else one.counted)
    figure = Figure(
        id=content_id("f", name, place), document=name, start=start + 20, end=start + 30, text=f"{value:g} homes",
        minimum=value, maximum=value, counted="homes", whose=mention.id,
    )  # fmt: skip
    day = one.day.isoformat()
    when = Dating(day, day, day, basis="own") if chance.random() < 0.7 else Dating()
    event = Event(
        id=content_id("e", name, place), document=name, start=start, end=end, text=one.deed,
        trigger=Passage(name, start, start + 5), concept=one.deed, terms=words, when=when, actors=(mention.id,),
        language=language,
    )  # fmt: skip
    fact = Fact(
        id=content_id("fact", name, place), document=name, start=start, end=end, text=one.deed,
        headline=Headline(name, start, end, one.deed), evidence=(event.passage,), events=(event.id,),
        figures=(figure.id,), lead=event.id, concept=one.deed, terms=words, when=when, actors=(mention.id,),
        language=language, meaning=_vector(one.meaning, chance),
    )  # fmt: skip
    return fact, mention, event, figure


def _vector(meaning: Sequence[float], chance: random.Random) -> bytes:
    """A vector near to a meaning, as the encoder gives it."""
    values = np.array([one + NOISE * chance.gauss(0, 1) for one in meaning])
    return np.clip(np.rint(STEPS * values), -127, 127).astype(np.int8).tobytes()


def measure(planted: Planted, links: Links) -> dict[str, float]:
    """Precision and recall of the pairs on one line, and of the contradictions between numbers."""
    made = [frozenset(pair) for entry in links.entries for pair in combinations(entry.facts, 2)]
    right = sum(len({planted.happening_of[fact] for fact in pair}) == 1 for pair in made)
    sizes = Counter(planted.happening_of[fact.id] for found in planted.records.values() for fact in found.facts)
    true = sum(size * (size - 1) // 2 for size in sizes.values())
    differences = [one for entry in links.entries for one in entry.differences if one.about.startswith("number")]
    shown = {frozenset((planted.happening_of[one.left], planted.happening_of[one.right])) for one in differences}
    held = {happening for pair in shown if len(pair) == 1 for happening in pair} & planted.contradicted
    return {
        "links.precision": right / max(1, len(made)),
        "links.recall": right / max(1, true),
        "contradictions.precision": len(held) / max(1, len(shown)),
        "contradictions.recall": len(held) / max(1, len(planted.contradicted)),
    }


def main() -> None:
    """Print the measures of planted documents."""
    parser = argparse.ArgumentParser(description="Links of planted documents against what is known of them.")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    planted = plant(asked.documents, seed=asked.seed)
    for name, value in measure(planted, link(planted.documents, planted.records)).items():
        print(f"{name:26} {value:.3f}")


if __name__ == "__main__":
    main()
