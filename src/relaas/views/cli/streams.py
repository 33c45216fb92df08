"""The standard streams: a terminal that has few signs gets plain ones, and one that is closed fails when it is used."""

import codecs
import os
import sys
from io import TextIOWrapper
from unicodedata import normalize

PLAIN = {
    "–": "-", "—": "-", "−": "-", "·": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "→": "->",
    "○": "o", "●": "*", "≠": "!=", "↻": "~", "✗": "x", "€": "EUR",
}  # fmt: skip
HANDLER = "relaas.plain"  # the name by which Python knows what to do with a sign that a stream has not


def prepare_streams() -> None:
    """Let the standard output and error take every sign."""
    codecs.register_error(HANDLER, plain)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who called
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDONLY), "w"))
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def plain(error: UnicodeError) -> tuple[str, int]:
    """What stands for signs that a stream has not: their likes, their letters without accents, else question marks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign) or without_accents(sign) or "?" for sign in signs), error.end


def without_accents(sign: str) -> str:
    """The letters of a sign that ASCII has."""
    return normalize("NFKD", sign).encode("ascii", "ignore").decode()
