"""The formats of an export: chosen by the name of the file, and each the same bytes every time."""

from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.errors import StopRun
from relaas.views.export import EXPORTS, ExportFormat, ExportOptions, format_of, write_export
from relaas.views.wording import VIEW_LANGUAGES, Wording
from tests.views.factories import EACH_FORMAT

DOCS = Path(__file__).resolve().parents[3] / "docs"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("affair.html", "html"), ("AFFAIR.HTM", "html"), ("a.b.json", "json"), ("affair", None), ("html", None)],
)
def test_the_name_of_a_file_tells_its_format(name: str, expected: str | None) -> None:
    found = format_of(Path(name))
    assert (found.name if found else None) == expected


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
@pytest.mark.parametrize("form", EACH_FORMAT)
def test_the_same_dossier_gives_the_same_bytes(dossier_path: Path, form: ExportFormat, language: str) -> None:
    with open_dossier(dossier_path) as dossier:
        first, second = (form.export(dossier, Wording(language), ExportOptions()) for _ in range(2))
    assert isinstance(first, bytes)
    assert first == second


@pytest.mark.parametrize("form", EACH_FORMAT)
def test_an_empty_dossier_has_every_export(tmp_path: Path, form: ExportFormat) -> None:
    with open_dossier(tmp_path / "empty.relaas", create=True) as dossier:
        assert isinstance(form.export(dossier, Wording("nl"), ExportOptions()), bytes)


@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.name)
def test_the_pages_name_every_format(form: ExportFormat) -> None:
    assert form.suffixes[0] in (DOCS / "exports.md").read_text("utf-8")


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="nowhere"):
        write_export(tmp_path / "nowhere" / "a.html", b"x")
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(StopRun):
        write_export(tmp_path / "folder.html", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.html"]
