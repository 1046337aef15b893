# SPDX-License-Identifier: GPL-3.0-or-later
"""The Nth sync or write of the database fails, once or for ever: the server stops with exit code 70 and never acknowledges
after it; without room it refuses and goes on."""
import random
import re
from pathlib import Path

import harness
from harness import strace

EXIT_CODE = 70
TRACED = "fdatasync,fsync,pwrite64,write,writev,sendto,sendmsg"


def said_after_the_fault(log):
    """What the server wrote to its clients after the first call that was made to fail, by strace's log."""
    lines = Path(log).read_text(errors="replace").splitlines()
    first = next((number for number, line in enumerate(lines) if "(INJECTED)" in line), None)
    assert first is not None, "no call was made to fail"
    return [line for line in lines[first + 1:] if re.search(r"\b(write|writev|sendto|sendmsg)\(\d+<(socket|TCP)", line)]


class FailingCalls(harness.Case):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.draw = random.Random(harness.seed())

    async def desk(self, server):
        desk = harness.Registrations(server)
        await desk.connect()
        await desk.run(5)
        return desk

    def arm(self, server, fault, only=None):
        """From here on the server's calls fail as `fault` says; strace's log."""
        log = server.log.with_suffix(f".calls{len(list(server.log.parent.iterdir()))}")
        only = ["-P", str(only)] if only else []
        self.tracer = server.attach_strace("-qq", "-y", "-o", log, *only, "-e", f"trace={TRACED}", "-e", f"inject={fault}")
        return log

    async def stops_at(self, server, fault, only=None):
        """The server meets the fault under load and stops; then it is started again on a sound disk."""
        desk = await self.desk(server)
        log = self.arm(server, fault, only)
        await desk.run(5000)
        self.assertEqual(server.wait_end(), EXIT_CODE)
        self.tracer.wait(60)
        await desk.finish_line()
        self.assertEqual(said_after_the_fault(log), [])
        self.assertIn("the server stops at once", server.output)
        self.assertTrue((server.data / "needs-check").exists())
        server.start()
        self.assertFalse((server.data / "needs-check").exists())
        await desk.settle()
        ledger = await desk.compare()
        ledger.report(fault)
        server.check_whole()
        self.assertEqual(desk.refusals, [])
        self.assertTrue(ledger.is_clean)
        self.assertEqual(server.stop(), 0)

    async def each(self, call, short, full):
        if lack := strace.missing():
            return harness.skip("failing system calls", lack)
        server = self.server()
        server.stop()
        for number in [1] + [1 + self.draw.randrange(60) for _ in range(harness.count(short, full) - 1)]:
            for ever in ("", "+"):
                with self.subTest(call=call, number=number, ever=bool(ever)):
                    server.start()
                    await self.stops_at(server, f"{call}:error=EIO:when={number}{ever}")

    async def test_the_nth_failing_sync_stops_the_server_before_it_acknowledges_anything(self):
        await self.each("fdatasync", 2, 12)

    async def test_the_nth_failing_write_stops_the_server_before_it_acknowledges_anything(self):
        await self.each("pwrite64", 1, 12)

    async def test_a_failing_sync_or_write_of_a_checkpoint_stops_the_server(self):
        if lack := strace.missing():
            return harness.skip("failing checkpoints", lack)
        server = self.server()
        server.stop()
        for call in ("fdatasync", "pwrite64"):
            with self.subTest(call=call):
                server.start()
                await self.stops_at(server, f"{call}:error=EIO:when=1", server.data / "medcrm.db")

    async def test_a_write_without_room_is_refused_and_the_next_goes_through(self):
        if lack := strace.missing():
            return harness.skip("writes without room", lack)
        server = self.server()
        for number in [1 + self.draw.randrange(60) for _ in range(harness.count(1, 20))]:
            desk = await self.desk(server)
            log = self.arm(server, f"pwrite64:error=ENOSPC:when={number}")
            self.assertTrue(await desk.run(60))
            self.tracer.terminate()
            self.tracer.wait(60)
            self.assertIn("(INJECTED)", log.read_text())
            await desk.finish_line()
            await desk.settle()
            self.assertNotEqual(desk.refusals, [])
            for refusal in desk.refusals:
                self.assertIn("unavailable: The server", refusal)
            ledger = await desk.compare()
            ledger.report(f"write {number} without room, {len(desk.refusals)} refused")
            self.assertTrue(ledger.is_clean)
        server.check_whole()

    async def test_control_a_server_that_does_not_wait_for_the_disk_acknowledges_although_no_sync_succeeds(self):
        if lack := strace.missing():
            return harness.skip("failing system calls", lack)
        server = self.server()
        server.stop()
        server.start(program="medcrm-server-careless")
        desk = await self.desk(server)
        self.arm(server, "fdatasync:error=EIO:when=1+")
        self.assertTrue(await desk.run(50))
        self.assertTrue(server.is_running)
        harness.say(f"control: {desk.ledger.acknowledged} acknowledged by medcrm-server-careless while every sync fails")
        await desk.finish_line()
        self.tracer.terminate()
        self.tracer.wait(60)


if __name__ == "__main__":
    harness.main()
