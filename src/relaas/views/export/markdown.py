"""The Markdown export."""

from relaas.dossier import Dossier
from relaas.views.wording import Wording


def export_markdown(dossier: Dossier, words: Wording) -> str:
    """The chronology as Markdown."""
    raise NotImplementedError
