# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk that registers patients as fast as the server answers, and keeps a ledger outside it."""
import asyncio
import itertools
import string

from harness.client import Client, Lost, Refused, make_key
from harness.ledger import Ledger

AT_ONCE = 8  # requests on their way
_books = itertools.count()


def _letters(number):
    """A number as three letters, since digits in a name are searched for in another way."""
    letters = string.ascii_lowercase
    return letters[number // 676 % 26] + letters[number // 26 % 26] + letters[number % 26]


def _summary(patient):
    """What both the reply to a registration and a search tell of a patient."""
    return {name: patient.get(name) for name in ("id", "mrn", "givenName", "familyName")}


class Registrations:
    """What got no answer is asked again with the same key on the next line, as the product's clients do."""

    def __init__(self, server, user="sara"):
        self.server, self.user = server, user
        self.ledger = Ledger()
        self._book = next(_books)  # another desk's patients on the same server have other names
        self.refusals = []  # what was refused, as text; it is not asked again
        self._keys = {}  # of what is not acknowledged, by what
        self._families = []  # one for each line, at most 100 patients each, which is what a search tells at most
        self._in_family = 0
        self.client = None

    async def connect(self):
        self.client = Client(self.server)
        await self.client.connect()
        await self.client.sign_in(self.user)
        self._new_family()
        self._under_way = {self._send(what) for what in list(self._keys)}

    async def run(self, count):
        """Returns when `count` more are answered, with some still on their way, or when the line is lost."""
        goal = self._answered + count
        while self._answered < goal and not self.client.is_closed:
            while len(self._under_way) < AT_ONCE:
                self._under_way.add(self._send(self._new()))
            _, self._under_way = await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        return self._answered >= goal

    async def settle(self):
        """Asks again on a new line for what has no answer yet, until there is none."""
        await self.connect()
        await asyncio.gather(*self._under_way)
        assert not self._keys, f"{len(self._keys)} got no answer: the line was lost"

    async def finish_line(self):
        """Notes what still arrives after the server has gone."""
        await self.client.close()

    async def compare(self):
        """Looks every patient up; the ledger."""
        found = []
        for family in self._families:
            for one in await self.client.ask("patients.find", text=family, limit=100):
                if one["patient"]["familyName"] == family:
                    found.append((one["patient"]["givenName"], _summary(one["patient"])))
        return self.ledger.compare(found)

    @property
    def _answered(self):
        return self.ledger.acknowledged + len(self.refusals)

    def _new_family(self):
        self._families.append(f"Cut{_letters(self._book)}X{_letters(len(self._families))}")
        self._in_family = 0

    def _new(self):
        if self._in_family == 90:
            self._new_family()
        self._in_family += 1
        what = f"Patient{len(self.ledger.entries)}"
        self._keys[what] = (make_key(), self._families[-1])
        return what

    def _send(self, what):
        key, family = self._keys[what]
        self.ledger.send(what)
        answer = self.client.send("patients.create", key=key, patient=details(what, family))
        return asyncio.ensure_future(self._note(what, answer))

    async def _note(self, what, answer):
        try:
            patient = await answer
        except Lost:
            return
        except Refused as refusal:
            self.refusals.append(str(refusal))
        else:
            self.ledger.acknowledge(what, _summary(patient))
        del self._keys[what]


def details(given, family):
    """What a form says of a new patient."""
    return {"givenName": given, "familyName": family, "sex": "unknown", "birthPrecision": "day", "phones": [],
            "nationalId": "", "address": "", "alerts": [], "notes": "", "active": True}
