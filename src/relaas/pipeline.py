"""The main flow: files become documents, documents become records, records are linked into one dossier."""

import json
import os
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Protocol

from relaas.documents import REASONS, Content, Place, SourceFile, beside, find_files, is_container, prefixes_of, unfold
from relaas.documents.languages import paragraph_languages
from relaas.dossier import Build, Changes, Dossier, KnownFile, OpenedFile, Stamp, open_dossier, pack, stamp_of
from relaas.dossier.tables import uncollected
from relaas.errors import RelaasError
from relaas.executors import Apart, Excess, Executor, ExecutorName, Guard, choose_executor, within_limits
from relaas.extraction import times
from relaas.findings import Findings, process, program_fault, warm_up
from relaas.language.installed import read_tables
from relaas.language.meaning import model_name
from relaas.language.pipelines import Pipelines
from relaas.linking import link
from relaas.linking.own_days import infer_days
from relaas.model import Document, LeftOut, Links, TimeExpression, Workings
from relaas.model.given import INFERRED, REMOVED, Given, given_of
from relaas.model.program import edition

MEGABYTE = 1_000_000  # bytes
LONG = 100  # pages, which take half a minute or less; packed, they are a tenth of a megabyte
LAST_DAY = "9999-12-31"  # of a paper without a date, which may be of any day
MOST_TIMES = 10.0  # the limits of a document, for one that is large


class Progress(Protocol):
    """Hears of long work: the stage ("read" or "link"), how many are done, how many there are, and at which it is."""

    def __call__(self, stage: str, done: int, total: int, name: str = "", /) -> None: ...


def unheard(stage: str, done: int, total: int, name: str = "", /) -> None:
    """The progress of work that nobody watches."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a person may choose about a build.

    ``pipelines`` are other spaCy pipelines, by language; ``executor`` is where documents are read: a name, or any
    object with a ``map`` that keeps the order; ``workers`` is the number of local processes. In those a document may
    take so many ``seconds`` of processor time and ``megabytes`` of memory, and as many times more as it is
    a megabyte or a hundred pages.
    """

    pipelines: Mapping[str, str] = field(default_factory=dict)
    workers: int | None = None
    executor: Executor | ExecutorName = "processes"
    seconds: int = 60
    megabytes: int = 1024


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: how many files it read and found unchanged, all that is left out, and what became new.

    ``encoder`` names what gave the facts their vectors, None where it is not installed; ``vanished`` are the sources
    that were read before and are not there any more; ``read_by`` the other editions of the program that read documents
    of the dossier, which stay as these read them.
    """

    read: int
    unchanged: int
    left_out: tuple[LeftOut, ...]
    changes: Changes
    encoder: str | None = None
    vanished: tuple[str, ...] = ()
    read_by: tuple[str, ...] = ()


def build(
    sources: Sequence[Path],
    dossier_path: Path,
    *,
    options: BuildOptions | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Add files, folders and patterns to a dossier, which is made where there is none, and tell what that changed.

    A file that the dossier holds with the same content is not read again, though another edition of the program read
    it. Each document is stored in a transaction of its own and the links in another, so that the same call finishes a
    build that was stopped.
    """
    options = options or BuildOptions()
    report = progress or unheard
    # 1. Find the files, which go by the names that they have beside those of former builds.
    own = os.path.realpath(dossier_path)
    found = [file for file in find_files(sources) if os.path.realpath(file.path) != own]
    with open_dossier(dossier_path, create=True) as dossier:
        dossier.progress.begin(sources)
        files = beside(found, dossier.progress.roots())
        dossier.progress.take_up([as_opened(file) for file in files], prefixes_of)
        known = dossier.files.known()
        new = [file for file in files if not is_known(file, known)]
        # 2. Read, annotate and extract what each new file holds, in as many processes as there are, and store it.
        added, left_out = read_into(dossier, new, options, report, given=said_of(dossier))
        # 3. Link what all documents say, where anything is new, and note in the log what was done.
        done = as_logged(options, added=added, left_out=left_out)
        changes = bring_up_to_date(dossier, options=options, progress=report, build=done)
        # 4. Report it.
        dossier.progress.finish(sources)
        vanished, read_by = dossier.progress.vanished(), read_by_others(dossier.builds())
        unchanged = len(files) - len(new)
        return BuildReport(len(new), unchanged, dossier.left_out(), changes, model_name(), vanished, read_by)


