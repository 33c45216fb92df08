"""Tables: a file that lacks a key, or has one that nothing reads, is refused by its name; so is one without origin."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import pytest

from relaas.errors import StopRun
from relaas.language.tables import At, read_table

ABOUT = 'about = { origin = "own work", licence = "CC0-1.0" }\n'


@dataclass(frozen=True, slots=True)
class Ending:
    """An entry of a made-up table."""

    text: str
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A made-up table with a field of every type."""

    language: str
    small: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    sizes: dict[str, float]
    order: Literal["day", "month"]
    weak: Annotated[frozenset[str], At("verbs.words")]
    endings: tuple[Ending, ...] = ()


WHOLE = """
small = "the a an"
order = "day"
[verbs]
words = ["walk"]
[nouns]
phrases = ["in spite of", "apart from"]
[sizes]
dozen = 12
[[endings]]
text = "ing"
"""


def table(folder: Path, content: str) -> Words:
    source = folder / "words.toml"
    source.write_text(content, "utf-8")
    return read_table(Words, source, language="en")


def test_a_file_becomes_a_dataclass(tmp_path: Path) -> None:
    assert table(tmp_path, ABOUT + WHOLE) == Words(
        language="en",
        small=frozenset({"the", "a", "an"}),
        phrases=(("in", "spite", "of"), ("apart", "from")),
        sizes={"dozen": 12.0},
        order="day",
        weak=frozenset({"walk"}),
        endings=(Ending("ing"),),
    )


FAULTS = {
    "no-origin": (WHOLE, "about: is missing"),
    "no-licence": ('about = { origin = "x" }' + WHOLE, "about.licence: is missing"),
    "missing": (ABOUT + WHOLE.replace("small = ", "smal = "), "small: is missing"),
    "unknown": (ABOUT + WHOLE.replace("[verbs]\n", "[verbs]\nspare = []\n"), "verbs.spare: is unknown"),
    "unknown-inside": (ABOUT + WHOLE + "mark = 1\n", "endings.mark: is unknown"),
    "no-such-value": (ABOUT + WHOLE.replace('"day"', '"year"'), "order: must be one of day, month"),
    "wrong-type": (ABOUT + WHOLE.replace("= 12", '= "12"'), "sizes.dozen: must be float, and is str"),
    "twice": (ABOUT + WHOLE.replace("[verbs]\n", "[verbs]\nsmall = []\n"), "stands in two places"),
    "no-toml": (ABOUT + "small = [", "words.toml"),
}


@pytest.mark.parametrize(("content", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_file_and_key(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(StopRun, match=r"words\.toml") as stopped:
        table(tmp_path, content)
    assert message in str(stopped.value)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"words\.toml: the table is missing"):
        read_table(Words, tmp_path / "words.toml")
