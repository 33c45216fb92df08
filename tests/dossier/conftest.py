"""A dossier in a folder of its own, empty or with two linked documents."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from relaas.dossier import Dossier, open_dossier
from tests.dossier.factories import TEXT, make_document, make_links, make_records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be made."""
    return tmp_path / "veldhaven.relaas"


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with nothing in it, made once; to be copied."""
    path = tmp_path_factory.mktemp("blank") / "blank.relaas"
    open_dossier(path, create=True).close()
    return path


@pytest.fixture
def empty(path: Path, blank: Path) -> Iterator[Dossier]:
    """A dossier with nothing in it."""
    shutil.copyfile(blank, path)
    with open_dossier(path) as dossier:
        yield dossier


@pytest.fixture
def linked(empty: Dossier) -> Dossier:
    """A dossier with two documents, linked."""
    found = []
    for document in (make_document(), make_document(TEXT + " Dat klopt.", path="brief/antwoord.txt")):
        records = make_records(document)
        empty.add(document, records)
        found.append((document, records))
    empty.replace_links(make_links(*found))
    return empty
