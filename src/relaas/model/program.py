"""The program that worked: told apart by its version and by all of it that decides what a dossier holds."""

import re
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

SHOWN = 10  # hexadecimal digits
PACKAGE = Path(__file__).parents[1]
DECIDES_NOTHING = frozenset({"views", "__pycache__"})  # folders


@cache
def edition() -> str:
    """The version with a hash of all code, tables and models that read and link: 0.2.0+1f0c22ab90."""
    found = sha256()
    for file in sorted(PACKAGE.rglob("*")):
        place = file.relative_to(PACKAGE)
        if file.is_file() and DECIDES_NOTHING.isdisjoint(place.parts):
            found.update(f"{place.as_posix()} {sha256(file.read_bytes()).hexdigest()}\n".encode())
    return f"{version('relaas')}+{found.hexdigest()[:SHOWN]}"


@cache
def edition_with_packages() -> str:
    """The edition, and the versions of the packages that it requires, any of which may decide something."""
    required = (re.split(r"[^\w.-]", each)[0] for each in requires("relaas") or () if "extra ==" not in each)
    return " ".join((edition(), *(f"{name} {_version(name)}" for name in required)))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
