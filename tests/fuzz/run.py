#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a fuzzer search for some time, and says what it found.

It starts from the seeds (made of the contract samples), the corpus of the repository and what earlier runs of this build
learned. A crash, a finding of the sanitizers, a leak, a stall, too much memory or a broken promise is a failure: the
input stays in the work folder, its path and the command that repeats it are printed.

With --planted KIND:PREFIX it is the control: the program has a fault of that kind, and not finding it is the failure.
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS_PER_INPUT = 20  # the machine may be busy; what is stuck is stuck for longer
MEBIBYTES = 2048


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--seeds", type=Path, action="append", required=True, help="folder of inputs, only read")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is learned and found")
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--longest", type=int, required=True, help="of an input, in bytes")
    parser.add_argument("--dictionary", type=Path)
    parser.add_argument("--planted", help="KIND:PREFIX, the fault and how the file with the finding is to begin")
    return parser.parse_args()


def environment(temporary, planted):
    """Of the program under test: strict sanitizers, and databases that need no disk where the system has a RAM disk."""
    return {**os.environ,
            "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1",
            "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
            "LLVM_PROFILE_FILE": "/dev/null",
            "QT_NO_GLIB": "1",
            "QT_LOGGING_RULES": "*.debug=false;*.info=false",
            "MEDCRM_PLANTED": planted,
            "TMPDIR": temporary}


def command(options, seed, learned, found):
    """The fuzzer with its limits; what it finds goes to the folder `found`."""
    line = [str(options.program), f"-seed={seed}", f"-max_total_time={options.seconds}", f"-max_len={options.longest}",
            f"-timeout={2 if options.planted else SECONDS_PER_INPUT}", f"-rss_limit_mb={MEBIBYTES}",
            f"-artifact_prefix={found}/", "-print_final_stats=1", "-reload=0"]
    if options.dictionary:
        line.append(f"-dict={options.dictionary}")
    return line + [str(learned), *(str(folder) for folder in options.seeds if folder.is_dir())]


def statistic(output, name):
    found = re.search(rf"stat::{name}:\s+(\d+)", output)
    return int(found.group(1)) if found else 0


def report_finding(options, findings, output):
    print("\n".join(output.splitlines()[-120:]))
    for path in findings:
        print(f"FOUND: {path}\n  repeat it with: {options.program} {path}")
    if not findings:
        print("FAILED: the fuzzer ended without a finding, see above")


def main():
    options = arguments()
    name = options.program.name
    kind, _, prefix = (options.planted or ":").partition(":")
    learned, found = options.work / "learned", options.work / "found"
    for folder in (learned, found):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    seed = int(os.environ.get("MEDCRM_SEED") or random.randrange(1, 2**31))
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="medcrm-fuzz-", dir=shared) as temporary:
        run = subprocess.run(command(options, seed, learned, found), env=environment(temporary, kind),
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             encoding="utf-8", errors="replace", check=False)
    findings = sorted(path for path in set(found.iterdir()) - before if not path.name.startswith("slow-unit"))
    seconds = time.monotonic() - began
    inputs = statistic(run.stdout, "number_of_executed_units")
    print(f"{name}{' ' + kind if kind else ''}: seed {seed}, {seconds:.0f} s, {inputs} inputs, "
          f"{len(list(learned.iterdir()))} learned, at most {statistic(run.stdout, 'peak_rss_mb')} MiB")
    if options.planted:
        caught = run.returncode != 0 and any(path.name.startswith(prefix) for path in findings)
        print(f"the planted fault was {'found' if caught else 'NOT FOUND'}")
        if not caught:
            report_finding(options, findings, run.stdout)
        for path in [*findings, *learned.iterdir()]: # the next run is to begin anew
            path.unlink()
        sys.exit(0 if caught else 1)
    if run.returncode != 0 or findings:
        report_finding(options, findings, run.stdout)
        sys.exit(1)
    if inputs < 100:
        sys.exit(f"FAILED: only {inputs} inputs were tried")


main()
