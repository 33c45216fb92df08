"""The pattern language of the rules: words, slots, options and alternatives, compiled to one regular expression each.

``{slot}`` or ``{name:slot}`` takes a form of a lexicon, ``[...]`` is optional, ``(a|b c)`` are alternatives, ``\\(``
is a bracket of the text, white space stands for the white space of the text, and what is written together must stand
together. There is no repetition, so every expression runs in time bounded by its own length.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

GAP = r"\s{1,4}"
DIGITS = "0"  # the key of patterns that may open with a digit
TOKEN = re.compile(r"\s+|\{[^}]*\}|[\[\]()|]|\\.|[^\s\[\](){}|\\]+")
WORD = re.compile(r"\w+")
FIGURES = re.compile(r"\d+")
PRODUCT_LIMIT = 40_000


@dataclass(frozen=True, slots=True)
class Part:
    """An element of a sequence: its expression, whether it may be left out, and the words that it may consist of."""

    regex: str
    optional: bool
    openings: tuple[str, ...]  # the forms that it may open with
    whole: bool  # the openings are the full forms, so that a glued neighbour can extend them


@dataclass(frozen=True, slots=True)
class Slot:
    """The forms that fill a slot, as one expression."""

    regex: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern with the first words (lower case) that it can open with."""

    regex: re.Pattern[str]
    keys: frozenset[str]


def compile_pattern(written: str, slots: Mapping[str, Slot], *, end: str) -> Pattern:
    """Compile a pattern; ``end`` is the expression for what may follow it."""
    tokens = [token.group() for token in TOKEN.finditer(written.strip())]
    regex, openings, rest = _alternatives(tokens, slots)
    if rest:
        raise ValueError(f"unbalanced brackets in the pattern {written!r}")
    return Pattern(re.compile(f"(?:{_number_groups(regex)}){end}"), frozenset(_key(form) for form in openings))


def _number_groups(regex: str) -> str:
    """The expression with the second and further groups of one name told apart: month, month__2, ..."""
    seen: dict[str, int] = {}

    def rename(found: re.Match[str]) -> str:
        name = found.group(1)
        seen[name] = seen.get(name, 0) + 1
        return f"(?P<{name}>" if seen[name] == 1 else f"(?P<{name}__{seen[name]}>"

    return re.sub(r"\(\?P<(\w+)>", rename, regex)


def trie_regex(words: Iterable[str]) -> str:
    """An expression for any of the words, common openings shared, longest first; spaces match white space."""
    trie: dict[str, dict[str, object]] = {}
    for word in words:
        node = trie
        for character in word:
            node = node.setdefault(character, {})  # type: ignore[assignment]
        node[""] = {}
    return _trie_regex(trie)


def _trie_regex(node: Mapping[str, Mapping[str, object]]) -> str:
    branches = []
    for character in sorted(node):
        if character:
            written = GAP if character == " " else "['’]" if character == "'" else re.escape(character)
            branches.append(written + _trie_regex(node[character]))  # type: ignore[arg-type]
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{joined})?" if "" in node and joined else joined


def _key(form: str) -> str:
    """The first word of a form, by which the scanner finds the patterns that may open there."""
    found = WORD.search(form)
    if found is None:
        return ""
    return DIGITS if found.group()[0].isdigit() else FIGURES.sub(DIGITS, found.group())


def _alternatives(tokens: Sequence[str], slots: Mapping[str, Slot]) -> tuple[str, tuple[str, ...], list[str]]:
    branches: list[str] = []
    openings: list[str] = []
    rest = list(tokens)
    while True:
        regex, first, rest = _sequence(rest, slots)
        branches.append(regex)
        openings.extend(first)
        if not rest or rest[0] != "|":
            return "|".join(branches), tuple(dict.fromkeys(openings)), rest
        rest = rest[1:]


def _sequence(tokens: list[str], slots: Mapping[str, Slot]) -> tuple[str, tuple[str, ...], list[str]]:
    parts: list[Part] = []
    while tokens and tokens[0] not in ("|", ")", "]"):
        token, tokens = tokens[0], tokens[1:]
        if token in ("(", "["):
            regex, openings, tokens = _alternatives(tokens, slots)
            tokens = tokens[1:]
            parts.append(Part(f"(?:{regex})" + ("?" if token == "[" else ""), token == "[", openings, whole=False))
        else:
            parts.append(_simple_part(token, slots))
    return "".join(part.regex for part in parts), _openings(parts), tokens


def _simple_part(token: str, slots: Mapping[str, Slot]) -> Part:
    if token.isspace():
        return Part(GAP, False, ("",), whole=False)
    if token.startswith("{"):
        name, _, source = token[1:-1].rpartition(":")
        slot = slots[source]
        return Part(f"(?P<{name or source}>{slot.regex})", False, slot.forms, whole=True)
    literal = token.removeprefix("\\")
    return Part(trie_regex([literal]), False, (literal,), whole=True)


def _openings(parts: Sequence[Part]) -> tuple[str, ...]:
    openings: list[str] = []
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        if following and part.whole and following.openings[0][:1].isalnum():
            openings.extend(_compounds(part, following))
            if following.optional:
                openings.extend(part.openings)
        else:
            openings.extend(part.openings)
        if not part.optional:
            return tuple(openings)
    return tuple(openings)


def _compounds(part: Part, following: Part) -> list[str]:
    if len(part.openings) * len(following.openings) > PRODUCT_LIMIT:
        raise ValueError("too many compounds for one pattern")
    return [left + right for left, right in product(part.openings, following.openings)]
