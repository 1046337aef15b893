# SPDX-License-Identifier: GPL-3.0-or-later
"""The real medcrm-server as a process, on a data directory of its own."""
import ctypes
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from harness.machine import tool
from harness.wait import until

# Wide enough that no test meets a limit by chance.
WIDE_LIMITS = ["connections.strangersPerAddress=1000", "connections.strangers=1000", "connections.perUser=1000",
               "connections.perAddress=5000", "connections.signedIn=5000", "connections.loginDeadline=120",
               "connections.tlsDeadline=60", "limits.writesPerSecond=10000", "limits.writesBurst=10000",
               "limits.framesPerSecond=10000", "limits.framesBurst=10000", "limits.freeDisk=16"]


def programs():
    """The folder of the built programs."""
    folder = os.environ.get("MEDCRM_BIN_DIR")
    if not folder:
        raise SystemExit("MEDCRM_BIN_DIR must name the folder of the built programs")
    return Path(folder)


def _end_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG: a test that dies leaves no server behind


class Server:
    """`settings` are "key=value", as --set takes them, over WIDE_LIMITS (unless wide=False). `data` is a directory of one's
    own choice; without it the server has a fresh one, which close() removes. `wrapper` is what the server is started under
    (["strace", …]), `environment` what is added to its environment, both for every start. It keeps its port over
    restarts. Whatever does not come about within its time raises AssertionError."""

    def __init__(self, settings=(), data=None, address="127.0.0.1", port=0, wrapper=(), environment=None, wide=True):
        self._folder = None if data else tempfile.mkdtemp(prefix="medcrm-test-")
        self._logs = tempfile.mkdtemp(prefix="medcrm-log-")
        self.data = Path(data) if data else Path(self._folder) / "data"
        self.settings = (WIDE_LIMITS if wide else []) + list(settings)
        self.address, self.port = address, port
        self.wrapper, self.environment = list(wrapper), environment or {}
        self.process = None
        self.accounts = {}
        self._starts = 0

    # The commands of the program

    def command(self, *arguments, program="medcrm-server", wrapper=(), timeout=300):
        """Runs e.g. command("backup", file) on this data directory; the finished process, with stdout and stderr."""
        name, *rest = arguments
        return subprocess.run([*wrapper, str(programs() / program), name, *map(str, rest), "--data", str(self.data)],
                              capture_output=True, text=True, timeout=timeout, preexec_fn=_end_with_parent,
                              env={**os.environ, **self.environment})

    def must(self, *arguments, **options):
        """The same for what must succeed; what it printed."""
        done = self.command(*arguments, **options)
        assert done.returncode == 0, f"medcrm-server {arguments}: exit {done.returncode}: {done.stdout}{done.stderr}"
        return done.stdout

    def make_demo(self, seed=1):
        """The demo's clinic: 3 doctors, a receptionist, a display; self.accounts has their passwords."""
        rows = [line.split("\t") for line in self.must("demo", "--seed", seed).splitlines()]
        self.accounts = {name: password for name, password, _ in rows}

    def init(self):
        """A database with nothing but the administrator, whose one-time password is returned."""
        return re.search(r"one-time password (\S+)", self.must("init")).group(1)

    def check_whole(self, copy=None):
        """Every check there is, the server's own, on a copy: pages, references, the chain of the audit log."""
        folder = tempfile.mkdtemp(prefix="medcrm-copy-")
        try:
            # On the small disks of these tests, too.
            self.must("backup", copy or Path(folder) / "copy.db", "--set", "limits.freeDisk=16")
        finally:
            shutil.rmtree(folder)

    # Running it

    def start(self, program="medcrm-server", wrapper=None, wait=True, environment=None):
        """Returns when the server listens (wait=False: at once). `program` can be a variant built for a test."""
        assert self.process is None or self.process.poll() is not None, "it is running already"
        self._starts += 1
        self.log = Path(self._logs) / f"server-{self._starts}.log"
        command = [*(self.wrapper if wrapper is None else wrapper), str(programs() / program), "run", "--data",
                   str(self.data), "--address", self.address, "--port", str(self.port)]
        for setting in self.settings:
            command += ["--set", setting]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                            preexec_fn=_end_with_parent,
                                            env={**os.environ, **self.environment, **(environment or {})})
        if wait:
            self.wait_listening()

    def wait_listening(self):
        until("the server to listen", lambda: self._introduced("fingerprint") or self.process.poll() is not None)
        assert self.process.poll() is None, f"the server ended with {self.process.returncode}: {self.output}"
        self.fingerprint = self._introduced("fingerprint")
        self.port = int(re.search(r":(\d+)/$", self._introduced("address")).group(1))

    def _introduced(self, word):
        found = re.search(rf"^\s*{word}:\s+(\S+)\n", self.output, re.MULTILINE)
        return found and found.group(1)

    @property
    def output(self):
        """Everything it wrote to both outputs since its last start."""
        return self.log.read_text(errors="replace")

    @property
    def pid(self):
        """Of the server itself, also when it runs under a wrapper that forks."""
        own = Path(f"/proc/{self.process.pid}")
        if "medcrm-server" in os.path.basename(os.readlink(own / "exe")):
            return self.process.pid
        children = (own / "task" / str(self.process.pid) / "children").read_text().split()
        return next(int(child) for child in children
                    if "medcrm-server" in os.path.basename(os.readlink(f"/proc/{child}/exe")))

    @property
    def address_text(self):
        return f"wss://{self.address}:{self.port}/"

    @property
    def certificate(self):
        """The file that holds its certificate, for a client's trust."""
        return self.data / "identity.pem"

    def kill(self):
        """As a power cut or a crash ends it: SIGKILL."""
        os.kill(self.pid, signal.SIGKILL)
        self.process.wait(60)

    def freeze(self):
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self):
        os.kill(self.pid, signal.SIGCONT)

    def stop(self):
        """In order, as a service manager ends it: SIGTERM. Its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait_end()

    def wait_end(self, seconds=60):
        """Its exit code, once it has ended."""
        return self.process.wait(seconds)

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    # How it is

    def memory(self):
        """What of it is in memory now (RSS), in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def attach_strace(self, *arguments):
        """strace on the running server's main thread, which alone writes to the database and to clients; programs that it
        starts and threads that check passwords go on untouched. Returns when it has taken hold. The process, to be ended by
        the caller."""
        words = Path(self._logs) / f"strace-{self._starts}.err"
        with open(words, "wb") as log:
            tracer = subprocess.Popen([tool("strace"), "-p", str(self.pid), *arguments], stderr=log,
                                      preexec_fn=_end_with_parent)
        status = Path(f"/proc/{self.pid}/status")
        until("strace to take hold", lambda: tracer.poll() is not None
              or re.search(r"TracerPid:\s+[1-9]", status.read_text()))
        assert tracer.poll() is None, words.read_text()
        return tracer

    def close(self):
        """Ends it and removes what it left."""
        if self.is_running:
            try:
                os.kill(self.pid, signal.SIGKILL)
            except (OSError, StopIteration):
                pass
            self.process.kill()
            self.process.wait()
        for folder in (self._folder, self._logs):
            if folder:
                shutil.rmtree(folder, ignore_errors=True)
