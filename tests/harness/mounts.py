# SPDX-License-Identifier: GPL-3.0-or-later
"""File systems of a test's own: seen by this process and its children only, and gone with them."""
import ctypes
import os
import subprocess

from harness.machine import needs_root, needs_tools, tool

CLONE_NEWNS = 0x00020000
MS_REC, MS_PRIVATE = 0x4000, 0x40000
MNT_DETACH = 2
_libc = ctypes.CDLL(None, use_errno=True)
_private = False


def missing():
    """What this machine lacks for it, or None."""
    return needs_root() or needs_tools(mount="mount") or (None if _mount_in_private() else "the right to mount file systems")


def _mount_in_private():
    global _private
    _private = _private or (_libc.unshare(CLONE_NEWNS) == 0
                            and _libc.mount(b"none", b"/", None, MS_REC | MS_PRIVATE, None) == 0)
    return _private


def run(*command):
    done = subprocess.run([tool(command[0]), *map(str, command[1:])], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"


def mount_memory(path, mebibytes):
    """A file system of that size in memory."""
    os.makedirs(path, exist_ok=True)
    run("mount", "-t", "tmpfs", "-o", f"size={mebibytes}m,mode=0700", "none", path)


def unmount(path):
    """At once, whoever still uses it."""
    _libc.umount2(os.fsencode(path), MNT_DETACH)
