# SPDX-License-Identifier: GPL-3.0-or-later
"""A test program: unittest, with servers and clients that end with their test, however it ends."""
import asyncio
import sys
import unittest

from harness.client import Client
from harness.follower import Follower
from harness.machine import FULL, say, seed
from harness.server import Server

_skipped = []


def skip(what, needs):
    """Says that something was not run here, and what the machine lacks for it. main() prints it as the line
    "SKIPPED: <what> needs <needs>" that CTest and ./crm test look for, unless something failed: a failure must not be
    taken for something that was left out."""
    line = f"{what} needs {needs}"
    if line not in _skipped:
        _skipped.append(line)


def main():
    say(f"seed {seed()}, {'full' if FULL else 'short'} counts")
    result = unittest.main(module="__main__", exit=False, verbosity=2).result
    passed = result.wasSuccessful() and (result.testsRun > 0)
    for line in _skipped:
        say(f"SKIPPED: {line}" if passed else f"not run: {line}")
    sys.exit(0 if passed else 1)


class Case(unittest.IsolatedAsyncioTestCase):
    """Starts servers and clients and ends them after the test."""

    async def asyncSetUp(self):
        asyncio.get_running_loop().set_debug(False)  # unittest turns it on; three hundred clients would feel it

    def server(self, **options):
        """A running server on a fresh demo clinic; the options are Server's."""
        server = Server(**options)
        self.addCleanup(server.close)
        server.make_demo()
        server.start()
        return server

    async def client(self, server, user="sara", **options):
        """A client that is signed in as one of the demo's accounts."""
        client = Client(server, **options)
        self.addAsyncCleanup(client.close)
        await client.connect()
        await client.sign_in(user)
        return client

    async def follower(self, server, user="sara", **options):
        """A client that follows the clinic and comes back by itself."""
        follower = Follower(server, user, **options)
        self.addAsyncCleanup(follower.close)
        await follower.start()
        return follower
