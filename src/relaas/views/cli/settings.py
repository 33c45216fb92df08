"""Settings: what holds for every call that does not say otherwise, from the environment or a file of one's own.

The file is ``relaas/config.toml`` in the folder that the XDG base directory specification names (``XDG_CONFIG_HOME``,
else ``~/.config``). A variable of the environment goes before the file, an option before both.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from relaas.errors import StopRun

FILE = Path("relaas") / "config.toml"
VARIABLES = {"RELAAS_LANG": "lang", "RELAAS_DOSSIER": "dossier", "RELAAS_BY": "by"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The language of messages, the dossier where a call names none, who decides, and whether long pages are paged."""

    lang: str | None = None
    dossier: str | None = None
    by: str | None = None
    pager: bool = True


TYPES = {"lang": str, "dossier": str, "by": str, "pager": bool}


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings of the person at this machine; a file that cannot be read as such stops the run."""
    given = {name: environment[variable] for variable, name in VARIABLES.items() if environment.get(variable)}
    return Settings(**{**in_file(settings_file(environment)), **given})  # type: ignore[arg-type]


def settings_file(environment: Mapping[str, str]) -> Path:
    """Where the settings of the person at this machine stand, whether or not there are any."""
    home = environment.get("XDG_CONFIG_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path.home() / ".config") / FILE


def in_file(path: Path) -> dict[str, str | bool]:
    """What a file of settings holds; nothing where there is none."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StopRun(f"{path}: {error}") from error
    for name, value in table.items():
        if name not in TYPES or not isinstance(value, TYPES[name]):
            known = ", ".join(TYPES)
            problem = f"{path}: {name} = {value!r}; the settings are {known}"
            raise StopRun(problem, "no_setting", path=path, name=name, value=repr(value), known=known)
    return table
