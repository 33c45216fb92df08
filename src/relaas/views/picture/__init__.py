"""The picture of a dossier in time: every line of the chronology as one mark, under the numbers of the sources."""

from relaas.views.picture.drawing import draw_picture

__all__ = ["draw_picture"]
