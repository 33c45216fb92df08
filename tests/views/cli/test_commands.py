"""The commands on the example dossier, in both languages: what they print, refuse and leave with."""

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.model import Entry
from relaas.pipeline import BuildOptions, build
from relaas.views.cli import make_app
from relaas.views.cli.listing import LISTS
from tests.views.factories import make_dossier

NAMES = [name for name, _, _ in LISTS]


def run(*arguments: str, locale: str = "en_GB.UTF-8") -> Result:
    return CliRunner().invoke(make_app(), arguments, env={"LC_ALL": locale, "COLUMNS": "100"}, prog_name="relaas")


@pytest.fixture
def own_dossier(tmp_path: Path) -> Path:
    """A dossier of this test alone."""
    return make_dossier(tmp_path)


def entry_ids(dossier: Path, *options: str) -> list[str]:
    found = run("chronology", str(dossier), "--format", "json", *options)
    return [row["id"] for row in json.loads(found.stdout)]


TITLES = {
    "chronology": ("Chronology", "Chronologie"),
    "statements": ("Statements", "Uitspraken"),
    "figures": ("Figures", "Cijfers"),
    "plans": ("Plans", "Plannen"),
    "differences": ("Differences", "Verschillen"),
    "threads": ("Threads", "Verhaallijnen"),
    "sources": ("Sources", "Bronnen"),
    "entities": ("Names", "Namen"),
}


@pytest.mark.parametrize("name", NAMES)
def test_each_list_speaks_both_languages(dossier_path: Path, name: str) -> None:
    english, dutch = run(name, str(dossier_path)), run(name, str(dossier_path), "--lang", "nl")
    assert (english.exit_code, dutch.exit_code) == (0, 0)
    assert english.stdout.strip().startswith(TITLES[name][0])
    assert dutch.stdout.strip().startswith(TITLES[name][1])


@pytest.mark.parametrize("name", NAMES)
def test_each_list_has_forms_for_programs(dossier_path: Path, name: str) -> None:
    rows = json.loads(run(name, str(dossier_path), "--format", "json").stdout)
    lines = run(name, str(dossier_path), "--format", "csv").stdout.splitlines()
    table = run(name, str(dossier_path), "--format", "md").stdout.splitlines()
    assert len(rows) == len(lines) - 1 == len(table) - 2 > 0
    assert all(line.startswith("| ") and line.endswith(" |") for line in (table[0], *table[2:]))


def test_the_lines_of_one_thread_are_asked_for_by_its_id(dossier_path: Path) -> None:
    (thread,) = json.loads(run("threads", str(dossier_path), "--format", "json").stdout)
    asked = run("chronology", str(dossier_path), "--thread", thread["id"][:4], "--format", "json")

    assert thread["lines"] == len(json.loads(asked.stdout)) == 2


def test_text_for_a_program_has_no_colours_and_no_spaces_at_the_ends(dossier_path: Path) -> None:
    printed = run("chronology", str(dossier_path)).stdout
    assert "\x1b" not in printed
    assert [line for line in printed.splitlines() if line != line.rstrip()] == []


