"""Small affairs that several papers tell: what differs is shown, and what only looks so is not."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from relaas.extraction import extract
from relaas.findings import meanings_of
from relaas.language.annotate import annotate
from relaas.language.meaning import model_name
from relaas.linking import link
from relaas.model import Document, Records
from tests.extraction.sentences import document_of

AFFAIRS: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("affairs.toml").read_text("utf-8"))
WRITTEN = re.compile(r"(?P<language>\w+) (?P<day>[\d-]+): (?P<text>.*)")
Span = tuple[str, int, int]


def read(papers: list[str]) -> tuple[list[Document], dict[str, Records]]:
    """The documents of an affair, named by their number, and what each of them tells."""
    documents, records = [], {}
    for number, paper in enumerate(papers):
        written = WRITTEN.fullmatch(paper)
        assert written, paper
        plain = document_of(written["text"], written["language"], published=written["day"])
        annotated, found = extract(annotate(replace(plain, id=str(number))))
        documents.append(annotated.document)
        records[str(number)] = replace(found, facts=meanings_of(found.facts))
    return documents, records


def differing(documents: list[Document], records: dict[str, Records]) -> set[frozenset[Span]]:
    """The facts that differ, as pairs of spans; what one fact tells by itself is a span alone."""
    facts = [fact for found in records.values() for fact in found.facts]
    spans: dict[str, Span] = {}
    for found in records.values():
        for one in (*found.facts, *found.figures, *found.times, *found.events, *found.statements):
            around = (fact for fact in facts if fact.document == one.document and fact.start <= one.start < fact.end)
            spans[one.id] = next(((fact.document, fact.start, fact.end) for fact in around), ("", 0, 0))
    shown = [each for entry in link(documents, records).entries for each in entry.differences]
    return {
        frozenset({spans[each.left], spans[each.right]})
        for each in shown
        if each.kind in ("contradiction", "later-revision")
    }


def tells(span: Span, quoted: str, documents: list[Document]) -> bool:
    text = next(one.text for one in documents if one.id == span[0])
    return quoted in text[span[1] : span[2]]


@pytest.mark.parametrize("name", AFFAIRS)
def test_what_differs_in_an_affair_is_shown_and_nothing_that_only_looks_so(name: str) -> None:
    if model_name() is None:
        pytest.skip("the encoder is not installed")
    documents, records = read(AFFAIRS[name]["papers"])
    found = differing(documents, records)

    def differ(left: str, right: str) -> bool:
        return any(
            any(tells(span, left, documents) for span in pair) and any(tells(span, right, documents) for span in pair)
            for pair in found
        )

    assert [pair for pair in AFFAIRS[name]["differ"] if not differ(*pair)] == []
    assert [pair for pair in AFFAIRS[name]["agree"] if differ(*pair)] == []
