"""The ledger: every decision that people took on lines, names and documents, written down and read back."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from relaas.dossier import checksums, decisions
from relaas.dossier.backdrop import OUTLINE
from relaas.dossier.connection import settle_log, snapshot, transaction
from relaas.dossier.own_lines import own_document, write_own_documents
from relaas.dossier.tables import DOCUMENTS, ENTITIES, ENTRIES, MENTIONS, Table, among, insert, select
from relaas.errors import StopRun
from relaas.model import Action, Decision, Document, Entity, Entry, Mention, Passage

FURTHEST: Final = "\U0010ffff"  # sorts after every id that begins as asked


class Ledger:
    """The decisions of one dossier; each is signed by whom it is ``by``, and says ``at`` what moment and why."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rule(
        self,
        lines: Sequence[str],
        action: Action,
        note: str = "",
        *,
        by: str,
        at: str,
        others: Sequence[Passage] = (),
        field: str = "",
        value: str = "",
    ) -> tuple[Decision, ...]:
        """One decision on each of some lines, by their ids or unique beginnings of these: all of them, or none."""

        def draft(entry: Entry) -> Decision:
            return Decision(
                0,
                action,
                note,
                by,
                at,
                entry.concept,
                *self._anchors(entry),
                others=decisions.anchors_of(self._connection, others),
                field=field,
                value=value,
            )

        with self._writing():
            found = [self.line(prefix) for prefix in lines]
            return tuple(
                decisions.write_decision(self._connection, draft(entry), entries=(entry.id,)) for entry in found
            )

    def merge(self, lines: Sequence[str], note: str = "", *, by: str, at: str) -> Decision:
        """The decision that some lines are one."""
        first, *rest = dict.fromkeys(self.line(prefix).id for prefix in lines)
        if not rest:
            raise StopRun("One line cannot be merged with itself; name two or more.", "merged_alone")
        passages = dict.fromkeys(passage for id in rest for passage in self.line(id).evidence)
        return self.rule((first,), "merge", note, by=by, at=at, others=tuple(passages))[0]

    def add(
        self,
        note: str = "",
        *,
        by: str,
        at: str,
        passage: Passage | None = None,
        text: str = "",
        date: str = "",
        status: str = "happened",
    ) -> Decision:
        """The decision to add a line of one's own: on a passage of a source, or else in one's own words, ``text``."""
        with self._writing():
            if passage is None:
                own = own_document(text, by=by, at=at)
                with checksums.kept(self._connection, checksums.OF_DOCUMENTS, (own.id,)):
                    insert(self._connection, DOCUMENTS, (own,))
                passage = Passage(own.id, 0, len(own.text))
            anchors = decisions.anchors_of(self._connection, (passage,))
            if not anchors or not anchors[0].quote.strip():
                raise StopRun("There is no such passage; `relaas search` shows where words stand.", "no_passage")
            draft = Decision(0, "add", note, by, at, status, anchors[0], anchors, field="date", value=date)
            return decisions.write_decision(self._connection, draft)

    def rule_on_name(
        self,
        name: str,
        action: Action,
        note: str = "",
        *,
        by: str,
        at: str,
        others: Sequence[str] = (),
        value: str = "",
    ) -> Decision:
        """The decision to call a name otherwise, to join it with other names, or to part mentions of it from the rest.

        ``name`` is the id of an entity; ``others`` are ids of entities to join it with, or of mentions to part from it.
        """
        with self._writing():
            entity: Entity = self._one(ENTITIES, name, "name", "entities")
            joined = [self._one(ENTITIES, other, "name", "entities").mentions for other in others if action == "join"]
            apart = tuple(others) if action == "part" else tuple(mention for each in joined for mention in each)
            draft = Decision(
                0,
                action,
                note,
                by,
                at,
                entity.type,
                evidence=decisions.anchors_of(self._connection, self._passages(entity.mentions)),
                others=decisions.anchors_of(self._connection, self._passages(apart)),
                field="name",
                value=value or entity.name,
            )
            if action in ("join", "part") and not draft.others:
                problem = f"Nothing to {action} was named; `relaas show` lists the mentions of a name."
                raise StopRun(problem, "nothing_named")
            return decisions.write_decision(self._connection, draft)

    def rule_on_document(
        self, document: str, action: Action, note: str = "", *, by: str, at: str, field: str = "", value: str = ""
    ) -> Decision:
        """The decision on what is known of a document (``field``: date, title or source), or to leave it out."""
        with self._writing():
            found: Document = self._one(DOCUMENTS, document, "document", "sources", omit=OUTLINE)
            anchors = decisions.anchors_of(self._connection, (Passage(found.id, 0, 0),))
            draft = Decision(0, action, note, by, at, evidence=anchors, field=field, value=value)
            return decisions.write_decision(self._connection, draft)

    def undo(self, number: int, note: str = "", *, by: str, at: str) -> Decision:
        """The decision to take another one back."""
        with self._writing():
            draft = Decision(0, "undo", note, by, at, value=str(number))
            taken = decisions.write_decision(self._connection, draft)
            write_own_documents(self._connection, self.all())
            return taken

    def take_over(self, taken: Iterable[Decision]) -> tuple[Decision, ...]:
        """Write decisions of another dossier behind those that are here, but those that are here already."""
        with self._writing():
            known = {_said(decision): decision.number for decision in self.all()}
            numbers: dict[str, str] = {}
            written: list[Decision] = []
            for decision in taken:
                if decision.action == "undo":
                    decision = replace(decision, value=numbers.get(decision.value, decision.value))
                if (number := known.get(_said(decision))) is None:
                    written.append(decisions.write_decision(self._connection, decision))
                    number = written[-1].number
                numbers[str(decision.number)] = str(number)
            write_own_documents(self._connection, self.all())
            return tuple(written)

    def copy(self, taken: Iterable[Decision]) -> None:
        """Write decisions of another dossier into this one, which has none, with their numbers and seals."""
        with self._writing():
            decisions.copy_decisions(taken, self._connection)
            write_own_documents(self._connection, self.all())

    def all(self) -> tuple[Decision, ...]:
        """Every decision, also those that were undone and those that undo, in the order in which they were taken."""
        return decisions.read_decisions(self._connection)

    def standing(self) -> decisions.Standing:
        """The decisions that nobody undid, by the line that they apply to today."""
        with snapshot(self._connection):
            return decisions.read_standing(self._connection)

    def for_linking(self) -> tuple[Decision, ...]:
        """The decisions that stand, anchored to the documents that are there: what linking takes into account."""
        with snapshot(self._connection):
            return decisions.anchored_today(self._connection)

    def line(self, prefix: str) -> Entry:
        """The line whose id begins so; stops the run where there is none, or several."""
        entry: Entry = self._one(ENTRIES, prefix, "entry", "chronology")
        return entry

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction, after which what was decided stands in the file itself, where a copy of it takes it along."""
        with transaction(self._connection):
            yield
            checksums.note(self._connection, checksums.RULED_AT_ONCE)
        settle_log(self._connection)

    def _anchors(self, entry: Entry) -> tuple[Any, tuple[Any, ...]]:
        headline, *evidence = decisions.anchors_of(self._connection, (entry.headline.passage, *entry.evidence))
        return headline, tuple(evidence)

    def _passages(self, mentions: Sequence[str]) -> list[Passage]:
        found: list[Mention] = select(self._connection, MENTIONS, *among("id", mentions))
        return [mention.passage for mention in found]

    def _one(self, table: Table, prefix: str, kind: str, lists: str, *, omit: frozenset[str] = frozenset()) -> Any:
        """The one thing of a kind whose id begins so."""
        start = prefix.strip().lower()
        found = select(self._connection, table, "id >= ? AND id < ?", (start, start + FURTHEST), omit=omit)
        if len(found) != 1 or not start:
            what = f"No {kind} has" if not found else f"{len(found)} of the kind {kind} have"
            problem = f"{what} an id that begins with {prefix!r}; `relaas {lists}` lists the ids."
            raise StopRun(problem, "several_ids" if found else "no_id", prefix=prefix, lists=lists)
        return found[0]


def _said(decision: Decision) -> str:
    """What makes two decisions one: all but the number and seal that they have in a dossier."""
    return repr(replace(decision, number=0, seal=""))
