"""Noise: what comes again without end is found in no time, and nothing that somebody means is taken for it."""

import hashlib
import time

import pytest

from relaas.documents.document import document_of
from relaas.documents.noise import blank_out, find_noise
from relaas.documents.unfolding import Content
from relaas.findings import Findings, process
from relaas.language.pipelines import Pipelines
from tests.documents.made_files import DUTCH, ENGLISH

LONG = 250_000  # bytes: what takes the square of them takes minutes
MOST_SECONDS = 5.0
UNITS = [
    *(
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        '"',
        "'",
        "“",
        "”",
        "(",
        ")",
        "[",
        "{",
        "<",
        "> ",
        "*",
        "**",
        "_",
        "-",
        "—",
        ".",
    ),
    *(
        " .",
        ",",
        "!",
        "#",
        "=",
        "|",
        "&",
        "%",
        "€ ",
        "+",
        "0",
        "9 ",
        "12 ",
        "1.",
        "2021-",
        "x\n",
        "x\n\n",
        "a-\n",
        "a ",
    ),
    *("mei ", "may ", "3 mei ", "3 May 2021 ", "maandag ", "10:30 ", "De minister zegt. ", "He said that "),
    *(
        "miljoen ",
        "drieduizend",
        "twenty-",
        "https://",
        "a@b.nl ",
        "Van: x\n",
        "On x wrote:\n",
        "1) ",
        "é",
        "\u0301",
        "\u200b",
        "😀",
    ),
]


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_one_sign_or_word_without_end_takes_seconds(unit: str) -> None:
    text = f"{DUTCH} {unit * (LONG // len(unit.encode()))}\n\n{DUTCH}"
    begun = time.process_time()
    found = process(Content("a.txt", text.encode()), pipelines=Pipelines())
    assert time.process_time() - begun < MOST_SECONDS
    assert isinstance(found, Findings)
    assert found.records.events
    assert bool(found.document.left_out) == bool(unit.strip())


@pytest.mark.parametrize(
    ("before", "unit", "times"),
    [("Brug. ", "- ", 400), ("Brug. ", "De raad zegt nee. ", 40), ("", "ja\n", 300), ("De brug ", "=" * 80 + "\n", 10)],
)
def test_the_first_time_stays(before: str, unit: str, times: int) -> None:
    text = before + unit * times + "\nEinde."
    ((start, end),) = find_noise(text)
    assert abs(start - len(before) - len(unit)) <= len(unit)
    assert text[end:].strip() == "Einde."


@pytest.mark.parametrize(
    "text",
    [
        DUTCH,
        ENGLISH * 9,
        "Naam: " + "_" * 120 + "\nDatum: " + "." * 200,
        "| a | b | c |\n" * 20,
        "Zie https://example.org/" + "a1b2/" * 60,
    ],
)
def test_what_somebody_means_is_no_noise(text: str) -> None:
    assert find_noise(text) == ()


@pytest.mark.parametrize("length", [999, 1000])
def test_a_string_longer_than_any_address_is_noise(length: int) -> None:
    text = "Bijlage: " + hashlib.shake_256(b"a").hexdigest(500)[:length] + " einde"
    assert find_noise(text) == (((9, 9 + length),) if length >= 1000 else ())


def test_blanked_out_text_keeps_its_places() -> None:
    assert blank_out("abcdefghij", ((1, 3), (5, 9))) == "a\f\fde\f  \fj"


def test_what_is_noise_stands_under_left_out() -> None:
    document = document_of(Content("a.txt", f"{DUTCH}\n\n{'ha ' * 500}\n\n{DUTCH[:90]} Einde.".encode()))
    (item,) = document.left_out
    assert item.passage
    assert (item.path, item.reason) == ("a.txt", "no-language")
    assert document.text[item.passage.start : item.passage.end].strip("ha ") == ""
    assert "Einde." in document.paragraphs[-1].clean.text
