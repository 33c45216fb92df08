"""Identifiers that depend on content alone, so that the same files give the same dossier."""

import hashlib

ID_LENGTH = 20  # 80 bits: a clash among a hundred million records of one kind has a chance below 1 in 200 million


def content_id(*parts: object) -> str:
    """The first hexadecimal digits of a hash over the parts, the same in every run and on every machine."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:ID_LENGTH]
