#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows a clinic and prints its waiting line after each change.

Written from docs/protocol.md alone, with python3-websockets, as somebody else would.
Usage: follow_queue.py <host> <port> <fingerprint> <user>, the password on standard input.
"""
import asyncio
import json
import ssl
import subprocess
import sys
import time

import websockets

HOST, PORT, FINGERPRINT, USER = sys.argv[1:5]
PASSWORD = sys.stdin.readline().rstrip("\n")
PRIORITIES = ["emergency", "urgent", "routine"]


class Failure(Exception):
    """An error the server answered with."""


def openssl(arguments, given):
    return subprocess.run(["openssl", *arguments], input=given, capture_output=True, check=True).stdout


def trusted_certificate():
    """The server's certificate, of which we are sure that it holds the right key."""
    pem = ssl.get_server_certificate((HOST, int(PORT)))
    key = openssl(["x509", "-noout", "-pubkey"], pem.encode())
    digest = openssl(["dgst", "-sha256", "-c"], openssl(["pkey", "-pubin", "-outform", "der"], key))
    met = digest.decode().split()[-1].upper()
    if met != FINGERPRINT:
        sys.exit(f"another server answers: {met}")
    return pem


class Follower:
    def __init__(self):
        self.socket = None
        self.last_id = 0
        self.held_back = []
        self.tokens = None
        self.clinic = None
        self.epoch = None
        self.sequence = 0
        self.visits = {}
        self.ageing_minutes = 45
        self.resyncs = 0

    async def ask(self, method, **params):
        self.last_id += 1
        request = {"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params}
        await self.socket.send(json.dumps(request).encode())
        while True:
            frame = json.loads(await self.socket.recv())
            if frame.get("method") == "event":
                self.held_back.append(frame["params"])
            elif frame.get("id") == self.last_id:
                if "error" in frame:
                    raise Failure(frame["error"]["data"]["code"], frame["error"]["message"])
                return frame["result"]

    async def sign_in(self):
        await self.ask("hello", program="follow_queue.py", version="1", deviceName="wall", locale="en")
        try:
            if not self.tokens:
                raise Failure("unauthenticated", "")
            account = await self.ask("auth.resume", token=self.tokens["refreshToken"])
        except Failure:
            account = await self.ask("auth.login", username=USER, password=PASSWORD)
        self.tokens = account["tokens"]
        self.clinic = account["clinics"][0]["id"]

    async def subscribe(self):
        held = {"epoch": self.epoch, "since": self.sequence} if self.epoch else {}
        answer = await self.ask("subscribe", clinic=self.clinic, **held)
        if "snapshot" in answer:
            self.visits = {}
            self.ageing_minutes = answer["snapshot"]["clinic"]["settings"]["ageingMinutes"]
            self.take(answer["snapshot"]["visits"])
            for number in range(1, answer["snapshot"]["pages"]):
                page = await self.ask("subscribe.page", clinic=self.clinic, page=number)
                self.take(page["visits"])
        for event in answer["events"]:
            self.apply(event)
        self.epoch, self.sequence = answer["epoch"], answer["sequence"]

    def take(self, visits):
        for visit in visits:
            held = self.visits.get(visit["id"])
            if not held or held["revision"] <= visit["revision"]:
                self.visits[visit["id"]] = visit

    def apply(self, event):
        if event["type"] in ("visit.checkedIn", "visit.statusChanged"):
            self.take([event["payload"]["visit"]])

    def place(self, visit):
        waited = time.time() * 1000 - visit["arrivedAt"]
        aged = "appointment" not in visit and waited >= self.ageing_minutes * 60_000
        booked = visit.get("bookedStart")
        due = booked if booked and visit["arrivedAt"] <= booked else visit["arrivedAt"]
        pin = visit["pin"]["place"] if "pin" in visit else float("inf")
        return PRIORITIES.index(visit.get("priority", "routine")), pin, not aged, due, visit["ticketNumber"]

    def show(self):
        waiting = sorted((v for v in self.visits.values() if v["status"] == "waiting"), key=self.place)
        called = [v for v in self.visits.values() if v["status"] == "called"]
        shown = {"sequence": self.sequence, "waiting": [v["ticket"] for v in waiting],
                 "called": [v["ticket"] for v in called], "resyncs": self.resyncs}
        print(json.dumps(shown), flush=True)

    async def next_event(self):
        while not self.held_back:
            frame = json.loads(await self.socket.recv())
            if frame.get("method") == "event":  # a notice is of no interest here
                self.held_back.append(frame["params"])
        return self.held_back.pop(0)

    async def follow(self):
        await self.sign_in()
        await self.subscribe()
        self.show()
        while True:
            event = await self.next_event()
            if event["epoch"] == self.epoch and event["sequence"] <= self.sequence:
                continue
            if event["epoch"] == self.epoch and event["sequence"] == self.sequence + 1:
                self.apply(event)
                self.sequence = event["sequence"]
            else:
                self.resyncs += 1
                await self.subscribe()
            self.show()

    async def run(self):
        context = ssl.create_default_context(cadata=trusted_certificate())
        context.check_hostname = False
        while True:
            try:
                self.socket = await websockets.connect(f"wss://{HOST}:{PORT}/", ssl=context, subprotocols=["medcrm.v1"])
                await self.follow()
            except (OSError, websockets.exceptions.WebSocketException) as loss:
                print(f"lost: {loss}", file=sys.stderr)
                self.held_back = []
                await asyncio.sleep(0.2)


asyncio.run(Follower().run())
