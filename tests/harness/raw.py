# SPDX-License-Identifier: GPL-3.0-or-later
"""A connection that sends what no WebSocket library would, and reads only when told to."""
import asyncio
import base64
import json
import os
import ssl
import struct

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


def frame(opcode, payload=b"", fin=True):
    """One frame as a client sends it: masked, with a mask of zeros."""
    size = len(payload)
    head = bytes([(0x80 if fin else 0) | opcode])
    if size < 126:
        head += bytes([0x80 | size])
    elif size < 65536:
        head += bytes([0x80 | 126]) + struct.pack("!H", size)
    else:
        head += bytes([0x80 | 127]) + struct.pack("!Q", size)
    return head + b"\0\0\0\0" + payload


class RawLine:
    """TLS to the server from the address `local`. Errors of the line are OSError, asyncio.IncompleteReadError included
    as ConnectionResetError."""

    def __init__(self, server, local):
        self.server, self.local = server, local
        self.reader = self.writer = None

    async def connect(self):
        trust = ssl.create_default_context(cafile=str(self.server.certificate))
        trust.check_hostname = False
        self.reader, self.writer = await asyncio.open_connection(self.server.address, self.server.port, ssl=trust,
                                                                 local_addr=(self.local, 0))
        return self

    async def upgrade(self):
        """Becomes a WebSocket; the first line of the answer."""
        key = base64.b64encode(os.urandom(16)).decode()
        self.writer.write(f"GET / HTTP/1.1\r\nHost: {self.server.address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                          "Sec-WebSocket-Protocol: medcrm.v1\r\n\r\n".encode())
        return (await self._read(lambda: self.reader.readuntil(b"\r\n\r\n"))).split(b"\r\n")[0].decode()

    async def sign_in(self, token):
        """hello and auth.resume, with both answers read."""
        self.request(1, "hello", program="raw", version="1", deviceName="raw", locale="en")
        await self.read_frame()
        self.request(2, "auth.resume", token=token)
        return json.loads((await self.read_frame())[1])

    def request(self, number, method, **params):
        text = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        self.writer.write(frame(BINARY, text.encode()))

    async def send(self, data):
        """Hands over bytes, waiting while the line takes no more."""
        self.writer.write(data)
        await self.writer.drain()

    async def read_frame(self):
        """Opcode and payload of the next frame of the server."""
        first, size = await self._read(lambda: self.reader.readexactly(2))
        if size == 126:
            size, = struct.unpack("!H", await self._read(lambda: self.reader.readexactly(2)))
        elif size == 127:
            size, = struct.unpack("!Q", await self._read(lambda: self.reader.readexactly(8)))
        return first & 15, await self._read(lambda: self.reader.readexactly(size))

    async def _read(self, read):
        try:
            return await read()
        except asyncio.IncompleteReadError as end:
            raise ConnectionResetError("the server hung up") from end

    def close(self):
        if self.writer:
            self.writer.transport.abort()
