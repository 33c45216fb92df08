"""Exit codes that scripts can rely on."""

DONE = 0  # also where something was left out: the count is in the message
CHECK_FAILED = 1  # verify found a line that no longer stands
WRONG_USE = 2  # an option, a value or a name that does not exist
STOPPED = 3  # the run could not go on; nothing half-done is left behind
NOT_PROVABLE = 4  # verify: the dossier was made with another version of the program
AWAY = 5  # verify: sources are not where they were read; all that is stored of them stands
INTERRUPTED = 130  # Ctrl-C: the same command continues
READER_GONE = 141  # whoever read the output closed it, as "| head" does

ALL = (DONE, CHECK_FAILED, WRONG_USE, STOPPED, NOT_PROVABLE, AWAY, INTERRUPTED, READER_GONE)
