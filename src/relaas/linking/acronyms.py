"""Acronyms: the letters by which a body goes, joined to its name in full."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from relaas.linking.groups import Group
from relaas.linking.names import acronyms_of, fold
from relaas.linking.sets import DisjointSets
from relaas.model import Mention

ACRONYM_GAP = 3  # characters between a full name and its acronym in brackets after it
FEWEST_LETTERS, MOST_LETTERS = 3, 7  # of an acronym that no text explains


def join_acronyms(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join "Name of the Body (NB)": the full name, and right after it the acronym that its words make."""
    for document in _with_short_names(groups):
        ends = [(mention.end, index) for index, mention in document]
        starts = [(mention.start, index) for index, mention in document]
        for short, long in _neighbours(sorted(starts), sorted(ends)):
            words = groups[short].form.words
            if len(words) == 1 and words[0] in acronyms_of(groups[long].form.words):
                sets.merge(short, long)


def join_defined_acronyms(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join an acronym to the body that some document explains it as; where two do, to neither."""
    explained: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        if len(group.form.words) > 1 and not group.is_person:
            for mention in group.mentions:
                if mention.refers_to and not mention.generic and mention.text.isupper() and mention.text.isalpha():
                    explained[fold(mention.text)].add(index)
    for index, group in enumerate(groups):
        bodies = explained.get(group.form.folded, ()) if group.named and not group.is_person else ()
        if len({sets.root(body) for body in bodies}) == 1:
            sets.merge(index, min(bodies))


def join_initials(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join letters that no text explains to the only body of the dossier whose words begin with them."""
    bodies: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        if group.named and group.type == "ORG":
            for letters in acronyms_of(group.form.words):
                bodies[letters].add(index)
    for index, group in enumerate(groups):
        found = bodies.get(group.form.folded, ()) if _goes_by_letters(group) else ()
        if len({sets.root(body) for body in found}) == 1:
            sets.merge(index, min(found))


def _with_short_names(groups: Sequence[Group]) -> Iterable[list[tuple[int, Mention]]]:
    """The mentions, each with the place of its group, of the documents in which something goes by one word."""
    short = {document for group in groups if len(group.form.words) == 1 for document in group.documents}
    found: dict[str, list[tuple[int, Mention]]] = {document: [] for document in sorted(short)}
    for index, group in enumerate(groups):
        for share in group.shares:
            if share.document in found:
                found[share.document] += ((index, mention) for mention in share.mentions)
    return found.values()


def _goes_by_letters(group: Group) -> bool:
    written = group.name
    letters = FEWEST_LETTERS <= len(written) <= MOST_LETTERS and written.isalpha() and written.isupper()
    return letters and group.named and not group.key and group.type in {"ORG", "OTHER"}


def _neighbours(starts: list[tuple[int, int]], ends: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Pairs (group that starts, group that ends just before it), both lists ascending."""
    position = 0
    for start, index in starts:
        while position < len(ends) and ends[position][0] < start - ACRONYM_GAP:
            position += 1
        for end, other in ends[position:]:
            if end >= start:
                break
            if other != index:
                yield index, other
