"""The command line: thin."""

import os

# numpy's linear algebra on many threads costs four times the work for vectors as small as ours, and sums in another
# order; it reads these once, when it is first imported, which is after this.
for _library in ("OPENBLAS", "OMP", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
