# SPDX-License-Identifier: GPL-3.0-or-later
"""A bare client of the server, apart from all windows: sets the clinic up and is asked what is so."""

import json
import secrets
import ssl

import websockets

from background import Background
from desk import Failed


class Refused(Failed):
    """The server said no, and why."""


class Wire:
    """One connection. Blocking, so that the script reads from top to bottom; the server's pings are answered meanwhile. It
    does not come back by itself."""

    def __init__(self, port):
        self.last_id = 0
        self.notices = []
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False  # the windows pin the key; this one only asks on the same machine
        context.verify_mode = ssl.CERT_NONE
        self.socket = self._run(self._open(f"wss://127.0.0.1:{port}/", context))
        self.ask("hello", program="day.py", version="1", deviceName="observer", locale="en")

    @staticmethod
    async def _open(address, context):
        return await websockets.connect(address, ssl=context, subprotocols=["medcrm.v1"], max_size=None, max_queue=None)

    @staticmethod
    def _run(task):
        return Background.run(task)

    def _receive(self):
        return json.loads(self._run(self.socket.recv()))

    def ask(self, method, key=None, **params):
        self.last_id += 1
        request = {"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params}
        if key:
            request["key"] = key
        self._run(self.socket.send(json.dumps(request).encode()))
        while True:
            frame = self._receive()
            if frame.get("id") == self.last_id:
                if "error" in frame:
                    raise Refused(f"{method}: {frame['error']['message']}")
                return frame["result"]
            if frame.get("method") == "notice":
                self.notices.append(frame["params"])

    def write(self, method, **params):
        return self.ask(method, key=secrets.token_hex(16), **params)

    def sign_in(self, username, password):
        return self.ask("auth.login", username=username, password=password)

    def snapshot(self, clinic):
        """All pages in one, with the day they are of."""
        answer = self.ask("subscribe", clinic=clinic)
        whole = answer["snapshot"]
        for number in range(1, whole["pages"]):
            page = self.ask("subscribe.page", clinic=clinic, page=number)
            for kind in ("rooms", "doctors", "services", "appointments", "visits"):
                whole[kind] += page[kind]
        return {**whole, "businessDay": answer["businessDay"]}

    def notice(self, kind):
        """The newest notice of a kind, waited for."""
        while not any(each["type"] == kind for each in self.notices):
            frame = self._receive()
            if frame.get("method") == "notice":
                self.notices.append(frame["params"])
        return [each for each in self.notices if each["type"] == kind][-1]["payload"]

    def close(self):
        try:
            self._run(self.socket.close())
        except (OSError, TimeoutError, websockets.exceptions.WebSocketException):
            pass  # the server was killed under it
