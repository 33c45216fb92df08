"""What an executor is."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Executor(Protocol):
    """Anything that runs a function over items and gives the results in their order, such as a pool of the library.

    Function, items and results can be pickled; an executor may ask for items as it needs them, or for all at once.
    """

    def map(self, function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterable[Result]:
        """The results of the function for each item, in order."""
        ...
