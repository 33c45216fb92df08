"""Exports: the whole dossier as one file, in the formats of ``formats.py``."""

from relaas.views.export.formats import EXPORTS, ExportFormat, ExportOptions, format_named, format_of
from relaas.views.export.sealing import Seal, read_seal
from relaas.views.export.writing import write_export

__all__ = ["EXPORTS", "ExportFormat", "ExportOptions", "Seal", "format_named", "format_of", "read_seal", "write_export"]
