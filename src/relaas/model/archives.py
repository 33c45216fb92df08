"""What opening a damaged archive (a ZIP, and all that is one: Word, Excel, OpenDocument) can raise, in one place."""

import lzma
import struct
import zipfile
import zlib

# In zipfile a version or a way of packing that nobody has, and a member under a password, are a RuntimeError; a member
# that is named and not there is a LookupError.
DAMAGED_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    LookupError,
    ValueError,
    RuntimeError,
    EOFError,
    OSError,
)
