"""Runs a command and says what it cost: CPU seconds of it and its children, seconds, and the largest memory of one of them.

Called as: measure.py COMMAND [ARGUMENT]... The command's own output goes to our stdout, the cost as one line of JSON to
our stderr, last. The memory can not read less than what this interpreter had when it started the command.
"""

import json
import resource
import subprocess
import sys
import time

begun = time.monotonic()
done = subprocess.run(sys.argv[1:], check=False)
seconds = time.monotonic() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(
    json.dumps(
        {
            "cpu_seconds": used.ru_utime + used.ru_stime,
            "seconds": seconds,
            "peak_kib": used.ru_maxrss,
            "floor_kib": floor,
            "exit": done.returncode,
        }
    ),
    file=sys.stderr,
)
