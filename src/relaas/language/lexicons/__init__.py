"""The tables of a language: one frozen dataclass for each file of its folder."""
