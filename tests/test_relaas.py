"""The public names of the package."""

import importlib.metadata
import subprocess
import sys

import pytest

import relaas


@pytest.mark.parametrize("name", relaas.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    assert getattr(relaas, name).__doc__


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        relaas.no_such_name  # noqa: B018


def test_the_version_is_that_of_the_distribution() -> None:
    assert relaas.__version__ == importlib.metadata.version("relaas")


def test_importing_the_package_loads_no_pipeline() -> None:
    code = "import sys, relaas; print('spacy' in sys.modules or 'relaas.pipeline' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_times_of_a_plain_text() -> None:
    found = relaas.find_times("De raad besloot op 3 mei 2021 te stoppen.", language="nl", published="2021-05-04")
    assert [(time.text, time.value) for time in found] == [("3 mei 2021", "2021-05-03")]
