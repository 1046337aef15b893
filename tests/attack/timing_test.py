# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the time of an answer tells which accounts there are: wrong passwords for known, unknown and deactivated names,
in turns, their medians compared within one run."""
import random
import statistics
import time

import harness
from accounts import House
from harness import count

TOLERANCE = 0.05
BATCH = count(15, 60)  # of each kind
BATCHES = 6  # more samples, should the machine be too busy for a clear median; never a wider tolerance


def setUpModule():
    # Each name may be guessed at as often as a test needs; how guessing is slowed down is another test's matter.
    House.open(settings=["login.freeFailures=100", "login.freeFailuresPerAddress=10000"])


def apart(a, b):
    """How far the medians are from each other, as a part of the second."""
    return abs(statistics.median(a) / statistics.median(b) - 1)


class Timing(House):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.guesser = await self.line(local="127.0.2.1")
        self.messages = set()

    async def time_of(self, method, **params):
        """How long the refusal takes, in seconds."""
        asked = time.perf_counter()
        refusal = await self.refused("unauthenticated", self.guesser.ask(method, **params))
        self.messages.add(refusal.message)
        return time.perf_counter() - asked

    async def test_known_unknown_and_deactivated_names_take_the_same_time(self):
        chance = random.Random(harness.seed())
        gone = await self.update(await self.account(), active=False)
        known = [name for name in self.running.accounts if name != gone["username"]]
        names = {"known": lambda n: known[n % len(known)], "unknown": lambda n: f"nobody{n % 500}",
                 "deactivated": lambda n: gone["username"]}
        samples = {kind: [] for kind in names}
        for batch in range(BATCHES):
            for number in range(BATCH):
                kinds = list(names)
                chance.shuffle(kinds)
                for kind in kinds:
                    if kind == "deactivated" and len(samples[kind]) >= 95:
                        continue  # it is one name, and may fail a hundred times
                    samples[kind].append(await self.time_of("auth.login", username=names[kind](batch * BATCH + number),
                                                            password="a wrong secret of some length"))
            distances = {kind: apart(samples[kind], samples["known"]) for kind in ("unknown", "deactivated")}
            if max(distances.values()) <= TOLERANCE:
                break
        for kind, times in samples.items():
            harness.say(f"{kind}: median of {len(times)}: {1000 * statistics.median(times):.1f} ms")
        harness.say(", ".join(f"{kind} is {100 * distance:.1f} % from known" for kind, distance in distances.items()))
        self.assertEqual(1, len(self.messages), self.messages)
        self.assertLessEqual(max(distances.values()), TOLERANCE)

        # The control: where no password is looked at, this very measurement sees it.
        tokens = [await self.time_of("auth.resume", token=f"{n:064x}") for n in range(20)]
        self.assertGreater(apart(tokens, samples["known"]), TOLERANCE)


if __name__ == "__main__":
    harness.main()
