"""Sentences with other names in the same places, so that a tagger learns the places and not the names."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from relaas.language.installed import load_language
from training.conllu import Sentence

Place = tuple[int, int, str]


@dataclass(slots=True)
class NamePool:
    """Names by kind and number of words: those of the sentences, and the project's own lists of towns and people."""

    names: dict[tuple[str, int], list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, sentences: Iterable[Sentence], languages: Iterable[str]) -> NamePool:
        """The names of the sentences and of the lists of the languages."""
        pool = cls()
        for sentence in sentences:
            for first, last, label in named_places(sentence):
                pool.add(label, tuple(word.form for word in sentence.words[first:last]))
        surnames = [name[1] for name in pool.names["PER", 2]]
        for language in languages:
            table = load_language(language).names
            for town in table.places:
                pool.add("LOC", (town,))
            for town in table.long_places:
                pool.add("LOC", tuple(town.split()))
            for body in table.organisations:
                pool.add("ORG", tuple(body.split()))
            for index, first_name in enumerate(table.first_names):
                pool.add("PER", (first_name,))
                pool.add("PER", (first_name, surnames[index * 7 % len(surnames)]))
        return pool

    def add(self, label: str, words: tuple[str, ...]) -> None:
        """One more name."""
        self.names[label, len(words)].append(words)


def named_places(sentence: Sentence) -> list[Place]:
    """The half-open ranges of words that are names, with their kinds."""
    places: list[Place] = []
    for index, tag in enumerate(sentence.names):
        if tag.startswith("B-"):
            places.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-") and places and places[-1][1] == index:
            first, _, label = places[-1]
            places[-1] = (first, index + 1, label)
    return places


def renamed(sentence: Sentence, pool: NamePool, rng: random.Random, share: float) -> Sentence:
    """The sentence with a share of its names replaced by others of the same kind and number of words."""
    words = list(sentence.words)
    for first, last, label in named_places(sentence):
        others = pool.names.get((label, last - first))
        if others and rng.random() < share:
            for place, form in zip(range(first, last), rng.choice(others), strict=True):
                words[place] = replace(words[place], form=form)
    return replace(sentence, words=tuple(words))
