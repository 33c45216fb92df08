"""What surrounds the trained pipelines: sentence borders that spelling settles before the parser runs."""

from spacy.tokens import Doc, Token

FINAL = frozenset(".!?…") | {"...", "?!", "!?", "!!", "!!!", "??", "???", "..", "...."}
CLOSING = frozenset("\"'”’»)]") | {"''"}
OPENING = frozenset("\"'“‘„«([-–—•*") | {",,", "``"}
PAUSES = frozenset(":;|•*") | FINAL


def mark_sentence_starts(doc: Doc) -> Doc:
    """The document with the sentence starts that spelling settles; the parser decides the rest.

    The tokenizer keeps the dots of abbreviations and initials inside their tokens, so a dot of its own before a space
    and a capital ends a sentence. No sentence begins with a mark that closes, nor after a word or comma on the same line.
    """
    tokens = [token for token in doc if not token.is_space]
    for place, token in enumerate(tokens[1:], start=1):
        token.is_sent_start = _starts(tokens, place)
    return doc


def _starts(tokens: list[Token], place: int) -> bool | None:
    """Whether a sentence begins at a token, None where spelling leaves it open."""
    token, before = tokens[place], tokens[place - 1]
    if _closes(token, before) or token.text in FINAL or token.text in {",", ";", ":", ")", "]", "%"}:
        return False
    if _ends_sentence(tokens, place - 1) and _spaced(before):
        return True if _capital(tokens, place) else None
    if before.text in PAUSES or before.text in CLOSING or _broken(token):
        return None
    return False


def _ends_sentence(tokens: list[Token], place: int) -> bool:
    """Whether the text up to a token is a full stop, with the marks that close after it."""
    while place > 0 and _closes(tokens[place], tokens[place - 1]):
        place -= 1
    return tokens[place].text in FINAL


def _capital(tokens: list[Token], place: int) -> bool:
    """Whether the first word from a token on has a capital."""
    while place < len(tokens) - 1 and tokens[place].text in OPENING:
        place += 1
    return tokens[place].text[:1].isupper()


def _closes(token: Token, before: Token) -> bool:
    """Whether a mark belongs to the sentence before it; two apostrophes only ever close a quotation."""
    return token.text == "''" or (token.text in CLOSING and not _spaced(before) and before.text not in OPENING)


def _spaced(token: Token) -> bool:
    """Whether white space follows the token."""
    following = token.i + 1
    return bool(token.whitespace_) or (following < len(token.doc) and token.doc[following].is_space)


def _broken(token: Token) -> bool:
    """Whether a line break stands before the token."""
    return token.i > 0 and "\n" in token.doc[token.i - 1].text
