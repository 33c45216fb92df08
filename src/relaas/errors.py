"""The two grades of error: skip one document, or stop the run."""

from pathlib import Path


class RelaasError(Exception):
    """Anything that Relaas itself raises; its text says what happened and what to do next."""


class UnreadableDocument(RelaasError):
    """One document cannot be used: it is left out with a reason, and everything else goes on.

    ``reason`` is a code that the views put into words (see ``relaas.views.wording``); ``detail`` is a short
    technical addition that needs no translation, such as the number of bytes.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class StopRun(RelaasError):
    """The run cannot go on: a dossier that is no dossier, a missing language, a wrong option.

    ``kind`` is a code that the views put into words, with what is ``named`` filled in; without one they tell the text.
    """

    def __init__(self, what: str, kind: str = "", /, **named: object) -> None:
        super().__init__(what)
        self.kind = kind
        self.named = named


class TakenPlace(StopRun):
    """A file would be written at ``path``, where something stands that it may not replace; ``kind`` is what that is."""

    def __init__(self, path: Path, kind: str, what: str) -> None:
        super().__init__(f"{path} {what}", kind, path=path)
