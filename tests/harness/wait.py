# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a condition, with a deadline that fails the test. Nothing here sleeps and hopes."""
import asyncio
import time

PATIENCE = 60  # seconds; generous, since a machine may be busy with other things


def until(what, condition, seconds=PATIENCE):
    """The first true value of condition()."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain for: {what}")
        time.sleep(0.01)  # looks at other processes and files; nothing tells us when they change


async def until_async(what, condition, seconds=PATIENCE):
    """The same while the clients of this process go on."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain for: {what}")
        await asyncio.sleep(0.01)
