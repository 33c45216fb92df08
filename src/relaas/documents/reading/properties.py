"""Properties of files: what programs fill in by themselves tells nothing of the document."""

import re

PROGRAM = re.compile(
    r"(?:microsoft (?:word|office word|powerpoint|excel)|adobe \w+|writer|untitled|document\d*|scan\w*)\b.*",
    re.IGNORECASE,
)
FILE_NAME = re.compile(r"\S+\.(?:docx?|pdf|indd|pptx?|xlsx?|rtf|odt|qxd|tex|dvi)", re.IGNORECASE)
NOBODY = frozenset(
    (
        "anonymous",
        "unknown",
        "admin",
        "administrator",
        "user",
        "owner",
        "author",
        "gebruiker",
        "beheerder",
        "onbekend",
        "root",
    )
)


def title_property(written: str) -> str | None:
    """A title that a person gave; None for the name of a file, with its program or without."""
    title = " ".join(written.split())
    return None if not title or PROGRAM.fullmatch(title) or FILE_NAME.fullmatch(title) else title


def author_property(written: str) -> str | None:
    """An author that is somebody."""
    author = " ".join(written.split())
    return None if not author or author.casefold() in NOBODY or author.casefold().endswith(" user") else author
