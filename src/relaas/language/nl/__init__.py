"""The data of Dutch: lexicons, rules and the trained pipeline."""
