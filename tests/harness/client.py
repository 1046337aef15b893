# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the protocol medcrm.v1 over wss, after docs/protocol.md, that says what a test tells it to."""
import asyncio
import json
import secrets
import socket
import ssl
import time

import websockets


class Refused(Exception):
    """The server answered with an error."""

    def __init__(self, error):
        super().__init__(f"{error['data']['code']}: {error['message']}")
        self.code = error["data"]["code"]
        self.field = error["data"].get("field", "")
        self.message = error["message"]
        self.data = error["data"]


class Lost(Exception):
    """The connection went before the answer came."""


def make_key():
    """A fresh request key."""
    return secrets.token_hex(16)


class _Line(websockets.WebSocketClientProtocol):
    """Remembers when it last heard a byte of the server, be it a ping only."""

    heard_at = asked_at = 0.0

    def data_received(self, data):
        self.heard_at = time.monotonic()
        super().data_received(data)


class Client:
    """One connection. `local` is the address it comes from. It neither reconnects nor resumes: that is Follower."""

    def __init__(self, server, local=None):
        self.server, self.local = server, local
        self.socket = None
        self.reached = False  # whether somebody took the connection at the server's address
        self.account = None
        self.events, self.notices = [], []
        self.on_event = self.events.append  # may be replaced
        self._asked = {}
        self._last_id = 0
        self._reader = None

    async def connect(self, patience=60):
        """Opens the line and says hello."""
        trust = ssl.create_default_context(cafile=str(self.server.certificate))
        trust.check_hostname = False  # the key is what counts, not the name
        try:
            line = await asyncio.wait_for(self._reach(), patience)
            self.socket = await websockets.connect(
                self.server.address_text, ssl=trust, subprotocols=["medcrm.v1"], create_protocol=_Line, compression=None, sock=line,
                server_hostname=self.server.address, open_timeout=patience, close_timeout=1, ping_interval=None, max_size=None,
                max_queue=None)
        except (OSError, asyncio.TimeoutError, websockets.exceptions.WebSocketException) as loss:
            raise Lost(str(loss) or type(loss).__name__) from loss
        self._reader = asyncio.ensure_future(self._read())
        return await self.ask("hello", program="harness", version="1", deviceName="test", locale="en")

    async def _reach(self):
        """The connection of TCP."""
        line = socket.socket()
        try:
            line.setblocking(False)
            if self.local:
                line.bind((self.local, 0))
            await asyncio.get_running_loop().sock_connect(line, (self.server.address, self.server.port))
            self.reached = True
            return line
        except BaseException:
            line.close()
            raise

    async def sign_in(self, user, password=None):
        """Signs in; by default with the demo's password. What the server says of the account."""
        self.account = await self.ask("auth.login", username=user, password=password or self.server.accounts[user])
        return self.account

    async def resume(self, token):
        self.account = await self.ask("auth.resume", token=token)
        return self.account

    @property
    def clinic(self):
        return self.account["clinics"][0]["id"]

    def send(self, method, key=None, **params):
        """Sends a request. A future with its result, Refused or Lost. A connection that is gone shows in the future."""
        self._last_id += 1
        answer = asyncio.get_running_loop().create_future()
        if self.is_closed:
            answer.set_exception(Lost("the line was closed before"))
            return answer
        self._asked[self._last_id] = answer
        frame = {"jsonrpc": "2.0", "id": self._last_id, "method": method, "params": params}
        if key:
            frame["key"] = key
        sending = asyncio.ensure_future(self.socket.send(json.dumps(frame).encode()))
        sending.add_done_callback(lambda done: done.cancelled() or done.exception())  # the reader tells of a loss
        return answer

    async def ask(self, method, **params):
        return await self.send(method, **params)

    async def write(self, method, **params):
        """A request that changes something: with a key."""
        return await self.send(method, key=make_key(), **params)

    @property
    def is_closed(self):
        return self.socket is None or not self.socket.open

    def probe(self):
        """Asks whether the server is there, without waiting for the answer."""
        self.socket.asked_at = time.monotonic()
        asyncio.ensure_future(self._ping())

    async def _ping(self):
        try:
            await (await self.socket.ping())
        except websockets.exceptions.ConnectionClosed:
            pass  # the reader tells of a loss

    @property
    def probing(self):
        """Whether it asked and has heard nothing since."""
        return self.socket.asked_at > self.socket.heard_at

    @property
    def heard_at(self):
        """When it last heard anything, by time.monotonic()."""
        return self.socket.heard_at

    async def _read(self):
        reason = "the line was closed"
        try:
            async for message in self.socket:
                self._take(json.loads(message))
        except websockets.exceptions.ConnectionClosed as loss:
            reason = str(loss)
        finally:
            asked, self._asked = self._asked, {}
            for answer in asked.values():
                if not answer.done():
                    answer.set_exception(Lost(reason))
                    answer.exception()  # whoever waits hears of it; nobody has to

    def _take(self, frame):
        if frame.get("method") == "event":
            self.on_event(frame["params"])
        elif frame.get("method") == "notice":
            self.notices.append(frame["params"])
        elif frame.get("id") in self._asked:
            answer = self._asked.pop(frame["id"])
            if answer.done():
                return
            if "error" in frame:
                answer.set_exception(Refused(frame["error"]))
                answer.exception()
            else:
                answer.set_result(frame["result"])

    def abort(self):
        """Hangs up without a word."""
        if self.socket and self.socket.transport:
            self.socket.transport.abort()

    async def close(self):
        self.abort()
        if self._reader:
            await asyncio.wait([self._reader], timeout=10)
