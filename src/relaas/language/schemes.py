"""The one place where tags, relations and labels of foreign pipelines become those of Relaas."""

from __future__ import annotations

from relaas.model import NameLabel

# Labels of OntoNotes (spaCy), CoNLL, WikiNER and of treebanks; what names no one and nothing (dates, sums) is absent.
NAME_LABELS: dict[str, NameLabel] = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "GPE",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    "EVENT": "OTHER",
    "LAW": "OTHER",
    "MISC": "OTHER",
    "OTHER": "OTHER",
    "PRODUCT": "OTHER",
    "WORK_OF_ART": "OTHER",
}

# ClearNLP relations (spaCy's English pipelines) and spellings that differ from Universal Dependencies.
RELATIONS: dict[str, str] = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "case",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl:npmod",
    "npmod": "obl:npmod",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "case",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "rcmod": "acl:relcl",
    "relcl": "acl:relcl",
    "svp": "compound:prt",
}
PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
PREPOSITION_OBJECTS = frozenset({"pobj", "pcomp"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def name_label(label: str) -> NameLabel | None:
    """The label of Relaas for the label of any pipeline, or None for what is no name."""
    return NAME_LABELS.get(label.upper())


def relation(label: str) -> str:
    """The Universal Dependencies relation for the relation of any pipeline."""
    return RELATIONS.get(label, label)


def universal_tree(heads: list[int], relations: list[str], tags: list[str]) -> tuple[list[int], list[str]]:
    """Heads and relations with the noun, not its preposition, as head of a prepositional phrase, as treebanks have it.

    A tree that has no preposition as head comes back with its relations renamed only.
    """
    heads = list(heads)
    renamed = [relation(label) for label in relations]
    for noun, label in enumerate(relations):
        preposition = heads[noun]
        if label not in PREPOSITION_OBJECTS or relations[preposition] not in PREPOSITIONAL:
            continue
        head = heads[preposition]
        heads[noun], heads[preposition] = head, noun
        if label == "pobj":
            passive = relations[preposition] == "agent"
            renamed[noun] = "obl:agent" if passive else "nmod" if tags[head] in NOMINAL else "obl"
        renamed[preposition] = "case" if label == "pobj" else "mark"
    return heads, renamed
