"""Sheets: the tables of the exports for spreadsheets, with heads and values in the language of the view."""

from relaas.dossier import Dossier
from relaas.views.export.quoting import make_desk
from relaas.views.export.sheets.lines import LINES, lines_sheet
from relaas.views.export.sheets.listed import listed_sheets
from relaas.views.export.sheets.sheet import CellValue, Field, Sheet
from relaas.views.wording import Wording

__all__ = ["LINES", "CellValue", "Field", "Sheet", "lines_sheet", "make_sheets"]


def make_sheets(dossier: Dossier, words: Wording) -> tuple[Sheet, ...]:
    """All tables of a dossier, the chronology first."""
    desk = make_desk(dossier, words)
    return (lines_sheet(dossier, desk), *listed_sheets(dossier, desk.register, words))
