"""Builds and what each changed, as lists: papers and lines that came, changed or went, and new differences."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from relaas.dossier import Build, ChangedEntry, Changes, Dossier, NewDifference, Paper, Quoted, Summary
from relaas.model import Dating, Passage
from relaas.model.edtf import bounds_of
from relaas.views.dates import show_edtf, show_when
from relaas.views.derivation import publication_line
from relaas.views.listing import Listing, Row, Value, fold_space
from relaas.views.naming import AGREEMENT_MARKS, show_about, show_value, source_name
from relaas.views.register import Register
from relaas.views.wording import Wording

# In the order in which they are listed.
ChangeKind = Literal[
    "new-paper", "changed-paper", "gone-paper", "new", "changed", "confirmed", "passages", "gone", "difference"
]
MARKS = {"new": "+", "changed": "~", "confirmed": "~", "passages": "~", "gone": "-"}
COMPARED = ("date", "text", "status", "agreement", "sources")  # the columns that have a former value beside them
COLUMNS = (
    "change",
    "id",
    *(name for column in COMPARED for name in (column, f"{column}_before")),
    "about",
    "left_value",
    "right_value",
    "documents",
)
NOTHING: dict[str, Value] = dict.fromkeys(COLUMNS)


@dataclass(frozen=True, slots=True)
class Today:
    """What of a dossier the changes of a former build are shown beside.

    ``ids`` are those of the lines, and of the series with differences, that are still there.
    """

    ids: Set[str]
    register: Register
    words: Wording

    def documents(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """The documents of passages that are still there, in order of their numbers."""
        found = {passage.document for passage in passages if passage.document in self.register.numbers}
        return tuple(sorted(found, key=lambda each: self.register.numbers[each]))

    def paths(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The paths of documents."""
        return tuple(self.register.document(each).path for each in documents)


def list_builds(dossier: Dossier, words: Wording) -> Listing:
    """Every build with its number, its moment, and how much it changed."""
    kinds = ("new_papers", "changed_papers", "gone_papers", "new", "changed", "gone", "new_differences")
    columns = ("number", "at", "version", *kinds, "left_out")
    builds = enumerate(dossier.builds(), start=1)
    rows = (_build_row(number, build, dossier.changes(number), kinds, words) for number, build in builds)
    return Listing("builds", columns, tuple(rows))


def _build_row(number: int, build: Build, changes: Changes | None, kinds: Sequence[str], words: Wording) -> Row:
    counts: dict[str, Value] = {kind: None if changes is None else len(getattr(changes, kind)) for kind in kinds}
    values = {"number": number, "at": build.at, "version": build.version, **counts, "left_out": build.left_out}
    said = words("changes.not_noted") if changes is None else words.all_of(list(count_changes(changes, words)))
    left_out = words.count("build.left_out", build.left_out) if build.left_out else ""
    body = said or words("build.no_changes")
    return Row(values, f"{number:>4}", body=body, details=(show_moment(build, words), left_out, build.version))


def show_moment(build: Build, words: Wording) -> str:
    """When a build was done, to the minute."""
    return f"{show_edtf(build.at[:10], words)}, {build.at[11:16]} UTC"


def count_changes(changes: Changes, words: Wording) -> Iterator[str]:
    """How many changes of each kind there are."""
    for kind in ("new_papers", "changed_papers", "gone_papers", "new", "changed", "gone", "new_differences"):
        if items := getattr(changes, kind):
            yield words.count(f"build.{kind}", len(items))


def list_changes(dossier: Dossier, changes: Changes, register: Register, words: Wording) -> Listing:
    """What a build changed: papers, lines by the kind of change, and the differences that were new."""
    owners = {id for line in dossier.differences() for id in line.owners}
    today = Today(owners | {line.entry.id for line in dossier.entries()}, register, words)
    sides = dossier.places_of(id for each in changes.new_differences for id in (each.left, each.right))
    quotes = dossier.quotes(sides.values())
    quoted = {id: quotes[place] for id, place in sides.items() if place in quotes}
    changed = sorted(changes.changed, key=lambda each: ("changed", "confirmed", "passages").index(kind_of(each)))
    rows = (
        *(_paper_row("new-paper", paper, today) for paper in changes.new_papers),
        *(_paper_row("changed-paper", paper, today) for paper in changes.changed_papers),
        *(_paper_row("gone-paper", paper, today) for paper in changes.gone_papers),
        *(_line_row("new", summary, today) for summary in changes.new),
        *(_changed_row(change, today) for change in changed),
        *(_line_row("gone", summary, today) for summary in changes.gone),
        *(_difference_row(difference, quoted, today) for difference in changes.new_differences),
    )
    return Listing("changes", COLUMNS, rows)


