# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that end, or whose system calls fail, at a chosen step: strace's fault injection."""
import os
import re
import tempfile
from collections import Counter

from harness.machine import needs_tools, tool

# Each call by which a program changes what is on a disk. Those behind ? do not exist on every machine.
CHANGES = ("pwrite64,write,fdatasync,fsync,ftruncate,?rename,?renameat,renameat2,?unlink,unlinkat,?mkdir,mkdirat,?link,"
           "linkat")


def missing():
    """What this machine lacks for it, or None."""
    return needs_tools(strace="strace")


def steps_of(run):
    """Every step that changes the disk in a run: [("pwrite64", 1), …], in their order, counted for each thread. `run` is
    called with the wrapper to put before the program."""
    handle, log = tempfile.mkstemp(prefix="medcrm-strace-")
    os.close(handle)
    try:
        run([tool("strace"), "-f", "-qq", "-o", log, "-e", f"trace={CHANGES}"])
        with open(log, errors="replace") as lines:
            calls = [found.groups() for found in (re.match(r"(\d+)\s+(\w+)\(", line) for line in lines) if found]
    finally:
        os.unlink(log)
    seen, steps = Counter(), []
    for thread, call in calls:
        seen[thread, call] += 1
        steps.append((call, seen[thread, call]))
    return list(dict.fromkeys(steps))


def ended_at(step):
    """The wrapper under which a program is killed (SIGKILL) as it begins a step of steps_of()."""
    call, number = step
    return [tool("strace"), "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e",
            f"inject={call}:signal=KILL:when={number}"]


def drawn(steps, count, random):
    """Some of the steps, spread over all of them: one drawn from each of `count` equal stretches, always with the last."""
    if len(steps) <= count:
        return steps
    bounds = [len(steps) * i // count for i in range(count + 1)]
    picked = [steps[random.randrange(low, high)] for low, high in zip(bounds, bounds[1:])]
    return picked[:-1] + [steps[-1]]
