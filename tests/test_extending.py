"""The worked examples of the page on extending do what it says."""

import re
import sqlite3
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from relaas.documents import Content, document_of
from relaas.documents.reading import READERS
from relaas.dossier import open_dossier
from relaas.dossier.tables import Table, insert, select
from relaas.language.installed import installed
from relaas.views.export import ExportFormat, ExportOptions, format_of, formats
from relaas.views.wording import Wording
from tests.extraction.sentences import annotated_text
from tests.extraction.test_rules import Rule, assert_speaks
from tests.views.factories import fill

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "extending.md").read_text("utf-8")
EXAMPLES = {match[1]: match[0] for match in re.findall(r'```python\n("""(.*?)\..*?)```', PAGE, re.DOTALL)}
SUBTITLES = b"1\n00:00:01,000 --> 00:00:03,000\nThe council met on 3 May.\n\n2\n00:00:04,000 --> 00:00:05,000\nNo.\n"


def example(title: str, name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A worked example as a module."""
    source = next(text for start, text in EXAMPLES.items() if start.startswith(title))
    module = ModuleType(name)
    exec(compile(source, name, "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, name, module)
    return module


def test_a_reader_is_one_function_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    module = example("Subtitles", "relaas.documents.reading.subtitles", monkeypatch)
    monkeypatch.setitem(READERS, ".srt", module.read_subtitles)
    assert document_of(Content("film.srt", SUBTITLES)).text == "The council met on 3 May.\n\nNo."


def test_an_export_is_one_function_and_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    example("The dates", "relaas.views.export.dates", monkeypatch)
    (line,) = re.findall(r"`(ExportFormat\(.*?\))`", PAGE)
    monkeypatch.setattr(formats, "EXPORTS", (*formats.EXPORTS, eval(line, {"ExportFormat": ExportFormat})))
    found = format_of(Path("affair.dates.txt"))
    assert found is not None
    with open_dossier(tmp_path / "a.relaas", create=True) as dossier:
        fill(dossier, tmp_path)
        written = found.export(dossier, Wording("en"), ExportOptions()).decode()
    assert written.startswith("2023-03\t")


def test_a_record_type_is_a_dataclass_and_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    module = example("Votes", "relaas.extraction.votes", monkeypatch)
    found = module.find_votes(annotated_text("The council agreed (23–14). It met on 3-4 May.", "en"))
    assert [(vote.text, vote.in_favour, vote.against) for vote in found] == [("(23–14)", 23, 14)]
    connection = sqlite3.connect(":memory:")
    connection.execute(*re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL))
    table = Table("votes", module.Vote)
    insert(connection, table, found)
    assert tuple(select(connection, table)) == found


def test_a_rule_stands_in_a_table_with_its_sentences() -> None:
    (table,) = re.findall(r"```toml\n(\[\"passive cue.*?)```", PAGE, re.DOTALL)
    ((name, rule),) = tomllib.loads(table).items()
    proved = Rule(
        name,
        f"relaas.extraction.{rule['function']}",
        None,
        *(tuple((code, text) for code in installed() for text in rule[f"{side}{code}"]) for side in ("", "not_")),
    )
    assert_speaks(proved)
