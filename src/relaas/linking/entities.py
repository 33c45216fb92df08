"""Entities: the mentions of all documents and languages, gathered into persons, bodies, groups and places.

Every step joins on an index (a key, a folded name, a skeleton, a surname), so the cost grows with the number of
mentions. A step merges only what it can decide: two candidates for a surname leave it apart.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from relaas.linking.acronyms import join_acronyms, join_defined_acronyms, join_initials
from relaas.linking.bonds import NO_BONDS, BoundSets, make_bonds
from relaas.linking.canonical_names import canonical_name, one_line
from relaas.linking.groups import Group, apart, gather, most_common, together
from relaas.linking.kinds_in_names import join_translated_bodies
from relaas.linking.labels import settle_labels
from relaas.linking.name_rulings import part_groups, passages_of, rename
from relaas.linking.names import (
    are_one_person,
    are_spellings,
    exonyms,
    fold,
    full_forms,
    skeleton,
    surname_keys,
)
from relaas.linking.partial_names import join_first_names, join_partial_bodies
from relaas.linking.sets import DisjointSets
from relaas.linking.surnames import countries_agree, join_surnames
from relaas.model import (
    COUNTRY,
    NAME_ACTIONS,
    Decision,
    Entity,
    Mention,
    Passage,
    Records,
    Role,
    Workings,
    content_id,
)

LONGEST_BLOCK = 60  # names under one skeleton or surname; more is a block without power to tell


def find_entities(
    records: Mapping[str, Records], decisions: Sequence[Decision] = (), workings: Workings | None = None
) -> tuple[Entity, ...]:
    """The entities of all documents, by name; a description counts only where it acts, speaks or has a key.

    What people joined is one, what they parted is not, and a name that they gave is the name.
    """
    ruled = [decision for decision in decisions if decision.action in NAME_ACTIONS]
    groups = part_groups(gather(records, workings or Workings()), ruled)
    if not ruled:  # what people ruled is said of mentions
        groups = together(groups, _written)
    settle_labels(groups)
    groups = apart(groups, lambda group: bool(_key_of(group) or _full_name(group)))
    bonds = make_bonds([passages_of(group) for group in groups], ruled) if ruled else NO_BONDS
    sets = BoundSets(len(groups), bonds)
    for step in (
        _join_keys,
        _join_names,
        join_translated_bodies,
        join_acronyms,
        join_defined_acronyms,
        join_initials,
        _join_spellings,
        _join_persons,
        join_first_names,
        join_surnames,
        join_partial_bodies,
    ):
        step(groups, sets)
    entities = [make_entity([groups[index] for index in members]) for members in sets.members().values()]
    entities = rename(list(_tell_apart(entities)), records, ruled)
    return tuple(sorted(entities, key=lambda entity: (fold(entity.name), entity.type, entity.id)))


# Across documents


def _join_keys(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join groups with the same key; a people and its country stay two."""
    _join_on(groups, sets, _key_of)


def _written(group: Group) -> object:
    """What makes groups of several documents one from the start; None of a description, which stands for itself."""
    told = group.named, group.key, group.type, group.name, group.countries, group.language
    return told if group.named or group.key else None


def _key_of(group: Group) -> tuple[str, bool] | None:
    people = group.type == "NORP"
    if not group.key and people and group.named and len(group.countries) == 1:
        return f"{COUNTRY}{min(group.countries)}", people
    return (group.key, people) if group.key else None


