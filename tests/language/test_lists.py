"""Lists of words: none names a word twice, so that whoever adds or takes away one finds it in one place."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import relaas

LANGUAGE = Path(relaas.__file__).parent / "language"
TABLES = sorted(LANGUAGE.rglob("*.toml"))


def lists_in(value: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a table, with the names by which they are found."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "examples":
                yield from lists_in(inner, f"{name}.{key}")
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield name, value
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if isinstance(inner, dict):  # a list within a list is a phrase
                yield from lists_in(inner, f"{name}[{number}]")


@pytest.mark.parametrize("table", TABLES, ids=lambda path: str(path.relative_to(LANGUAGE)))
def test_no_list_names_a_word_twice(table: Path) -> None:
    found = {name: Counter(words) for name, words in lists_in(tomllib.loads(table.read_text("utf-8")))}
    twice = {name: [word for word, times in counts.items() if times > 1] for name, counts in found.items()}
    assert not {name: words for name, words in twice.items() if words}
