"""Canonical names: the name under which a person, body or place is shown, of all that the documents give it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from relaas.language.installed import pivot
from relaas.linking.groups import Group
from relaas.linking.kinds_in_names import proper_word
from relaas.linking.names import exonyms, fold, legal_forms, lexicon, take_apart
from relaas.model import NameLabel

LETTERS = 3  # of a word in capitals that may be short for others: "BBC"


def canonical_name(groups: Sequence[Group], label: NameLabel) -> str:
    """The name to show: a person's fullest, else one in the pivot language; of those a full one, told most often.

    What stands in capitals only is shown as names are written; a body is shown without its legal form.
    """
    shown = [(group, _shown(group.name, label)) for group in groups]
    names: Counter[str] = Counter()
    for group, name in shown:
        names[name] += len(group.shares)
    shared = {name for group, name in shown if any(m.language == pivot().code for m in group.mentions)}
    written = {name for group, name in shown if name in one_line(group.name)}
    telling = {name for group, name in shown if proper_word(group)}
    short = _short_names(names) if label == "ORG" else frozenset()

    def rank(name: str) -> tuple[bool, bool, bool, bool, bool, int, int, str]:
        full = label == "PER" and bool(take_apart(name).first)
        foreign = label != "PER" and name not in shared
        plain = name in short, name not in written, name not in telling
        return not full, foreign, *plain, -names[name], -len(name), name

    best = min(names, key=rank)
    return best if label == "PER" else exonyms().get(take_apart(best).folded, best)


def _short_names(names: Iterable[str]) -> frozenset[str]:
    """The names that open a fuller one: "Hale" beside "Hale Foods"; not beside "Hale plc", nor letters."""
    words = {name: take_apart(name, person=False).words for name in names if not name.isupper()}
    return frozenset(
        name
        for name, own in words.items()
        if any(len(other) > len(own) and other[: len(own)] == own for other in words.values())
    )


def _shown(name: str, label: NameLabel) -> str:
    """A name on one line, no word of it in capitals only for show; that of a body without its legal form."""
    words = _unshouted(one_line(name)).split(" ")
    while label == "ORG" and len(words) > 1 and fold(words[-1].replace(".", "")) in legal_forms():
        words.pop()
    return " ".join(words).rstrip(",")


def _unshouted(name: str) -> str:
    """A name of several words in capitals as it is written elsewhere: "HALE FOODS" as "Hale Foods"; letters stay."""
    if " " not in name or not name.isupper():
        return name
    return " ".join(_unshouted_word(word) for word in name.split(" "))


def _unshouted_word(word: str) -> str:
    if fold(word) in lexicon("small_words"):
        return word.lower()
    return word if len(word) <= LETTERS and fold(word) not in lexicon("name_endings") else word.title()


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())
