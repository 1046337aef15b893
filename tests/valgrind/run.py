#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs test programs with every server they start under valgrind.

Usage: run.py --bin FOLDER --work FOLDER PROGRAM [ARGUMENT…]. The folder of programs is shown to the tests with another
medcrm-server in it, that starts the real one under valgrind. Any error valgrind sees, or memory that is lost for good when
a server ends in order, is a failure, whatever the tests say.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SERVER = "medcrm-server"
# Quiet: its log holds errors and nothing else.
WRAPPER = """#!/bin/sh
exec valgrind --quiet --tool=memcheck --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \\
  --num-callers=30 --suppressions='{suppressions}' --log-file='{logs}/%p.log' '{server}' "$@"
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    return parser.parse_args()


def programs(real, shown, logs):
    """The folder of programs, with the server wrapped."""
    for program in real.iterdir():
        if program.name != SERVER:
            (shown / program.name).symlink_to(program)
    wrapper = shown / SERVER
    suppressions = Path(__file__).parent / "known.supp"
    wrapper.write_text(WRAPPER.format(suppressions=suppressions, logs=logs, server=real / SERVER))
    wrapper.chmod(0o755)


def main():
    options = arguments()
    if not shutil.which("valgrind"):
        print("SKIPPED: servers under valgrind need valgrind")
        return 0
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="medcrm-valgrind-") as shown:
        programs(options.bin.resolve(), Path(shown), options.work)
        run = subprocess.run(options.command, env={**os.environ, "MEDCRM_BIN_DIR": shown, "MEDCRM_PATIENCE": "20"}, check=False)
    logs = list(options.work.glob("*.log"))
    complaints = [log for log in logs if log.stat().st_size > 0]
    for log in complaints:
        print(f"valgrind about a server, {log}:\n{log.read_text(errors='replace')}")
    print(f"valgrind: {len(logs)} servers, {len(complaints)} of them with errors; the tests "
          f"{'passed' if run.returncode == 0 else 'FAILED'}")
    return 1 if complaints or run.returncode != 0 or not logs else 0


sys.exit(main())
