# SPDX-License-Identifier: GPL-3.0-or-later
"""A client that follows a clinic by the rule of docs/protocol.md and comes back by itself, as the product's do."""
import asyncio
import random
import time

from harness.client import Client, Lost, Refused
from harness.wait import until_async

# What a view holds, by the member of an event's payload or the list of a snapshot that brings it.
KINDS = {"visit": "visits", "appointment": "appointments", "doctor": "doctors", "room": "rooms", "service": "services"}


class View:
    """A clinic's present state, from a snapshot and the events after it."""

    def __init__(self):
        self.epoch, self.sequence = None, 0
        self.records = {kind: {} for kind in KINDS.values()}
        self.gaps = 0  # events that were neither the next nor one it had
        self.repeats = 0  # events told a second time on one line; they are not applied
        self.snapshots = 0
        self.applied = []  # the numbers of the events it applied, in order

    def take_snapshot(self, pages):
        self.records = {kind: {} for kind in KINDS.values()}
        self.snapshots += 1
        for page in pages:
            for kind in KINDS.values():
                for record in page.get(kind, []):
                    self._upsert(kind, record)

    def apply(self, event):
        payload = event["payload"]
        for name, kind in KINDS.items():
            if isinstance(payload.get(name), dict):
                self._upsert(kind, payload[name])
        for visit in payload.get("moved", []):
            self._upsert("visits", visit)
        self.sequence = event["sequence"]
        self.applied.append(event["sequence"])

    def _upsert(self, kind, record):
        held = self.records[kind].get(record["id"])
        if not held or held["revision"] <= record["revision"]:
            self.records[kind][record["id"]] = record

    def applied_twice(self):
        return len(self.applied) - len(set(self.applied))

    def differences(self, other):
        """What two views show differently, as text; empty when they are equal. Appointments of other days come only by
        event, so of those what both have counts."""
        found = []
        for kind, mine in self.records.items():
            theirs = other.records[kind]
            for number in sorted(mine.keys() | theirs.keys()):
                here, there = mine.get(number), theirs.get(number)
                if here != there and (kind != "appointments" or (here and there)):
                    found.append(f"{kind} {number}: {here} / {there}")
        return found


class Follower:
    """`silence` is after how many seconds without a byte it gives the line up, having asked after half of them (the
    product: 10); `away` the longest wait between tries while nobody answers (the product: 1), `back_off` the base and the
    limit of those after somebody answered (the product: 0.5 and 30). `token` is an access token of another client's login
    to share, which saves the server the password's work, as long as that server lives. `forgetful` makes a control of it:
    after a loss it goes on with what comes, without asking for what it missed."""

    def __init__(self, server, user="sara", local=None, silence=10, away=1, back_off=(0.5, 30), token=None, forgetful=False,
                 draw=None):
        self.server, self.user, self.local = server, user, local
        self.silence, self.away, self.back_off, self.forgetful = silence, away, back_off, forgetful
        self.view = View()
        self.losses = 0
        self.live_at = 0.0  # when it last became current, by time.monotonic()
        self.trouble = []  # why tries failed
        self._token, self._shares = token, token is not None
        self._draw = draw or random.Random()
        self._client = None
        self._live = False
        self._task = None

    async def start(self):
        self._task = asyncio.ensure_future(self._run())
        await until_async(f"{self.user} to be live", lambda: self.is_live or self._task.done())
        if self._task.done():
            self._task.result()

    @property
    def is_live(self):
        if self._task.done() and not self._task.cancelled():
            self._task.result()  # a fault of the harness itself
        return self._live and not self._client.is_closed

    @property
    def client(self):
        return self._client

    async def current(self, sequence, seconds=60):
        """Waits until it is live and has everything up to an event."""
        try:
            await until_async("", lambda: self.is_live and self.view.sequence >= sequence, seconds)
        except AssertionError:
            raise AssertionError(f"a view stands at event {self.view.sequence} and not {sequence} after {seconds} s; live: "
                                 f"{self.is_live}, lost {self.losses} times, trouble: {self.trouble[-3:]}") from None

    async def close(self):
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task], timeout=10)
        if self._client:
            await self._client.close()

    async def _run(self):
        attempt = 0
        while True:
            try:
                await self._follow()
            except (Lost, Refused) as loss:
                self.trouble.append(str(loss))
            if self._live:
                attempt = 0
                self.losses += 1
            self._live = False
            await self._client.close()
            longest = self.away
            if self._client.reached:
                base, limit = self.back_off
                longest = min(limit, base * 2 ** attempt)
                attempt += 1
            await asyncio.sleep(self._draw.uniform(0, longest))

    async def _follow(self):
        self._client = Client(self.server, self.local)
        self._held_back, self._syncing = [], True
        self._client.on_event = self._hear
        await self._client.connect(patience=10)
        await self._sign_in()
        await self._subscribe()
        while not self._client.is_closed:
            if self._syncing and not self._subscribing:
                await self._subscribe()
            quiet = time.monotonic() - self._client.heard_at
            if quiet > self.silence:
                self._client.abort()
                raise Lost(f"nothing heard for {self.silence} s")
            if quiet > self.silence / 2 and not self._client.probing:
                self._client.probe()
            await asyncio.sleep(0.05)

    async def _sign_in(self):
        try:
            if not self._token:
                raise Refused({"message": "", "data": {"code": "unauthenticated"}})
            account = await self._client.resume(self._token)
        except Refused as refusal:
            if refusal.code != "unauthenticated":
                raise
            self._shares = False
            account = await self._client.sign_in(self.user)
        if not self._shares:
            self._token = account["tokens"]["refreshToken"]

    async def _subscribe(self):
        """Asks for what it misses, and holds back what comes meanwhile."""
        self._subscribing = self._syncing = True
        view, clinic = self.view, self._client.clinic
        held = {"epoch": view.epoch, "since": view.sequence} if view.epoch else {}
        answer = await self._client.ask("subscribe", clinic=clinic, **held)
        if self.forgetful and view.epoch:
            view.sequence = answer["sequence"]
        else:
            await self._take(answer)
        self._subscribing = self._syncing = False
        self._live, self.live_at = True, time.monotonic()
        held_back, self._held_back = self._held_back, []
        for event in held_back:
            self._hear(event)

    async def _take(self, answer):
        view = self.view
        if answer.get("snapshot"):
            pages = [answer["snapshot"]]
            for number in range(1, answer["snapshot"]["pages"]):
                pages.append(await self._client.ask("subscribe.page", clinic=self._client.clinic, page=number))
            view.take_snapshot(pages)
        for event in answer["events"]:
            if event["sequence"] != view.sequence + 1:
                view.gaps += 1
            view.apply(event)
        view.epoch, view.sequence = answer["epoch"], answer["sequence"]

    def _hear(self, event):
        view = self.view
        if self._syncing:
            self._held_back.append(event)
        elif event["epoch"] == view.epoch and event["sequence"] == view.sequence + 1:
            view.apply(event)
        elif event["epoch"] == view.epoch and event["sequence"] <= view.sequence:
            view.repeats += 1
        else:
            view.gaps += 1
            self._syncing = True  # _follow() subscribes again


async def snapshot(client):
    """The clinic as a client that asks anew is told it."""
    view = View()
    answer = await client.ask("subscribe", clinic=client.clinic)
    pages = [answer["snapshot"]]
    for number in range(1, answer["snapshot"]["pages"]):
        pages.append(await client.ask("subscribe.page", clinic=client.clinic, page=number))
    view.take_snapshot(pages)
    view.epoch, view.sequence = answer["epoch"], answer["sequence"]
    return view
