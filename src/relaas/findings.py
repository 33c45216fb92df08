"""What one document gives: read, annotated and extracted, a pure function of its name and bytes."""

import re
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from relaas.documents import Content, document_of, settle_given
from relaas.errors import RelaasError, UnreadableDocument
from relaas.extraction import extract
from relaas.extraction.times.rules import rule_set
from relaas.language.annotate import annotate
from relaas.language.installed import languages
from relaas.language.meaning import vectors_of
from relaas.language.pipelines import Pipelines
from relaas.language.searchable import searchable_sentences
from relaas.model import CleanText, Document, Fact, LeftOut, Paragraph, Publication, Records, SearchableSentence
from relaas.model.given import REMOVED, Given, as_given

WARM = 40  # rules of time whose examples are read to load what every stage needs: its tables and its patterns
BRACKETS = re.compile(r"[][]")


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one document gives."""

    document: Document
    records: Records
    sentences: tuple[SearchableSentence, ...]


def process(
    content: Content | LeftOut, *, pipelines: Pipelines, given: Given = MappingProxyType({})
) -> Findings | LeftOut:
    """What one document gives, or why it is left out; what is left out already stays so.

    ``given`` is what people said of documents: it counts for more than what stands in them.
    """
    if isinstance(content, LeftOut):
        return content
    try:
        document = document_of(content)
        said = given.get(document.id, {})
        if REMOVED in said:
            return LeftOut(content.name, "removed", said[REMOVED])
        return _findings(settle_given(as_given(document, said)) if said else document, pipelines)
    except UnreadableDocument as problem:
        return LeftOut(content.name, problem.reason, problem.detail)
    except RelaasError:
        raise
    except MemoryError:
        return LeftOut(content.name, "too-much-memory")
    except Exception as fault:  # ours, not the user's: one document must not cost a person all the others
        return program_fault(content.name, fault)


def program_fault(name: str, fault: Exception) -> LeftOut:
    """Something left out by a fault of the program, with its kind and where it arose, for a report to the makers."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return LeftOut(name, "program-fault", f"{type(fault).__name__}: {fault}, {place}")


def warm_up(pipelines: Pipelines) -> None:
    """Load all that reading needs, in every language, so that processes forked afterwards share it."""
    for language in languages():
        text = " ".join(rule.examples[0].text for rule in rule_set(language.code).rules[:WARM] if rule.examples)
        document_of(Content("warm.txt", text.encode()))
        paragraph = Paragraph(0, len(text), "body", language.code, CleanText(text, ((0, 0),)))
        document = Document("warm", "", "txt", "", text, language.code, Publication(), paragraphs=(paragraph,))
        _findings(document, pipelines)


def _findings(document: Document, pipelines: Pipelines) -> Findings:
    annotated, records = extract(annotate(document, pipelines=pipelines))
    records = replace(records, facts=meanings_of(records.facts))
    return Findings(annotated.document, records, searchable_sentences(annotated))


def meanings_of(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, each with the vector of its headline; whom its words refer to is read like any other word."""
    vectors = vectors_of([BRACKETS.sub("", fact.headline.text) for fact in facts])
    return tuple(replace(fact, meaning=vector) for fact, vector in zip(facts, vectors, strict=True))
