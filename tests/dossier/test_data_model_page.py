"""The page on the data model names every table, and no table that does not exist."""

import re
import sqlite3
from pathlib import Path

from relaas.dossier import Dossier
from relaas.dossier.codec import COLUMN_NAMES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data-model.md"
SHADOW = re.compile(r"sentence_index_|sqlite_")  # what FTS5 and SQLite keep for themselves


def test_page_names_every_table(empty: Dossier) -> None:
    raw = sqlite3.connect(empty.path)
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    raw.close()
    tables = {name for name in tables if not SHADOW.match(name)}
    text = PAGE.read_text("utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    fields = {"start", "end", "bool", *COLUMN_NAMES}
    assert named - fields == tables - {"sentence_index", "differences"}
    assert "`sentence_index`" in text
    assert "`differences`" in text
