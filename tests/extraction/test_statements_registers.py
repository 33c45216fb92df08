"""Who says what in minutes, rulings, releases, tabloids, letters and mails: the sentences of ``attributed_*.txt``.

Below each sentence stand the sources with what each says; a source that the text does not name is left blank.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from relaas.extraction import mentions, references, statements, times
from relaas.model import Records
from tests.extraction.sentences import annotated_text

FOLDER = Path(__file__).parent
EXTRACTORS = (references.extract, mentions.extract, statements.extract)


def examples() -> Iterator[tuple[str, str, list[str]]]:
    """The language, sentence and attributions of each example."""
    for language in ("nl", "en"):
        for block in (FOLDER / f"attributed_{language}.txt").read_text("utf-8").strip().split("\n\n"):
            sentence, *attributed = block.splitlines()
            yield language, sentence, [line.strip() for line in attributed]


@pytest.mark.parametrize(("language", "sentence", "expected"), list(examples()))
def test_who_says_what(language: str, sentence: str, expected: list[str]) -> None:
    annotated = annotated_text(sentence, language)
    found = times.extract(annotated, Records())
    for extractor in EXTRACTORS:
        found = extractor(annotated, found)
    assert [f"{one.speaker_text} | {one.text}".strip() for one in found.statements] == expected
