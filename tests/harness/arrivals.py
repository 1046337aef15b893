# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk at which patients arrive: changes that everybody who follows the clinic hears of."""
import time

from harness.client import Client
from harness.registrations import details


class Arrivals:
    """One line, one patient after the other. `waits` has how many seconds each change took, as its desk felt it."""

    def __init__(self, server, user="sara", local=None, token=None):
        self.client = Client(server, local)
        self.user, self.token = user, token
        self.waits = []
        self.visits = []
        self._doctors = []

    async def open(self):
        await self.client.connect()
        if self.token:
            await self.client.resume(self.token)
        else:
            await self.client.sign_in(self.user)
        self._doctors = await self.client.ask("doctors.list", clinic=self.client.clinic)
        return self

    async def arrive(self, reason=""):
        """A new patient walks in; the visit."""
        number = len(self.visits)
        patient = await self._write("patients.create", patient=details(f"Walker{number}", "Arrival"))
        doctor = self._doctors[number % len(self._doctors)]["id"]
        visit = await self._write("visits.walkIn", doctor=doctor, patient=patient["id"],
                                  priority="urgent" if reason else "routine", reason=reason, despiteBooking=False)
        self.visits.append(visit)
        return visit

    async def _write(self, method, **params):
        begun = time.monotonic()
        answer = await self.client.write(method, **params)
        self.waits.append(time.monotonic() - begun)
        return answer

    def latency(self):
        """The waits as text: median, 99th percentile, longest."""
        waits = sorted(self.waits)
        middle, high = waits[len(waits) // 2], waits[min(len(waits) - 1, len(waits) * 99 // 100)]
        return f"{len(waits)} changes, median {middle * 1000:.0f} ms, p99 {high * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms"

    async def close(self):
        await self.client.close()
