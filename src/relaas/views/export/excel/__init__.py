"""The Excel export: a workbook with a sheet for every list, in which a person decides on lines; it is read back."""

from relaas.dossier import Dossier
from relaas.views.export.excel.writing import write_workbook
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import last_day
from relaas.views.export.sheets import make_sheets
from relaas.views.export.zipped import without_moment
from relaas.views.register import read_register
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The whole dossier as a workbook."""
    data = write_workbook(make_sheets(dossier, words), title=dossier.path.stem, words=words)
    return without_moment(data, day=last_day(read_register(dossier)))
