# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed under load: of what the server acknowledged, nothing is lost, doubled or put into another order."""
import os
import random

import harness
from harness import strace
from harness.follower import snapshot


async def settled(case, server, desk, run):
    """Lets the desk ask for what got no answer, and looks at everything that is left."""
    await desk.settle()
    ledger = await desk.compare()
    ledger.report(run)
    server.check_whole()
    case.assertEqual(desk.refusals, [])
    return ledger


async def is_told_all(case, follower, server):
    """The view of a client that saw it all is the server's, and every event came once."""
    witness = await case.client(server)
    truth = await snapshot(witness)
    await follower.current(truth.sequence)
    view = follower.view
    harness.say(f"view: {len(view.applied)} events, gaps {view.gaps}, applied twice {view.applied_twice()}, "
                f"lost the line {follower.losses} times")
    case.assertEqual(view.differences(truth), [])
    case.assertEqual((view.gaps, view.applied_twice(), view.snapshots), (0, 0, 1))


class KilledUnderLoad(harness.Case):
    async def test_nothing_acknowledged_is_lost_when_the_server_is_killed_under_load(self):
        kills = harness.count(20, 200)
        draw = random.Random(harness.seed())
        server = self.server()
        follower = await self.follower(server, back_off=(0.05, 1), draw=draw)
        desk = harness.Registrations(server)
        for _ in range(kills):
            await desk.connect()
            door = await harness.Arrivals(server, "sara").open()
            await door.arrive()
            self.assertTrue(await desk.run(1 + draw.randrange(40)))
            server.kill()
            await door.close()
            await desk.finish_line()
            server.start()
        ledger = await settled(self, server, desk, f"{kills} kills under load")
        self.assertGreater(ledger.acknowledged, 5 * kills)
        self.assertTrue(ledger.is_clean)
        await is_told_all(self, follower, server)

    async def test_nothing_acknowledged_is_lost_when_the_server_is_killed_in_a_checkpoint(self):
        if lack := strace.missing():
            return harness.skip("kills in a checkpoint", lack)
        kills = harness.count(2, 20)
        draw = random.Random(harness.seed())
        server = self.server()
        desk = harness.Registrations(server)
        for _ in range(kills):
            await desk.connect()
            # The database file itself is written in checkpoints only: its Nth write is in the middle of one.
            tracer = server.attach_strace("-qq", "-o", os.devnull, "-P", str(server.data / "medcrm.db"), "-e",
                                          f"inject=pwrite64:signal=KILL:when={1 + draw.randrange(100)}")
            self.assertFalse(await desk.run(5000), "no checkpoint came")
            self.assertEqual(server.wait_end(), -9)
            tracer.wait(60)
            await desk.finish_line()
            server.start()
        ledger = await settled(self, server, desk, f"{kills} kills in a checkpoint")
        self.assertTrue(ledger.is_clean)


class Controls(harness.Case):
    async def test_control_a_write_ahead_log_that_lost_its_end_shows_as_lost(self):
        server = self.server()
        desk = harness.Registrations(server)
        await desk.connect()
        await desk.run(30)
        server.kill()
        await desk.finish_line()
        log = server.data / "medcrm.db-wal"
        os.truncate(log, log.stat().st_size // 2)
        server.start()
        ledger = await settled(self, server, desk, "a cut log (control)")
        self.assertGreater(ledger.lost, 0)

    async def test_control_a_ledger_with_a_lost_a_doubled_and_a_swapped_change_says_so(self):
        ledger = harness.Ledger()
        for number in range(1, 6):
            ledger.send(f"change {number}")
            ledger.acknowledge(f"change {number}", {"id": number})
        found = [(f"change {number}", {"id": number}) for number in range(1, 6)]
        self.assertTrue(ledger.compare(found).is_clean)
        self.assertEqual(ledger.compare(found[1:]).lost, 1)
        self.assertEqual(ledger.compare(found + found[:1]).duplicated, 1)
        swapped = found[:1] + [("change 2", {"id": 3}), ("change 3", {"id": 2})] + found[3:]
        self.assertEqual(ledger.compare(swapped).reordered, 1)
        self.assertEqual(ledger.compare(swapped).lost, 2)
        ledger.report("three faults at once (control)")


if __name__ == "__main__":
    harness.main()
