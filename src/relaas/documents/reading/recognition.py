"""Text recognition (OCR): what the picture of a page says, read by Tesseract where that is installed."""

import os
import shutil
import subprocess
from contextlib import closing
from functools import cache

import pypdfium2

from relaas.language.installed import languages

PROGRAM = "tesseract"
RESOLUTION, POINTS = 300, 72  # per inch: what Tesseract was trained on, and the measure of a PDF
MOST_PIXELS = 20_000_000  # of a page: A3 at that resolution; a poster is drawn smaller
PATIENCE = 120  # seconds for one page, which usually takes two
FEWEST_LETTERS, LEAST_SHARE = 8, 0.6  # in what is recognised: less is a photograph, a stamp or a map


@cache
def recogniser() -> str:
    """The program that recognises text, with its version (``tesseract 5.3.0``); empty where there is none."""
    return _asked("--version").partition("\n")[0].strip() if _trained() else ""


def recognise(page: pypdfium2.PdfPage) -> bytes | None:
    """A PDF of one page with the words that stand on the picture of a page, each in its place; None without any."""
    if not recogniser():
        return None
    dots = _resolution(page)
    settings = ("-l", _trained(), "--dpi", str(dots), "-c", "textonly_pdf=1", "pdf")
    try:
        found = _run("stdin", "stdout", *settings, given=_picture(page, dots))
    except (OSError, subprocess.SubprocessError):  # the page stays a picture, and is told as one
        return None
    return found.stdout if found.returncode == 0 and found.stdout.startswith(b"%PDF-") else None


def is_told(words: str) -> bool:
    """Whether what was recognised on a page is text: enough letters, and few signs between them."""
    printed = [sign for sign in words if not sign.isspace()]
    letters = sum(sign.isalpha() for sign in printed)
    return letters >= FEWEST_LETTERS and letters >= LEAST_SHARE * len(printed)


@cache
def _trained() -> str:
    """Those of the languages that Tesseract is trained on here, as it wants them: ``eng+nld``."""
    known = set(_asked("--list-langs").split())
    return "+".join(name for language in languages() if (name := language.documents.recognised_as) in known)


def _asked(question: str) -> str:
    """What Tesseract says of itself, empty where it is not installed."""
    try:
        return _run(question).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return ""


def _run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program on one core: the documents share out the others."""
    program = shutil.which(PROGRAM) or PROGRAM
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run([program, *arguments], input=given, capture_output=True, env=alone, timeout=PATIENCE)


def _resolution(page: pypdfium2.PdfPage) -> int:
    """Dots per inch at which a page is drawn."""
    width, height = page.get_size()
    largest = (MOST_PIXELS / max(1.0, width * height)) ** 0.5 * POINTS
    return max(1, int(min(RESOLUTION, largest)))


def _picture(page: pypdfium2.PdfPage, dots: int) -> bytes:
    """A page as a picture in grey (PGM)."""
    with closing(page.render(scale=dots / POINTS, grayscale=True)) as drawn:
        rows = memoryview(drawn.buffer).cast("B")
        lines = (rows[at : at + drawn.width] for at in range(0, drawn.height * drawn.stride, drawn.stride))
        return b"P5 %d %d 255\n" % (drawn.width, drawn.height) + b"".join(lines)
