"""Mending text that was encoded twice: UTF-8 that a program took for Windows-1252 and encoded again."""

import re

TIMES = 3  # that a text may have gone through such a program
UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes that have no character in Windows-1252; programs keep them


def _character(byte: int) -> str:
    return chr(byte) if byte in UNDEFINED else bytes([byte]).decode("cp1252")


BYTES = {_character(byte): byte for byte in range(0x80, 0x100)}
LATER = f"[{re.escape(''.join(_character(byte) for byte in range(0x80, 0xC0)))}]"
# What no text in a western language holds: accented letters, and the quotation marks, dashes and signs of money.
SURE = re.compile(rf"[ÂÃ]{LATER}|â[€\x80‚„]{LATER}|ï¬{LATER}|ï»¿")
LIKELY = re.compile(rf"[Â-ÅË]{LATER}|[âïð]{LATER}{{2,3}}")


def mend_encoding(text: str) -> str:
    """The text with the letters of double encoding mended: ``coÃ¶rdinator`` is ``coördinator``; others stay."""
    for _ in range(TIMES):
        if not SURE.search(text):
            break
        mended = LIKELY.sub(_decoded, text)
        if mended == text:
            break
        text = mended
    return text


def _decoded(found: re.Match[str]) -> str:
    """What some characters stand for, themselves where they are no UTF-8."""
    for end in range(len(found[0]), 1, -1):
        try:
            return bytes(BYTES[character] for character in found[0][:end]).decode() + found[0][end:]
        except UnicodeDecodeError:  # they are what they seem
            continue
    return found[0]
