"""Numbers as a text writes them in digits, whatever they count."""

import re

BARE = re.compile(r"(?<![\w.,/:§€$£#(-])\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?(?![\w/):-]|[.,]\d)")
THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")


def as_number(written: str) -> float:
    """The value of a number: three digits behind a point or comma are thousands."""
    return float(THOUSANDS.sub("", written).replace(",", "."))