def kind_of(change: ChangedEntry) -> ChangeKind:
    """Whether the account of a line changed, more sources tell the same, or other passages do."""
    confirmed = change.after.sources > change.before.sources and change.after.agreement == "corroborated"
    if {"edtf", "status"} & set(change.fields) or ("agreement" in change.fields and not confirmed):
        return "changed"
    return "confirmed" if change.after.sources > change.before.sources else "passages"


def _paper_row(kind: ChangeKind, paper: Paper, today: Today) -> Row:
    heading = today.words(f"change.{kind}")
    values = {**NOTHING, "change": kind, "text": paper.path, "documents": (paper.path,)}
    if paper.id not in today.register.numbers:
        return Row(values, mark=_mark(kind), body=paper.path, heading=heading)
    document = today.register.document(paper.id)
    details = (today.register.cite([paper.id]), paper.path if document.title else "")
    margin = publication_line(document, today.words)
    return Row(
        {**values, "id": paper.id}, margin, _mark(kind), body=source_name(document), details=details, heading=heading
    )


def _mark(kind: ChangeKind) -> str:
    return MARKS.get(kind.removesuffix("-paper"), AGREEMENT_MARKS["differs"])


def _line_row(kind: ChangeKind, summary: Summary, today: Today) -> Row:
    documents = today.documents(summary.evidence)
    before = kind == "gone"
    values = {
        **NOTHING,
        "change": kind,
        "id": summary.id if summary.id in today.ids else None,
        **{f"{name}_before" if before else name: value for name, value in _values(summary).items()},
        "documents": today.paths(documents),
    }
    details = (today.register.cite(documents), _shown_status(summary, today.words))
    return _row(kind, summary, values, details, today)


def _changed_row(change: ChangedEntry, today: Today) -> Row:
    words, after = today.words, change.after
    documents = today.documents(after.evidence)
    added = [each for each in documents if each not in today.documents(change.before.evidence)]
    kind = kind_of(change)
    former, now = _values(change.before), _values(after)
    values = {
        **NOTHING,
        "change": kind,
        "id": after.id if after.id in today.ids else None,
        **now,
        **{f"{name}_before": value for name, value in former.items()},
        "documents": today.paths(documents),
    }
    details = (
        today.register.cite(documents),
        *(_from_to(name, former, now, words) for name in ("date", "status", "agreement", "sources")),
        words("changes.now_also", sources=today.register.cite(added)) if added else "",
    )
    quotes = [words("changes.formerly", text=former["text"])] if former["text"] != now["text"] else []
    return _row(kind, after, values, details, today, quotes)


def _row(
    kind: ChangeKind,
    summary: Summary,
    values: dict[str, Value],
    details: Sequence[str],
    today: Today,
    quotes: Sequence[str] = (),
) -> Row:
    return Row(
        values,
        show_when(Dating(summary.edtf), today.words),
        _mark(kind),
        body=fold_space(summary.headline),
        details=tuple(details),
        quotes=tuple(quotes),
        heading=today.words(f"change.{kind}"),
    )


def _values(summary: Summary) -> dict[str, Value]:
    """The columns of a line that are compared."""
    return {
        "date": Dating(summary.edtf, *bounds_of(summary.edtf)),
        "text": fold_space(summary.headline),
        "status": summary.status,
        "agreement": summary.agreement,
        "sources": summary.sources,
    }


def _shown_status(summary: Summary, words: Wording) -> str:
    return words.code("status", summary.status) if summary.status != "happened" else ""


def _from_to(name: str, former: dict[str, Value], now: dict[str, Value], words: Wording) -> str:
    """A field of a line with its former and its present value; empty where they are the same."""
    if former[name] == now[name]:
        return ""
    before, after = (_in_words(name, each[name], words) for each in (former, now))
    return f"{words(f'column.{name}')}: {before} → {after}"


def _in_words(name: str, value: Value, words: Wording) -> str:
    if isinstance(value, Dating):
        return show_when(value, words)
    return words.number(value) if isinstance(value, int) else words.code(name, str(value))


def _difference_row(difference: NewDifference, quoted: dict[str, Quoted], today: Today) -> Row:
    words = today.words
    left, right = (
        show_value(value, difference.about, words) for value in (difference.left_value, difference.right_value)
    )
    sides = [quoted[id] for id in (difference.left, difference.right) if id in quoted]
    values = {
        **NOTHING,
        "change": "difference",
        "id": difference.owner if difference.owner in today.ids else None,
        "about": difference.about,
        "left_value": difference.left_value,
        "right_value": difference.right_value,
        "documents": tuple(side.source.path for side in sides),
    }
    body = words("difference.sides", about=show_about(difference.about, words), left=left, right=right)
    return Row(
        values,
        words.code("difference", difference.kind),
        _mark("difference"),
        body=body,
        quotes=tuple(f"{today.register.cite([side.source.id])} {fold_space(side.text)}" for side in sides),
        heading=words("change.difference"),
    )
