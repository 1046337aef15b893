# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of hostile frames (frames/table.py), played one after the other against a running server: each has the result
that the table states, a good client beside them goes on undisturbed, and the server's memory stays flat."""
import asyncio
import time
import unittest

import harness
from frames import players
from frames.table import all_cases

MEMORY = 16  # MiB that the server may grow by over the whole table; what one stranger can hold is bounded by KiB
AT_ONCE = 8


class Bystander:
    """A desk that goes on working while others misbehave; how long it waited for its answers."""

    def __init__(self, client):
        self.client, self.waits = client, []
        self.task = asyncio.ensure_future(self.work())

    async def work(self):
        while True:
            asked = time.monotonic()
            await self.client.ask("rooms.list", clinic=self.client.clinic)
            self.waits.append(time.monotonic() - asked)
            await asyncio.sleep(0.02)

    async def stop(self):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        return sorted(self.waits)


def setUpModule():
    Frames.running = harness.Server(settings=["connections.tlsDeadline=5"])
    unittest.addModuleCleanup(Frames.running.close)
    Frames.running.make_demo()
    Frames.running.start()


class Frames(harness.Case):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.desk = await self.client(self.running)
        self.token = self.desk.account["tokens"]["accessToken"]

    async def play(self, case):
        """A line that says what was wrong, or None."""
        if case.tool == "python websockets":
            outcome = await players.play_python(self.running, case)
        else:
            outcome = await players.play_raw(self.running, case, self.token)
        return None if outcome in case.results() else f"{case.name}: expected {case.result}, got {outcome}"

    async def play_all(self, cases):
        places = asyncio.Semaphore(AT_ONCE)

        async def one(case):
            async with places:
                return await self.play(case)
        return [wrong for wrong in await asyncio.gather(*map(one, cases)) if wrong]

    async def play_node(self, cases):
        if not players.node_with_ws():
            harness.skip(f"{len(cases)} hostile frames", "node with ws (packages nodejs, node-ws)")
            return []
        outcomes = await asyncio.get_running_loop().run_in_executor(None, players.play_node, self.running, cases)
        return [f"{case.name}: expected {case.result}, got {outcomes.get(case.name)}" for case in cases
                if outcomes.get(case.name) not in case.results()]

    async def test_every_hostile_case_has_its_result_and_hurts_nobody(self):
        cases = all_cases()
        self.assertGreaterEqual(len(cases), 250)
        await self.play_all(cases[:40])  # the server's libraries have allocated what they need once
        before, pid = self.running.memory(), self.running.pid
        bystander = Bystander(self.desk)
        wrong = await self.play_all([case for case in cases if case.tool != "node ws"])
        wrong += await self.play_node([case for case in cases if case.tool == "node ws"])
        waits = await bystander.stop()
        grown = self.running.memory() - before
        harness.say(f"{len(cases)} hostile cases, {len(cases) - len(wrong)} with the stated result; a good client asked "
                    f"{len(waits)} times, median {1000 * waits[len(waits) // 2]:.1f} ms, longest {1000 * waits[-1]:.0f} ms; the "
                    f"server's memory grew by {grown:.1f} MiB")
        self.assertEqual([], wrong, "\n" + "\n".join(wrong))
        self.assertEqual(pid, self.running.pid)
        self.assertTrue(self.running.is_running)
        self.assertFalse(self.desk.is_closed)
        self.assertLess(grown, MEMORY)
        self.assertTrue(await self.desk.ask("rooms.list", clinic=self.desk.clinic))

    async def test_control_a_result_that_is_not_so_is_reported_by_its_name(self):
        cases = [case for case in all_cases() if case.name in ("http: the good request", "greeted: a text frame")]
        for case in cases:
            case.result = "close 4711"
        wrong = await self.play_all(cases)
        self.assertEqual(["http: the good request: expected close 4711, got http 101",
                          "greeted: a text frame: expected close 4711, got close 1003"], wrong)


if __name__ == "__main__":
    harness.main()
