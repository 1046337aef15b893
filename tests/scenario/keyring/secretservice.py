# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus for one test, and the keyring on it."""

import os
import signal
import subprocess
from pathlib import Path

from desk import end, wait_for

BUS = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"]
SERVICE = "string:org.freedesktop.secrets"


def on_a_bus_of_its_own(folder, command):
    """Runs a command there and returns its exit code. The bus has no display: no prompt of the keyring can grab the keyboard."""
    home = Path(folder)
    (home / "run").mkdir(mode=0o700)
    environment = {**os.environ, "MEDCRM_KEYRING_FOLDER": str(home), "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"),
                   "XDG_DATA_HOME": str(home / "share"), "XDG_CACHE_HOME": str(home / "cache"),
                   "XDG_CONFIG_HOME": str(home / "config")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP", "QT_NO_GLIB", "GNOME_KEYRING_CONTROL"):
        environment.pop(name, None)  # QT_NO_GLIB: libsecret's answers come through GLib's loop
    return subprocess.run(["dbus-run-session", "--", *command], env=environment).returncode


def is_there():
    return "true" in subprocess.run([*BUS, "org.freedesktop.DBus.NameHasOwner", SERVICE], capture_output=True, text=True).stdout


def end_whoever_answers():
    """The bus may have started a keyring by itself, for a window that asked while ours was gone."""
    done = subprocess.run([*BUS, "org.freedesktop.DBus.GetConnectionUnixProcessID", SERVICE], capture_output=True, text=True)
    if done.returncode == 0:
        os.kill(int(done.stdout.split()[-1]), signal.SIGKILL)


class Keyring:
    """gnome-keyring's daemon; its keyring stays in XDG_DATA_HOME from one to the next."""

    def __init__(self, locked=False):
        end_whoever_answers()
        wait_for("the bus to be without a keyring", lambda: not is_there(), 10)
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"] + ([] if locked else ["--unlock"])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process.stdin.write(b"" if locked else b"of this test only")  # no line end: it would belong to the password
        self.process.stdin.close()
        wait_for("the secret service", is_there, 20)

    @staticmethod
    def entries():
        """Their names; secret-tool prints attributes to stderr."""
        done = subprocess.run(["secret-tool", "search", "--all", "server", "medcrm"], capture_output=True, text=True)
        return sorted(line.split(" = ", 1)[1] for line in done.stderr.splitlines() if line.startswith("attribute.user"))

    def stands_still(self):
        self.process.send_signal(signal.SIGSTOP)

    def dies(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
        end(self.process)
