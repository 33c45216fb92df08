"""Decisions from the command line: each takes effect at once, says whose it is, and is refused in words."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from relaas.dossier import EntryLine, Filters, open_dossier
from relaas.pipeline import bring_up_to_date
from relaas.views.cli import make_app
from tests.views.factories import make_dossier

BY = ("--by", "M. Torn")


def run(*arguments: object, given: str = "", locale: str = "en_GB.UTF-8") -> Result:
    return CliRunner().invoke(
        make_app(), [str(each) for each in arguments], input=given, env={"LC_ALL": locale, "COLUMNS": "100"}
    )


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of this test alone, linked by the program."""
    path = make_dossier(tmp_path)
    with open_dossier(path) as opened:
        bring_up_to_date(opened)
    return path


def lines(dossier: Path) -> list[EntryLine]:
    with open_dossier(dossier) as opened:
        assert opened.is_complete
        return list(opened.entries(Filters(hidden=True)))


def ids(dossier: Path) -> list[str]:
    return [line.entry.id for line in lines(dossier)]


def line(dossier: Path, identity: str) -> EntryLine:
    with open_dossier(dossier) as opened:
        found = opened.entry(identity)
        assert found is not None
        return found


def names(dossier: Path) -> dict[str, str]:
    with open_dossier(dossier) as opened:
        return {each.entity.name: each.entity.id for each in opened.entities()}


def decide(dossier: Path, *arguments: object, given: str = "") -> str:
    done = run("decide", dossier, *arguments, *BY, given=given)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_many_lines_at_once(dossier: Path) -> None:
    first, second, *_ = ids(dossier)
    said = decide(dossier, "accept", first[:9], second)
    assert said.count("accepted by M. Torn") == 2
    assert [each.ruling for each in lines(dossier)][:2] == ["accept", "accept"]


@pytest.mark.parametrize("form", ["csv", "bare"])
def test_ids_from_standard_input(dossier: Path, form: str) -> None:
    wanted = ids(dossier)
    given = run("chronology", dossier, "--format", "csv").stdout if form == "csv" else "\n".join(wanted)
    decide(dossier, "tag", "-", "--tag", "nazien", given=given)
    assert {each.entry.tags for each in lines(dossier)} == {("nazien",)}
    assert "#nazien" in run("chronology", dossier, "--tag", "nazien").stdout
    assert "#nazien" not in run("chronology", dossier, "--tag", "iets anders").stdout


def test_corrections_are_marked_with_who_and_why(dossier: Path) -> None:
    identity = ids(dossier)[0]
    name = next(iter(names(dossier)))
    decide(dossier, "correct", identity, "--date", "2023-03-09", "--status", "denied", "--note", "zie de brief")
    decide(dossier, "correct", identity, "--who", name.upper())
    found = line(dossier, identity)
    assert (found.entry.when.edtf, found.entry.status) == ("2023-03-09", "denied")
    assert [entity.name for entity in found.actors] == [name]
    assert set(found.entry.corrected) == {"date", "status", "who"}
    shown = run("show", dossier, identity).stdout
    assert "9 Mar 2023" in shown
    assert "M. Torn" in shown
    assert "zie de brief" in shown
    assert "corrected" in run("chronology", dossier).stdout
    for form in ("html", "md"):
        exported = run("export", dossier, "--format", form).stdout
        assert "zie de brief" in exported
        assert "M. Torn" in exported


def test_another_stretch_of_the_source_stands_for_the_line(dossier: Path) -> None:
    found = lines(dossier)[0]
    with open_dossier(dossier) as opened:
        document = opened.documents_with([found.headline.source.id])[found.headline.source.id]
    words = document.text[found.headline.passage.start : found.headline.passage.end].rsplit(" ", 1)[0]
    if document.text.count(words) != 1:
        pytest.skip("the words stand more than once")
    decide(dossier, "correct", found.entry.id, "--headline", words)
    assert line(dossier, found.entry.id).headline.text == words


def test_merge_split_and_undo(dossier: Path) -> None:
    before = lines(dossier)
    events = [each.entry.id for each in before if each.entry.events][:2]
    decide(dossier, "merge", *events)
    merged = next(each for each in lines(dossier) if len(each.entry.events) > 1)
    assert len(lines(dossier)) == len(before) - 1
    decide(dossier, "split", merged.entry.id, "--off", "2")
    assert len(lines(dossier)) == len(before)
    decide(dossier, "undo", "2")
    assert len(lines(dossier)) == len(before) - 1
    decide(dossier, "undo", "1")
    assert ids(dossier) == [each.entry.id for each in before]


def test_a_line_of_ones_own_is_marked_as_such(dossier: Path) -> None:
    decide(dossier, "add", "--text", "De raad was niet ingelicht.", "--date", "2023-03")
    (added,) = [each for each in lines(dossier) if each.entry.added]
    assert (added.entry.when.edtf, added.headline.source.author) == ("2023-03", "M. Torn")
    assert "added by M. Torn" in run("chronology", dossier).stdout
    exported = json.loads(run("export", dossier, "--format", "json").stdout)
    assert [entry["added"] for entry in exported["entries"] if entry["id"] == added.entry.id] == [True]


def test_a_line_is_added_on_words_of_a_source(dossier: Path) -> None:
    with open_dossier(dossier) as opened:
        document = opened.documents()[0]
    words = document.text.strip().splitlines()[0]
    decide(dossier, "add", "--text", words, "--in", document.id)
    (added,) = [each for each in lines(dossier) if each.entry.added]
    assert added.headline.source.id == document.id


def test_names_are_renamed_and_joined(dossier: Path) -> None:
    (name, first), (_, second), *_ = names(dossier).items()
    decide(dossier, "rename", first, "--name", "Nieuwe naam")
    assert "Nieuwe naam" in names(dossier)
    assert name not in names(dossier)
    before = len(names(dossier))
    decide(dossier, "join", names(dossier)["Nieuwe naam"], second, "--name", "Samen")
    assert len(names(dossier)) == before - 1
    assert "Samen" in names(dossier)


def test_differences_that_are_none_go(dossier: Path) -> None:
    differing = [each for each in lines(dossier) if each.entry.differences]
    if not differing:
        assert run("decide", dossier, "not-different", ids(dossier)[0]).exit_code == 2
        return
    decide(dossier, "not-different", differing[0].entry.id)
    assert line(dossier, differing[0].entry.id).entry.differences == ()


WRONG = [
    ("accept",),
    ("accept", "ffffffffff"),
    ("note", "LINE"),
    ("tag", "LINE"),
    ("correct", "LINE"),
    ("correct", "LINE", "--date", "yesterday"),
    ("correct", "LINE", "--status", "perhaps"),
    ("correct", "LINE", "--who", "Nobody At All"),
    ("correct", "LINE", "--headline", "words that stand nowhere"),
    ("merge", "LINE"),
    ("split", "LINE"),
    ("split", "LINE", "--off", "99"),
    ("add",),
    ("rename", "LINE"),
    ("join", "ffffffffff", "eeeeeeeeee"),
    ("undo", "LINE"),
    ("hide", "-"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
@pytest.mark.parametrize("locale", ["en_GB.UTF-8", "nl_NL.UTF-8"])
def test_what_cannot_be_ruled_is_refused_in_words(dossier: Path, arguments: tuple[str, ...], locale: str) -> None:
    identity = ids(dossier)[0]
    done = run("decide", dossier, *(identity if each == "LINE" else each for each in arguments), locale=locale)
    assert done.exit_code == 2, done.output
    assert "Traceback" not in done.stderr
    with open_dossier(dossier) as opened:
        assert opened.ledger.all() == ()
