"""The example dossier, made once; tests that decide something make their own."""

from pathlib import Path

import pytest

from tests.views.factories import make_dossier


@pytest.fixture(scope="session")
def dossier_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier beside its sources; read only."""
    return make_dossier(tmp_path_factory.mktemp("brug"))
