"""Postcodes as addresses write them, as pieces of patterns."""

BEFORE_TOWN = r"\d{4} ?[A-Z]{2}"  # "2500 EA"
AFTER_TOWN = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"  # "LS1 4AB"
WITH_STATE = r"[A-Z]{2} \d{5}"  # "MA 01608"
