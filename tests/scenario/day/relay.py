# SPDX-License-Identifier: GPL-3.0-or-later
"""The network between a window and the server, where a script can hold or cut it."""

import asyncio

from background import Background

BLOCK = 65536


class Relay:
    """One window's line to the server: passes bytes on, both ways, as they are."""

    def __init__(self, server_port):
        self.server_port = server_port
        self.port = 0
        self.lines = set()
        self.listener = None
        Background.run(self._begin())

    async def _begin(self):
        self.flows = asyncio.Event()
        self.flows.set()
        await self._listen()

    async def _listen(self):
        self.listener = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self.listener.sockets[0].getsockname()[1]

    async def _accept(self, reader, writer):
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.server_port)
        except OSError:
            writer.transport.abort()  # the server is not there
            return
        line = (writer, far_writer)
        self.lines.add(line)
        await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))
        self.lines.discard(line)

    async def _pass(self, reader, writer):
        try:
            while block := await reader.read(BLOCK):
                await self.flows.wait()
                writer.write(block)
                await writer.drain()
        except OSError:
            pass
        writer.transport.abort()

    def hold(self):
        """From now on nothing arrives, either way, and nothing is lost: a line that stands still."""
        Background.soon(self.flows.clear)

    def release(self):
        """What was held goes on, in its order."""
        Background.soon(self.flows.set)

    def cut(self):
        """The line is lost and cannot be had again until mend()."""
        Background.run(self._cut())

    async def _cut(self):
        self.listener.close()
        await self.listener.wait_closed()
        for line in self.lines:
            for end in line:
                end.transport.abort()
        self.flows.set()  # what waits there ends

    def mend(self):
        Background.run(self._listen())
