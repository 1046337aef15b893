# SPDX-License-Identifier: GPL-3.0-or-later
"""Logins under attack: stolen and spent tokens, lost answers, revocation, guessing, forged tokens."""
import asyncio
import random
import secrets
import statistics
import time

import harness
from accounts import House
from harness import count


def setUpModule():
    House.open()


class Tokens(House):
    async def theft(self, user):
        """A thief shows a token that its owner has used up; the owner's lines, and the token that was good."""
        owner = await self.client(self.running, user)
        second = await self.line()
        await second.resume(owner.account["tokens"]["accessToken"])
        stolen = owner.account["tokens"]["refreshToken"]
        for _ in range(2):  # the owner goes on: the stolen one is spent, and so is its successor
            tokens = await owner.ask("auth.refresh", refreshToken=owner.account["tokens"]["refreshToken"])
            owner.account["tokens"] = tokens
        thief = await self.line()
        await self.refused("unauthenticated", thief.resume(stolen))
        return owner, second, tokens

    async def test_a_spent_token_ends_the_login_and_all_its_lines(self):
        user = (await self.account())["username"]
        other = await self.client(self.running, user)  # another login of the account is nobody's business
        for _ in range(count(5, 100)):
            owner, second, tokens = await self.theft(user)
            await harness.until_async("both lines to be cut", lambda: owner.is_closed and second.is_closed)
            late = await self.line()
            for token in (tokens["refreshToken"], tokens["accessToken"]):
                await self.refused("unauthenticated", late.resume(token))
        self.assertFalse(other.is_closed)
        entries = (await self.admin.ask("audit.list", request="auth.resume", entity="", limit=1))["entries"]
        self.assertIn("spent token was used again", entries[0]["reason"])

    async def test_control_a_token_that_is_good_is_let_in_and_then_spent(self):
        owner = await self.client(self.running, (await self.account())["username"])
        heir = await self.line()
        account = await heir.resume(owner.account["tokens"]["refreshToken"])
        self.assertEqual(owner.account["session"], account["session"])
        self.assertFalse(owner.is_closed)

    async def test_a_lost_answer_is_told_from_theft(self):
        user = (await self.account())["username"]
        for turn in range(count(4, 40)):
            owner = await self.client(self.running, user)
            first = owner.account["tokens"]["refreshToken"]
            lost = owner.send("auth.refresh", refreshToken=first)
            if turn % 2:
                await lost  # it was carried out, and its answer is not looked at
            owner.abort()  # else: perhaps it was carried out, perhaps it never arrived
            again = await self.line()
            account = await again.resume(first)
            self.assertEqual(owner.account["session"], account["session"])
            tokens = await again.ask("auth.refresh", refreshToken=account["tokens"]["refreshToken"])
            thief = await self.line()  # now the successor has been used, and the same act is theft
            await self.refused("unauthenticated", thief.resume(first))
            await harness.until_async("the owner to be cut", lambda: again.is_closed)
            await self.refused("unauthenticated", (await self.line()).resume(tokens["refreshToken"]))

    async def test_a_token_that_comes_a_third_time_ends_the_login_though_its_successor_was_never_used(self):
        owner = await self.client(self.running, (await self.account())["username"])
        token = owner.account["tokens"]["refreshToken"]
        for _ in range(2):
            last = await self.line()
            await last.resume(token)
        await self.refused("unauthenticated", (await self.line()).resume(token))
        await harness.until_async("the lines to be cut", lambda: owner.is_closed and last.is_closed)

    async def test_one_of_two_who_renew_at_the_same_time_is_not_taken_for_a_thief_at_once(self):
        user = (await self.account())["username"]
        owner = await self.client(self.running, user)
        token = owner.account["tokens"]["refreshToken"]
        lines = [await self.line() for _ in range(2)]
        answers = [await line.resume(token) for line in lines]  # in this order, so that the second is the one that counts
        self.assertEqual(2, len({answer["tokens"]["refreshToken"] for answer in answers}))
        await lines[1].ask("auth.refresh", refreshToken=answers[1]["tokens"]["refreshToken"])
        await self.refused("unauthenticated", lines[0].ask("auth.refresh", refreshToken=answers[0]["tokens"]["refreshToken"]))
        await harness.until_async("both to be cut", lambda: all(line.is_closed for line in lines))

    async def test_ten_thousand_forged_tokens_let_nobody_in(self):
        owner = await self.client(self.running, (await self.account())["username"])
        tokens = owner.account["tokens"]
        chance = random.Random(harness.seed())
        forged = set()
        while len(forged) < 10_000:
            real = chance.choice([tokens["accessToken"], tokens["refreshToken"]])
            place = chance.randrange(len(real))
            forged.add(chance.choice([
                secrets.token_hex(32), real[:place] + chance.choice("0123456789abcdef") + real[place + 1:], real[:place],
                real + secrets.token_hex(1), real.upper(), " " + real, real + "\0", real[::-1], real[place:] + real[:place]]))
        forged -= {tokens["accessToken"], tokens["refreshToken"]}
        started, untried = time.monotonic(), list(forged)
        while untried:  # a stranger may send 64 KiB at once, so one line takes not many
            line, tried, untried = await self.line(), untried[:250], untried[250:]
            asked = [line.send("auth.resume", token=token) for token in tried]
            for answer in await asyncio.gather(*asked, return_exceptions=True):
                self.assertIsInstance(answer, harness.Refused)
                self.assertIn(answer.code, ("unauthenticated", "invalid"))
        harness.say(f"{len(forged)} forged tokens, 0 accepted, in {time.monotonic() - started:.1f} s")
        await self.refused("unauthenticated", line.ask("rooms.list", clinic=owner.clinic))
        self.assertEqual(owner.account["session"], (await line.resume(tokens["refreshToken"]))["session"])  # the control


