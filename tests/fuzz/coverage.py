#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replays the seeds and the corpus, and says how many lines of the decoder they reach.

Usage: coverage.py --work FOLDER --least PERCENT --of FILE… --fuzzer PROGRAM FOLDER… [--fuzzer …]
"""
import argparse
import json
import os
import subprocess
import sys
from pathlib import Path


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--least", type=float, required=True)
    parser.add_argument("--of", nargs="+", required=True, help="ends of paths")
    parser.add_argument("--fuzzer", nargs="+", action="append", required=True)
    return parser.parse_args()


def output_of(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **more).stdout


def replay(program, folders, profile):
    """Every input once; the counters of the lines go to `profile`."""
    existing = [folder for folder in folders if Path(folder).is_dir()]
    output_of(program, "-runs=0", *existing, stderr=subprocess.DEVNULL,
              env={**os.environ, "LLVM_PROFILE_FILE": str(profile), "QT_NO_GLIB": "1"})
    return sum(len(list(Path(folder).iterdir())) for folder in existing)


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    programs, profiles, inputs = [], [], 0
    for program, *folders in options.fuzzer:
        programs.append(program)
        profiles.append(options.work / f"{Path(program).name}.profraw")
        inputs += replay(program, folders, profiles[-1])
    merged = options.work / "all.profdata"
    output_of("llvm-profdata", "merge", "-sparse", "-o", merged, *profiles)
    objects = [part for program in programs[1:] for part in ("-object", program)]
    told = json.loads(output_of("llvm-cov", "export", "-summary-only", f"-instr-profile={merged}", programs[0],
                                *objects))
    count = covered = 0
    for file in told["data"][0]["files"]:
        if not os.path.normpath(file["filename"]).endswith(tuple(options.of)):
            continue
        lines = file["summary"]["lines"]
        count, covered = count + lines["count"], covered + lines["covered"]
        print(f"{Path(file['filename']).name}: {lines['covered']} of {lines['count']} lines")
    percent = 100 * covered / count if count else 0
    print(f"decoder: {percent:.1f} % of {count} lines reached by {inputs} inputs; at least {options.least:.0f} % are asked for")
    sys.exit(0 if count and percent >= options.least else 1)


main()
