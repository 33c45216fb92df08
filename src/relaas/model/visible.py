"""Signs that nobody sees, or that command a screen, as signs that everybody sees: what hides in a text is no secret."""

import re

# The pictures that Unicode has for them; a line break and a tab do their work in a text, not in a name.
PICTURES = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"}
BREAKS = dict.fromkeys(map(ord, "\t\n\r"))
UNSEEN = (*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
NUMBERED = {code: f"\u27e8U+{code:04X}\u27e9" for code in UNSEEN}  # C1 controls, line separators, turns of direction

IN_TEXT = {**{code: sign for code, sign in PICTURES.items() if code not in BREAKS}, **NUMBERED}
IN_NAME = {**PICTURES, **NUMBERED}
COMMANDS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """A text with every control sign in it shown; tabs and line breaks stay."""
    return text.translate(IN_TEXT)


def visible_name(text: str) -> str:
    """A name on one line, with every control sign in it shown."""
    return text.translate(IN_NAME)


def escaped(written: str) -> str:
    """JSON whose strings hold no sign that commands a screen: the same values, written as ``\\u202e``."""
    return COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
