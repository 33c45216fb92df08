"""What is kept comes back as it was."""

from typing import Any

import pytest

from relaas.model import Difference, Entity, Mention, Passage, Role, Series
from relaas.model.kept import as_kept, from_kept

ROLE = Role("mayor", Passage("a", 3, 8))
CASES = [
    (Passage, Passage("a", 0, 5)),
    (Series, Series("s", "homes", "p", None, ("f", "g"), (Difference("rounded", "number", "f", "10", "g", "11"),))),
    (Entity, Entity("e", "PER", "Noor de Wit", (("nl", "De Wit"),), (ROLE,), ("m",))),
    (Mention, Mention(document="a", start=0, end=4, text="Noor", type="PER", name="Noor", role_passage=ROLE.passage)),
    (tuple[Passage, ...], (Passage("a", 0, 1), Passage("b", 2, 3))),
    (tuple[Passage, ...], ()),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), CASES)
def test_a_value_comes_back(kind: Any, value: Any) -> None:
    assert from_kept(kind, as_kept(value)) == value
