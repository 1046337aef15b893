# SPDX-License-Identifier: GPL-3.0-or-later
"""The network between desks and server fails in every way there is; after it healed all views are equal, no event was
missed, none applied twice."""
import asyncio
import random
import time

import harness
from harness import network
from harness.follower import snapshot

# Seconds: in the full count shorter and longer than every deadline of the defaults.
CUTS = harness.count([5], [3, 7, 9, 12, 25, 60])
WITHIN = 5  # seconds after healing in which all views are to be equal

# In the short run the deadlines are short too: the server's heartbeat and the client's patience with silence.
HEARTBEAT = harness.count(["connections.pingInterval=2", "connections.pongDeadline=1"], [])
SILENCE = harness.count(4, 10)


class Partition(harness.Case):
    def setUp(self):
        self.lack = network.missing()
        if self.lack:
            return
        self.draw = random.Random(harness.seed())
        self.net = network.Network(desks=7)
        self.addCleanup(self.net.close)
        self.clinic = self.server(address="0.0.0.0", wrapper=self.net.wrapper, settings=HEARTBEAT)
        self.clinic.address = network.SERVER  # where the desks find it

    async def follow(self, local, **options):
        return await self.follower(self.clinic, local=local, silence=SILENCE, draw=self.draw, **options)

    async def cut_and_heal(self, cut, heal, views, seconds=CUTS[0]):
        """Breaks the network while patients arrive, heals it, and measures until every view is the server's."""
        writer = await harness.Arrivals(self.clinic, local=self.net.desks[0]).open()
        cut()
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            await writer.arrive()
            await asyncio.sleep(0.05)  # the pace at which patients arrive
        healed = time.monotonic()
        heal()
        await writer.arrive()
        truth = await snapshot(writer.client)
        for view in views.values():
            await view.current(truth.sequence, seconds=harness.count(60, 120))
        took = time.monotonic() - healed
        harness.say(f"a desk that was not cut off: {writer.latency()}; all views current {took:.1f} s after healing from {seconds} s")
        for name, view in views.items():
            harness.say(f"  {name}: lines lost {view.losses}, events {len(view.view.applied)}, gaps {view.view.gaps}, "
                        f"applied twice {view.view.applied_twice()}")
        await writer.close()
        return truth, took

    def all_equal(self, views, truth):
        for view in views.values():
            self.assertEqual(view.view.differences(truth), [])
            self.assertEqual((view.view.gaps, view.view.repeats, view.view.applied_twice()), (0, 0, 0))

    async def test_desks_cut_off_in_every_way_are_whole_again_and_the_others_never_notice(self):
        if self.lack:
            return harness.skip("a broken network", self.lack)
        net, good = self.net, self.net.desks[1]
        faults = {"dropped both ways": net.drop_both, "dropped on the way to the server": net.drop_to_server,
                  "dropped on the way to the desk": net.drop_from_server, "30 % lost": net.lose_some, "reset": net.reset}
        broken = dict(zip(faults, self.net.desks[2:]))
        views = {name: await self.follow(local) for name, local in {"whole": good, **broken}.items()}
        slowest = 0
        for seconds in CUTS:
            truth, took = await self.cut_and_heal(
                lambda: [faults[name](local) for name, local in broken.items()], net.heal, views, seconds)
            self.all_equal(views, truth)
            self.assertEqual(views["whole"].losses, 0)
            slowest = max(slowest, took)
        harness.say(f"slowest: {slowest:.1f} s ({WITHIN} promised)")

    async def test_the_cable_is_pulled_again_and_again(self):
        if self.lack:
            return harness.skip("a broken network", self.lack)
        views = {f"desk {local}": await self.follow(local) for local in self.net.desks[1:]}
        for _ in range(harness.count(2, 10)):
            writer = await harness.Arrivals(self.clinic, local=self.net.desks[0]).open()
            await writer.arrive()
            self.net.unplug()
            await asyncio.sleep(self.draw.uniform(0.1, harness.count(3, 50)))  # how long the cable is out
            self.net.plug_in()
            await writer.close()
        truth, _ = await self.cut_and_heal(lambda: None, lambda: None, views)
        self.all_equal(views, truth)

    async def test_control_a_client_that_does_not_ask_for_what_it_missed_shows_something_else(self):
        if self.lack:
            return harness.skip("a broken network", self.lack)
        local = self.net.desks[2]
        forgetful = await self.follow(local, forgetful=True)
        truth, _ = await self.cut_and_heal(lambda: self.net.reset(local), self.net.heal, {"forgetful (control)": forgetful})
        self.assertNotEqual(forgetful.view.differences(truth), [])


if __name__ == "__main__":
    harness.main()
