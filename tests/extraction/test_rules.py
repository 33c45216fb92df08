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
    """A rule by its name and function, with sentences by language in which it speaks, and in which it is silent."""

    name: str
    function: str
    matches: tuple[tuple[str, str], ...]
    not_matches: tuple[tuple[str, str], ...]


def read_rules() -> list[Rule]:
    """The rules of all tables beside the code."""
    found = []
    for path in sorted(FOLDER.rglob("rules.toml")):
        package = ".".join(("relaas.extraction", *path.parent.relative_to(FOLDER).parts))
        for name, content in tomllib.loads(path.read_text("utf-8")).items():
            matches = tuple((code, text) for code in installed() for text in content.pop(code, ()))
            others = tuple((code, text) for code in installed() for text in content.pop(f"not_{code}", ()))
            found.append(Rule(name, f"{package}.{content.pop('function')}", matches, others))
            assert not content, f"{path.name}: {name}: {', '.join(content)}"
    return found


def function_named(path: str) -> Any:
    """The function at a dotted path of modules and classes."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except ModuleNotFoundError:
        return getattr(function_named(module), name)


def code_of(path: str) -> CodeType:
    """The code of a function or property at a dotted path."""
    function = function_named(path)
    function = function.fget if isinstance(function, property) else getattr(function, "__wrapped__", function)
    code: CodeType = function.__code__
    return code


RULES = read_rules()
CODES = {code_of(rule.function) for rule in RULES}


@cache
def speaking(language: str, text: str) -> frozenset[CodeType]:
    """The functions of rules that found something in a text: that returned it, or gave it one by one."""
    spoke: set[CodeType] = set()

    def listen(frame: FrameType, event: str, found: object) -> Any:
        if event == "return" and found:
            spoke.add(frame.f_code)
        return listen

    def attend(frame: FrameType, event: str, found: object) -> Any:
        if frame.f_code not in CODES:
            return None
        frame.f_trace_lines = False
        return listen

    annotated = annotated_text(text, language)
    before = sys.gettrace()
    sys.settrace(attend)
    try:
        extract(annotated)
    finally:
        sys.settrace(before)
    return frozenset(spoke)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_speaks_where_it_should_and_nowhere_else(rule: Rule) -> None:
    code = code_of(rule.function)
    silent = [text for language, text in rule.matches if code not in speaking(language, text)]
    loud = [text for language, text in rule.not_matches if code in speaking(language, text)]
    assert (silent, loud) == ([], [])
    assert rule.matches


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))
