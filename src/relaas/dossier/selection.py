"""Filters resolved against a dossier: which entities, documents and sentences they mean, as SQL conditions."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relaas.dossier.backdrop import read_sources
from relaas.dossier.filters import Condition, Filters
from relaas.dossier.search import matching_sentences
from relaas.model import Document

LANGUAGE_OF_ROW = (
    "coalesce((SELECT p.language FROM paragraphs p WHERE p.document = {row}.document AND p.start_at <= {row}.start_at "
    "ORDER BY p.start_at DESC LIMIT 1), (SELECT d.language FROM documents d WHERE d.id = {row}.document))"
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What filters mean in one dossier: ids of entities, places, documents and rows of sentences; None = all."""

    filters: Filters
    entities: str | None
    places: str | None
    documents: str | None
    sentences: str | None

    def of_records(self, table: str) -> Condition:
        """The condition on the document, language and wording of the rows of a table with passages."""
        condition = Condition()
        if self.documents is not None:
            condition &= Condition(f"{table}.document IN (SELECT value FROM json_each(?))", (self.documents,))
        if self.filters.language:
            marks = ", ".join("?" for _ in self.filters.language)
            condition &= Condition(f"{LANGUAGE_OF_ROW.format(row=table)} IN ({marks})", self.filters.language)
        if self.sentences is not None:
            condition &= Condition(
                f"EXISTS (SELECT 1 FROM sentences s WHERE s.document = {table}.document "
                f"AND s.start_at < {table}.end_at AND s.end_at > {table}.start_at "
                "AND s.row IN (SELECT value FROM json_each(?)))",
                (self.sentences,),
            )
        return condition

    def of_status(self, column: str) -> Condition:
        """The condition on a status, or a column that serves as one."""
        if not self.filters.status:
            return Condition()
        return Condition(f"{column} IN ({', '.join('?' for _ in self.filters.status)})", self.filters.status)

    def mentioned(self, column: str) -> Condition:
        """The condition that a column with the id of a mention names one of the entities."""
        return _among(self.entities, column)

    def placed(self, column: str) -> Condition:
        """The condition that a column with the id of a mention names one of the places."""
        return _among(self.places, column)

    def mentioned_in(self, *columns: str) -> Condition:
        """The condition that lists of mentions name one of the entities."""
        return _among_lists(self.entities, columns)

    def placed_in(self, *columns: str) -> Condition:
        """The condition that lists of mentions name one of the places."""
        return _among_lists(self.places, columns)


def resolve(connection: sqlite3.Connection, filters: Filters, documents: Iterable[Document] | None = None) -> Selection:
    """What filters mean in this dossier; ``documents`` are all of them, where they are at hand."""
    if filters.document and documents is None:
        documents = read_sources(connection).values()
    return Selection(
        filters,
        _ids(find_entities(connection, filters.entity)) if filters.entity else None,
        _ids(find_entities(connection, filters.place)) if filters.place else None,
        _ids(find_documents(documents or (), filters.document)) if filters.document else None,
        json.dumps(matching_sentences(connection, filters.text)) if filters.text.strip() else None,
    )


def find_entities(connection: sqlite3.Connection, wanted: Sequence[str]) -> list[str]:
    """The ids of the entities that words name: by id or whole name or form, else by whole words, else by a part."""
    query = "SELECT id, name FROM entities UNION ALL SELECT entity, form FROM entity_forms"
    names = [(entity, name.casefold()) for entity, name in connection.execute(query)]
    found: dict[str, None] = {}
    for words in (each.casefold().strip() for each in wanted):
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found |= dict.fromkeys(
            [entity for entity, name in names if words in (name, entity)]
            or [entity for entity, name in names if whole.search(name)]
            or [entity for entity, name in names if words in name]
        )
    return list(found)


def find_documents(documents: Iterable[Document], wanted: Sequence[str]) -> list[str]:
    """The ids of the documents whose id begins with, or whose path or title has, one of some words."""
    words = [each.casefold().strip() for each in wanted]
    return [
        document.id
        for document in documents
        if any(
            document.id.startswith(word)
            or word in document.path.casefold()
            or word in (document.title or "").casefold()
            for word in words
        )
    ]


def _ids(found: list[str]) -> str:
    return json.dumps(found)


def _among(entities: str | None, column: str) -> Condition:
    if entities is None:
        return Condition()
    return Condition(
        f"{column} IN (SELECT m.mention FROM entity_mentions m WHERE m.entity IN (SELECT value FROM json_each(?)))",
        (entities,),
    )


def _among_lists(entities: str | None, columns: Sequence[str]) -> Condition:
    if entities is None:
        return Condition()
    part = (
        "EXISTS (SELECT 1 FROM json_each({column}) j JOIN entity_mentions m ON m.mention = j.value "
        "WHERE m.entity IN (SELECT value FROM json_each(?)))"
    )
    parts = " OR ".join(part.format(column=column) for column in columns)
    return Condition(f"({parts})", (entities,) * len(columns))
