"""The output goes where it can: a full disk and a closed stream are told, and few signs are enough."""

import codecs
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from relaas.views.cli.streams import HANDLER, plain

FULL = Path("/dev/full")


def test_signs_that_a_stream_has_not_are_written_plainly() -> None:
    codecs.register_error(HANDLER, plain)
    made = BytesIO()
    stream = TextIOWrapper(made, "ascii", errors=HANDLER)
    stream.write("“café” – ● ≠ ○ 市")
    stream.flush()
    assert made.getvalue() == b'"cafe" - * != o ?'


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("target", [f"> {FULL}", ">&-"], ids=["full", "closed"])
def test_output_that_cannot_be_written_is_told(dossier_path: Path, target: str) -> None:
    call = f"{sys.executable} -m relaas chronology {dossier_path} --lang en {target}"
    done = subprocess.run(["sh", "-c", call], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("Stopped: the output could not be written")
    assert done.stderr.count("\n") == 1
