# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's clinic with an administrator who signed in, and accounts that a test makes for itself."""
import unittest

import harness


class House(harness.Case):
    """Tests of one server, on the demo's data. Each test makes the accounts that it spoils."""

    made = 0  # accounts, of all classes

    @classmethod
    def open(cls, settings=()):
        """For setUpModule: the server that all tests of a program share."""
        House.running = harness.Server(settings=settings)
        unittest.addModuleCleanup(House.running.close)
        House.running.make_demo()
        House.running.start()

    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.admin = await self.client(self.running, "admin")

    async def account(self, role="receptionist"):
        """The record of a new account with a password of its own; self.running.accounts has it."""
        House.made += 1
        name, password = f"user{self.made}", f"a long secret number {self.made}"
        clinics = [clinic["id"] for clinic in self.admin.account["clinics"]]
        details = {"username": name, "fullName": name, "role": role, "locale": "", "clinics": clinics, "active": True}
        made = await self.admin.write("users.create", user=details)
        first = await self.line()
        await first.sign_in(name, made["oneTimePassword"])
        signed = await first.ask("auth.changePassword", oldPassword=made["oneTimePassword"], newPassword=password)
        self.running.accounts[name] = password
        await first.close()
        return signed["user"]

    async def update(self, user, **changes):
        """Changes an account as an administrator does; its record after it."""
        details = {key: user[key] for key in ("username", "fullName", "role", "locale", "clinics", "active")}
        return await self.admin.write("users.update", id=user["id"], revision=user["revision"], user={**details, **changes})

    async def line(self, local=None):
        """A connection that said hello."""
        line = harness.Client(self.running, local=local)
        self.addAsyncCleanup(line.close)
        await line.connect()
        return line

    async def refused(self, code, answer):
        """Waits for the refusal with this code."""
        try:
            result = await answer
        except harness.Refused as refusal:
            self.assertEqual(code, refusal.code, refusal.message)
            return refusal
        raise AssertionError(f"expected {code}, got {str(result)[:200]}")
