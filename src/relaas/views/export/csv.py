"""The CSV export: the chronology as a table for a spreadsheet, in the language asked for."""

import csv
from datetime import date
from io import StringIO

from relaas.dossier import Dossier
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.formats import ExportOptions
from relaas.views.export.quoting import make_desk
from relaas.views.export.sheets import CellValue, Field, lines_sheet
from relaas.views.export.tables import harmless
from relaas.views.wording import Wording

BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know that a file is UTF-8


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The chronology as CSV, one row per line, with a byte order mark.

    The separator is that of the language where none is asked for: spreadsheets in Dutch read semicolons.
    """
    sheet = lines_sheet(dossier, make_desk(dossier, words))
    shown = [number for number, field in enumerate(sheet.fields) if field.role != "decision"]
    file = StringIO()
    writer = csv.writer(file, delimiter=options.separator or words("sheet.separator"), lineterminator="\n")
    writer.writerow([_title(sheet.fields[number]) for number in shown])
    writer.writerows([_text(row[number]) for number in shown] for row in sheet.rows)
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def _title(field: Field) -> str:
    """The head of a column; that of the ids bears the mark by which a build knows its own exports."""
    return f"{field.title} ({EXPORT_MARK})" if field.role == "id" else field.title


def _text(value: CellValue) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else harmless(str(value))
