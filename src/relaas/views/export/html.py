"""The HTML export."""

from relaas.dossier import Dossier
from relaas.views.wording import Wording


def export_html(dossier: Dossier, words: Wording) -> str:
    """The chronology as HTML."""
    raise NotImplementedError
