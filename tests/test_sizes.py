"""Files keep to one subject and functions to one thought: how long they may be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "evaluation", "benchmarks", "training")
LONGEST_FILE, LONGEST_FUNCTION = 400, 60  # lines


def too_long(source: str) -> list[str]:
    """What of a file is longer than it may be, each with its length."""
    lines = len(source.splitlines())
    functions = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    lengths = [(one.name, (one.end_lineno or one.lineno) - one.lineno + 1) for one in functions]
    return [f"{lines} lines"] * (lines > LONGEST_FILE) + [
        f"{name}: {length} lines" for name, length in lengths if length > LONGEST_FUNCTION
    ]


def test_files_and_functions_are_short() -> None:
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    found = {str(path.relative_to(ROOT)): too_long(path.read_text("utf-8")) for path in files}
    assert {path: long for path, long in found.items() if long} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def spun_out():\n" + "    pass\n" * 60, ["spun_out: 61 lines"]),
        ("def in_bounds():\n" + "    pass\n" * 59, []),
        ("one = 1\n" * 401, ["401 lines"]),
    ],
)
def test_what_is_too_long_is_named(source: str, found: list[str]) -> None:
    assert too_long(source) == found
