# SPDX-License-Identifier: GPL-3.0-or-later
"""A network of a test's own: the clients in one network namespace, the server in another, a cable between, and faults of the
cable. Both namespaces go with this process."""
import ctypes
import os
import signal
import subprocess

from harness.machine import needs_root, needs_tools, tool
from harness.mounts import run

CLONE_NEWNET = 0x40000000
SERVER = "10.77.0.1"
_libc = ctypes.CDLL(None, use_errno=True)


def missing():
    """What this machine lacks for it, or None."""
    lack = needs_root() or needs_tools(ip="iproute2", nsenter="util-linux", iptables="iptables")
    if lack:
        return lack
    try:
        subprocess.run(["unshare", "-n", tool("iptables"), "-A", "INPUT", "-m", "statistic", "--mode", "random",
                        "--probability", "0.3", "-j", "DROP"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "network namespaces and iptables with its statistic match in this kernel"
    return None


class Network:
    """From now on this process is in it. `desks` is how many addresses the clients have: 10.77.0.11 and on."""

    def __init__(self, desks):
        assert _libc.unshare(CLONE_NEWNET) == 0, os.strerror(ctypes.get_errno())
        self.anchor = subprocess.Popen(["unshare", "-n", "sleep", "infinity"],
                                       preexec_fn=lambda: ctypes.CDLL(None).prctl(1, signal.SIGKILL))
        self.desks = [f"10.77.0.{11 + number}" for number in range(desks)]
        try:
            self._lay_cable()
        except BaseException:
            self.close()
            raise

    def _lay_cable(self):
        from harness.wait import until
        own = os.readlink("/proc/self/ns/net")
        until("the server's namespace", lambda: os.readlink(f"/proc/{self.anchor.pid}/ns/net") != own)
        run("ip", "link", "add", "desks", "type", "veth", "peer", "name", "server", "netns", self.anchor.pid)
        run("ip", "link", "set", "lo", "up")
        for address in self.desks:
            run("ip", "address", "add", f"{address}/24", "dev", "desks")
        self.at_server("ip", "link", "set", "lo", "up")
        self.at_server("ip", "address", "add", f"{SERVER}/24", "dev", "server")
        self.at_server("ip", "link", "set", "server", "up")
        run("ip", "link", "set", "desks", "up")

    @property
    def wrapper(self):
        """Puts a program into the server's namespace."""
        return [tool("nsenter"), "-t", str(self.anchor.pid), "-n"]

    def at_server(self, *command):
        run("nsenter", "-t", self.anchor.pid, "-n", tool(command[0]), *command[1:])

    def _rule(self, chain, side, address, *verdict):
        self.at_server("iptables", "-w", "-A", chain, side, address, *verdict)

    # Faults, each of one desk's address or of the cable

    def drop_to_server(self, address):
        self._rule("INPUT", "-s", address, "-j", "DROP")

    def drop_from_server(self, address):
        self._rule("OUTPUT", "-d", address, "-j", "DROP")

    def drop_both(self, address):
        self.drop_to_server(address)
        self.drop_from_server(address)

    def lose_some(self, address, part=0.3):
        draw = ("-m", "statistic", "--mode", "random", "--probability", str(part), "-j", "DROP")
        self._rule("INPUT", "-s", address, *draw)
        self._rule("OUTPUT", "-d", address, *draw)

    def reset(self, address):
        self._rule("INPUT", "-s", address, "-p", "tcp", "-j", "REJECT", "--reject-with", "tcp-reset")

    def unplug(self):
        run("ip", "link", "set", "desks", "down")

    def plug_in(self):
        run("ip", "link", "set", "desks", "up")

    def heal(self):
        self.at_server("iptables", "-w", "-F")

    def close(self):
        self.anchor.kill()
        self.anchor.wait()
