"""The formats of an export: one module each, with a function ``export`` that makes the bytes of a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from relaas.dossier import Dossier
from relaas.views.export.sealing import seal
from relaas.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person may choose about an export; a format heeds what bears on it.

    ``template`` is a Word document whose styles the Word export takes, ``separator`` stands between the cells of CSV.
    """

    template: Path | None = None
    separator: str = ""


class Exporter(Protocol):
    """The function ``export`` of a format's module."""

    def __call__(self, dossier: Dossier, words: Wording, options: ExportOptions, /) -> bytes:
        """The whole dossier as a file, the same bytes for the same dossier, language and options."""
        ...


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format: its name, the endings of its files, and the module that makes it.

    The module is loaded when it is asked for: some load libraries that take longer than most commands run.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str

    @property
    def export(self) -> Exporter:
        """What makes a file of this format, with the seal by which a change in it is found."""
        exporter: Exporter = import_module(f"relaas.views.export.{self.module}").export

        def sealed(dossier: Dossier, words: Wording, options: ExportOptions, /) -> bytes:
            with dossier.moment():
                return seal(exporter(dossier, words, options), dossier.fingerprint())

        return sealed


EXPORTS: Sequence[ExportFormat] = (
    ExportFormat("docx", (".docx",), "word"),
    ExportFormat("xlsx", (".xlsx",), "excel"),
    ExportFormat("html", (".html", ".htm"), "html"),
    ExportFormat("pdf", (".pdf",), "pdf"),
    ExportFormat("md", (".md", ".markdown"), "markdown"),
    ExportFormat("csv", (".csv",), "csv"),
    ExportFormat("json", (".json",), "json"),
    ExportFormat("timeline", (".timeline.json",), "timelinejs"),
    ExportFormat("ics", (".ics",), "calendar"),
    ExportFormat("ftm", (".ftm.json", ".ftm"), "ftm"),
    ExportFormat("csl", (".csl.json",), "csl"),
)


def format_named(name: str) -> ExportFormat | None:
    """The format with a name, or None."""
    return next((each for each in EXPORTS if each.name == name), None)


def format_of(target: Path) -> ExportFormat | None:
    """The format that the name of a file ends in, the longest ending first; None where none fits."""
    name = target.name.lower()
    fitting = [(len(suffix), each) for each in EXPORTS for suffix in each.suffixes if name.endswith(suffix)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
