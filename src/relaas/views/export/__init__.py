"""Exports: one module per format, each with a function ``export`` that makes text of a dossier."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from relaas.dossier import Dossier
from relaas.errors import StopRun
from relaas.views.wording import Wording

# A module is loaded when it is asked for: drawing the picture of the page takes longer to load than most commands run.
EXPORTS: Mapping[str, str] = {"json": "json", "csv": "csv", "html": "html", "md": "markdown"}


def make_export(form: str, dossier: Dossier, words: Wording) -> str:
    """The whole dossier in one of the forms of ``EXPORTS``."""
    text: str = import_module(f"relaas.views.export.{EXPORTS[form]}").export(dossier, words)
    return text


def write_export(target: Path, text: str) -> None:
    """Write an export as UTF-8 with the line ends as they are; the file is whole or it is not there."""
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StopRun(f"{target}: {error.strerror}") from error
