"""Two names side by side that were taken for one: the subject behind its verb, and the object behind that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from relaas.language.concepts import VERB_TAGS
from relaas.language.installed import load_language
from relaas.language.name_lists import name_lists
from relaas.model import Name, Token

Words = tuple[str, ...]


def parted(tokens: Sequence[Token], names: Sequence[Name], languages: Collection[str]) -> list[Name]:
    """The names, those parted that are two: "Daarop heeft Hale Berg gedagvaard", where Hale and Berg go alone too."""
    if not any(load_language(one).grammar.verb_second for one in languages):
        return list(names)
    words = [tuple(token.text for token in tokens[name.first : name.last]) for name in names]
    times = Counter(words)
    bodies = {form[0] for form, name in zip(words, names, strict=True) if name.label == "ORG"}
    bodies |= {form[-1] for form, name in zip(words, names, strict=True) if name.label == "ORG"}
    found: list[Name] = []
    for form, name in zip(words, names, strict=True):
        pair = times[form] == 1 and _follows_verb(tokens, name.first) and bodies.intersection(form)
        cut = next(_cuts(form, times, languages), 0) if pair else 0
        halves = (replace(name, last=name.first + cut), replace(name, first=name.first + cut)) if cut else (name,)
        found += [replace(one, label="ORG") if cut and tokens[one.first].text in bodies else one for one in halves]
    return found


def _cuts(form: Words, times: Counter[Words], languages: Collection[str]) -> Iterator[int]:
    """Where both parts of a name are names by themselves elsewhere; a first name belongs to what follows."""
    if any(form[0] in name_lists(one).first_names for one in languages):
        return
    yield from (cut for cut in range(1, len(form)) if times[form[:cut]] and times[form[cut:]])


def _follows_verb(tokens: Sequence[Token], first: int) -> bool:
    """Whether the finite verb stands right before a name."""
    before = tokens[first - 1] if first else None
    return before is not None and before.pos in VERB_TAGS and before.feature("VerbForm") == "Fin"
