# SPDX-License-Identifier: GPL-3.0-or-later
"""The one event loop of the script, in a thread of its own: sockets live there while the script waits for windows."""

import asyncio
import threading


class Background:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    @classmethod
    def run(cls, task, seconds=60):
        """What the task answers, waited for."""
        return asyncio.run_coroutine_threadsafe(task, cls.loop).result(seconds)

    @classmethod
    def soon(cls, act):
        cls.loop.call_soon_threadsafe(act)
