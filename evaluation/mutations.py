"""Mutations: one operator, constant or returned value of a function changed, as a person might get it wrong."""

import ast
import hashlib
import types
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
SIGNS: dict[type[ast.AST], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.And: "and", ast.Or: "or", ast.Add: "+",
    ast.Sub: "-", ast.Mult: "*", ast.BitOr: "|", ast.BitAnd: "&",
}  # fmt: skip
OTHERS = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change in a function: the ``place``-th one that can be made in it, counted in the order of its nodes.

    ``line`` is the first line of the function with its decorators, ``function`` its qualified name, ``at`` the line of
    the change; ``digest`` is that of the function, so that another function is another mutant.
    """

    path: str
    line: int
    function: str
    place: int
    at: int
    what: str
    digest: str

    @property
    def name(self) -> str:
        """What the mutant is called in a report."""
        return f"{self.path}:{self.at} {self.function}: {self.what}"

    @property
    def key(self) -> str:
        """What the mutant is known by in a later run, wherever its function has moved to in its file."""
        told = f"{self.path} {self.function} {self.place} {self.what} {self.digest}"
        return hashlib.sha256(told.encode()).hexdigest()[:16]


def mutations_of(source: str, path: str) -> Iterator[Mutation]:
    """Every change that can be made in the functions of a file."""
    for qualified, function in _functions(ast.parse(source)):
        line = min([function.lineno, *(one.lineno for one in function.decorator_list)])
        digest = hashlib.sha256(ast.dump(function).encode()).hexdigest()[:16]
        for place, (at, what) in enumerate(_changes(function)):
            yield Mutation(path, line, qualified, place, at, what, digest)


def mutated(path: Path, mutation: Mutation, code: types.CodeType) -> types.CodeType:
    """The code of a function with one change in it."""
    tree = ast.parse(path.read_text("utf-8"))
    function = next(one for name, one in _functions(tree) if name == mutation.function)
    _Change(mutation.place).visit(function)
    compiled = compile(ast.fix_missing_locations(tree), str(path), "exec")
    return next(one for one in _codes(compiled) if one.co_qualname == code.co_qualname)


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for one in tree.body:
        if isinstance(one, ast.FunctionDef):
            yield one.name, one
        elif isinstance(one, ast.ClassDef):
            yield from ((f"{one.name}.{each.name}", each) for each in one.body if isinstance(each, ast.FunctionDef))


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _codes(constant)


def _changes(function: ast.FunctionDef) -> list[tuple[int, str]]:
    """The line and the wording of each change that can be made in a function."""
    change = _Change(-1)
    change.visit(deepcopy(function))
    return change.made


class _Change(ast.NodeTransformer):
    """Makes the change at one place, and tells what could be changed at all places before."""

    def __init__(self, place: int) -> None:
        self.place = place
        self.made: list[tuple[int, str]] = []
        self.around = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """The body alone: neither decorators, nor annotations, nor a docstring."""
        first = 1 if isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant) else 0
        node.body[first:] = [self.visit(one) for one in node.body[first:]]
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """The value alone."""
        node.value = node.value and self.visit(node.value)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Another comparison."""
        self.generic_visit(node)
        for index, sign in enumerate(node.ops):
            if type(sign) in SWAPPED and self._here(node, f"{SIGNS[type(sign)]} swapped"):
                node.ops[index] = SWAPPED[type(sign)]()  # type: ignore[call-overload]
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Or for and; and one condition less."""
        self.generic_visit(node)
        if self._here(node, f"{SIGNS[type(node.op)]} swapped"):
            node.op = SWAPPED[type(node.op)]()  # type: ignore[assignment]
        if self._here(node, f"last of {SIGNS[type(node.op)]} dropped"):
            node.values = node.values[:-1]
        return node if len(node.values) > 1 else node.values[0]

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Another operator."""
        self.generic_visit(node)
        if type(node.op) in SWAPPED and self._here(node, f"{SIGNS[type(node.op)]} swapped"):
            node.op = SWAPPED[type(node.op)]()  # type: ignore[assignment]
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """A condition without its not."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Not) and self._here(node, "not dropped"):
            return node.operand
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """The other truth value, or one more."""
        if isinstance(node.value, bool):
            if self._here(node, f"{node.value} swapped"):
                return ast.copy_location(ast.Constant(not node.value), node)
        elif isinstance(node.value, int | float) and self._here(node, f"{node.value} plus one"):
            return ast.copy_location(ast.Constant(node.value + 1), node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """The least for the most, any for all."""
        self.generic_visit(node)
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in OTHERS and self._here(node, f"{name} swapped"):
            node.func = ast.copy_location(ast.Name(OTHERS[name], ast.Load()), node)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        """A condition that is never met."""
        self.generic_visit(node)
        if self._here(node, "if never met"):
            node.test = ast.copy_location(ast.Constant(False), node.test)
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        """Nothing instead of what is found."""
        self.generic_visit(node)
        nothing = node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None)
        if not nothing and self._here(node, "returns nothing"):
            node.value = ast.copy_location(ast.Constant(None), node)
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """Left as it is: a text for people."""
        return node

    def _here(self, node: ast.expr | ast.stmt, what: str) -> bool:
        self.made.append((node.lineno, what))
        return len(self.made) - 1 == self.place
