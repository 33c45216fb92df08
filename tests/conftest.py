"""Fixtures that more than one test folder needs."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("relaas", deadline=None)
settings.load_profile("relaas")

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the reference dossier and the scorers, which stands beside the project; skipped where absent."""
    if not SHARED.is_dir():
        pytest.skip("the reference dossier is not beside this checkout (../shared)")
    return SHARED
