"""The Word export: a paper to hand over, with the chronology as a table and all that it rests on."""

from relaas.dossier import Dossier
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import make_page
from relaas.views.export.word.content import write_content
from relaas.views.export.word.paper import open_paper
from relaas.views.export.zipped import without_moment
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The whole dossier as a Word document, in the styles of a template where one is given."""
    page = make_page(dossier, words)
    paper = open_paper(options.template, title=page.title, words=words)
    write_content(paper, page, words)
    return without_moment(paper.save(), day=page.last_day)
