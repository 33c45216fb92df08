"""The main flow: files become documents, documents become records, records are linked into one dossier."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from relaas.documents import SourceFile, find_files, read_document
from relaas.documents.languages import paragraph_languages
from relaas.dossier import Build, Changes, Dossier, open_dossier
from relaas.errors import RelaasError, UnreadableDocument
from relaas.extraction import extract, times
from relaas.language.annotate import annotate
from relaas.language.pipelines import Pipelines, choose_pipelines
from relaas.language.searchable import searchable_sentences
from relaas.linking import link
from relaas.model import Document, LeftOut, Records, SearchableSentence, TimeExpression
from relaas.parallel import ordered_map

Progress = Callable[[str, int, int], None]  # the stage ("read" or "link"), how many are done, how many there are


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a person may choose about a build: other spaCy pipelines by language, and the number of processes."""

    pipelines: Mapping[str, str] = field(default_factory=dict)
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: how many files it read and found unchanged, all that is left out, and what became new."""

    read: int
    unchanged: int
    left_out: tuple[LeftOut, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one file gives."""

    document: Document
    records: Records
    sentences: tuple[SearchableSentence, ...]


def build(
    sources: Sequence[Path],
    dossier_path: Path,
    *,
    options: BuildOptions | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Add files, folders and patterns to a dossier, which is made where there is none, and tell what that changed.

    A file that the dossier holds with the same content is not read again. Each document is stored in a transaction of
    its own and the links in another, so that the same call finishes a build that was stopped.
    """
    options = options or BuildOptions()
    report = progress or (lambda stage, done, total: None)
    # 1. Find the files.
    files = find_files(sources)
    with open_dossier(dossier_path, create=True) as dossier:
        known = dossier.known_files()
        new = [file for file in files if not is_known(file, known)]
        # 2. Read, annotate and extract each new file, in as many processes as there are, and store it at once.
        report("read", 0, len(new))
        added = 0
        pipelines = choose_pipelines(f"{language}={name}" for language, name in sorted(options.pipelines.items()))
        outcomes = ordered_map(partial(process, pipelines=pipelines), new, workers=options.workers)
        for done, (file, outcome) in enumerate(zip(new, outcomes, strict=True), start=1):
            store(outcome, file, dossier)
            added += isinstance(outcome, Findings)
            report("read", done, len(new))
        # 3. Link what all documents say, in the place of the former links.
        report("link", 0, 1)
        changes = dossier.replace_links(link(dossier.documents(text=False), dossier.records()))
        report("link", 1, 1)
        # 4. Note in the log what was done, and report it.
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        dossier.log_build(Build(moment, version("relaas"), added=added, left_out=len(new) - added))
        return BuildReport(len(new), len(files) - len(new), dossier.left_out(), changes)


def process(file: SourceFile, *, pipelines: Pipelines) -> Findings | LeftOut:
    """What one file gives, or why it is left out: a pure function of the file."""
    try:
        annotated, records = extract(annotate(read_document(file), pipelines=pipelines))
    except UnreadableDocument as problem:
        return LeftOut(file.name, problem.reason, problem.detail)
    except RelaasError:
        raise
    except Exception as fault:  # ours, not the user's: one document must not cost a person all the others
        return LeftOut(file.name, "program-fault", place_of(fault))
    return Findings(annotated.document, records, searchable_sentences(annotated))


def place_of(fault: Exception) -> str:
    """The kind of a fault and where in the program it arose, for a report to the makers."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__}: {fault}, {Path(last.filename).name}:{last.lineno}"


def store(outcome: Findings | LeftOut, file: SourceFile, dossier: Dossier) -> None:
    """Write what one file gave, in one transaction."""
    if isinstance(outcome, LeftOut):
        dossier.leave_out(outcome)
    else:
        dossier.add(outcome.document, outcome.records, outcome.sentences, file=file.path)


def is_known(file: SourceFile, known: Mapping[Path, str]) -> bool:
    """Whether a file was read before and has the same bytes still."""
    location = file.path.resolve()
    if location not in known:
        return False
    try:
        return sha256(file.path.read_bytes()).hexdigest() == known[location]
    except OSError:  # reading it anew gives the reason
        return False


def find_times(text: str, *, language: str | None = None, published: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in its order, without a dossier.

    Offsets are those of ``text``. ``language`` is found out where it is not given; ``published`` (EDTF: a day, month,
    year or interval) is what relative expressions are reckoned from.
    """
    return times.find_times(text, language=language or paragraph_languages([text])[0], published=published)
