#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes into the repository what fuzzers learned that seeds alone do not reach: few and small inputs.

Usage: minimise.py BUILD NAME… for example: tests/fuzz/minimise.py build/fuzz frames messages handshake resume
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_BYTES = 48 * 1024  # for each fuzzer
CORPUS = Path(__file__).parent / "corpus"


def minimise(build, name):
    kept = CORPUS / name
    seeds = build / "tests/fuzz/seeds" / name
    learned = build / "tests/fuzz/work" / name / "learned"
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole"
        shutil.copytree(seeds, whole)
        sources = [str(path) for path in (kept, learned) if path.is_dir()]
        subprocess.run([build / "bin" / f"fuzz_{name}", "-merge=1", whole, *sources], check=True,
                       stderr=subprocess.DEVNULL)
        new = [path for path in whole.iterdir() if not (seeds / path.name).exists()]
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        used = 0
        for path in sorted(new, key=lambda path: path.stat().st_size):
            used += path.stat().st_size
            if used > MOST_BYTES:
                break
            shutil.copy(path, kept)
    files = list(kept.iterdir())
    print(f"{name}: {len(files)} inputs, {sum(path.stat().st_size for path in files)} bytes, of {len(new)} that add something")


if len(sys.argv) < 3:
    sys.exit(__doc__)
for each in sys.argv[2:]:
    minimise(Path(sys.argv[1]), each)
