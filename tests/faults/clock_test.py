# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's clock jumps while the server runs: the order of events, ids and the audit log stay, sessions end or go on as
their times say, and nobody is locked out for long."""
import os
import tempfile
from pathlib import Path

import harness
from harness.follower import snapshot

LIBRARIES = ("/usr/lib/*/faketime/libfaketimeMT.so.1", "/usr/lib/faketime/libfaketimeMT.so.1")
JUMPS = {"an hour ahead": "+3600", "back again": "+0", "a day back": "-86400", "ten minutes ahead of that": "-85800",
         "a year ahead": "+31536000", "and back to now": "+0"}


def library():
    """libfaketime as Debian installs it, or None."""
    for pattern in LIBRARIES:
        for found in Path("/").glob(pattern[1:]):
            return str(found)
    return None


class Clock(harness.Case):
    def setUp(self):
        self.lack = None if library() else "libfaketime (package faketime)"
        if self.lack:
            return
        handle, self.offset = tempfile.mkstemp(prefix="medcrm-clock-")
        os.close(handle)
        self.addCleanup(os.unlink, self.offset)
        self.set_clock("+0")

    def set_clock(self, offset):
        """By seconds against the real one, for the running server too."""
        fresh = self.offset + ".new"
        with open(fresh, "w") as file:
            file.write(offset + "\n")
        os.replace(fresh, self.offset)

    def jumping_server(self):
        # Only the time of day jumps, as NTP or a person makes it; the monotonic clock never does.
        return self.server(environment={"LD_PRELOAD": library(), "FAKETIME_TIMESTAMP_FILE": self.offset,
                                        "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                                        "DONT_FAKE_MONOTONIC": "1"})

    async def test_order_ids_and_sessions_stay_sane_when_the_clock_jumps(self):
        if self.lack:
            return harness.skip("a clock that jumps", self.lack)
        server = self.jumping_server()
        view = await self.follower(server, back_off=(0.05, 0.5))
        desk = harness.Registrations(server)
        for name, offset in JUMPS.items():
            self.set_clock(offset)
            await desk.connect()  # a new login works at every hour
            self.assertTrue(await desk.run(10))
            await desk.finish_line()
            door = await harness.Arrivals(server).open()
            visit = await door.arrive()
            truth = await snapshot(door.client)
            await view.current(truth.sequence)
            harness.say(f"{name}: arrived at {visit['arrivedAt']}, ticket {visit['ticket']} of {visit['businessDay']}, the follower "
                        f"lost its line {view.losses} times so far")
            await door.close()
        await desk.settle()
        ledger = await desk.compare()
        ledger.report(f"{len(JUMPS)} jumps of the clock")
        self.assertTrue(ledger.is_clean)
        self.assertEqual((view.view.gaps, view.view.applied_twice()), (0, 0))
        self.assertEqual(view.view.applied, sorted(view.view.applied))
        server.check_whole()
        self.assertEqual(server.stop(), 0)

    async def test_a_session_ends_when_its_time_is_over_by_the_clock(self):
        if self.lack:
            return harness.skip("a clock that jumps", self.lack)
        server = self.jumping_server()
        client = await self.client(server)
        refresh = client.account["tokens"]["refreshToken"]
        self.set_clock("+46800")  # 13 hours: past the 12 of a login
        with self.assertRaises(harness.Refused) as refused:
            await client.ask("patients.find", text="a", limit=1)
        self.assertEqual(refused.exception.code, "unauthenticated")
        again = harness.Client(server)
        self.addAsyncCleanup(again.close)
        await again.connect()
        with self.assertRaises(harness.Refused) as refused:
            await again.resume(refresh)
        self.assertEqual(refused.exception.code, "unauthenticated")
        await again.sign_in("sara")

    async def test_control_the_server_sees_the_jumping_clock(self):
        if self.lack:
            return harness.skip("a clock that jumps", self.lack)
        server = self.jumping_server()
        before = (await self.hello(server))["time"]
        self.set_clock("+86400")
        after = (await self.hello(server))["time"]
        self.assertGreaterEqual(after - before, 86_400_000)

    async def hello(self, server):
        client = harness.Client(server)
        self.addAsyncCleanup(client.close)
        return await client.connect()


if __name__ == "__main__":
    harness.main()
