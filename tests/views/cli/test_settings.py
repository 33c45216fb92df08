"""Settings: the environment before the file of one's own, and a file that cannot be meant is named."""

from pathlib import Path

import pytest

from relaas.errors import StopRun
from relaas.views.cli.settings import Settings, read_settings


def environment(folder: Path, text: str | None, **variables: str) -> dict[str, str]:
    """The environment of a person whose settings hold this text."""
    if text is not None:
        (folder / "relaas").mkdir()
        (folder / "relaas" / "config.toml").write_text(text, "utf-8")
    return {"XDG_CONFIG_HOME": str(folder), **variables}


@pytest.mark.parametrize(
    ("text", "variables", "settings"),
    [
        (None, {}, Settings()),
        ('lang = "nl"\nby = "Griffie"\npager = false\n', {}, Settings("nl", None, "Griffie", False)),
        ('lang = "nl"\n', {"RELAAS_LANG": "en", "RELAAS_DOSSIER": "a.relaas"}, Settings("en", "a.relaas")),
        (None, {"RELAAS_BY": "", "RELAAS_LANG": ""}, Settings()),
    ],
)
def test_a_variable_goes_before_the_file(
    tmp_path: Path, text: str | None, variables: dict[str, str], settings: Settings
) -> None:
    assert read_settings(environment(tmp_path, text, **variables)) == settings


@pytest.mark.parametrize("text", ["lang = 3\n", 'language = "nl"\n', "lang = \n", "pager = 'no'\n", "\udcff"])
def test_a_file_that_cannot_be_meant_is_named(tmp_path: Path, text: str) -> None:
    given = environment(tmp_path, "")
    (tmp_path / "relaas" / "config.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(StopRun, match=r"config\.toml"):
        read_settings(given)


def test_without_a_folder_of_settings_it_stands_in_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".config" / "relaas").mkdir(parents=True)
    (tmp_path / ".config" / "relaas" / "config.toml").write_text('by = "Griffie"\n', "utf-8")
    assert read_settings({"XDG_CONFIG_HOME": "not/absolute"}).by == "Griffie"
