"""The HTML export: one file that needs nothing else: to read, print and mail."""

import hashlib
import re
from base64 import b64encode
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from relaas.dossier import Dossier
from relaas.model.own_output import EXPORT_MARK
from relaas.views.export.formats import ExportOptions
from relaas.views.export.page import make_page
from relaas.views.naming import AGREEMENT_MARKS, reason_in_words, show_pages
from relaas.views.picture import draw_picture
from relaas.views.register import read_register
from relaas.views.wording import Wording

WITHIN_DATE = re.compile(r"(?<=\d) (?=[a-zA-Z]{3,4} \d|[a-zA-Z]{3,4}\b(?! \d))|(?<=[a-zA-Z]) (?=\d{4})| (?=–)")
NUMBER = re.compile(r"\[(\d+)\]")
TEMPLATES = files("relaas.views.export") / "templates"


def export(dossier: Dossier, words: Wording, options: ExportOptions) -> bytes:
    """The whole dossier as one page; nothing in it is loaded from elsewhere, and a policy in it forbids that."""
    picture = draw_picture(dossier.entries(), read_register(dossier), words)
    script = read_template("page.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["letters"] = to_the_letter
    environment.filters["cited"] = link_numbers
    environment.filters["together"] = keep_dates_together
    environment.filters["pages"] = lambda pages, recognised: show_pages(pages, words, recognised=recognised)
    environment.filters["reason"] = lambda item: reason_in_words(item, words)
    page = environment.from_string(read_template("page.html.j2")).render(
        page=make_page(dossier, words),
        words=words,
        mark=EXPORT_MARK,
        marks=AGREEMENT_MARKS,
        picture=Markup(picture) if picture else None,
        style=Markup(read_template("page.css")),
        script=Markup(script),
        script_hash=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
    return page.encode()


def read_template(name: str) -> str:
    """A file of the page as text."""
    return (TEMPLATES / name).read_text("utf-8")


def to_the_letter(text: str) -> Markup:
    """Source text as HTML that reads back as the same characters: carriage returns would else become line feeds."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))


def link_numbers(text: str) -> Markup:
    """A sentence in which the numbers of sources, "[2]", link to the register."""
    return Markup(NUMBER.sub(r'<a class="cite" href="#source-\1">\1</a>', str(escape(text))))


def keep_dates_together(shown: str) -> str:
    """A date in words whose day, month and year stay on one line, and whose dash stays with what it follows."""
    return WITHIN_DATE.sub("\u00a0", shown)
