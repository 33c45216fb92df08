"""Reading bytes that a test makes, as if they lay in a person's folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from relaas.documents import SourceFile, read_document
from relaas.model import Document

Read = Callable[..., Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes a text or bytes under a name and reads them as a document."""

    def write_and_read(content: str | bytes, name: str = "report.txt") -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(SourceFile(path, name))

    return write_and_read
