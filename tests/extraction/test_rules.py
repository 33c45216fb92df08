"""Every rule speaks in the sentences that stand beside it, and is silent in those that it must not read."""

import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

import relaas.extraction
from relaas.extraction import extract
from relaas.language.installed import installed
from tests.extraction.sentences import annotated_text

FOLDER = Path(relaas.extraction.__file__).parent


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name, with sentences by language in which it speaks, and in which it is silent.

    It is a function, at a dotted path, or one of the ways in which the records of a kind are found. ``only`` says why
    there are languages in which it does not speak.
    """

    name: str
    function: str | None
    records: str | None
    matches: tuple[tuple[str, str], ...]
    not_matches: tuple[tuple[str, str], ...]
    only: str = ""


def read_rules() -> list[Rule]:
    """The rules of all tables beside the code."""
    found = []
    for path in sorted(FOLDER.rglob("rules.toml")):
        package = ".".join(("relaas.extraction", *path.parent.relative_to(FOLDER).parts))
        for name, content in tomllib.loads(path.read_text("utf-8")).items():
            matches = tuple((code, text) for code in installed() for text in content.pop(code, ()))
            others = tuple((code, text) for code in installed() for text in content.pop(f"not_{code}", ()))
            function = f"{package}.{content.pop('function')}" if "function" in content else None
            found.append(Rule(name, function, content.pop("records", None), matches, others, content.pop("only", "")))
            assert not content, f"{path.name}: {name}: {', '.join(content)}"
    return found


def function_named(path: str) -> Any:
    """The function at a dotted path of modules and classes."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except ModuleNotFoundError:
        return getattr(function_named(module), name)


def is_function(path: str) -> bool:
    """Whether there is a function at a dotted path; one that moved is told by the test of its own rule."""
    try:
        return callable(function_named(path)) or isinstance(function_named(path), property)
    except (AttributeError, ModuleNotFoundError):
        return False


def code_of(path: str) -> CodeType:
    """The code of a function or property at a dotted path."""
    function = function_named(path)
    function = function.fget if isinstance(function, property) else getattr(function, "__wrapped__", function)
    code: CodeType = function.__code__
    return code


Voice = CodeType | tuple[str | None, str]  # by which a rule is heard: its code, or the records that bear its name

RULES = read_rules()
NAMED = [rule.function for rule in RULES if rule.function]
CODES = {code_of(path) for path in NAMED if is_function(path)}
BEARING = ("statements", "figures", "events", "plans")  # the records that name the rule that found them


def voice_of(rule: Rule) -> Voice:
    return code_of(rule.function) if rule.function else (rule.records, rule.name)


@cache
def speaking(language: str, text: str) -> frozenset[Voice]:
    """The rules that found something in a text: that returned it, gave it one by one, or stand in a record."""
    spoke: set[Voice] = set()
    before = sys.gettrace()  # another program may be listening as well

    def listen(frame: FrameType, event: str, found: object) -> Any:
        if event == "return" and found:
            spoke.add(frame.f_code)
        return listen

    def attend(frame: FrameType, event: str, found: object) -> Any:
        if before is not None:
            before(frame, event, found)
        if frame.f_code not in CODES:
            return None
        frame.f_trace_lines = False
        return listen

    annotated = annotated_text(text, language)
    sys.settrace(attend)
    try:
        _, found = extract(annotated)
    finally:
        sys.settrace(before)
    return frozenset(spoke | {(kind, one.rule) for kind in BEARING for one in getattr(found, kind)})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_speaks_where_it_should_and_nowhere_else(rule: Rule) -> None:
    assert_speaks(rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_speaks_in_every_language_or_says_why_not(rule: Rule) -> None:
    spoken = {language for language, _ in rule.matches}
    assert (spoken == set(installed())) == (not rule.only)


def assert_speaks(rule: Rule) -> None:
    """Every rule is heard in the sentences that it matches, and in none of the others."""
    voice = voice_of(rule)
    silent = [text for language, text in rule.matches if voice not in speaking(language, text)]
    loud = [text for language, text in rule.not_matches if voice in speaking(language, text)]
    assert (silent, loud) == ([], [])
    assert rule.matches


def test_the_rule_of_a_record_stands_in_a_table() -> None:
    names = {rule.name for rule in RULES}
    sentences = {sentence for rule in RULES for sentence in (*rule.matches, *rule.not_matches)}
    found = {voice for sentence in sentences for voice in speaking(*sentence) if isinstance(voice, tuple)}
    assert {name for _, name in found} <= names


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))
