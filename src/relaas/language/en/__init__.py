"""English: its tables and trained pipeline, its dictionary forms and its plurals."""

from importlib.resources import files

from relaas.language.en.words import infinitives, lemma, plural
from relaas.language.language import Language

LANGUAGE = Language("en", files(__name__), lemma=lemma, plural=plural, infinitives=infinitives)