def as_logged(options: BuildOptions, *, added: int, left_out: int) -> Build:
    """A line for the log of builds: what one did, when, and with what."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    counts = {"added": added, "left_out": left_out}
    return Build(moment, edition(), **counts, meaning=model_name(), options=as_noted(options))


def read_by_others(builds: Sequence[Build]) -> tuple[str, ...]:
    """The editions of the program that read documents by a log of builds, but this one."""
    return tuple(dict.fromkeys(each.version for each in builds if each.added and each.version != edition()))


def as_noted(options: BuildOptions) -> str:
    """Of the options of a build all that decides what it reads, as JSON for the log of builds."""
    limits = {"seconds": options.seconds, "megabytes": options.megabytes}
    return json.dumps({"pipelines": dict(options.pipelines), **limits}, sort_keys=True)


def options_of(builds: Sequence[Build]) -> BuildOptions:
    """The options of the last build of a log that noted them."""
    return read_noted(next((build.options for build in reversed(builds) if build.options), ""))


def read_noted(noted: str) -> BuildOptions:
    """The options that a line of the log of builds notes."""
    return BuildOptions(**json.loads(noted or "{}"))


def bring_up_to_date(
    dossier: Dossier,
    *,
    options: BuildOptions | None = None,
    progress: Progress | None = None,
    build: Build | None = None,
) -> Changes:
    """Let every decision take effect: read again what people said something of, link, and tell what that changed.

    ``build`` is the line of the log of builds under which the changes are noted, None where no build is made.
    """
    report = progress or unheard
    options = options or options_of(dossier.builds())
    given = said_of(dossier)
    for document in dossier.documents_to_remove(given):
        dossier.remove(document.id)
        dossier.leave_out(LeftOut(document.path, "removed", given[document.id][REMOVED]))
    stale = [SourceFile(path, name, asked_for=True) for path, name in dossier.files.to_read_again(given)]
    read_into(dossier, [file for file in stale if file.path.exists()], options, report, given=given)
    if build and is_linked(dossier):
        return dossier.progress.note(build)
    report("link", 0, 1)
    with uncollected():
        links, workings = link_anew(dossier)
        changes = dossier.replace_links(links, build, workings=workings)
    report("link", 1, 1)
    return changes


def link_anew(dossier: Dossier) -> tuple[Links, Workings]:
    """The links of all that a dossier holds, and what was worked out for them, here or by a former build."""
    workings, records = dossier.workings(), dossier.records_to_link()
    with dossier.moment(), uncollected():
        links = link(dossier.documents_to_link(), records, dossier.ledger.for_linking(), workings)
    return links, workings


def is_linked(dossier: Dossier) -> bool:
    """Whether the links are those that this program, with this encoder, makes of what is there."""
    last = [(each.version, each.meaning) for each in dossier.builds()[-1:]]
    return dossier.is_complete and last == [(edition(), model_name())]


def said_of(dossier: Dossier) -> Given:
    """What is said of documents from outside: by people, and by the papers around those that name no year.

    These papers are taken as they were read: what links settled of them must not count in what is linked next.
    """
    given = given_of(dossier.ledger.for_linking())
    removed = {id for id, fields in given.items() if REMOVED in fields}
    for id, day in infer_days(each for each in dossier.days_of_documents() if each.id not in removed).items():
        given.setdefault(id, {})[INFERRED] = day
    return given


def as_of(dossier: Path, day: str, target: Path) -> tuple[Document, ...]:
    """Write to a new file the dossier that the papers of a day and before give; the papers that are left aside.

    A paper that may be of a later day, or has no date, is left aside.
    """
    pack(dossier, target)
    with open_dossier(target) as copy:
        later = tuple(each for each in copy.register() if (each.published.when.latest or LAST_DAY) > day)
        for document in later:
            copy.remove(document.id)
        links, workings = link_anew(copy)
        copy.replace_links(links, workings=workings)
    return later


def read_into(
    dossier: Dossier,
    files: Sequence[SourceFile],
    options: BuildOptions,
    progress: Progress,
    *,
    given: Given,
) -> tuple[int, int]:
    """Read files and store what they give; how many documents that were, and how many could not be used."""
    if not files:
        return 0, 0
    progress("read", 0, len(files), files[0].name)
    stamps = {file: stamp_of(file.path) for file in files}  # what changes while it is read is read again
    added = left_out = 0
    found = groupby(read_all(files, options, given), key=lambda each: each[0].file)
    for done, (file, outcomes) in enumerate(found, start=1):
        kept, lost = store(file, outcomes, dossier, stamp=stamps[file])
        added, left_out = added + kept, left_out + lost
        progress("read", done, len(files), files[done].name if done < len(files) else "")
    return added, left_out


def read_all(
    files: Iterable[SourceFile], options: BuildOptions, given: Given
) -> Iterator[tuple[Place, Findings | LeftOut]]:
    """What every document in every file gives, in order; files are opened as their turn comes."""
    handed_over: deque[Place] = deque()

    limits = Guard(options.seconds, options.megabytes, scale=weight_of_file, spoiled=unopened)
    unpacking = Apart(opened, limits)
    open_file = unpacking if options.executor == "processes" else partial(within_limits, opened, limits)

    def hand_over() -> Iterator[Content | LeftOut]:
        for file in files:
            for place, content in open_file(file) if is_container(file.name) else opened(file):
                handed_over.append(place)
                yield content

    read_tables()
    pipelines = Pipelines(options.pipelines)
    guard = Guard(options.seconds, options.megabytes, scale=weight, spoiled=spoiled)
    executor = choose_executor(
        options.executor, workers=options.workers, warm_up=partial(warm_up, pipelines), guard=guard
    )
    try:
        for outcome in executor.map(partial(process, pipelines=pipelines, given=given), hand_over()):
            yield handed_over.popleft(), outcome
    finally:
        unpacking.end()


def as_opened(file: SourceFile) -> OpenedFile:
    """A file as a dossier notes it."""
    return OpenedFile(file.path, file.name, file.asked_for, file.unread or "", file.root)


def as_source(file: OpenedFile) -> SourceFile:
    """A file that was opened before, to be read again in the same way."""
    unread = next((reason for reason in REASONS if reason == file.unread), None)
    return SourceFile(file.path, file.name, file.asked_for, unread, file.root)


def weight(content: Content | LeftOut) -> float:
    """How many times the limits of a document are its own: as many as it is a megabyte, or long, at most ten."""
    if isinstance(content, LeftOut):
        return 1.0
    return min(MOST_TIMES, max(len(content.data) / MEGABYTE, content.pages / LONG))


def spoiled(content: Content | LeftOut, excess: Excess, detail: str) -> LeftOut:
    """What stands for a document that went beyond its limits, or that ended the process that read it."""
    return content if isinstance(content, LeftOut) else LeftOut(content.name, excess, detail)


def opened(file: SourceFile) -> list[tuple[Place, Content | LeftOut]]:
    """The documents that a file holds, or why it could not be opened."""
    try:
        return list(unfold(file))
    except RelaasError:
        raise
    except MemoryError:
        return unopened(file, "too-much-memory", "")
    except Exception as fault:
        return [(Place(file), program_fault(file.name, fault))]


def weight_of_file(file: SourceFile) -> float:
    """How many times the limits of a document a file may take while it is unpacked, by its size."""
    try:
        return min(MOST_TIMES, file.path.stat().st_size / MEGABYTE)
    except OSError:  # opening it gives the reason
        return 1.0


def unopened(file: SourceFile, excess: Excess, detail: str) -> list[tuple[Place, Content | LeftOut]]:
    """What stands for a file that went beyond its limits while it was unpacked."""
    return [(Place(file), LeftOut(file.name, excess, detail))]


def store(
    file: SourceFile, found: Iterable[tuple[Place, Findings | LeftOut]], dossier: Dossier, *, stamp: Stamp | None
) -> tuple[int, int]:
    """Write what one file gave, each document in a transaction of its own; how many it gave, and how many not."""
    dossier.files.start(file.path, file.name, asked_for=file.asked_for, unread=file.unread or "", root=file.root)
    kept: list[Place] = []
    lost = 0
    for place, outcome in found:
        if isinstance(outcome, LeftOut):
            dossier.leave_out(outcome)
            lost += 1
        else:
            if not kept:
                dossier.files.forget_vanished(place.sha256)
            if fault := add(outcome, place, dossier):
                dossier.leave_out(fault)
                lost += 1
            else:
                kept.append(place)
    if kept:  # a file that gave nothing is tried again
        dossier.files.finish(file.path, kept[0].sha256, members=[place.member for place in kept], stamp=stamp)
    return len(kept), lost


def add(found: Findings, place: Place, dossier: Dossier) -> LeftOut | None:
    """Write what a document gave, or say why it cannot be written."""
    try:
        dossier.add(found.document, found.records, found.sentences, file=place.file.path, member=place.member)
    except RelaasError:
        raise
    except (ValueError, OverflowError, TypeError, sqlite3.IntegrityError, sqlite3.DataError) as fault:  # ours, again
        return program_fault(found.document.path, fault)
    return None


def is_known(file: SourceFile, known: Mapping[Path, KnownFile]) -> bool:
    """Whether a file was read before and has the same bytes still, for which its size and time of change will do."""
    found = known.get(Path(os.path.realpath(file.path)))
    if found is None:
        return False
    try:
        return found.stamp == stamp_of(file.path) or sha256(file.path.read_bytes()).hexdigest() == found.sha256
    except OSError:  # reading it anew gives the reason
        return False


def find_times(text: str, *, language: str | None = None, published: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in its order, without a dossier.

    Offsets are those of ``text``. ``language`` is found out where it is not given; ``published`` (EDTF: a day, month,
    year or interval) is what relative expressions are reckoned from.
    """
    return times.find_times(text, language=language or paragraph_languages([text])[0], published=published)
