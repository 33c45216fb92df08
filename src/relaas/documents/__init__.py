"""Documents: bytes to text: read, clean, date, detect language per passage, find repeats."""
