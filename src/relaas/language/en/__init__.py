"""The data of English: lexicons, rules and the trained pipeline."""