def test_the_chronology_shows_dates_with_their_precision(dossier_path: Path) -> None:
    printed = run("chronology", str(dossier_path), "--lang", "nl").stdout
    assert "7, 14, 21 of 28 mrt 2023" in printed
    assert "vóór 1 mei 2023" in printed
    assert "zonder datum" in printed
    assert printed.index("28 mrt") < printed.index("vóór 1 mei") < printed.index("zonder datum")


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ((), 3),
        (("--person", "torn"), 1),
        (("--person", "De gemeente"), 1),
        (("--person", "nobody"), 0),
        (("--language", "en"), 2),
        (("--document", "1", "--status", "happened"), 1),
        (("--document", "brief"), 2),
        (("--status", "planned,decided"), 2),
        (("--status", "gepland", "--lang", "nl"), 1),
        (("--from", "2023-04"), 1),
        (("--to", "2023-03-10"), 0),
        (("--to", "2023-03-10", "--possible"), 2),
        (("--from", "2023-03", "--to", "2023-03-31"), 1),
        (("--from", "2023-06"), 0),
        (("--status", "hidden"), 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_lists_are_filtered(dossier_path: Path, options: tuple[str, ...], count: int) -> None:
    assert len(entry_ids(dossier_path, *options)) == count


def test_a_range_of_dates_says_how_many_undated_lines_it_leaves_out(dossier_path: Path) -> None:
    found = run("chronology", str(dossier_path), "--from", "2023", "--lang", "nl")
    assert "1 regel zonder datum" in found.stderr


def test_nothing_found_is_said_and_is_no_error(dossier_path: Path) -> None:
    found = run("chronology", str(dossier_path), "--person", "nobody")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "brug.relaas" in found.stderr


def test_what_was_left_out_stands_under_the_sources(dossier_path: Path) -> None:
    printed = run("sources", str(dossier_path)).stdout
    assert "scan.pdf" in printed
    assert "run text recognition (OCR)" in printed


def test_show_gives_a_line_with_its_passages_and_derivation(dossier_path: Path) -> None:
    identity = entry_ids(dossier_path, "--status", "planned")[0]
    printed = " ".join(run("show", str(dossier_path), identity[:6]).stdout.split())
    assert "The words “1 mei” in [2] give the date." in printed
    assert "Reckoned from the publication of the document, 7 Mar 2023." in printed
    assert "De sluiting van de havenbrug begint uiterlijk 15 juni 2023" in printed
    assert "revised later: date: 1 May 2023 or earlier against 15 Jun 2023 or earlier" in printed


@pytest.mark.parametrize("name", ["statements", "figures", "plans", "entities", "sources"])
def test_show_gives_anything_with_an_id(dossier_path: Path, name: str) -> None:
    for row in json.loads(run(name, str(dossier_path), "--format", "json").stdout):
        found = run("show", str(dossier_path), row["id"], "--lang", "nl")
        assert found.exit_code == 0
        assert row["id"] in found.stdout


@pytest.mark.parametrize("identity", ["ffffffffffff", ""])
def test_show_refuses_an_id_that_is_not_there(dossier_path: Path, identity: str) -> None:
    assert run("show", str(dossier_path), identity).exit_code == 2


def test_search_marks_what_it_finds_and_cites_the_source(dossier_path: Path) -> None:
    found = run("search", str(dossier_path), "havenbrug")
    assert found.exit_code == 0
    assert found.stdout.count("havenbrug") == 2
    assert "De Veldhaver: Havenbrug gaat dicht" in found.stdout
    rows = json.loads(run("search", str(dossier_path), "havenbrug", "--format", "json").stdout)
    assert {row["document"] for row in rows} == {"kranten/brug.txt", "brief.txt"}


def test_search_says_that_it_found_nothing(dossier_path: Path) -> None:
    found = run("search", str(dossier_path), "zeppelin", "--lang", "nl")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "Niets gevonden" in found.stderr


def test_a_hidden_line_leaves_every_view_and_can_be_listed(own_dossier: Path) -> None:
    identity = entry_ids(own_dossier)[0]
    done = run("decide", str(own_dossier), "hide", identity[:8], "--by", "M. Torn", "--lang", "nl")
    assert done.exit_code == 0
    assert "verborgen door M. Torn" in done.stdout
    assert identity not in entry_ids(own_dossier)
    assert entry_ids(own_dossier, "--status", "hidden") == [identity]
    exported = json.loads(run("export", str(own_dossier), "--format", "json").stdout)
    assert identity not in {entry["id"] for entry in exported["entries"]}
    assert [entry["id"] for entry in exported["hidden"]] == [identity]
    assert f"entry-{identity}" not in run("export", str(own_dossier), "--format", "html").stdout


def test_a_note_and_an_acceptance_are_shown(own_dossier: Path) -> None:
    identity = entry_ids(own_dossier)[0]
    run("decide", str(own_dossier), "note", identity, "--note", "Confirmed by telephone", "--by", "M. Torn")
    run("decide", str(own_dossier), "accept", identity)
    printed = run("chronology", str(own_dossier)).stdout
    assert "note: Confirmed by telephone" in printed
    assert "accepted" in printed
    assert "Confirmed by telephone" in run("export", str(own_dossier), "--format", "html").stdout


@pytest.mark.parametrize("suffix", ["json", "csv", "html", "md", "htm"])
def test_export_takes_the_format_from_the_name(dossier_path: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out.{suffix}"
    assert run("export", str(dossier_path), str(target)).exit_code == 0
    assert target.stat().st_size > 0
    assert sorted(tmp_path.iterdir()) == [target]


def test_export_refuses_an_unknown_format_and_names_the_others(dossier_path: Path, tmp_path: Path) -> None:
    found = run("export", str(dossier_path), str(tmp_path / "out.doc"), "--lang", "nl")
    assert found.exit_code == 2
    assert "html, pdf, md, csv, json" in found.stderr
    assert list(tmp_path.iterdir()) == []


def test_export_to_a_folder_that_is_not_there_stops(dossier_path: Path, tmp_path: Path) -> None:
    found = run("export", str(dossier_path), str(tmp_path / "no" / "out.json"))
    assert found.exit_code == 3
    assert "Traceback" not in found.stderr


def test_verify_holds_and_fails_on_one_changed_byte(own_dossier: Path) -> None:
    assert run("verify", str(own_dossier), "--quick").exit_code == 0
    letter = own_dossier.parent / "brief.txt"
    letter.write_bytes(letter.read_bytes().replace(b"15 juni", b"16 juni"))
    found = run("verify", str(own_dossier), "--lang", "nl")
    assert found.exit_code == 1
    assert "brief.txt: het bestand is veranderd" in found.stdout
    assert "15 juni 2023" in found.stdout
    assert "regel van de chronologie staat niet meer" in found.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that a build made, of one letter."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "brief.txt").write_text("date 2022-03-01\n\nDe gemeente Rijndam sluit op 1 juni 2022 het zwembad.\n")
    build([folder], folder / "pool.relaas", options=BuildOptions(executor="serial"))
    return folder / "pool.relaas"


@pytest.mark.parametrize(
    ("lie", "code", "dutch", "english"),
    [
        ("", 0, "geven de bronnen elke rij", "the sources give every row"),
        (
            "UPDATE entries SET status = 'denied'",
            1,
            "regels van de chronologie: 1 rij is niet wat de bronnen geven",
            "lines of the chronology: 1 row is not what the sources give",
        ),
        ("DELETE FROM files", 1, "wel in de bronnen, niet in het dossier", "in the sources, and not in the dossier"),
        ("UPDATE progress SET linked = 0", 1, "niet afgemaakt", "not finished"),
        ("UPDATE builds SET version = '0.0.1'", 4, "gemaakt met 0.0.1", "made with 0.0.1"),
        ("DELETE FROM builds", 4, "een eerdere versie", "an earlier version"),
        ("INSERT INTO decisions VALUES (1, 'hide', '', 'x', '', '', '', '', '')", 1, "zegel", "seal"),
    ],
    ids=["untouched", "status", "files", "unfinished", "version", "no version", "seal"],
)
def test_verify_says_which_table_is_not_what_the_sources_give(
    built: Path, lie: str, code: int, dutch: str, english: str
) -> None:
    path = built.with_name("copy.relaas")
    shutil.copy(built, path)
    connection = sqlite3.connect(path)
    connection.executescript(lie)
    connection.close()
    for language, said in (("nl", dutch), ("en", english)):
        found = run("verify", str(path), "--lang", language, "--executor", "serial")
        assert found.exit_code == code
        assert said in found.stdout
    assert run("verify", str(path), "--quick").exit_code == (1 if code == 1 else 0)


WRONG = [
    ("chronology", "--colour", "red"),
    ("chronology", "DOSSIER", "--from", "soon"),
    ("chronology", "DOSSIER", "--status", "finished"),
    ("chronology", "DOSSIER", "--format", "xlsx"),
    ("chronology", "--lang", "de"),
    ("chronicle",),
    ("build", "-o", "x.relaas"),
    ("build", ".", "-o", "x.relaas", "--pipeline", "nl_core_news_lg"),
    ("build", ".", "-o", "x.relaas", "--pipeline", "xx=some_pipeline"),
    ("build", ".", "-o", "x.relaas", "--workers", "0"),
    ("build", "no-such-folder", "-o", "x.relaas"),
    ("build", "*.nothing", "-o", "x.relaas"),
    ("decide", "DOSSIER", "accept", "ffffff"),
    ("times", "text.txt", "--language", "xx"),
    ("chronology", "DOSSIER", "--language", "xx"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
@pytest.mark.parametrize("locale", ["en_GB.UTF-8", "nl_NL.UTF-8"])
def test_wrong_use_ends_with_two_and_points_to_help(
    dossier_path: Path, arguments: tuple[str, ...], locale: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(*(str(dossier_path) if each == "DOSSIER" else each for each in arguments), locale=locale)
    assert found.exit_code == 2
    assert found.stdout == ""
    assert ("Help:" if locale.startswith("en") else "Hulp:") in found.stderr


def test_what_is_no_dossier_stops_in_words(tmp_path: Path) -> None:
    absent = run("chronology", str(tmp_path / "absent.relaas"), locale="nl_NL.UTF-8")
    (tmp_path / "text.relaas").write_text("no database", "utf-8")
    other = run("chronology", str(tmp_path / "text.relaas"))
    assert (absent.exit_code, other.exit_code) == (3, 3)
    assert "er is geen dossier" in absent.stderr
    assert "is no dossier" in other.stderr


def test_what_may_fall_in_a_range_is_counted_and_shown_when_asked(dossier_path: Path) -> None:
    said = run("chronology", str(dossier_path), "--to", "2023-03-10")
    assert "2 lines may fall in this range: --possible shows them too." in said.output
    assert "may fall" not in run("chronology", str(dossier_path), "--to", "2023-03-10", "--possible").output


@pytest.mark.parametrize("options", [("--main", "1"), ("--main=1",)])
def test_main_with_a_number_leaves_so_many_of_the_weightiest(dossier_path: Path, options: tuple[str, ...]) -> None:
    weights = {line.id: line.weight for line in every_entry(dossier_path)}
    [identity] = entry_ids(dossier_path, *options)
    assert weights[identity] == max(weights.values())


def test_main_without_a_number_leaves_the_main_lines(dossier_path: Path) -> None:
    assert set(entry_ids(dossier_path, "--main")) == {line.id for line in every_entry(dossier_path) if line.main}


def test_why_is_asked_of_lines_only(dossier_path: Path) -> None:
    with open_dossier(dossier_path) as dossier:
        source = dossier.documents()[0].id
    assert run("why", str(dossier_path), source).exit_code == 2


def every_entry(dossier_path: Path) -> list[Entry]:
    with open_dossier(dossier_path) as dossier:
        return [line.entry for line in dossier.entries()]


def test_the_only_dossier_of_a_folder_need_not_be_named(own_dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own_dossier.parent)
    assert run("chronology", "--person", "torn").exit_code == 0
    shutil.copy(own_dossier, own_dossier.with_name("two.relaas"))
    assert run("chronology").exit_code == 2


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (StopRun("no room on the disk"), 3)], ids=["Ctrl-C", "stop"]
)
def test_what_ends_a_run_is_said_without_a_traceback(
    dossier_path: Path, error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("relaas.views.cli.exporting.open_dossier", fail)
    found = run("export", str(dossier_path), "--format", "json", "--lang", "nl")
    assert found.exit_code == code
    assert found.stderr.startswith("Gestopt")
    assert "Traceback" not in found.stderr


def test_a_reader_that_goes_away_ends_the_run_quietly(dossier_path: Path) -> None:
    command = [sys.executable, "-m", "relaas", "export", str(dossier_path), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(), said) == (141, b"")


def test_the_account_as_of_a_day_rests_on_the_papers_until_then(dossier_path: Path) -> None:
    sources = {row["path"]: row for row in json.loads(run("sources", str(dossier_path), "--format", "json").stdout)}
    before = run("asof", str(dossier_path), "1990", "--format", "json")
    after = run("asof", str(dossier_path), "2100", "--format", "json")

    assert (before.exit_code, json.loads(before.stdout)) == (0, [])
    assert f"{len(sources)} papers are later" in before.stderr
    assert "are later" not in after.stderr
    assert run("asof", str(dossier_path), "someday").exit_code == 2


@pytest.mark.parametrize("mark", ["2.1. ", "- "])
def test_the_mark_of_an_item_is_not_printed(tmp_path: Path, mark: str) -> None:
    told = "On 3 May 2021 the council of Delft closed the bridge."
    (tmp_path / "paper.txt").write_text(f"Delft, 9 May 2021\n\n{mark}{told}\n")
    build([tmp_path / "paper.txt"], tmp_path / "a.relaas", options=BuildOptions(executor="serial"))
    printed = run("chronology", str(tmp_path / "a.relaas")).stdout
    assert told in " ".join(printed.split())
    assert mark.strip() not in printed.split()
