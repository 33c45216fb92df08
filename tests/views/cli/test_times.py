"""The times command: rows that the scorer reads, and TimeML that is well formed."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner, Result

from relaas.model import TimeExpression
from relaas.views.cli import make_app
from relaas.views.export.timeml import timeml

TEXT = "De brug sluit op 1 mei 2023, zei de wethouder <gisteren> & vandaag.\r\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), ["times", *arguments], env={"LC_ALL": "en_GB.UTF-8"})


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    """A text with three expressions."""
    file = tmp_path / "brug.nl.txt"
    file.write_bytes(TEXT.encode("utf-8"))
    return file


def test_rows_have_the_stem_of_the_file_and_offsets_that_hold(text_file: Path) -> None:
    found = run(str(text_file), "--date", "2023-03-07", "--language", "nl")
    rows = [json.loads(line) for line in found.stdout.splitlines()]
    assert {row["doc_id"] for row in rows} == {"brug.nl"}
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    assert "2023-05-01" in {row["value"] for row in rows}


def test_timeml_keeps_the_text_and_marks_the_expressions(text_file: Path) -> None:
    found = run(str(text_file), "--date", "2023-03-07", "--language", "nl", "--format", "timeml")
    root = ElementTree.fromstring(found.stdout)
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT.replace("\r\n", "\n")
    assert "2023-05-01" in {element.get("value") for element in text.iter("TIMEX3")}
    assert root.find("DCT/TIMEX3").get("value") == "2023-03-07"  # type: ignore[union-attr]


def test_more_texts_in_timeml_need_a_folder(text_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Yesterday.", "utf-8")
    assert run(str(text_file), str(other), "--format", "timeml").exit_code == 2
    done = run(str(text_file), str(other), "--format", "timeml", "-o", str(tmp_path / "out"))
    assert done.exit_code == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["brug.nl.tml", "other.tml"]


def test_a_file_that_is_no_text_stops(tmp_path: Path) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"\xff\xfe\x00")
    assert run(str(binary)).exit_code == 3
    assert run(str(tmp_path / "absent.txt")).exit_code == 3


def test_expressions_that_overlap_are_marked_once_and_control_characters_replaced() -> None:
    text = "van 3 tot\x00 7 mei"
    times = [
        TimeExpression(start=4, end=16, text=text[4:16], type="DATE", value="2023-05-03"),
        TimeExpression(start=11, end=16, text=text[11:16], type="DATE", value="2023-05-07"),
    ]
    root = ElementTree.fromstring(timeml("x", text, times, published=None))
    assert len(list(root.find("TEXT"))) == 1  # type: ignore[arg-type]
