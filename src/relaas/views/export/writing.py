"""Writing an export to disk."""

from pathlib import Path

from relaas.errors import StopRun


def write_export(target: Path, data: bytes) -> None:
    """Write an export; the file is whole or it is not there. Stops the run where it cannot be written."""
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StopRun(f"{target}: {error.strerror}") from error
