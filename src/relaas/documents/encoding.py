"""From bytes to text, whatever the encoding: the offsets of everything that follows are offsets into this text."""

import codecs
import re

from charset_normalizer import from_bytes

from relaas.documents.mending import mend_encoding
from relaas.documents.reasons import MAX_CHARACTERS, left_out

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NO_ENCODINGS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape"})  # of names and of programs
SAMPLE_BYTES = 100_000  # enough for a guess; charset-normalizer takes seconds on a megabyte
WESTERN = frozenset("ÀÁÂÄÇÈÉÊËÍÏÓÔÖÚÜàáâäåæçèéêëìíîïñòóôöøùúûüÿßœŒ‘’‚“”„…–—•€£©®°«»§½¼´· \u00ad")
MIN_WESTERN = 0.9  # of the characters outside ASCII; a Chinese page read as cp1252 reaches about 0.3
FEW = 3  # characters that do not make a text unreadable, however short it is
MAX_CONTROL = 0.002  # of all characters; running text has none, random bytes about one in ten
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of some bytes, newlines untouched and without a byte order mark.

    Tried in this order: the byte order mark, UTF-8, UTF-16 without a mark, the ``declared`` encoding, Windows-1252 if
    its letters are those of western Europe, UTF-8 with a few broken characters, and last what charset-normalizer makes
    of it. What was encoded twice is mended. Raises ``UnreadableDocument`` for bytes that are no text, and for more text
    than ``MAX_CHARACTERS``.
    """
    if len(data) > 4 * MAX_CHARACTERS:
        raise left_out("too-large", f"{len(data):,} bytes")
    text = _marked(data)
    if text is None:
        text = _unmarked(data, declared)
    if text is None or len(CONTROL.findall(text)) > max(FEW, MAX_CONTROL * len(text)):
        raise left_out("unreadable-encoding")
    if len(text) > MAX_CHARACTERS:
        raise left_out("too-large", f"{len(text):,} characters")
    return mend_encoding(text)


def _marked(data: bytes) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    return None


def _unmarked(data: bytes, declared: str | None) -> str | None:
    if data.count(0) > FEW:
        return _wide(data)
    text = _strictly(data, "utf-8")
    if text is None and declared and declared.lower().replace("-", "_") not in NO_ENCODINGS:
        text = _strictly(data, declared)
    for attempt in (_western, _almost_utf8, _guessed):
        if text is None:
            text = attempt(data)
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (ValueError, LookupError):  # the encoding is a guess, and this is how it is checked
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: western text has its zero bytes all on one side."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > 0.3 * len(data) / 2 and even * 20 < odd:
        return _strictly(data, "utf-16-le")
    if even > 0.3 * len(data) / 2 and odd * 20 < even:
        return _strictly(data, "utf-16-be")
    return None


def _western(data: bytes) -> str | None:
    text = _strictly(data, "cp1252")
    if text is None:
        text = _strictly(data, "latin-1")
    if text is None:
        return None
    others = [character for character in text if character > "\x7f"]
    western = sum(character in WESTERN for character in others)
    return text if western >= MIN_WESTERN * len(others) else None


def _almost_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken characters, which become U+FFFD: a file that was cut or pasted together."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    return text if broken <= max(FEW, MAX_CONTROL * len(text)) and whole > broken else None


def _guessed(data: bytes) -> str | None:
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return _strictly(data, best.encoding) if best else None
