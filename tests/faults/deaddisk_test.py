# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk dies under the server and comes back: it stops at once, does not start on a dead disk, and lost nothing."""
import os
import random
import signal
import subprocess
import tempfile
from pathlib import Path

import harness
from harness import mounts

DISK = 128  # MiB


def missing():
    """What this machine lacks for a disk that can die, or None."""
    lack = mounts.missing() or harness.needs_tools(nbdkit="nbdkit", nbdfuse="libnbd-bin", mkfs_ext4="e2fsprogs")
    return lack or next((device for device in ("/dev/fuse", "/dev/loop-control") if not os.path.exists(device)), None)


class MortalDisk:
    """ext4 on a device whose every access fails while it is dead: nbdkit with its error filter, nbdfuse and a loop device.
    Device mapper could do it with less, but not every kernel has it."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="medcrm-disk-"))
        self.path, self._device, self._dead = (self.folder / name for name in ("mounted", "device", "dead"))
        self.path.mkdir()
        self._device.mkdir()
        image, socket = self.folder / "image", self.folder / "socket"
        with open(image, "wb") as file:
            file.truncate(DISK * 1024 * 1024)
        mounts.run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
        self._parts = [self._start("nbdkit", "--foreground", "--exit-with-parent", "--unix", socket, "--filter=error", "file",
                                   image, "error-rate=100%", f"error-file={self._dead}")]
        harness.until("nbdkit to listen", socket.exists)
        self._parts.append(self._start("nbdfuse", f"{self._device}/", "--unix", socket))
        harness.until("the device", (self._device / "nbd").exists)
        self.mount()

    def _start(self, name, *arguments):
        return subprocess.Popen([harness.tool(name), *map(str, arguments)], stderr=subprocess.DEVNULL)

    def mount(self):
        mounts.run("mount", "-o", "loop", self._device / "nbd", self.path)

    def die(self):
        self._dead.touch()

    def come_back(self):
        """As somebody does who plugs the cable in again: a dead file system must be mounted anew."""
        self._dead.unlink()
        harness.until("the old mount to go", lambda: subprocess.run(
            [harness.tool("umount"), self.path], stderr=subprocess.DEVNULL).returncode == 0)
        self.mount()

    def close(self):
        mounts.unmount(self.path)
        mounts.unmount(self._device)
        for part in self._parts:
            part.send_signal(signal.SIGKILL)
            part.wait()
        subprocess.run(["rm", "-rf", self.folder], check=True)


class DeadDisk(harness.Case):
    async def test_the_server_stops_when_its_disk_dies_and_has_lost_nothing_when_it_is_back(self):
        if lack := missing():
            return harness.skip("a disk that dies", lack)
        draw = random.Random(harness.seed())
        disk = MortalDisk()
        self.addCleanup(disk.close)
        server = self.server(data=disk.path / "data")
        desk = harness.Registrations(server)
        times = harness.count(2, 20)
        for _ in range(times):
            await desk.connect()
            self.assertTrue(await desk.run(1 + draw.randrange(40)))
            disk.die()
            self.assertFalse(await desk.run(1000), "the server goes on without its disk")
            self.assertEqual(server.wait_end(), 70)
            await desk.finish_line()
            server.start(wait=False)
            self.assertEqual(server.wait_end(), 1, server.output)
            disk.come_back()
            server.start()
        await desk.settle()
        ledger = await desk.compare()
        ledger.report(f"{times} times a dead disk")
        self.assertEqual(desk.refusals, [])
        self.assertTrue(ledger.is_clean)
        server.check_whole()

    async def test_control_the_disk_of_these_tests_fails_while_it_is_dead_and_only_then(self):
        if lack := missing():
            return harness.skip("a disk that dies", lack)
        disk = MortalDisk()
        self.addCleanup(disk.close)
        self.write(disk.path / "before")
        disk.die()
        with self.assertRaises(OSError):
            self.write(disk.path / "during")
        disk.come_back()
        self.assertEqual((disk.path / "before").read_text(), "content")
        self.write(disk.path / "after")

    def write(self, path):
        with open(path, "w") as file:
            file.write("content")
            file.flush()
            os.fsync(file.fileno())


if __name__ == "__main__":
    harness.main()
