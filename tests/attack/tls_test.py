# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS of the running server, looked at by sslscan and testssl; and what the real reception tells somebody who poses as
the server."""
import asyncio
import json
import os
import shutil
import ssl
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import harness
import impostor
from harness import count

# What testssl thinks of every certificate that no public authority signed. The clients ask no authority: they know the
# server's key by its fingerprint, which neither ends nor is withdrawn by somebody else's list.
OF_A_PINNED_KEY = {"cert_chain_of_trust", "cert_validityPeriod", "cert_revocation",
                   "cert_extlifeSpan", "overall_grade"}  # the last two of newer versions; the grade sums up the others
HARMLESS = ("OK", "INFO", "LOW")
OF_THE_TOOL = {"engine_problem"}  # this machine's openssl has no GOST


def above_low(findings, accepted=frozenset()):
    return [f"{each['id']}: {each['severity']}: {each['finding']}" for each in findings
            if each["severity"] not in HARMLESS and each["id"] not in accepted]


class Scanned(harness.Case):
    def started(self):
        server = harness.Server()
        self.addCleanup(server.close)
        server.init()
        server.start()
        return server

    async def test_sslscan_finds_tls_1_3_and_nothing_else(self):
        scanner = harness.tool("sslscan")
        if not scanner:
            return harness.skip("a look at TLS from outside", "sslscan (package sslscan)")
        told = subprocess.run([scanner, "--xml=-", "--no-colour", f"127.0.0.1:{self.started().port}"], capture_output=True,
                              text=True, timeout=300).stdout
        found = ElementTree.fromstring(told).find("ssltest")
        enabled = {f"{each.get('type')} {each.get('version')}" for each in found.findall("protocol") if each.get("enabled") == "1"}
        self.assertEqual({"tls 1.3"}, enabled)
        self.assertEqual({"TLSv1.3"}, {each.get("sslversion") for each in found.findall("cipher")})
        self.assertTrue(all(int(each.get("bits")) >= 128 and each.get("strength") in ("strong", "acceptable")
                            for each in found.findall("cipher")))
        self.assertEqual("0", found.find("renegotiation").get("supported"))
        self.assertFalse([each for each in found.findall("heartbleed") if each.get("vulnerable") == "1"])
        certificate = found.find("certificates/certificate")
        self.assertEqual(("EC", "prime256v1"), (certificate.find("pk").get("type"), certificate.find("pk").get("curve_name")))

    def look(self, scanner, what, port):
        """What testssl finds at the server."""
        with tempfile.TemporaryDirectory(prefix="medcrm-testssl-") as folder:
            report = Path(folder) / "report.json"
            subprocess.run([scanner, *what, "--quiet", "--color", "0", "--warnings", "off", "--jsonfile", report,
                            f"127.0.0.1:{port}"], capture_output=True, timeout=1500, cwd=folder)
            return json.loads(report.read_text())

    async def test_testssl_finds_nothing_above_low(self):
        scanner = harness.tool("testssl") or harness.tool("testssl.sh")
        if not scanner:
            return harness.skip("testssl's findings", "testssl (package testssl.sh)")
        what = count(["-p", "-S"], [])  # protocols and certificate; or all there is
        port = self.started().port
        for _ in range(3):  # its own connection may be refused in the crowd that it makes: then it has not looked
            findings = self.look(scanner, what, port)
            if not any(each["finding"].startswith("check failed because of connect problem") for each in findings):
                break
        harness.say(f"testssl: {len(findings)} findings, above low: "
                    f"{', '.join(above_low(findings, OF_THE_TOOL)) or 'none'}")
        self.assertGreater(len(findings), count(20, 60))
        self.assertEqual([], above_low(findings, OF_THE_TOOL | OF_A_PINNED_KEY))
        self.assertTrue(above_low(findings), "control: what it thinks of a pinned key is not missed")

    async def test_control_a_server_that_speaks_tls_1_2_is_told_apart(self):
        scanner = harness.tool("sslscan")
        if not scanner:
            return harness.skip("a look at TLS from outside", "sslscan (package sslscan)")
        folder = tempfile.mkdtemp(prefix="medcrm-weak-")
        self.addCleanup(shutil.rmtree, folder)
        weak = impostor.Impostor(impostor.make_identity(folder, "weak"), oldest=ssl.TLSVersion.TLSv1_2)
        await weak.listen()
        self.addCleanup(weak.close)
        scan = await asyncio.create_subprocess_exec(scanner, "--xml=-", "--no-colour", f"127.0.0.1:{weak.port}",
                                                    stdout=asyncio.subprocess.PIPE)
        told, _ = await asyncio.wait_for(scan.communicate(), 300)
        found = ElementTree.fromstring(told.decode()).find("ssltest")
        self.assertIn(("1.2", "1"), {(each.get("version"), each.get("enabled")) for each in found.findall("protocol")})


class Posing(harness.Case):
    """The real reception, with a user name and password ready to send, before an impostor."""

    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.folder = Path(tempfile.mkdtemp(prefix="medcrm-impostor-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.real = self.server()

    def reception(self, port, pin, wrapper=()):
        """A reception as `sara`, known to that pin."""
        secret = self.folder / "password"
        secret.write_text(self.real.accounts["sara"])
        secret.chmod(0o600)
        self.trace = self.folder / "trace"
        process = subprocess.Popen(
            [*wrapper, str(harness.programs() / "medcrm-reception"), "--server", f"127.0.0.1:{port}", "--pin", pin, "--user",
             "sara", "--password-file", secret, "--profile", self.folder / "profile", "--language", "en", "--trace", self.trace],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_NO_GLIB": "1"}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def shown(self):
        """The lines that the window shows now, as its trace tells."""
        lines = set()
        for entry in self.trace.read_text(errors="replace").splitlines() if self.trace.exists() else []:
            _, sign, text = entry.split(" ", 2)
            (lines.add if sign == "+" else lines.discard)(text)
        return lines

    async def impostor(self, authority=None, port=0):
        posing = impostor.Impostor(impostor.make_identity(self.folder, "impostor", authority))
        await posing.listen(port)
        self.addCleanup(posing.close)
        return posing

    async def refuses(self, posing):
        """The reception hangs up on the impostor without a word, and shows nobody signed in."""
        await harness.until_async("the reception to meet the impostor and hang up", lambda: posing.ended)
        await harness.until_async("the reception to be without a server", lambda: self.shown() and "live" not in self.shown())
        self.assertEqual(b"", posing.heard)
        harness.say(f"{posing.attempts} lines to the impostor, {posing.handshakes} handshakes, {len(posing.heard)} bytes told")

    async def test_a_server_with_another_key_is_told_nothing(self):
        posing = await self.impostor()
        self.reception(posing.port, self.real.fingerprint)
        await self.refuses(posing)

    async def test_a_key_that_a_trusted_authority_signed_is_told_nothing_either(self):
        wants = harness.needs_own_mounts()
        if wants:
            return harness.skip("an authority that the machine trusts", wants)
        authority = impostor.make_authority(self.folder)
        trusted = self.folder / "certs"
        shutil.copytree("/etc/ssl/certs", trusted, symlinks=False, ignore_dangling_symlinks=True)
        hashed = impostor.openssl("x509", "-in", authority, "-noout", "-hash").strip()
        shutil.copy(authority, trusted / "medcrm-authority.pem")
        shutil.copy(authority, trusted / f"{hashed}.0")
        bundle = trusted / "ca-certificates.crt"
        bundle.write_text((bundle.read_text() if bundle.exists() else "") + authority.read_text())
        # Trusted by this one process only: in a mount namespace of its own.
        within = ["unshare", "-m", "sh", "-c", f'mount --bind "{trusted}" /etc/ssl/certs && exec "$@"', "sh"]
        posing = await self.impostor(authority)
        check = await asyncio.create_subprocess_exec(
            *within, "openssl", "s_client", "-connect", f"127.0.0.1:{posing.port}", "-CApath", "/etc/ssl/certs",
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL)
        told, _ = await asyncio.wait_for(check.communicate(), 60)
        self.assertIn(b"Verify return code: 0 (ok)", told)  # the control: the authority is believed there
        posing.attempts = posing.handshakes = posing.ended = 0
        self.reception(posing.port, self.real.fingerprint, within)
        await self.refuses(posing)

    async def test_an_impostor_at_the_address_of_a_server_that_was_known_is_told_no_token(self):
        process = self.reception(self.real.port, self.real.fingerprint)
        await harness.until_async("the reception to be signed in", lambda: "live" in self.shown())
        self.real.stop()
        posing = await self.impostor(port=self.real.port)
        await self.refuses(posing)
        self.assertIsNone(process.poll())

    async def test_control_the_same_impostor_is_told_a_request_when_its_key_is_the_known_one(self):
        posing = await self.impostor()
        self.reception(posing.port, impostor.fingerprint(self.folder / "impostor.pem"))
        await harness.until_async("the request", lambda: posing.heard.startswith(b"GET / HTTP/1.1"))
        self.assertNotIn(b"sara", posing.heard)  # not even then, before it has answered


if __name__ == "__main__":
    harness.main()
