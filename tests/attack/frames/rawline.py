# SPDX-License-Identifier: GPL-3.0-or-later
"""A line to the server without any library between: TLS, then bytes as a test wants them. What comes of it is told in
words: "http 403", "answer malformed", "close 1002", "cut" (closed without a word), "lives" (the next request is answered)."""
import asyncio
import json
import os
import ssl
import struct

PATIENCE = 30  # seconds until a missing reaction is one: "silence"
CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
PROBE = 999  # the id of the request that asks whether the line still lives

HANDSHAKE = ("GET / HTTP/1.1", "Host: clinic.example", "Upgrade: websocket", "Connection: Upgrade",
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
             "Sec-WebSocket-Protocol: medcrm.v1")


def http(*lines, end="\r\n"):
    return (end.join(lines) + end + end).encode("latin-1")


def frame(payload=b"", opcode=BINARY, fin=True, rsv=0, mask=True, length=None, form=None):
    """One WebSocket frame. `length` is what it says of its length, `form` in how many bits (7, 16, 64) it says so."""
    said = len(payload) if length is None else length
    form = form or (7 if said < 126 else 16 if said < 65536 else 64)
    head = bytes([(0x80 if fin else 0) | (rsv << 4) | opcode])
    marked = 0x80 if mask else 0
    head += {7: lambda: bytes([marked | said]), 16: lambda: bytes([marked | 126]) + struct.pack(">H", said),
             64: lambda: bytes([marked | 127]) + struct.pack(">Q", said)}[form]()
    if not mask:
        return head + payload
    key = os.urandom(4)
    return head + key + bytes(byte ^ key[i % 4] for i, byte in enumerate(payload))


def request(method, params=None, number=1, **more):
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params or {}, **more}).encode()


def hello(number=1):
    return request("hello", {"program": "attack", "version": "1", "deviceName": "attack", "locale": "en"}, number)


class Line:
    """One connection and what came of it."""

    def __init__(self, server):
        self.server = server
        self.reader = self.writer = None
        self.heard = []

    async def open(self, tls=True):
        trust = None
        if tls:
            trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            trust.check_hostname = False
            trust.load_verify_locations(str(self.server.certificate))
        self.reader, self.writer = await asyncio.open_connection(self.server.address, self.server.port, ssl=trust)

    async def upgrade(self):
        self.send(http(*HANDSHAKE))
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE)
        assert head.startswith(b"HTTP/1.1 101"), head

    async def ask(self, payload):
        """Sends a request and waits for its answer, which is not part of what is told."""
        self.send(frame(payload))
        number = json.loads(payload)["id"]
        while True:
            opcode, data = await asyncio.wait_for(self._frame(), PATIENCE)
            answer = json.loads(data) if opcode == BINARY else {}
            if answer.get("id") == number:
                return answer

    def send(self, data):
        self.writer.write(data)

    async def outcome_http(self):
        """The status of the answer, and whether anything else came."""
        try:
            head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE)
        except asyncio.TimeoutError:
            return "silence"
        except (asyncio.IncompleteReadError, OSError) as loss:
            partial = getattr(loss, "partial", b"")
            return "cut" if not partial else "tls alert" if partial[0] == 0x15 else "garbage"
        return "http " + head.split(b" ")[1].decode()

    async def outcome(self):
        """What comes until the line is closed, cut, or answers the probe."""
        told = []
        try:
            while True:
                opcode, data = await asyncio.wait_for(self._frame(), PATIENCE)
                if opcode == CLOSE:
                    told.append(f"close {struct.unpack('>H', data[:2])[0]}" if len(data) >= 2 else "close without a code")
                    self.send(frame(data[:2], CLOSE))
                    return told
                if opcode == PONG:
                    told.append(f"pong {len(data)}")
                elif opcode == PING:
                    self.send(frame(data, PONG))
                else:
                    answer = json.loads(data)
                    if answer.get("id") == PROBE:
                        return told + ["lives"]
                    told.append(self.word(answer))
        except asyncio.TimeoutError:
            return told + ["silence"]
        except (asyncio.IncompleteReadError, OSError):
            return told + ["cut"]

    @staticmethod
    def word(answer):
        if "error" in answer:
            return "answer " + answer["error"]["data"]["code"]
        return "answer" if "result" in answer else answer["method"]

    async def _frame(self):
        first, second = await self.reader.readexactly(2)
        size = second & 0x7F
        if size == 126:
            size = struct.unpack(">H", await self.reader.readexactly(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", await self.reader.readexactly(8))[0]
        return first & 0x0F, await self.reader.readexactly(size)

    def close(self):
        if self.writer:
            self.writer.transport.abort()
