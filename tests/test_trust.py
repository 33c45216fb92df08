"""Every promise of the page on trust is held by a test that is there; and none of it needs a network."""

import re
import socket
from pathlib import Path

import pytest

from relaas.dossier import open_dossier
from relaas.pipeline import BuildOptions, build
from relaas.proving import prove
from relaas.views.export import ExportOptions, format_named
from relaas.views.wording import Wording

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "trust.md").read_text("utf-8")
NEWS = "date 2022-03-01\n\nDe gemeente Rijndam sloot dinsdag het zwembad, zei wethouder Mila Visser.\n"


def test_every_promise_names_tests_that_are_there() -> None:
    promised = re.findall(r"^(\d+)\. \*\*", PAGE, re.MULTILINE)
    held = re.findall(r"^\| (\d+) \|.*\|(.*)\|$", PAGE, re.MULTILINE)
    assert sorted({int(number) for number, _ in held}) == [int(number) for number in promised]
    named = {name for _, tests in held for name in re.findall(r"`(tests/[^`]+)`", tests)}
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert all("`tests/" in tests for _, tests in held)


def test_no_network_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "news.txt").write_text(NEWS, "utf-8")
    build([tmp_path], tmp_path / "a.relaas", options=BuildOptions(executor="serial"))
    with open_dossier(tmp_path / "a.relaas") as dossier:
        assert prove(dossier, executor="serial").holds
        for name in ("html", "docx", "json"):
            form = format_named(name)
            assert form is not None
            assert form.export(dossier, Wording("nl"), ExportOptions())
