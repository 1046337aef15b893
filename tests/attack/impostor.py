# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who poses as the server: another key, also one that an authority signed, and a record of every byte that a
client told it, decrypted."""
import asyncio
import hashlib
import ssl
import subprocess
from pathlib import Path


def openssl(*arguments):
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def make_authority(folder):
    """An authority of one's own, as a PEM of its certificate; its key lies beside it."""
    certificate = Path(folder) / "authority.pem"
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj",
            "/CN=Trusted authority", "-addext", "basicConstraints=critical,CA:TRUE", "-keyout",
            certificate.with_suffix(".key"), "-out", certificate)
    return certificate


def make_identity(folder, name, authority=None):
    """A PEM with key and certificate for 127.0.0.1, self-signed or signed by the authority."""
    key, request, certificate = (Path(folder) / f"{name}.{ending}" for ending in ("key", "csr", "crt"))
    names = Path(folder) / f"{name}.ext"
    names.write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n")
    openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
            "/CN=Medical CRM server", "-keyout", key, "-out", request)
    signer = ["-CA", authority, "-CAkey", authority.with_suffix(".key"), "-CAcreateserial"] if authority else ["-signkey", key]
    openssl("x509", "-req", "-in", request, "-days", "30", "-extfile", names, "-out", certificate, *signer)
    identity = Path(folder) / f"{name}.pem"
    identity.write_text(certificate.read_text() + key.read_text())
    return identity


def fingerprint(identity):
    """As clients pin it: the SHA-256 of the public key."""
    public = subprocess.run(["openssl", "x509", "-in", identity, "-noout", "-pubkey"], capture_output=True, check=True).stdout
    der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "DER"], input=public, capture_output=True, check=True).stdout
    return hashlib.sha256(der).hexdigest()


class Impostor:
    """Listens on 127.0.0.1 with an identity and answers nothing. Plays TLS over memory, so that a client who leaves in the
    middle of the handshake is noticed too."""

    def __init__(self, identity, oldest=ssl.TLSVersion.TLSv1_3):
        self.heard = b""
        self.attempts = 0  # lines that reached it
        self.handshakes = 0  # of these, TLS to the end
        self.ended = 0  # lines that the client has closed
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.minimum_version = oldest
        self._tls.load_cert_chain(identity)

    async def listen(self, port=0):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _serve(self, reader, writer):
        self.attempts += 1
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        line, greeted = self._tls.wrap_bio(incoming, outgoing, server_side=True), False
        try:
            while data := await reader.read(65536):
                incoming.write(data)
                if not greeted:
                    greeted = self._goes_on(line.do_handshake) is not None
                    self.handshakes += greeted
                while greeted and (told := self._goes_on(lambda: line.read(65536))):
                    self.heard += told
                writer.write(outgoing.read())
        except OSError:
            pass
        self.ended += 1
        writer.close()

    @staticmethod
    def _goes_on(step):
        """What the step gives; None when it wants more bytes first."""
        try:
            return step() or b""
        except ssl.SSLWantReadError:
            return None

    def close(self):
        self._server.close()
