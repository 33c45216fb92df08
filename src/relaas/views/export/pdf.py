"""The PDF export: the page on paper, tagged for readers that read aloud (PDF/UA-1, ISO 14289-1), through WeasyPrint."""

import logging

from relaas.dossier import Dossier
from relaas.errors import StopRun
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export import html
from relaas.views.export.formats import ExportOptions
from relaas.views.wording import Wording


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The page of the HTML export as it prints; stops the run where WeasyPrint is not installed."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError where the libraries that it stands on are not there
        raise StopRun(words("export.no_weasyprint", problem=error)) from error
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # of a style for browsers a paper passes over some
    page = html.export(dossier, words, options).decode()
    document: bytes = HTML(string=page, url_fetcher=refuse).write_pdf(pdf_variant="pdf/ua-1")
    return document + f"% {EXPORT_MARK}\n".encode()  # a comment, which every reader passes over


def refuse(url: str, *arguments: object, **options: object) -> dict[str, object]:
    """Nothing is fetched for a paper: the page holds all that it shows."""
    raise ValueError(f"the page asks for {url}")
