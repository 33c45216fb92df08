"""Labels: what kind of thing a name stands for, as the whole dossier has it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from relaas.language.name_lists import listed_bodies
from relaas.linking.groups import Group
from relaas.linking.names import fold, is_first_name, lexicon, opening_word, places, surname_keys, take_apart
from relaas.model import COUNTRY, NameLabel

MOST = 1 / 2  # share of the mentions of a name above which it is taken for a person's
FULL = 2 / 3  # the same for a name in full that gives its surname to lone words
FULL_NAMES = 3  # lone surnames that one full name accounts for, in documents
SOME = 1 / 4  # share from which a lone word is taken for the surname that somebody in the dossier bears


def settle_labels(groups: Sequence[Group]) -> None:
    """Give every group the label that the dossier gives its name, and take the name apart by it."""
    named = [group for group in groups if group.named and not group.key]
    counts: dict[str, Counter[NameLabel]] = defaultdict(Counter)
    for group in named:
        counts[fold(group.name)][_own_label(group)] += group.size
    borne = _borne_surnames(named, counts) - _names_of_bodies(named)
    short = _short_for_bodies(named)
    for group in groups:
        if group.key.startswith(COUNTRY) and group.type != "NORP":
            group.type = "GPE"
        elif group.named and not group.key and fold(group.name) in short:
            group.type = "ORG"
        elif group.named and not group.key:
            group.type = _label(group, counts[fold(group.name)], fold(group.name) in borne)
        group.form = take_apart(group.name, person=group.is_person)


def _own_label(group: Group) -> NameLabel:
    """The label of the tagger, but for names that end in a word for a body: no person is called Company."""
    last = fold(group.name).rstrip(".").rsplit(" ", 1)[-1]
    return "ORG" if group.type == "PER" and last in lexicon("body_words") else group.type


def _names_of_bodies(groups: Sequence[Group]) -> frozenset[str]:
    """The lone words, folded, that are the name of a listed body, or that the full name of a body begins with."""
    listed = {fold(name) for name in listed_bodies()}
    bodies = {fold(group.name) for group in groups if group.type == "ORG"}
    full = {name.split(" ")[0] for name in bodies if " " in name}
    return frozenset(name for name in bodies if " " not in name and name in listed | full)


def _short_for_bodies(groups: Sequence[Group]) -> frozenset[str]:
    """The lone words, folded, that open a body's full name and are nobody's and no place's: "Hale" of "Hale Foods".

    The tagger of names takes them for surnames or towns where a text has nothing else to go by.
    """
    names: dict[NameLabel, Counter[str]] = defaultdict(Counter)
    for group in groups:
        names[group.type][fold(group.name)] += group.size
    titled = {fold(group.name) for group in groups if any(mention.role for mention in group.mentions)}
    borne = {word for name in names["PER"] if " " in name for word in name.split(" ")}
    opening = {opening_word(name) for name in names["ORG"]} - titled - borne - places()
    return frozenset(word for word in opening & set(names["PER"]) if _is_no_place(word, names))


def _is_no_place(name: str, names: Mapping[NameLabel, Counter[str]]) -> bool:
    """Whether a lone word is no first name, and taken for somebody or a body more often than for a place."""
    placed = names["GPE"][name] + names["LOC"][name]
    return not is_first_name(name) and placed < names["PER"][name] + names["ORG"][name]


def _borne_surnames(groups: Iterable[Group], counts: dict[str, Counter[NameLabel]]) -> frozenset[str]:
    """The lone words, folded, that are the surname of persons named in full in a fair part of the documents."""
    full: dict[str, set[str]] = defaultdict(set)
    lone: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        form = take_apart(group.name)
        if not form.first and form.words:
            lone[fold(group.name)].update(group.documents)
        elif _share(counts[fold(group.name)]) >= FULL:
            for key in surname_keys(form):
                full[key].update(group.documents)
    return frozenset(
        name
        for name, documents in lone.items()
        if len(full[surname_keys(take_apart(name))[0]]) * FULL_NAMES >= len(documents)
    )


def _label(group: Group, count: Counter[NameLabel], is_borne: bool) -> NameLabel:
    """The label of one group, by the labels that its name has in the dossier."""
    own, share = _own_label(group), _share(count)
    if share > MOST or (is_borne and share >= SOME):
        return "PER"
    if is_borne and own == "OTHER":
        return "PER"
    if own in ("PER", "OTHER") and set(count) - {own}:
        return min(
            (label for label in count if label not in ("PER", "OTHER")), key=lambda label: (-count[label], label)
        )
    return own


def _share(count: Counter[NameLabel]) -> float:
    """The share of mentions labelled a person, of those that are labelled anything."""
    labelled = count.total() - count["OTHER"]
    return count["PER"] / labelled if labelled else 0.0
