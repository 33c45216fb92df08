"""Rulings on names: groups of mentions parted, and the names that people gave."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relaas.linking.groups import Group
from relaas.model import Decision, Entity, Passage, Records


def passages_of(group: Group) -> list[Passage]:
    """Where the mentions of a group stand."""
    return [mention.passage for mention in group.mentions]


def part_groups(groups: Iterable[Group], decisions: Iterable[Decision]) -> list[Group]:
    """The groups, those of which a person parted some mentions from the others as two."""
    parted = [{anchor.passage for anchor in each.others} for each in decisions if each.action == "part"]
    found = list(groups)
    for apart in parted:
        found = [part for group in found for part in _part(group, apart)]
    return found


def _part(group: Group, apart: set[Passage]) -> list[Group]:
    (share,) = group.shares  # of one document, as they are before those alike are put together
    own = tuple(mention for mention in share.mentions if mention.passage not in apart)
    others = tuple(mention for mention in share.mentions if mention.passage in apart)
    if not own or not others:
        return [group]
    return [replace(group, shares=[replace(share, mentions=mentions)]) for mentions in (own, others)]


def rename(entities: Sequence[Entity], records: Mapping[str, Records], decisions: Iterable[Decision]) -> list[Entity]:
    """The entities, those to which a person gave a name under it; the last name given to one stands."""
    taken = [decision for decision in decisions if decision.action in ("rename", "join")]
    if not taken:
        return list(entities)
    named = {anchor.passage.document for decision in taken for anchor in decision.evidence} & records.keys()
    at = {mention.passage: mention.id for document in named for mention in records[document].mentions}
    owner = {mention: entity.id for entity in entities for mention in entity.mentions}
    given: dict[str, str] = {}
    for decision in taken:
        holders = Counter(owner.get(at.get(anchor.passage, ""), "") for anchor in decision.evidence)
        holders.pop("", None)
        if holders:
            given[min(holders, key=lambda entity: (-holders[entity], entity))] = decision.value
    return [
        replace(entity, name=given[entity.id], corrected=True) if entity.id in given else entity for entity in entities
    ]
