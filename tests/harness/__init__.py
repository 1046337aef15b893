# SPDX-License-Identifier: GPL-3.0-or-later
"""What attacks on the real server have in common: the process, clients of the documented protocol, a ledger of what was
acknowledged, and the words in which a run reports. Python 3.9 or newer and python3-websockets, nothing else.

    class Example(harness.Case):
        async def test_a_sentence_that_says_what_must_hold(self):
            server = self.server(settings=["limits.replayEvents=5"])
            desk = await self.client(server)            # signed in as the demo clinic's receptionist
            patient = await desk.write("patients.create", patient={...})
            server.kill(); server.start()

    if __name__ == "__main__":
        harness.main()
"""
from harness.arrivals import Arrivals
from harness.case import Case, main, skip
from harness.client import Client, Lost, Refused, make_key
from harness.follower import Follower
from harness.ledger import Ledger
from harness.machine import count, needs_own_mounts, needs_root, needs_tools, say, seed, tool
from harness.registrations import Registrations, details
from harness.server import WIDE_LIMITS, Server, programs
from harness.wait import until, until_async

__all__ = ["Arrivals", "Case", "Client", "Follower", "Ledger", "Lost", "Refused", "Registrations", "Server", "WIDE_LIMITS", "count", "details", "main", "make_key",
           "needs_own_mounts", "needs_root", "needs_tools", "programs", "say", "seed", "skip", "tool", "until", "until_async"]
