"""The marks of items: what stands before the words of an item of a list or of a numbered paragraph."""

import re

DASHES = frozenset("-–—")  # before an item of a list, or a name that signs what stands before
BULLETS = frozenset("•*·▪◦‣●○■\uf0a7\uf0b7\uf0d8")  # too; the last three are those of Wingdings
SIGN = rf"[{re.escape(''.join(sorted(BULLETS | DASHES)))}]"
OUTLINE = r"\d{1,2}(?:\.\d{1,2}){1,3}"  # "3.5", "5.1.2"
CLOSED = rf"\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}}|{OUTLINE})[.)]"  # "1.", "(a)", "iv)", "5.1."
BEFORE_CAPITAL = rf"{OUTLINE}(?=\s+[^\W\d_a-zà-ÿ])"  # "3.1 Letter", not "3.1 million"
MARK = re.compile(rf"(?:{SIGN}|{CLOSED}|{OUTLINE})\s+")  # where an item may stand
NUMBERED = re.compile(rf"(?:{CLOSED}|{BEFORE_CAPITAL})\s+")  # by itself