class Revocation(House):
    """From the answer to the administrator, or to who signs out, until each line of the account is closed."""

    async def lines_of(self, user):
        """Five lines of one login that follow the clinic."""
        first = await self.client(self.running, user)
        lines = [first] + [await self.line() for _ in range(4)]
        for line in lines[1:]:
            await line.resume(first.account["tokens"]["accessToken"])
        for line in lines:
            await line.ask("subscribe", clinic=first.clinic)
        return lines

    async def revoke(self, lines, act):
        """How long each line lived after the act was acknowledged, in ms."""
        ended = {}

        async def watch(line):
            await line.socket.wait_closed()
            ended[line] = time.monotonic()
        watching = [asyncio.ensure_future(watch(line)) for line in lines]
        await act()
        acknowledged = time.monotonic()
        await asyncio.wait_for(asyncio.gather(*watching), 60)
        return [max(0.0, 1000 * (ended[line] - acknowledged)) for line in lines]

    def report(self, what, delays):
        delays = sorted(delays)
        p99 = delays[min(len(delays) - 1, int(0.99 * len(delays)))]
        harness.say(f"{what}: {len(delays)} lines closed, median {statistics.median(delays):.1f} ms, p99 {p99:.1f} ms, "
                    f"longest {delays[-1]:.1f} ms")
        self.assertLess(p99, 1000)  # that they close is the point; the figure above says how soon

    async def test_signing_out_closes_every_line_of_the_login(self):
        user, delays = (await self.account())["username"], []
        for _ in range(count(5, 40)):
            lines = await self.lines_of(user)
            delays += await self.revoke(lines, lambda: lines[2].ask("auth.logout"))
        self.report("signing out", delays)

    async def test_deactivation_and_another_role_close_every_line_of_the_account(self):
        user, delays = await self.account(), []
        for turn in range(count(6, 40)):
            lines = await self.lines_of(user["username"])
            changes = {"active": False} if turn % 2 else {"role": "display" if user["role"] == "receptionist" else "receptionist"}

            async def change():
                nonlocal user
                user = await self.update(user, **changes)
            delays += await self.revoke(lines, change)
            if not user["active"]:
                late = await self.line()
                await self.refused("unauthenticated", late.sign_in(user["username"]))
                user = await self.update(user, active=True)
        self.report("deactivation and change of role", delays)

    async def test_a_new_password_closes_every_other_line(self):
        user, delays = await self.account(), []
        for turn in range(count(4, 40)):
            lines = await self.lines_of(user["username"])
            keeper = await self.client(self.running, user["username"])
            old, new = self.running.accounts[user["username"]], f"the secret of turn {turn}"
            delays += await self.revoke(lines, lambda: keeper.ask("auth.changePassword", oldPassword=old, newPassword=new))
            self.running.accounts[user["username"]] = new
            self.assertTrue(await keeper.ask("rooms.list", clinic=keeper.clinic))
            await keeper.close()
        self.report("a new password", delays)

    async def test_a_reset_password_closes_every_line(self):
        user = await self.account()
        lines = await self.lines_of(user["username"])
        delays = await self.revoke(lines, lambda: self.admin.write("users.resetPassword", id=user["id"]))
        self.report("a reset password", delays)

    async def test_control_another_account_s_change_closes_nothing(self):
        user, other = await self.account(), await self.account()
        lines = await self.lines_of(user["username"])
        await self.update(other, active=False)
        for line in lines:
            self.assertTrue(await line.ask("rooms.list", clinic=line.clinic))


