"""What a build changed: the account as it is now beside the account as it was last linked."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from relaas.dossier import checksums
from relaas.dossier.codec import as_json
from relaas.dossier.places import places
from relaas.model import Entry, Links, Passage


@dataclass(frozen=True, slots=True)
class Summary:
    """What is kept of an entry to compare it by: its date, status, wording and passages."""

    id: str
    edtf: str | None
    status: str
    agreement: str
    sources: int
    headline: str
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document by its id and its path."""

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class ChangedEntry:
    """An entry before and after, with the names of the fields that differ."""

    before: Summary
    after: Summary
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewDifference:
    """A difference that was not there before, with the ids of what it was found in and of both records."""

    owner: str
    kind: str
    about: str
    left: str
    left_value: str
    right: str
    right_value: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What linking changed in the account, each list in the order of the chronology; papers in that of their paths.

    A paper is changed where another takes its place under the same path.
    """

    new: tuple[Summary, ...] = ()
    changed: tuple[ChangedEntry, ...] = ()
    gone: tuple[Summary, ...] = ()
    new_differences: tuple[NewDifference, ...] = ()
    new_papers: tuple[Paper, ...] = ()
    changed_papers: tuple[Paper, ...] = ()
    gone_papers: tuple[Paper, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the account is as it was, whatever papers came or went."""
        return not (self.new or self.changed or self.gone or self.new_differences)


def record_account(connection: sqlite3.Connection, links: Links, written: Collection[str]) -> Changes:
    """The changes since the account was last recorded; records the present one instead. Runs inside a transaction.

    ``written`` are the ids of the entries that are not as they were.
    """
    entries = [entry.id for entry in links.entries]
    papers = dict(connection.execute("SELECT id, path FROM documents ORDER BY path, id").fetchall())
    differences = {_key(difference): difference for difference in _differences(links)}
    before, papers_before, known = (_last(connection, kind) for kind in ("entry", "paper", "difference"))
    after = {each.id: summary_of_entry(each) for each in links.entries if each.id in written or each.id not in before}
    _record(connection, "entry", before, entries, {id: as_json(summary) for id, summary in after.items()})
    _record(connection, "paper", papers_before, list(papers), papers)
    _record(connection, "difference", known, list(differences), dict.fromkeys(differences, ""))
    same = set(entries) - after.keys()
    former = [summary_of(json.loads(summary)) for id, (_, summary) in before.items() if id not in same]
    changes = compare(former, list(after.values()))
    then, now = [Paper(id, path) for id, (_, path) in papers_before.items()], [Paper(*row) for row in papers.items()]
    new = tuple(difference for key, difference in differences.items() if key not in known)
    return replace(compare_papers(then, now, changes), new_differences=new)


def _last(connection: sqlite3.Connection, kind: str) -> dict[str, tuple[int, str]]:
    """The places and summaries of what was last recorded of one kind, by its ids, in order."""
    query = "SELECT id, row, summary FROM last_account WHERE kind = ? ORDER BY row"
    return {id: (row, summary) for id, row, summary in connection.execute(query, (kind,))}


def _record(
    connection: sqlite3.Connection,
    kind: str,
    last: Mapping[str, tuple[int, str]],
    order: Sequence[str],
    summaries: Mapping[str, str],
) -> None:
    """Record what is of one kind now, in order; ``summaries`` are those that may be other than the last."""
    held = {id: row for id, (row, _) in last.items()}
    renewed = {id for id, summary in summaries.items() if id not in last or last[id][1] != summary}
    numbers = places(order, held, renewed)
    changed = {*numbers, *(last.keys() - set(order))}
    with checksums.kept(connection, (checksums.ACCOUNT,), changed):
        connection.executemany("DELETE FROM last_account WHERE (kind, id) = (?, ?)", ((kind, id) for id in changed))
        rows = ((kind, id, row, summaries[id] if id in summaries else last[id][1]) for id, row in numbers.items())
        connection.executemany("INSERT INTO last_account (kind, id, row, summary) VALUES (?, ?, ?, ?)", rows)


def compare_papers(before: Sequence[Paper], after: Sequence[Paper], changes: Changes) -> Changes:
    """Changes with the papers that came and went; a paper is known by its id, whatever its path is now."""
    then, now = {paper.id for paper in before}, {paper.id for paper in after}
    came = [paper for paper in after if paper.id not in then]
    went = [paper for paper in before if paper.id not in now]
    replaced = {paper.path for paper in came} & {paper.path for paper in went}
    return replace(
        changes,
        new_papers=tuple(paper for paper in came if paper.path not in replaced),
        changed_papers=tuple(paper for paper in came if paper.path in replaced),
        gone_papers=tuple(paper for paper in went if paper.path not in replaced),
    )


def compare(before: Sequence[Summary], after: Sequence[Summary]) -> Changes:
    """New, changed and gone entries; an entry is the same by its id, else by the most passages that it shares."""
    matched = _match(before, after)
    pairs = [(matched.get(summary.id), summary) for summary in after]
    changed = (ChangedEntry(old, new, _changed_fields(old, new)) for old, new in pairs if old)
    used = {old.id for old, _ in pairs if old}
    return Changes(
        new=tuple(new for old, new in pairs if old is None),
        changed=tuple(change for change in changed if change.fields),
        gone=tuple(summary for summary in before if summary.id not in used),
    )


def _match(before: Sequence[Summary], after: Sequence[Summary]) -> Mapping[str, Summary]:
    by_id = {summary.id: summary for summary in before}
    matched = {summary.id: by_id[summary.id] for summary in after if summary.id in by_id}
    holding: dict[Passage, list[Summary]] = {}
    for summary in before:
        if summary.id not in matched:
            for passage in summary.evidence:
                holding.setdefault(passage, []).append(summary)
    used: set[str] = set()
    for summary in (each for each in after if each.id not in matched):
        shared: dict[str, int] = {}
        for old in (old for passage in summary.evidence for old in holding.get(passage, ())):
            shared[old.id] = shared.get(old.id, 0) + (old.id not in used)
        best = max(shared, key=lambda id: (shared[id], id), default=None)
        if best is not None and shared[best]:
            matched[summary.id] = by_id[best]
            used.add(best)
    return matched


def _changed_fields(old: Summary, new: Summary) -> tuple[str, ...]:
    names = ("edtf", "status", "agreement", "sources", "headline", "evidence")
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def summary_of_entry(entry: Entry) -> Summary:
    """What is kept of an entry."""
    return Summary(
        entry.id,
        entry.when.edtf,
        entry.status,
        entry.agreement,
        entry.sources,
        entry.headline.text,
        tuple(sorted(entry.evidence)),
    )


def summary_of(values: Sequence[Any]) -> Summary:
    """The summary that was written as JSON."""
    id, edtf, status, agreement, sources, headline, evidence = values
    passages = tuple(Passage(*passage) for passage in evidence)
    return Summary(id, edtf, status, agreement, sources, headline, passages)


def _differences(links: Links) -> list[NewDifference]:
    owners = [(entry.id, entry.differences) for entry in links.entries]
    owners += [(series.id, series.differences) for series in links.series]
    return [
        NewDifference(owner, each.kind, each.about, each.left, each.left_value, each.right, each.right_value)
        for owner, differences in owners
        for each in differences
    ]


def _key(difference: NewDifference) -> str:
    sides = sorted(((difference.left, difference.left_value), (difference.right, difference.right_value)))
    return as_json((difference.kind, difference.about, *sides))
