# SPDX-License-Identifier: GPL-3.0-or-later
"""The server is killed under many clients, which all come back at once, with the limits as shipped."""
import asyncio
import random
import time

import harness
from harness.follower import snapshot

CLIENTS = harness.count(100, 300)  # each signs in first, which costs the server 64 MiB for a moment


class Storm(harness.Case):
    async def test_all_clients_are_back_after_a_crash_and_show_what_is_so(self):
        draw = random.Random(harness.seed())
        server = self.server(wide=False, settings=["limits.freeDisk=16", f"connections.perUser={CLIENTS + 10}"])
        clients = await self.everybody(server, draw)
        writer = await harness.Arrivals(server, local="127.0.0.2").open()
        await writer.arrive()
        for crash in range(harness.count(1, 10)):
            await self.crash(server, clients, crash)

    async def everybody(self, server, draw):
        """All signed in, each with a login of its own, from 100 addresses."""
        clients = []
        for number in range(CLIENTS):
            follower = harness.Follower(server, local=f"127.0.2.{1 + number % 100}", draw=draw)
            self.addAsyncCleanup(follower.close)
            clients.append(follower)
        for number in range(0, CLIENTS, 4):  # of one account; more at a time would look like guessing
            await asyncio.gather(*(client.start() for client in clients[number:number + 4]))
        return clients

    async def crash(self, server, clients, number):
        server.kill()
        server.start()
        up = time.monotonic()
        memory = server.memory()
        writer = await harness.Arrivals(server, local="127.0.0.2").open()
        peak = memory
        while not all(client.is_live for client in clients):
            self.assertLess(time.monotonic() - up, 60, self.missing(clients))
            await writer.arrive()
            peak = max(peak, server.memory())
            await asyncio.sleep(0.12)  # 20 changes a second are what a session may make
        await writer.arrive()
        truth = await snapshot(writer.client)
        for client in clients:
            await client.current(truth.sequence)
        back = sorted(client.live_at - up for client in clients)
        harness.say(f"crash {number + 1}: of {CLIENTS} clients half were back after {back[CLIENTS // 2]:.1f} s, all after "
                    f"{back[-1]:.1f} s (15 promised); meanwhile {writer.latency()}; memory at most {peak:.0f} MiB")
        for client in clients:
            self.assertEqual(client.view.differences(truth), [])
            self.assertEqual((client.view.gaps, client.view.repeats, client.view.applied_twice()), (0, 0, 0))
        self.assertLess(peak - memory, 128)  # of it 64 for the password of the one that signs in
        await writer.close()

    def missing(self, clients):
        gone = [client for client in clients if not client.is_live]
        return f"{len(gone)} clients did not come back: {[(client.local, client.trouble[-3:]) for client in gone[:5]]}"

    async def test_control_a_client_that_does_not_come_back_is_noticed(self):
        server = self.server()
        gone = await self.follower(server)
        desk = await self.follower(server)
        await gone.close()
        await (await harness.Arrivals(server).open()).arrive()
        await harness.until_async("the other to hear of it", lambda: desk.view.applied)
        self.assertNotEqual(gone.view.differences(desk.view), [])
        self.assertFalse(gone.is_live)


if __name__ == "__main__":
    harness.main()