def _join_names(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join groups with the same name, and places under their canonical name; a lone surname waits for its owner."""
    _join_on(groups, sets, _full_name)


def _full_name(group: Group) -> tuple[bool, str] | None:
    if not group.named or not group.form.words or (group.is_person and not group.form.first):
        return None
    folded = group.form.folded
    return group.is_person, folded if group.is_person else fold(exonyms().get(folded, folded))


def _join_on(groups: Sequence[Group], sets: DisjointSets, key_of: Callable[[Group], object]) -> None:
    """Join groups with the same key; a group whose key is None stays out."""
    first: dict[object, int] = {}
    for index, group in enumerate(groups):
        if (key := key_of(group)) is not None and sets.root(first.setdefault(key, index)) != sets.root(index):
            sets.merge(first[key], index)


def _join_spellings(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join bodies and places whose names differ by transliteration alone."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, group in _representatives(groups, sets):
        if group.named and not group.is_person:
            blocks[skeleton(group.form.folded)].append(index)
    _join_blocks(blocks.values(), sets, lambda a, b: are_spellings(groups[a].form.folded, groups[b].form.folded))


def _join_persons(groups: Sequence[Group], sets: DisjointSets) -> None:
    """Join full names of one person: an initial, an accent, a transliteration, half of a double name."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, group in _representatives(groups, sets):
        if group.named and group.is_person and group.form.first:
            for part in surname_keys(group.form):
                for initial in sorted({first[0] for first in full_forms(group.form.first)}):
                    blocks[f"{initial} {part}"].append(index)
    ordered = (blocks[key] for key in sorted(blocks))
    _join_blocks(ordered, sets, lambda a, b: _one_person(groups[a], groups[b]))


def _one_person(left: Group, right: Group) -> bool:
    return are_one_person(left.form, right.form) and countries_agree(left.countries, right.countries)


def _join_blocks(blocks: Iterable[list[int]], sets: DisjointSets, agree: Callable[[int, int], bool]) -> None:
    for block in blocks:
        for position, index in enumerate(block[:LONGEST_BLOCK]):
            for other in block[position + 1 : LONGEST_BLOCK]:
                if sets.root(index) != sets.root(other) and agree(index, other):
                    sets.merge(index, other)


def _representatives(groups: Sequence[Group], sets: DisjointSets) -> list[tuple[int, Group]]:
    """One group of every set for each way of writing its name."""
    seen: set[tuple[int, str]] = set()
    chosen: list[tuple[int, Group]] = []
    for index, group in enumerate(groups):
        key = (sets.root(index), " ".join(group.form.words))
        if key not in seen:
            seen.add(key)
            chosen.append((index, group))
    return chosen


# The entity itself


def make_entity(groups: Sequence[Group]) -> Entity:
    """One entity of the groups that stand for it: canonical name, forms, roles and mentions."""
    shares = sorted((share for group in groups for share in group.shares), key=lambda share: share.place)
    mentions = [mention for share in shares for mention in share.mentions]
    named = [group for group in groups if group.named] or list(groups)
    label = most_common(group.type for group in named for _ in group.mentions)
    name = canonical_name(named, label)
    identity = ("entity", label, name) if groups[0].named or groups[0].key else ("entity", label, mentions[0].id)
    return Entity(
        id=content_id(*identity),
        type=label,
        name=name,
        forms=tuple(sorted({(mention.language, one_line(mention.text)) for mention in mentions if _is_form(mention)})),
        roles=_roles(mentions),
        mentions=tuple(mention.id for mention in mentions),
    )


def _is_form(mention: Mention) -> bool:
    """Whether the words of a mention are a form of the name: no description and no pronoun."""
    return not mention.generic and (mention.refers_to is None or mention.text != mention.text.lower())


def _roles(mentions: Iterable[Mention]) -> tuple[Role, ...]:
    roles: dict[str, Role] = {}
    for mention in mentions:
        if mention.role:
            passage = mention.role_passage or Passage(mention.document, mention.start, mention.end)
            roles.setdefault(fold(mention.role), Role(one_line(mention.role), passage))
    return tuple(roles.values())


def _tell_apart(entities: Iterable[Entity]) -> Iterable[Entity]:
    """The entities with an id each: namesakes that were not merged take their first mention into it."""
    count: Counter[str] = Counter()
    for entity in entities:
        count[entity.id] += 1
        if count[entity.id] == 1:
            yield entity
        else:
            yield _with_id(entity, content_id(entity.id, entity.mentions[0]))


def _with_id(entity: Entity, identifier: str) -> Entity:
    return Entity(identifier, entity.type, entity.name, entity.forms, entity.roles, entity.mentions)
