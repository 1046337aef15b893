# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk is full and has room again: reading goes on, changes are refused with a clear answer, then taken again."""
import os
import random
import tempfile

import harness
from harness import mounts

DISK = 300  # MiB; the server wants 256 free (limits.freeDisk, its default)


class FullDisk(harness.Case):
    def setUp(self):
        self.draw = random.Random(harness.seed())

    def on_small_disk(self, settings=("limits.freeDisk=256",)):
        """A server whose data are on a disk of their own, with little more room than it wants."""
        folder = tempfile.mkdtemp(prefix="medcrm-disk-")
        mounts.mount_memory(folder, DISK)
        self.addCleanup(os.rmdir, folder)
        self.addCleanup(mounts.unmount, folder)
        self.ballast = os.path.join(folder, "ballast")
        return self.server(data=os.path.join(folder, "data"), settings=settings)

    def leave_free(self, mebibytes):
        """Fills the disk but for this."""
        room = os.statvfs(os.path.dirname(self.ballast))
        size = room.f_bavail * room.f_frsize - int(mebibytes * 1024 * 1024)
        with open(self.ballast, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, size)

    def make_room(self):
        os.unlink(self.ballast)

    async def test_with_little_room_changes_are_refused_and_reading_goes_on_until_there_is_room_again(self):
        if lack := mounts.missing():
            return harness.skip("a small disk", lack)
        server = self.on_small_disk()
        desk = harness.Registrations(server)
        await desk.connect()
        times = harness.count(3, 20)
        for _ in range(times):
            self.assertTrue(await desk.run(10))
            await desk.finish_line()
            await desk.settle()
            self.leave_free(self.draw.randrange(40, 250))
            await self.only_reads(server)
            self.make_room()
        self.assertTrue(await desk.run(10))
        await self.is_clean(server, desk, f"{times} times little room")

    async def only_reads(self, server):
        client = await self.client(server)
        self.assertNotEqual(await client.ask("patients.find", text="Cut", limit=5), [])
        with self.assertRaises(harness.Refused) as refused:
            await client.write("patients.create", patient=harness.details("Too", "Late"))
        self.assertEqual(refused.exception.code, "unavailable")
        self.assertIn("disk is almost full", refused.exception.message)
        await client.close()

    async def test_without_any_room_in_the_middle_of_work_nothing_acknowledged_is_lost(self):
        if lack := mounts.missing():
            return harness.skip("a small disk", lack)
        server = self.on_small_disk(["limits.freeDisk=16"])
        desk = harness.Registrations(server)
        await desk.connect()
        self.assertTrue(await desk.run(5))
        self.leave_free(16.2)  # the guard lets the next changes through, and they fill it
        while not desk.refusals:
            self.assertTrue(await desk.run(5))
        self.leave_free_nothing()
        with self.assertRaises(harness.Refused) as refused:  # a login is let through by the guard
            for _ in range(500):
                client = await self.client(server)
                await client.close()
        self.assertEqual(refused.exception.code, "unavailable")
        self.assertIn("Nothing was changed", refused.exception.message)
        self.assertTrue(server.is_running)
        self.make_room()
        await desk.finish_line()
        self.assertIn("unavailable: The server's disk", desk.refusals[0])
        await desk.settle()
        self.assertTrue(await desk.run(10))
        await self.is_clean(server, desk, "no room at all")

    def leave_free_nothing(self):
        self.make_room()
        self.leave_free(0)

    async def is_clean(self, server, desk, run):
        await desk.finish_line()
        await desk.settle()
        ledger = await desk.compare()
        ledger.report(run)
        self.assertTrue(ledger.is_clean)
        server.check_whole(server.data / "copy.db")

    async def test_control_a_server_that_is_content_with_less_room_takes_the_same_change(self):
        if lack := mounts.missing():
            return harness.skip("a small disk", lack)
        server = self.on_small_disk(["limits.freeDisk=16"])
        self.leave_free(100)
        client = await self.client(server)
        await client.write("patients.create", patient=harness.details("Just", "In time"))


if __name__ == "__main__":
    harness.main()