class Guessing(House):
    """Each test guesses from addresses of its own: the throttle counts by them too."""

    async def guess(self, line, user, failures=9):
        """Wrong passwords until so many were looked at; a wait that was asked for is waited. The waits, by how many had
        failed before. A wait counts from the attempt, whose password takes a while to be looked at on a busy machine, so the
        first may have passed when the answer comes."""
        failed, waits = 0, {}
        while failed < failures:
            refusal = await self.refusal_of(line.ask("auth.login", username=user, password=f"a wrong secret {failed}"))
            if refusal.code == "tooMany":
                waits.setdefault(failed, refusal.data["current"]["retryAfter"])
                await asyncio.sleep(refusal.data["current"]["retryAfter"])
            else:
                self.assertEqual("unauthenticated", refusal.code)
                failed += 1
        return waits

    async def refusal_of(self, answer):
        try:
            raise AssertionError(f"expected a refusal, got {str(await answer)[:100]}")
        except harness.Refused as refusal:
            return refusal

    async def test_past_five_wrong_passwords_each_waits_twice_as_long_even_the_right_one(self):
        user = (await self.account())["username"]
        line, failures = await self.line(local="127.0.1.1"), count(7, 11)
        waits = await self.guess(line, user, failures)
        self.assertTrue(all(failed >= 5 and wait <= 2 ** (failed - 5) for failed, wait in waits.items()), waits)
        refusal = await self.refused("tooMany", line.sign_in(user))
        self.assertGreater(refusal.data["current"]["retryAfter"], 2 ** (failures - 5 - 1))
        self.assertLessEqual(refusal.data["current"]["retryAfter"], 2 ** (failures - 5))
        await asyncio.sleep(refusal.data["current"]["retryAfter"])
        line = await self.line(local="127.0.1.1")  # the former one may be past its deadline for signing in
        await line.sign_in(user)  # the control: time ends it

    async def test_the_desk_of_a_guessed_account_still_gets_in_and_a_stranger_does_not(self):
        user = (await self.account())["username"]
        desk = await self.line(local="127.0.1.3")
        await desk.sign_in(user)
        await desk.close()
        for address in ("127.0.1.4", "127.0.1.5"):
            await self.guess(await self.line(local=address), user, 5)
        for _ in range(3):
            again = await self.line(local="127.0.1.3")
            self.assertEqual(user, (await again.sign_in(user))["user"]["username"])
        await self.refused("tooMany", (await self.line(local="127.0.1.7")).sign_in(user))  # the control: it was locked

    async def test_an_address_that_guesses_at_many_accounts_waits_and_others_do_not(self):
        user = (await self.account())["username"]
        line = await self.line(local="127.0.1.8")
        for number in range(33):
            waits = await self.guess(line, f"nobody{number}", 1)
            self.assertTrue(number >= 30 or not waits, f"waited before attempt {number + 1}")
        await self.refused("tooMany", line.sign_in(user))
        await (await self.line(local="127.0.1.9")).sign_in(user)

    async def test_guessing_at_a_locked_window_is_slowed_down_like_signing_in(self):
        user = (await self.account())["username"]
        line = await self.line(local="127.0.1.10")
        await line.sign_in(user)
        failed = 0
        while True:
            refusal = await self.refusal_of(line.ask("auth.verifyPassword", password=f"a wrong secret {failed}"))
            if refusal.code == "tooMany":
                break
            self.assertEqual("invalid", refusal.code)
            failed += 1
        self.assertGreaterEqual(failed, 5)


if __name__ == "__main__":
    harness.main()
