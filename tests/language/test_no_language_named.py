"""Code asks what a language does, never which it is: outside its own folder no code and no word of one decides."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import relaas
from relaas.language.concepts import concept_group
from relaas.language.installed import installed, languages, pivot
from relaas.language.language import Language

SOURCE = Path(relaas.__file__).parent
OWN = {SOURCE / "language" / code for code in installed()}
FILES = sorted(path for path in SOURCE.rglob("*.py") if not OWN.intersection(path.parents))
CODES = set(installed())


def named_in(tree: ast.AST) -> Iterator[int]:
    """The lines on which a code stands in a comparison, a subscript, the key of a mapping, a case or a look-up."""
    for node in ast.walk(tree):
        for part in deciding(node):
            if any(isinstance(one, ast.Constant) and one.value in CODES for one in ast.walk(part)):
                yield part.lineno


def deciding(node: ast.AST) -> list[ast.expr]:
    """The parts of a node that decide something by their value."""
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Subscript):
        return [node.slice]
    if isinstance(node, ast.Dict):
        return [key for key in node.keys if key is not None]
    if isinstance(node, ast.Set):
        return node.elts
    if isinstance(node, ast.MatchValue):
        return [node.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.args if node.func.attr in {"get", "endswith", "startswith", "removesuffix", "removeprefix"} else []
    return node.args if isinstance(node, ast.Call) and ast.unparse(node.func) == "load_language" else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_language_is_named(path: Path) -> None:
    assert list(named_in(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        'x = language == "nl"',
        'x = language in ("de", "en")',
        'x = TABLE["nl"]',
        'TABLE = {"en": 1}',
        'x = {"nl"}',
        'x = table.get("en")',
        'x = load_language("nl")',
        'match language:\n    case "nl":\n        pass',
    ],
)
def test_naming_one_is_seen(code: str) -> None:
    assert list(named_in(ast.parse(code)))


def test_other_words_are_not_seen() -> None:
    assert not list(named_in(ast.parse('x = language.code == other.code\ny = {"bron": "nl"}\n')))


def small_words() -> frozenset[str]:
    """The small words of the languages but the pivot, in whose words code names its values and concepts ("die")."""
    own = [language for language in languages() if not language.grammar.is_pivot]
    words = frozenset().union(*(words_of(language) for language in own)) - words_of(pivot())
    return frozenset(word for word in words if word.isalpha() and concept_group(word) is None)


def words_of(language: Language) -> frozenset[str]:
    clauses, small = language.clauses, language.small_words
    kinds = [getattr(small, one.name) for one in fields(small)]
    return frozenset().union(clauses.subordinators, clauses.auxiliaries, clauses.negations, *kinds)


def written_in(tree: ast.AST, words: frozenset[str]) -> Iterator[int]:
    """The lines on which some words stand in a comparison or a set."""
    for node in ast.walk(tree):
        parts = deciding(node) if isinstance(node, ast.Compare | ast.Set | ast.MatchValue) else []
        inside = [one for part in parts for one in (part.elts if isinstance(part, ast.Tuple | ast.Set) else [part])]
        yield from (one.lineno for one in inside if isinstance(one, ast.Constant) and one.value in words)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_word_of_a_language_decides(path: Path) -> None:
    assert list(written_in(ast.parse(path.read_text("utf-8")), small_words())) == []


def test_a_word_of_a_language_is_seen() -> None:
    code = 'x = word in {"een", "a"}\ny = word == "worden"\nz = word in ("dat", "that")'
    assert set(written_in(ast.parse(code), small_words())) == {1, 2, 3}
