"""Groups: the mentions that stand for one thing under one name, gathered inside each document and then over all.

What a document calls things is worked out once. Names that come back in many documents are one group, so that every
step after that goes by the number of names and not by that of mentions.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from relaas.linking.names import NameForm, take_apart
from relaas.model import Mention, NameLabel, Records, Shelf, Workings
from relaas.model.kept import as_kept, from_kept

NO_FORM = NameForm((), "", "")


@dataclass(frozen=True, slots=True)
class Called:
    """What one document calls a thing: its mentions of it, and the type, key, name and countries that these give.

    ``named``: by a name, and not by a description alone; ``language`` is that of the first such mention.
    """

    mentions: tuple[Mention, ...]
    type: NameLabel
    key: str
    name: str
    countries: tuple[str, ...]
    named: bool
    language: str


@dataclass(frozen=True, slots=True)
class Share:
    """The mentions of a group in one document, with the place that they have among those of all groups."""

    document: str
    mentions: tuple[Mention, ...]
    place: int = 0


@dataclass(slots=True)
class Group:
    """The mentions, in one document or several, that stand for the same thing, on their way to an entity."""

    shares: list[Share]
    type: NameLabel = "OTHER"
    key: str = ""
    name: str = ""
    form: NameForm = NO_FORM
    countries: frozenset[str] = frozenset()
    named: bool = True
    language: str = ""  # of the first mention by name

    @property
    def is_person(self) -> bool:
        """Whether the group stands for a person."""
        return self.type == "PER"

    @property
    def mentions(self) -> Iterator[Mention]:
        """The mentions, in order of the documents."""
        return chain.from_iterable(share.mentions for share in self.shares)

    @property
    def documents(self) -> list[str]:
        """The documents that have such mentions, in order."""
        return [share.document for share in self.shares]

    @property
    def size(self) -> int:
        """The number of mentions."""
        return sum(len(share.mentions) for share in self.shares)


def gather(records: Mapping[str, Records], workings: Workings) -> list[Group]:
    """The groups of each document, in order of the documents and their texts."""
    shelf = Shelf.of(records)
    groups: list[Group] = []
    for document in sorted(shelf):
        kept = workings.take("names", shelf.digest(document), partial(_called_in, document, shelf))
        found: tuple[Called, ...] = from_kept(tuple[Called, ...], kept)
        groups += (_as_group(document, called, place) for place, called in enumerate(found, len(groups)))
    return groups


def together(groups: Iterable[Group], alike: Callable[[Group], object]) -> list[Group]:
    """Groups of which those that are alike are one; each whose likeness is None stays by itself."""
    found: dict[object, Group] = {}
    for number, group in enumerate(groups):
        likeness = alike(group)
        key = number if likeness is None else likeness
        if key in found:
            found[key].shares += group.shares
        else:
            found[key] = group
    return list(found.values())


def apart(groups: Iterable[Group], stays: Callable[[Group], bool]) -> list[Group]:
    """Groups of which those that do not stay together are one for each document, in order."""
    found = [
        part
        for group in groups
        for part in ([group] if stays(group) else [replace(group, shares=[share]) for share in group.shares])
    ]
    return sorted(found, key=lambda group: group.shares[0].place)


def group_mentions(records: Records) -> list[tuple[Mention, ...]]:
    """The mentions of a document in groups: what they refer to, joined by key and by name; in order of the text.

    A description counts only where it acts, speaks or has a key.
    """
    by_id = records.mention_by_id()
    speakers = {_root(by_id, statement.speaker) for statement in records.statements if statement.speaker}
    owners = {_root(by_id, figure.whose) for figure in records.figures if figure.whose}
    actors = {_root(by_id, actor) for event in records.events for actor in event.actors}
    parties = speakers | owners | actors
    groups: dict[object, list[Mention]] = {}
    for mention in records.mentions:
        root = by_id[_root(by_id, mention.id)]
        groups.setdefault(_identity(root), []).append(mention)
    kept = [tuple(group) for group in groups.values() if any(_tells(each) or each.id in parties for each in group)]
    return sorted(kept, key=lambda group: (group[0].start, group[0].id))


def _tells(mention: Mention) -> bool:
    """Whether a mention says what it is by a name or a key."""
    return not mention.generic or bool(mention.key)


def _root(by_id: Mapping[str, Mention], mention: str) -> str:
    """The id of the mention that a chain of references ends in."""
    seen = {mention}
    while (current := by_id.get(mention)) and current.refers_to in by_id and current.refers_to not in seen:
        mention = current.refers_to or mention
        seen.add(mention)
    return mention


def _identity(root: Mention) -> object:
    """What makes mentions of one document one group: key, else name; a description only stands for itself."""
    if root.key:
        return ("key", root.key, root.type == "NORP")
    if root.generic:
        return ("mention", root.id)
    return ("name", root.type == "PER", take_apart(root.name, person=root.type == "PER").folded)


def describe(mentions: tuple[Mention, ...]) -> Called:
    """What some mentions of one document call the thing that they stand for."""
    named = [mention for mention in mentions if not mention.generic] or mentions
    return Called(
        mentions,
        type=most_common(mention.type for mention in named),
        key=next((mention.key for mention in mentions if mention.key), ""),
        name=max((mention.name or mention.text for mention in named), key=lambda name: (len(name.split()), name)),
        countries=tuple(sorted({mention.country for mention in mentions if mention.country})),
        named=not named[0].generic,
        language=named[0].language,
    )


def most_common(labels: Iterable[NameLabel]) -> NameLabel:
    """The most frequent label; of equals the first in the alphabet."""
    counts = Counter(labels)
    return min(counts, key=lambda label: (-counts[label], label))


def _called_in(document: str, records: Shelf) -> bytes:
    """What a document calls the things that it names, as it is kept."""
    return as_kept(tuple(map(describe, group_mentions(records[document]))))


def _as_group(document: str, called: Called, place: int) -> Group:
    """The group of what one document calls a thing."""
    share = Share(document, called.mentions, place)
    countries = frozenset(called.countries)
    return Group([share], called.type, called.key, called.name, NO_FORM, countries, called.named, called.language)
