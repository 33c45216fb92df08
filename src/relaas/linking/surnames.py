"""Surnames alone: whom the bare surname of a person means, of all in the dossier who bear it.

Bearers are kept by how their names are written and not one by one: a minister is named in full in every document.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from relaas.linking.groups import Group
from relaas.linking.names import surname_keys, surnames_agree
from relaas.linking.sets import DisjointSets

DOMINANT = 4  # documents that name one bearer of a surname in full, for each that names another
Written = tuple[str, frozenset[str]]  # a surname, and the countries that its bearer is of


@dataclass(slots=True)
class Bearers:
    """Those who bear a surname, by how it is written, each with the documents that name them in full."""

    documents: dict[Written, dict[int, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    in_document: dict[str, list[tuple[Written, int]]] = field(default_factory=lambda: defaultdict(list))
    _dominant: dict[object, int | None] = field(default_factory=dict)

    def add(self, bearer: int, group: Group) -> None:
        """Note that documents name a bearer in full, who goes by the number of his set."""
        written = group.form.surname, group.countries
        for document in group.documents:
            if document not in self.documents[written][bearer]:
                self.documents[written][bearer].add(document)
                self.in_document[document].append((written, bearer))

    def owner_of(self, lone: Group, sets: DisjointSets) -> int | None:
        """Whom a lone surname means: the bearer, or that of the same document, or country, or by far the most named."""
        fitting = [written for written in self.documents if _fits(written, lone)]
        named = (bearer for document in lone.documents for bearer in self.in_document.get(document, ()))
        here = (bearer for written, bearer in named if written in fitting)
        everywhere = self._roots(fitting, sets)
        countrymen = self._roots((written for written in fitting if written[1] & lone.countries), sets)
        for narrowed in (everywhere, {sets.root(bearer) for bearer in here}, countrymen):
            if len(narrowed) == 1:
                return min(narrowed)
        asked = tuple(fitting), frozenset(everywhere)
        if asked not in self._dominant:
            self._dominant[asked] = self._most_named(fitting, sets)
        return self._dominant[asked]

    def _roots(self, kinds: Iterable[Written], sets: DisjointSets) -> set[int]:
        return {sets.root(bearer) for written in kinds for bearer in self.documents[written]}

    def _most_named(self, kinds: Iterable[Written], sets: DisjointSets) -> int | None:
        """The bearer whom the dossier names in full in far more documents than all others, whom a bare name means."""
        documents: dict[int, set[str]] = defaultdict(set)
        for written in kinds:
            for bearer, naming in self.documents[written].items():
                documents[sets.root(bearer)] |= naming
        ranked = sorted(documents, key=lambda root: (-len(documents[root]), root))
        if not ranked or len(documents[ranked[0]]) < DOMINANT * sum(len(documents[root]) for root in ranked[1:]):
            return None
        return ranked[0]


def join_surnames(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join a lone surname to the one person in the dossier who bears it; where two do, to nobody but its likes."""
    bearers: dict[str, Bearers] = defaultdict(Bearers)
    lone: list[int] = []
    called = {sets.root(index) for index, group in enumerate(groups) if group.is_person and group.form.first}
    for index, group in enumerate(groups):
        if group.named and group.is_person and group.form.words:
            if not group.form.first:
                lone += [index] if sets.root(index) not in called else []  # a first name has its bearer
            else:
                for part in surname_keys(group.form):
                    bearers[part].add(sets.root(index), group)
    ownerless: dict[str, int] = {}
    for index in lone:
        form = groups[index].form
        known = bearers.get(surname_keys(form)[0])
        owner = known.owner_of(groups[index], sets) if known else None
        sets.merge(ownerless.setdefault(form.surname, index) if owner is None else owner, index)


def _fits(written: Written, lone: Group) -> bool:
    surname, countries = written
    return surnames_agree(surname, lone.form.surname) and countries_agree(countries, lone.countries)


def countries_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two who are of these countries may be one: where none is known, any may be."""
    return not (left and right) or bool(left & right)
