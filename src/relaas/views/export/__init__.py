"""Exports: one module per format, each a function from a dossier and the words of a language to text."""

from collections.abc import Callable, Mapping
from pathlib import Path

from relaas.dossier import Dossier
from relaas.errors import StopRun
from relaas.views.export.csv import export_csv
from relaas.views.export.html import export_html
from relaas.views.export.json import export_json
from relaas.views.export.markdown import export_markdown
from relaas.views.wording import Wording

Export = Callable[[Dossier, Wording], str]

EXPORTS: Mapping[str, Export] = {
    "json": export_json,
    "csv": export_csv,
    "html": export_html,
    "md": export_markdown,
}


def write_export(target: Path, text: str) -> None:
    """Write an export as UTF-8 with the line ends as they are; the file is whole or it is not there."""
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StopRun(f"{target}: {error.strerror}") from error
