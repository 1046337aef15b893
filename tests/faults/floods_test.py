# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that flood, stall or hoard, against the limits as shipped: the others work on, the server's memory stays bounded,
and every view is right afterwards."""
import asyncio
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import harness
from harness import raw
from harness.follower import snapshot

SECONDS = harness.count(3, 30)  # of each attack
MEMORY = 32  # MiB that the server may grow by
FOLLOW_QUEUE = Path(__file__).resolve().parents[1] / "scenario/foreign/follow_queue.py"


class Floods(harness.Case):
    def shipped(self, settings=(), **options):
        """A server with the limits as shipped."""
        return self.server(wide=False, settings=["limits.freeDisk=16", *settings], **options)

    async def withstands(self, server, name, attack):
        """Runs attack() beside a desk that works and another that follows; what the server grew by is bounded."""
        view = await self.follower(server, "sara", local="127.0.0.3", back_off=(0.1, 1))
        writer = await harness.Arrivals(server, "sara", local="127.0.0.2").open()
        before = peak = server.memory()
        attacking = asyncio.ensure_future(attack())
        while not attacking.done():
            await writer.arrive()
            peak = max(peak, server.memory())
            await asyncio.sleep(0.12)  # 20 changes a second are what a session may make
        told = attacking.result()
        await writer.arrive()
        truth = await snapshot(writer.client)
        await view.current(truth.sequence)
        harness.say(f"{name}: {told}; the good client: {writer.latency()}; memory {before:.0f} MiB, at most {peak:.0f} MiB")
        self.assertEqual(view.view.differences(truth), [])
        self.assertEqual((view.losses, view.view.gaps, view.view.applied_twice()), (0, 0, 0))
        self.assertLess(peak - before, MEMORY)
        await writer.close()

    async def token(self, server, user="okafor"):
        client = await self.client(server, user, local="127.0.0.5")
        return client.account["tokens"]["accessToken"], client.clinic

    async def newcomer(self, server, token):
        """Somebody comes in from an address of their own, as often as it takes; how long that took, as text. By a token,
        since a password's check alone takes 64 MiB."""
        began = time.monotonic()
        newcomer = await self.follower(server, local="127.0.0.6", token=token, back_off=(0.1, 1))
        took = time.monotonic() - began
        await newcomer.close()
        return f"somebody new was in after {took:.2f} s and {len(newcomer.trouble)} vain tries"

    async def again_and_again(self, server, token, send):
        """Connects, signs in, and calls send(line) until the server hangs up; then anew."""
        ends, lines, sent = time.monotonic() + SECONDS, 0, 0
        while time.monotonic() < ends:
            line = raw.RawLine(server, "127.0.0.5")
            try:
                await line.connect()
                await line.upgrade()
                await line.sign_in(token)
                lines += 1
                while time.monotonic() < ends:
                    sent += await asyncio.wait_for(send(line), max(0.01, ends - time.monotonic()))
            except (OSError, asyncio.TimeoutError):
                pass
            finally:
                line.close()
        return f"{sent} sent over {lines} lines"

    async def test_a_flood_of_pings_by_one_who_never_reads(self):
        server = self.shipped()
        token, _ = await self.token(server)
        pings = raw.frame(raw.PING, b"p" * 125) * 100

        async def send(line):
            await line.send(pings)
            return 100
        await self.withstands(server, "pings", lambda: self.again_and_again(server, token, send))

    async def test_a_subscriber_that_never_reads(self):
        server = self.shipped()
        token, clinic = await self.token(server)

        async def send(line):
            line.request(9, "subscribe", clinic=clinic)
            await line.writer.drain()
            await asyncio.sleep(0.005)  # 200 messages a second are what a session may send
            return 1
        await self.withstands(server, "snapshots never read", lambda: self.again_and_again(server, token, send))

    async def test_empty_fragments_without_end(self):
        server = self.shipped()
        token, _ = await self.token(server)
        fragments = raw.frame(raw.CONTINUATION, fin=False) * 500

        async def send(line):
            if not hasattr(line, "begun"):
                line.begun = True
                await line.send(raw.frame(raw.BINARY, fin=False))
            await line.send(fragments)
            return 500
        await self.withstands(server, "empty fragments", lambda: self.again_and_again(server, token, send))

    async def test_headers_that_come_slowly(self):
        if not harness.tool("slowhttptest"):
            return harness.skip("slow headers", "the program slowhttptest (package slowhttptest)")
        server = self.shipped()
        token, _ = await self.token(server)

        async def attack():
            command = [harness.tool("slowhttptest"), "-H", "-c", "200", "-r", "100", "-i", "1", "-l", str(SECONDS + 2), "-t",
                       "GET", "-x", "24", "-p", "3", "-u", f"https://127.0.0.1:{server.port}/"]
            process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE,
                                                           stderr=asyncio.subprocess.STDOUT)
            await asyncio.sleep(SECONDS)
            told = await self.newcomer(server, token)
            await process.communicate()
            return f"200 connections of slowhttptest; {told}"
        await self.withstands(server, "slow headers", attack)

    async def test_a_thousand_connections_that_do_nothing(self):
        server = self.shipped()
        self.make_room_for(1200)
        token, _ = await self.token(server)

        async def attack():
            lines = await self.idle(server, 1000)
            told = await self.newcomer(server, token)
            for line in lines:
                line.close()
            return f"{len(lines)} idle connections; {told}"
        await self.withstands(server, "idle connections", attack)

    def make_room_for(self, descriptors):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < descriptors:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, descriptors), hard))

    async def idle(self, server, count):
        """TCP connections that say nothing, ten from each address."""
        lines = []
        for number in range(count):
            line = socket.socket()
            line.bind((f"127.0.{1 + number // 1000}.{1 + number // 10 % 100}", 0))
            line.setblocking(False)
            try:
                line.connect((server.address, server.port))
            except BlockingIOError:
                pass
            lines.append(line)
            if number % 50 == 0:
                await asyncio.sleep(0)
        return lines

    async def test_without_descriptors_nobody_new_comes_in_and_afterwards_they_do(self):
        if lack := harness.needs_tools(prlimit="util-linux"):
            return harness.skip("a server without descriptors", lack)
        # So many connections are allowed that the descriptors run out first.
        server = self.server(settings=["connections.strangersPerAddress=10000", "connections.strangers=10000"],
                             wrapper=[harness.tool("prlimit"), "--nofile=150"])
        token, _ = await self.token(server)

        async def attack():
            lines = await self.idle(server, 300)
            await harness.until_async("the descriptors to run out", lambda: "no descriptors left" in server.output)
            used = server.descriptors()
            for line in lines:
                line.close()
            return f"{used} of 150 descriptors used; with the others gone, {await self.newcomer(server, token)}"
        await self.withstands(server, "descriptors", attack)

    async def test_a_client_that_is_stopped_and_wakes_up(self):
        server = self.shipped(["connections.pingInterval=2", "connections.pongDeadline=1"])
        python = subprocess.Popen([sys.executable, str(FOLLOW_QUEUE), "127.0.0.1", str(server.port), server.fingerprint,
                                   "sara"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(python.communicate)
        self.addCleanup(python.kill)
        python.stdin.write(server.accounts["sara"].encode() + b"\n")
        python.stdin.close()
        python.stdin = None
        os.set_blocking(python.stdout.fileno(), False)
        shown = []

        def screen():
            shown.extend(json.loads(line) for line in python.stdout.readlines())
            return shown[-1] if shown else None
        await harness.until_async("the client to show the line", screen)

        async def attack():
            os.kill(python.pid, signal.SIGSTOP)
            await asyncio.sleep(SECONDS + 3)  # so long that the server gives it up
            os.kill(python.pid, signal.SIGCONT)
            return f"stopped for {SECONDS + 3} s"
        await self.withstands(server, "a stopped client", attack)
        witness = await self.client(server, local="127.0.0.2")
        truth = await snapshot(witness)
        await harness.until_async("the client to be current", lambda: screen()["sequence"] == truth.sequence)
        waiting = {visit["ticket"] for visit in truth.records["visits"].values() if visit["status"] == "waiting"}
        self.assertEqual((set(screen()["waiting"]), screen()["resyncs"]), (waiting, 0))

    async def test_control_without_the_limits_the_same_subscriber_makes_the_server_grow(self):
        server = self.server(settings=["limits.backlog=65536", "limits.bytesPerSecond=65536", "limits.bytesBurst=65536"])
        token, clinic = await self.token(server)
        before = server.memory()
        line = await raw.RawLine(server, "127.0.0.5").connect()
        self.addCleanup(line.close)
        await line.upgrade()
        await line.sign_in(token)
        async def ask_on():
            while server.memory() - before < MEMORY:
                line.request(9, "subscribe", clinic=clinic)
                await asyncio.wait_for(line.writer.drain(), harness.wait.PATIENCE)
                await asyncio.sleep(0)
        await asyncio.wait_for(ask_on(), harness.wait.PATIENCE)
        harness.say(f"control: with a backlog of 64 MiB allowed it grew from {before:.0f} to {server.memory():.0f} MiB")


if __name__ == "__main__":
    harness.main()
