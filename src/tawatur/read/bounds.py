"""How much one page may be, so that no file can hold up the rest. Each bound is stated in docs/reference/pages.md."""

#: Bytes of one page, as a file or as a line of JSON: the largest of the four raw pages used in tests is 0.5 MB.
MAX_PAGE_BYTES = 5_000_000

#: Folders within folders.
MAX_DEPTH = 20

#: Values within values of one JSON line; a page is flat, so anything deep is not one.
MAX_ID_LENGTH = 200
