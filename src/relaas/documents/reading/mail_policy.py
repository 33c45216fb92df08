"""How the standard library parses a mail here: headers as long as its parsers can take, and none that stops it."""

from collections.abc import Sequence
from email.errors import MessageError
from email.policy import EmailPolicy
from typing import Any

LONGEST_HEADER = 20_000  # characters; some hundreds of addresses. The parsers of longer ones take minutes and gigabytes
LONGEST_OF_PART = 1_000  # characters of a header that describes a part, whose parsers are slower still
OF_PARTS = ("content-", "mime-")


class CarefulPolicy(EmailPolicy):
    """The policy of the standard library, where no header costs more than a moment or raises an error."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name and the raw value of a header, cut to what can be parsed."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[: LONGEST_OF_PART if name.lower().startswith(OF_PARTS) else LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The parsed header; one that its parser cannot read is plain text, or empty where it describes a part."""
        try:
            return super().header_fetch_parse(name, value)
        except (MessageError, ValueError, LookupError, ArithmeticError, AttributeError, TypeError, RecursionError):
            # what the parsers of the standard library raise on broken headers, as the tests with such headers show
            of_part = name.lower().startswith(OF_PARTS)
            return self.header_factory(name, "") if of_part else " ".join(value.replace("\0", " ").split())


CAREFUL = CarefulPolicy()
