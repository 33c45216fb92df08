"""The main flow: what is built twice is the same, what was stopped is finished, what is new is added."""

import multiprocessing
import os
import random
import signal
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from relaas import findings, pipeline
from relaas.documents import Content, SourceFile, prefixes_of, unfold
from relaas.documents.containers import CONTAINERS
from relaas.dossier import Dossier, open_dossier
from relaas.linking import link
from relaas.model import AnnotatedDocument, Document, LeftOut
from relaas.model.program import edition
from relaas.pipeline import BuildOptions, build, weight
from relaas.proving import prove
from relaas.views.cli.verifying import reread
from relaas.views.export import EXPORTS, ExportFormat, ExportOptions
from relaas.views.export.json import as_json
from relaas.views.export.page import make_page
from relaas.views.wording import Wording

LETTERS = {
    "2022-03-01_krant.txt": (
        "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni het zwembad, zei wethouder Mila Visser dinsdag. "
        "Er werken 35 mensen.\n"
    ),
    "2022-03-02_paper.txt": (
        "date 2022-03-02\n\nThe town of Rijndam will close its swimming pool on 1 June, councillor Mila Visser said "
        "on Tuesday. About 40 people work there.\n"
    ),
    "brief.txt": (
        "Rijndam, 15 maart 2022\n\nGeachte raad,\n\nHet college heeft op 1 maart besloten het zwembad te sluiten. "
        "De sluiting wordt uiterlijk 1 september afgerond.\n\nDe wethouder,\n\nMila Visser\n"
    ),
    "2022-06-02_krant.txt": "date 2022-06-02\n\nHet zwembad van Rijndam is woensdag gesloten.\n",
}
ONE_PROCESS = BuildOptions(workers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small dossier about a swimming pool."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def exported(dossier: Path) -> str:
    with open_dossier(dossier) as opened:
        return as_json(opened)


def test_two_builds_of_the_same_files_export_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one.relaas", "two.relaas"):
        build([folder], tmp_path / name, options=ONE_PROCESS)
    assert exported(tmp_path / "one.relaas") == exported(tmp_path / "two.relaas")


def test_the_order_in_which_files_come_makes_no_difference(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "at-once.relaas", options=ONE_PROCESS)
    for path in sorted(folder.iterdir(), reverse=True):
        build([path], tmp_path / "one-by-one.relaas", options=ONE_PROCESS)
    assert exported(tmp_path / "at-once.relaas") == exported(tmp_path / "one-by-one.relaas")


def test_several_processes_give_what_one_gives(folder: Path, tmp_path: Path) -> None:
    for number in range(8):
        (folder / f"extra-{number}.txt").write_text(f"date 2022-04-{number + 1:02}\n\nEr kwamen {number + 20} brieven.")
    build([folder], tmp_path / "one.relaas", options=ONE_PROCESS)
    build([folder], tmp_path / "three.relaas", options=BuildOptions(workers=3))
    assert exported(tmp_path / "one.relaas") == exported(tmp_path / "three.relaas")


@pytest.mark.parametrize("executor", ["serial", "threads"])
def test_any_executor_gives_the_same_bytes(folder: Path, tmp_path: Path, executor: str) -> None:
    build([folder], tmp_path / "one.relaas", options=ONE_PROCESS)
    with ThreadPoolExecutor(1) as pool:
        options = BuildOptions(executor=pool if executor == "threads" else "serial")
        build([folder], tmp_path / "other.relaas", options=options)
    assert exported(tmp_path / "one.relaas") == exported(tmp_path / "other.relaas")


def test_unchanged_files_are_not_read_again(folder: Path, tmp_path: Path) -> None:
    first = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    again = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert (first.read, first.unchanged) == (4, 0)
    assert (again.read, again.unchanged) == (0, 4)
    assert again.changes.nothing
    with open_dossier(tmp_path / "pool.relaas") as dossier:
        assert [(logged.added, logged.left_out) for logged in dossier.builds()] == [(4, 0), (0, 0)]


def test_what_is_linked_is_not_linked_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked: list[int] = []
    monkeypatch.setattr(
        pipeline, "link", lambda documents, *rest: linked.append(len(documents)) or link(documents, *rest)
    )
    dossier = tmp_path / "pool.relaas"
    for _ in range(2):
        assert build([folder], dossier, options=ONE_PROCESS).read_by == ()
    assert linked == [4]
    (folder / "empty.txt").write_bytes(b"")  # left out, which changes no line
    build([folder], dossier, options=ONE_PROCESS)
    assert linked == [4]
    monkeypatch.setattr(pipeline, "edition", lambda: "9.9")
    build([folder], dossier, options=ONE_PROCESS)
    (folder / "2022-07-01_krant.txt").write_text("date 2022-07-01\n\nHet zwembad is weg.\n", "utf-8")
    assert build([folder], dossier, options=ONE_PROCESS).read_by == (edition(),)
    assert linked == [4, 4, 5]
    with open_dossier(dossier) as opened:
        assert (opened.is_finished, opened.damage(), len(opened.builds())) == (True, "", 5)


def test_files_of_the_same_size_and_time_are_not_even_opened(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    os.utime(folder / "brief.txt", ns=(1, 1))
    opened: list[str] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: opened.append(path.name) or read_bytes(path))
    again = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert (again.read, again.unchanged) == (0, 4)
    assert opened == ["brief.txt"]


def test_a_changed_file_takes_the_place_of_what_it_was(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    (folder / "2022-06-02_krant.txt").write_text("date 2022-06-02\n\nHet zwembad van Rijndam blijft open.\n", "utf-8")
    report = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert (report.read, report.unchanged) == (1, 3)
    assert "blijft open" in exported(tmp_path / "pool.relaas")
    assert "woensdag gesloten" not in exported(tmp_path / "pool.relaas")


def test_a_file_that_cannot_be_read_is_left_out_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    report = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert [(left.path, left.reason) for left in report.left_out] == [("empty.txt", "empty")]
    with open_dossier(tmp_path / "pool.relaas") as dossier:
        assert len(dossier.documents()) == 4


def test_a_fault_of_the_program_costs_one_document(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotate = findings.annotate

    def fail_on_letters(document: Document, **options: Any) -> AnnotatedDocument:
        if document.path == "brief.txt":
            raise IndexError("no such token")
        return annotate(document, **options)

    monkeypatch.setattr(findings, "annotate", fail_on_letters)
    report = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    (left,) = report.left_out
    assert (left.path, left.reason) == ("brief.txt", "program-fault")
    assert left.detail.startswith("IndexError: no such token, test_pipeline.py:")


def test_the_same_bytes_under_two_names_are_one_document(folder: Path, tmp_path: Path) -> None:
    (folder / "z-copy.txt").write_bytes((folder / "brief.txt").read_bytes())
    build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    with open_dossier(tmp_path / "pool.relaas") as dossier:
        assert ("brief.txt", "z-copy.txt") in [source.paths for source in dossier.sources()]
        assert len(dossier.documents()) == 4


def zipped(folder: Path, archive: Path) -> Path:
    """The files of a folder as one archive, and a picture that nothing reads."""
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.iterdir()):
            file.write(path, path.name)
        file.writestr("photo.jpg", b"picture")
    return archive


def test_an_archive_gives_the_documents_in_it_and_is_known_afterwards(folder: Path, tmp_path: Path) -> None:
    archive = zipped(folder, tmp_path / "box.zip")
    first = build([archive], tmp_path / "pool.relaas", options=ONE_PROCESS)
    again = build([archive], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert [(left.path, left.reason) for left in first.left_out] == [("box.zip/photo.jpg", "unsupported-format")]
    assert (first.read, again.read, again.unchanged) == (1, 0, 1)
    with open_dossier(tmp_path / "pool.relaas") as dossier:
        assert [document.path for document in dossier.documents()] == [f"box.zip/{name}" for name in sorted(LETTERS)]
        assert [(logged.added, logged.left_out) for logged in dossier.builds()] == [(4, 1), (0, 0)]
        assert dossier.verify(reread).holds


def test_a_fault_in_a_container_costs_that_container(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(file: SourceFile) -> Any:
        raise IndexError("no such member")

    monkeypatch.setattr(pipeline, "unfold", lambda file: fail(file) if file.name == "brief.txt" else unfold(file))
    report = build([folder], tmp_path / "pool.relaas", options=ONE_PROCESS)
    assert [(left.path, left.reason) for left in report.left_out] == [("brief.txt", "program-fault")]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a build is stopped in a forked process")
def test_a_build_killed_at_any_moment_is_finished_by_the_same_call(folder: Path, tmp_path: Path) -> None:
    began = time.perf_counter()
    build([folder], tmp_path / "whole.relaas", options=ONE_PROCESS)
    whole, seconds = exported(tmp_path / "whole.relaas"), time.perf_counter() - began
    draw = random.Random(20210414)
    for attempt in range(8):
        dossier = tmp_path / f"killed-{attempt}.relaas"
        process = multiprocessing.get_context("fork").Process(
            target=build, args=([folder], dossier), kwargs={"options": ONE_PROCESS}
        )
        process.start()
        time.sleep(draw.random() * seconds)
        if process.pid is not None:
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        build([folder], dossier, options=ONE_PROCESS)
        assert exported(dossier) == whole


def test_a_document_that_takes_too_long_costs_only_itself(folder: Path, tmp_path: Path) -> None:
    numbers = random.Random(1)
    text = " ".join(
        f"De raad koos op {numbers.randrange(1, 28)} mei {numbers.randrange(99)} leden." for _ in range(20_000)
    )
    (folder / "long.txt").write_text(text, "utf-8")
    report = build([folder], tmp_path / "a.relaas", options=BuildOptions(workers=1, seconds=1))
    assert [(item.path, item.reason) for item in report.left_out] == [("long.txt", "took-too-long")]
    assert report.changes.new


@pytest.mark.parametrize(
    ("content", "times"),
    [
        (Content("a.txt", b"x" * 1000), 0.01),
        (Content("a.txt", b"x" * 3_000_000), 3.0),
        (Content("a.pdf", b"x" * 1000, pages=500), 5.0),
        (Content("a.pdf", b"x" * 1000, pages=2000), 10.0),
        (LeftOut("a.txt", "empty"), 1.0),
    ],
    ids=["short", "large", "long", "longest", "left out"],
)
def test_a_large_or_long_document_may_take_more(content: Content | LeftOut, times: float) -> None:
    assert weight(content) == times


class Elsewhere:
    """An executor of a user's own."""

    map = staticmethod(map)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no such limits")
@pytest.mark.parametrize("executor", ["processes", "serial", Elsewhere()], ids=["processes", "serial", "own"])
def test_a_container_that_takes_too_long_costs_only_itself(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, executor: Any
) -> None:
    def for_ever(data: bytes) -> Any:
        while data:
            pass

    zipped(folder, folder / "box.zip")
    monkeypatch.setitem(CONTAINERS, ".zip", for_ever)
    options = BuildOptions(executor=executor, workers=1, seconds=1)
    report = build([folder], tmp_path / "a.relaas", options=options)
    assert ("box.zip", "took-too-long") in [(item.path, item.reason) for item in report.left_out]
    assert report.changes.new


@pytest.mark.skipif(os.name != "posix", reason="names are text on this system")
def test_a_file_whose_name_is_no_text_is_read_and_known_afterwards(folder: Path, tmp_path: Path) -> None:
    name = os.path.join(os.fsencode(folder), b"caf\xe9.txt")
    Path(os.fsdecode(name)).write_text("date 2022-06-03\n\nHet zwembad werd gesloopt.\n", "utf-8")
    build([folder], tmp_path / "a.relaas", options=ONE_PROCESS)
    again = build([folder], tmp_path / "a.relaas", options=ONE_PROCESS)
    assert (again.read, again.unchanged) == (0, 5)
    with open_dossier(tmp_path / "a.relaas") as dossier:
        assert "caf\\xe9.txt" in [source.document.path for source in dossier.sources()]
        assert dossier.verify(reread).holds


def test_what_cannot_be_written_costs_one_document(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, document: Document, *values: object, **options: object) -> None:
        if document.path == "brief.txt":
            raise OverflowError("too large for the file")
        add(self, document, *values, **options)

    add: Any = pipeline.Dossier.add
    monkeypatch.setattr(pipeline.Dossier, "add", refuse)
    report = build([folder], tmp_path / "a.relaas", options=ONE_PROCESS)
    assert [(item.path, item.reason) for item in report.left_out] == [("brief.txt", "program-fault")]


def test_folder_by_folder_is_the_same_as_in_one_go(tmp_path: Path) -> None:
    for number, (name, text) in enumerate(LETTERS.items()):
        place = tmp_path / "papers" / str(number % 3)
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
        (place / "leeg.txt").write_text("")
    build([tmp_path / "papers"], tmp_path / "whole.relaas", options=ONE_PROCESS)
    for number in (2, 0, 1):
        build([tmp_path / "papers" / str(number)], tmp_path / "parts.relaas", options=ONE_PROCESS)
    assert exported(tmp_path / "parts.relaas") == exported(tmp_path / "whole.relaas")
    assert '"path": "2/leeg.txt"' in exported(tmp_path / "parts.relaas")


def test_folders_that_share_only_a_disk_keep_their_places_to_themselves() -> None:
    far, near = Path("/srv/affair/news"), Path("/home/m/letters")
    assert prefixes_of([far, near]) == {far: Path("news"), near: Path("letters")}
    other = Path("/home/m/news")
    assert prefixes_of([far, other]) == {far: Path("affair/news"), other: Path("m/news")}
    assert prefixes_of([near, other]) == {near: Path("letters"), other: Path("news")}


def test_a_build_that_is_stopped_is_unfinished_until_it_is_given_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.relaas"
    build([folder / "brief.txt"], path, options=ONE_PROCESS)

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "store", stopped)
    with pytest.raises(KeyboardInterrupt):
        build([folder], path, options=ONE_PROCESS)
    monkeypatch.undo()
    build([folder / "brief.txt"], path, options=ONE_PROCESS)
    with open_dossier(path) as dossier:
        assert dossier.progress.unfinished() == ((folder,),)
        assert not dossier.is_finished
        assert {form.name for form in EXPORTS if not tells_unfinished(form, dossier)} == set()
    build([tmp_path], path, options=ONE_PROCESS)
    with open_dossier(path) as dossier:
        assert dossier.is_finished


def test_a_day_without_a_year_is_of_the_year_of_the_other_papers(tmp_path: Path) -> None:
    folder, path = tmp_path / "sources", tmp_path / "a.relaas"
    folder.mkdir()
    wire = "HARBOUR CITY, May 5 (Newswire) - The council closed the bridge on Monday. It will meet next Tuesday.\n"
    (folder / "wire.txt").write_text(wire)
    build([folder], path, options=ONE_PROCESS)
    with open_dossier(path) as dossier:
        (alone,) = dossier.register()
        assert alone.own_day is not None
        assert alone.published.when.edtf is None
    (folder / "paper.txt").write_text(
        "The Harbour Weekly, 3 May 2021\n\nBridge closed\n\nThe council closed the bridge.\n"
    )
    build([folder], path, options=ONE_PROCESS)
    with open_dossier(path) as dossier:
        dated = {document.path: document.published for document in dossier.register()}
        assert (dated["wire.txt"].when.edtf, dated["wire.txt"].evidence) == ("2021-05-05", "dossier")
        assert {line.time.value for line in dossier.times()} >= {"2021-05-03", "2021-05-11"}
        assert prove(dossier, workers=1).departures == ()
        first = as_json(dossier)
    build([folder], path, options=ONE_PROCESS)
    build([folder], tmp_path / "b.relaas", options=ONE_PROCESS)
    assert exported(path) == exported(tmp_path / "b.relaas") == first


def test_the_entries_of_a_log_are_of_the_year_of_the_other_papers(tmp_path: Path) -> None:
    folder, path = tmp_path / "sources", tmp_path / "a.relaas"
    folder.mkdir()
    (folder / "log.txt").write_text(
        "Kadepost - LIVE | De kade zakt weg\n\n"
        "do 5 mei, 14.20 - De wethouder heeft de kade vanmorgen laten stutten.\n\n"
        "wo 4 mei, 03.10 - De kade bij de sluis is over twintig meter weggezakt.\n"
    )
    (folder / "shift.txt").write_text(
        "Quay office\nLog keeper: D. Pock\n\n4 May (Wed)\n23:58  The guard hears the quay crack.\n\n"
        "5 May (Thu)\n00:41  The fire brigade shuts the quay.\n07:15  The mason arrives at the quay.\n"
    )
    (folder / "krant.txt").write_text("De Brugbode, maandag 9 mei 2022\n\nDe kade is gestut.\n")
    build([folder], path, options=ONE_PROCESS)
    with open_dossier(path) as dossier:
        log = next(document for document in dossier.register() if document.path == "log.txt")
        assert log.published.when.edtf == "2022-05-05"
        assert [(part.published.when.edtf, part.clock) for part in log.parts] == [
            ("2022-05-05", "14:20"),
            ("2022-05-04", "03:10"),
        ]
        shift = next(document for document in dossier.register() if document.path == "shift.txt")
        assert [(part.published.when.edtf, part.clock) for part in shift.parts] == [
            ("2022-05-04", "23:58"),
            ("2022-05-05", "00:41"),
            ("2022-05-05", "07:15"),
        ]


def tells_unfinished(form: ExportFormat, dossier: Dossier) -> bool:
    """Whether an export says that the account is not finished; of the page set as PDF the page says it."""
    if form.name == "pdf":
        return make_page(dossier, Wording("en")).lead(Wording("en")).startswith("THIS ACCOUNT IS NOT FINISHED")
    data = form.export(dossier, Wording("en"), ExportOptions())
    if zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as packed:
            data = b" ".join(packed.read(name) for name in packed.namelist())
    text = data.decode(errors="replace").replace("\r\n ", "")  # a line of a calendar is folded
    return "THIS ACCOUNT IS NOT FINISHED" in text or '"finished": false' in text


def test_sources_that_are_gone_are_named(folder: Path, tmp_path: Path) -> None:
    assert build([folder], tmp_path / "a.relaas", options=ONE_PROCESS).vanished == ()
    (folder / "brief.txt").unlink()
    assert build([folder], tmp_path / "a.relaas", options=ONE_PROCESS).vanished == ("brief.txt",)
