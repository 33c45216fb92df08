"""The CSV export: the chronology as a table for a spreadsheet."""

from relaas.dossier import Dossier, Filters
from relaas.views.export.formats import ExportOptions
from relaas.views.export.tables import listing_csv
from relaas.views.lists import list_chronology
from relaas.views.register import read_register
from relaas.views.wording import Wording

BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know that a file is UTF-8


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The chronology as CSV, one row per entry, with a byte order mark."""
    listing = list_chronology(dossier, Filters(), read_register(dossier), words)
    return (BYTE_ORDER_MARK + listing_csv(listing, words)).encode()
