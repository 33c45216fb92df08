"""Dutch: its tables and trained pipeline, its dictionary forms, and the verbs and numbers that spelling tells."""

from importlib.resources import files

from relaas.language.language import Language
from relaas.language.nl.lemmas import adjective_forms, lemma, spellings
from relaas.language.nl.number_words import number_compound
from relaas.language.nl.verb_forms import SPELLED_VERBS
from relaas.language.nl.verbs import infinitives
from relaas.language.nl.words import is_everyday

LANGUAGE = Language(
    "nl",
    files(__name__),
    lemma=lemma,
    spellings=spellings,
    adjective_forms=adjective_forms,
    is_everyday=is_everyday,
    number_compound=number_compound,
    spelled_verbs=SPELLED_VERBS,
    infinitives=infinitives,
)
