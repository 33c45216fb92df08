"""A program that is killed while it writes leaves a dossier that opens, as it was after its last transaction."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from relaas.dossier import Dossier, open_dossier
from tests.dossier.factories import TEXT, make_document, make_links, make_records

ROOT = Path(__file__).resolve().parents[2]

# Writes as `relaas build` does, and stops for ever in the middle of the transaction asked for.
PROGRAM = """
import sys
from relaas.dossier import open_dossier, store
from tests.dossier.factories import TEXT, make_document, make_links, make_records
from tests.dossier.test_killed import finish

def stop(*_):
    print("inside", flush=True)
    sys.stdin.read()

setattr(store, sys.argv[2], stop)
with open_dossier(sys.argv[1], create=True) as dossier:
    finish(dossier)
"""


def finish(dossier: Dossier) -> None:
    """Add the documents that are missing, then link."""
    known = {document.id for document in dossier.documents(text=False)}
    for number in range(2):
        document = make_document(f"{TEXT} Nummer {number}.", path=f"{number}.txt")
        if document.id not in known:
            dossier.add(document, make_records(document))
    records = dossier.records()
    dossier.replace_links(make_links(*((document, records[document.id]) for document in dossier.documents())))


@pytest.mark.parametrize("moment", ["words_of", "_mark_linked", "record_account"])
def test_killed_program_is_followed_by_another_that_finishes(path: Path, moment: str) -> None:
    if moment == "record_account":  # both documents are there; the program is killed while it links
        with open_dossier(path, create=True) as dossier:
            finish(dossier)
            dossier.remove(dossier.documents()[0].id)
    command = [sys.executable, "-c", PROGRAM, str(path), moment]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "inside\n"
        program.send_signal(signal.SIGKILL)
    with open_dossier(path, create=True) as dossier:
        assert len(dossier.documents()) == (2 if moment == "record_account" else 0)
        assert dossier.is_complete is (moment != "record_account")
        finish(dossier)
        assert dossier.is_complete
        left = dossier.documents(), dossier.records(), dossier.links(), dossier.entries()
    with open_dossier(path.with_name("whole.relaas"), create=True) as whole:
        finish(whole)
        assert (whole.documents(), whole.records(), whole.links(), whole.entries()) == left
