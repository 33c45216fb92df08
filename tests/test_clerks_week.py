"""A clerk's week: from the first papers to the last export, with every decision standing and `verify` truthful."""

import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import EntryLine, Filters, open_dossier
from relaas.views.cli import make_app
from relaas.views.export.sheets.lines import line_fields
from relaas.views.wording import Wording

FIRST = {
    "2022-03-01_krant.txt": (
        "date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad, zei wethouder Mila Visser dinsdag. "
        "Er werken 35 mensen.\n"
    ),
    "2022-03-02_paper.txt": (
        "date 2022-03-02\n\nThe town of Rijndam will close its swimming pool on 1 June 2022, councillor Mila Visser "
        "said on Tuesday. About 40 people work there.\n"
    ),
    "brief.txt": (
        "Geachte raad,\n\nHet college heeft op 1 maart 2022 besloten het zwembad te sluiten. De sluiting wordt "
        "uiterlijk 1 september 2022 afgerond. De gemeente informeerde gisteren de zwemclub.\n"
    ),
    "2022-06-02_verslag.txt": (
        "De gemeente Rijndam sloot op 1 juni 2022 het zwembad. De brug ging op 3 mei 2022 open.\n"
    ),
}
LATER = {
    f"2022-07-{day:02}_bericht.txt": (
        f"date 2022-07-{day:02}\n\nDe gemeente Rijndam opende op {day} juli 2022 loket {day}. "
        f"De wethouder sprak op {day} juli 2022 met {day + 20} bewoners.\n"
    )
    for day in range(1, 21)
}
BY = ("--by", "M. Torn")


class Desk:
    """The desk of a clerk: a folder of papers, a dossier, and the commands."""

    def __init__(self, folder: Path) -> None:
        self.papers = folder / "papers"
        self.dossier = folder / "pool.relaas"
        self.papers.mkdir()

    def put(self, papers: dict[str, str]) -> None:
        for name, text in papers.items():
            (self.papers / name).write_text(text, "utf-8")

    def run(self, command: str, *arguments: object, given: str = "", code: int = 0) -> Result:
        done = CliRunner().invoke(
            make_app(),
            [command, str(self.dossier), *map(str, arguments)],
            input=given,
            env={"LC_ALL": "nl_NL.UTF-8", "COLUMNS": "100"},
        )
        assert done.exit_code == code, done.output
        return done

    def build(self) -> None:
        done = CliRunner().invoke(
            make_app(), ["build", str(self.papers), "-o", str(self.dossier), "--executor", "serial"]
        )
        assert done.exit_code == 0, done.output

    def decide(self, *arguments: object, given: str = "") -> None:
        self.run("decide", *arguments, *BY, given=given)

    def lines(self) -> list[EntryLine]:
        with open_dossier(self.dossier) as opened:
            return list(opened.entries(Filters(hidden=True)))

    def about(self, words: str, name: str) -> EntryLine:
        return next(
            line
            for line in self.lines()
            if any(words in quoted.text and quoted.source.path == name for quoted in line.evidence)
        )

    def source(self, name: str) -> str:
        with open_dossier(self.dossier) as opened:
            return next(document.id for document in opened.register() if document.path == name)

    def holds(self) -> None:
        self.run("verify", "--executor", "serial")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_clerks_week(desk: Desk, tmp_path: Path) -> None:
    # Monday: the first papers, and a date for the letter that has none.
    desk.put(FIRST)
    desk.build()
    desk.holds()
    assert "brief.txt" in desk.run("sources", "--doubtful").stdout
    desk.run("document", desk.source("brief.txt"), "--date", "15 maart 2022", "--note", "poststempel", *BY)
    assert desk.about("zwemclub", "brief.txt").entry.when.edtf == "2022-03-14"
    desk.holds()

    # Tuesday: all lines reviewed with one key each; corrected, merged, split, added, tagged, hidden.
    total = len(desk.lines())
    desk.run("review", "--only", "all", *BY, given="a" * total)
    assert {line.ruling for line in desk.lines()} == {"accept"}
    decided = desk.about("besloten", "brief.txt").entry.id
    desk.decide("correct", decided, "--date", "2022-03-02", "--note", "zie de notulen")
    bridge = desk.about("brug", "2022-06-02_verslag.txt")
    closed = desk.about("sloot", "2022-06-02_verslag.txt")
    desk.decide("merge", bridge.entry.id, closed.entry.id)
    merged = desk.about("brug", "2022-06-02_verslag.txt")
    assert merged.entry.id == desk.about("sloot", "2022-06-02_verslag.txt").entry.id
    number = next(
        place for place, quoted in enumerate(merged.evidence, start=1) if quoted.passage == bridge.evidence[0].passage
    )
    desk.decide("split", merged.entry.id, "--off", number)
    assert (
        desk.about("brug", "2022-06-02_verslag.txt").entry.id != desk.about("sloot", "2022-06-02_verslag.txt").entry.id
    )
    desk.decide("add", "--text", "De raad was niet ingelicht.", "--date", "2022-04")
    working = [line.entry.id for line in desk.lines() if "werk" in line.headline.text]
    desk.decide("tag", *working, "--tag", "personeel")
    desk.decide("hide", "-", given="\n".join(working))
    desk.holds()

    # Wednesday: twenty more papers, and two files get other names.
    desk.put(LATER)
    (desk.papers / "2022-06-02_verslag.txt").rename(desk.papers / "2022-06-03_verslag.txt")
    (desk.papers / "brief.txt").rename(desk.papers / "brief van de wethouder.txt")
    desk.build()
    desk.holds()
    assert desk.about("zwemclub", "brief van de wethouder.txt").entry.when.edtf == "2022-03-14"
    assert desk.about("besloten", "brief van de wethouder.txt").entry.when.edtf == "2022-03-02"
    report = "2022-06-03_verslag.txt"
    assert desk.about("brug", report).entry.id != desk.about("sloot", report).entry.id
    desk.run("decide", "undo", "1")
    desk.run("decide", "undo", 2 + total)

    # Thursday: the workbook goes out, comes back filled in, and is taken over.
    book = tmp_path / "pool.xlsx"
    desk.run("export", book)
    keys = [field.key for field in line_fields(Wording("nl"))]
    workbook = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))
    sheet = workbook.worksheets[0]
    ticks = [keys.index(key) + 1 for key in ("accept", "hide")]
    fresh = [row for row in range(2, sheet.max_row + 1) if not any(sheet.cell(row, tick).value for tick in ticks)][:3]
    for row in fresh:
        sheet.cell(row, keys.index("accept") + 1).value = "x"
    workbook.save(book)
    desk.run("import", book, *BY)
    desk.holds()

    # Friday: the papers move, the dossier is sent, and everything stands.
    shutil.move(desk.papers, tmp_path / "archive")
    desk.run("verify", code=5)
    desk.run("relocate", tmp_path / "archive")
    desk.holds()
    exported = json.loads(desk.run("export", "--format", "json").stdout)
    assert [decision["action"] for decision in exported["decisions"]].count("accept") == total + len(fresh)
    assert sum(entry["added"] for entry in exported["entries"]) == 1
    assert {entry["id"] for entry in exported["hidden"]} >= set(working)
    assert "undone" not in desk.run("decisions", "--format", "csv").stdout.splitlines()[3]
    with open_dossier(desk.dossier) as opened:
        assert opened.is_complete
        assert opened.decisions().orphaned == ()
