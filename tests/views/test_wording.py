"""Messages: the same in both languages, every one used, and every code of the records put into words."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any, get_args, get_type_hints

import pytest
from typer.main import get_command

from relaas.documents.reasons import REASONS
from relaas.language.installed import languages
from relaas.linking.weighing import WEIGHTS
from relaas.model import (
    Agreement,
    DifferenceKind,
    EventStatus,
    FigureStatus,
    NameLabel,
    PlanLink,
    PublicationBasis,
    Stance,
    StatementKind,
)
from relaas.views.cli import codes, make_app
from relaas.views.cli.help import input_rows
from relaas.views.cli.listing import LISTS
from relaas.views.export import EXPORTS
from relaas.views.voices import Voice
from relaas.views.wording import VIEW_LANGUAGES, Wording, locale_language, messages

PROGRAM = Path(__file__).resolve().parents[2] / "src" / "relaas"
SOURCES = PROGRAM / "views"

# Families of messages that are looked up by a code of the records, a command or a column: each with its codes.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "status": (*get_args(EventStatus), "hidden"),
    "sign": tuple(WEIGHTS),
    "voice": get_args(Voice),
    "voice.with": tuple(voice for voice in get_args(Voice) if voice != "said"),
    "agreement": get_args(Agreement),
    "agreement_meaning": get_args(Agreement),
    "kind": get_args(StatementKind),
    "polarity": get_args(Stance),
    "figure_status": get_args(FigureStatus),
    "difference": get_args(DifferenceKind),
    "entity_type": get_args(NameLabel),
    "basis": get_args(PublicationBasis),
    "reason": REASONS,
    "exit": tuple(str(code) for code in codes.ALL),
    "outcome": ("open", *get_args(get_type_hints(PlanLink)["kind"])),
    "changed": ("edtf", "status", "agreement", "sources", "headline", "evidence"),
    "stance": ("asserted", "denied", "before", "now"),
    "verdict": ("accept", "hide", "note", "merge", "split", "correct"),
    "input": tuple(dict.fromkeys(row[0].split()[0].removeprefix(".") for row in input_rows(Wording("en")))),
    "output": tuple(each.name for each in EXPORTS),
    "problem": ("missing", "unreadable", "changed", "read differently"),
}


def reference_kinds() -> tuple[str, ...]:
    """The kinds of references that the rules of any language know."""
    kinds = {rule.kind for language in languages() for rule in language.references.rules}
    return tuple(sorted(kinds))


def keys_of(table: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from keys_of(value, f"{above}{key}.")
        else:
            yield f"{above}{key}"


def fields_of(message: Any) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(message) if name} if isinstance(message, str) else set()


def flat(language: str) -> dict[str, Any]:
    table = messages(language)
    return {key: look(table, key) for key in keys_of(table)}


def look(table: Mapping[str, Any], key: str) -> Any:
    found: Any = table
    for part in key.split("."):
        found = found[part]
    return found


def test_both_languages_have_the_same_messages() -> None:
    english, dutch = flat("en"), flat("nl")
    assert set(english) == set(dutch)
    assert [key for key in english if fields_of(english[key]) != fields_of(dutch[key])] == []


def test_no_message_is_left_in_the_other_language() -> None:
    english, dutch = flat("en"), flat("nl")
    same = {key for key in english if english[key] == dutch[key] and isinstance(english[key], str)}
    sentences = {key for key in same if len(english[key].split()) > 3}
    assert sentences == set()


@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_every_kind_of_reference_has_words(language: str) -> None:
    words = Wording(language)
    assert [kind for kind in reference_kinds() if not words.known(f"reference.{kind}")] == []


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("language", VIEW_LANGUAGES)
def test_every_code_has_words(language: str, family: str) -> None:
    words = Wording(language)
    assert [code for code in FAMILIES[family] if not words.known(f"{family}.{code}")] == []


def literals() -> tuple[set[str], list[str]]:
    """Every string in the code of the views and their templates, and the patterns of those with holes."""
    plain: set[str] = set()
    holes: list[str] = []
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(p.value) if isinstance(p, ast.Constant) else "[^.]+" for p in node.values]
                holes.append("".join(parts))
    for template in SOURCES.rglob("*.j2"):
        text = template.read_text("utf-8")
        plain |= set(re.findall(r"""["']([a-z_.]+)["']""", text))
        holes += [re.escape(each) + "[^.]+" for each in re.findall(r"""["']([a-z_.]+\.)["'] *~""", text)]
    return plain, [pattern for pattern in holes if re.match(r"[a-z_.\\]*\\\.", pattern)]


def test_every_message_is_used() -> None:
    plain, holes = literals()
    families = {each for each in plain if each in FAMILIES} | {family for _, _, family in LISTS}
    pages = [f"command.{name}" for name in get_command(make_app()).commands] + ["program"]
    holes += [rf"{page}\.(help|summary|examples)" for page in pages]
    pattern = re.compile("|".join(holes))

    def used(key: str) -> bool:
        stem = re.sub(r"\.(one|other)$", "", key)
        family = key.rpartition(".")[0]
        return any(each in plain or pattern.fullmatch(each) for each in (key, stem)) or family in plain | families

    assert [key for key in flat("en") if not used(key)] == []


STOPS = ("StopRun", "TakenPlace", "NoDossier", "__init__")  # all take the code of what stops a run as their second


def stop_kinds() -> set[str]:
    """The codes of all that stops a run, wherever in the program."""
    trees = [ast.parse(file.read_text("utf-8")) for file in PROGRAM.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) > 1]
    named = [call for call in calls if getattr(call.func, "id", getattr(call.func, "attr", "")) in STOPS]
    given = [node for call in named for node in ast.walk(call.args[1]) if isinstance(node, ast.Constant)]
    return {node.value for node in given if isinstance(node.value, str)}


def test_what_stops_a_run_has_words_and_nothing_else_has() -> None:
    by_the_group = {"reason", "output", "interrupted"}
    assert set(messages("en")["stopped"]) - by_the_group == stop_kinds()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "nl_NL.UTF-8", "LANG": "en_GB.UTF-8"}, "nl"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "nl_NL"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_gives_the_language(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language


def test_plurals_and_numbers() -> None:
    assert Wording("en").count("count.chronology", 1) == "1 line"
    assert Wording("nl").count("count.chronology", 2500) == "2.500 regels"
    assert Wording("en").number(2500.0) == "2,500"
