# SPDX-License-Identifier: GPL-3.0-or-later
"""What this machine has, how much is asked of it, and the words in which that is reported."""
import os
import shutil
import subprocess

FULL = os.environ.get("MEDCRM_COUNTS", "short") == "full"  # set by tests/CMakeLists.txt


def say(text):
    print(text, flush=True)


def count(short, full):
    """How often something is done: `short` in ./crm test, `full` in ./crm test --all."""
    return full if FULL else short


def seed():
    """The seed of this run: every run of ./crm test does the same; MEDCRM_SEED=<number> draws another."""
    return int(os.environ.get("MEDCRM_SEED", "20261127"))


def tool(name):
    """A program of the system, also from the folders that only root searches; None when it is missing."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


def needs_tools(**packages):
    """The first of these programs that is missing, with its package, or None: needs_tools(strace="strace"). An underscore
    stands for the dot of mkfs.ext4."""
    for name, package in packages.items():
        if not tool(name.replace("_", ".")):
            return f"the program {name.replace('_', '.')} (package {package})"
    return None


def needs_root():
    return None if os.geteuid() == 0 else "to be run as root"


def needs_own_mounts():
    """What lacks for a program that sees other mounts than the rest, in a bare chroot for example."""
    if needs_root():
        return needs_root()
    tried = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "mount namespaces of its own"
