"""Two hundred and fifty traps per language: no headline tells what its sentence denies, doubts or makes conditional."""

import csv
import re
from pathlib import Path

import pytest

from tests.extraction.sentences import records_of

BRACKETED = re.compile(r"^\[[^]]+:\] | \[[^]]+\]")  # what a headline shows in square brackets
TRAPS = Path(__file__).parent / "traps"


def traps(language: str) -> list[dict[str, str]]:
    """Rows: the kind of trap, the words that govern, the content that they govern, and the sentence."""
    with (TRAPS / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_headline_is_reversed(language: str) -> None:
    rows = traps(language)
    text = "\n\n".join(row["sentence"] for row in rows)
    found = records_of(text, language).facts
    headlines = [fact.headline.text for fact in found]
    bare = [row for row in rows for headline in headlines if _tells(headline, row) and not _governed(headline, row)]
    assert bare == []
    assert len(rows) >= 250
    assert len(headlines) >= 190


def _tells(headline: str, row: dict[str, str]) -> bool:
    """Whether a headline of the sentence of a row, its brackets left aside, holds what is governed."""
    pieces = BRACKETED.sub("", headline).split(" … ")
    return row["content"] in headline and all(piece in row["sentence"] for piece in pieces)


def _governed(headline: str, row: dict[str, str]) -> bool:
    """Whether what governs the content stands in the headline."""
    return row["governor"] in headline
