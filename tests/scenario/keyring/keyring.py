#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reception with a real Secret Service on a bus of its own: what it keeps where, what a locked and a dead keyring change,
that a locked window stays locked over a new start, and that a computer that slept wakes up locked. A real window, moved by
real keys on a virtual display.

usage: keyring.py <folder of the programs>
"""

import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "demo"))
PACKAGES = {"Xvfb": "xvfb", "xdotool": "xdotool", "openbox": "openbox", "dbus-run-session": "dbus-daemon", "dbus-send": "dbus-bin",
            "gnome-keyring-daemon": "gnome-keyring", "secret-tool": "libsecret-tools"}
FAKETIME = next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)
NEEDED = [package for tool, package in PACKAGES.items() if not shutil.which(tool)]
NEEDED += [] if FAKETIME else ["faketime"]
NEEDED += [] if glob.glob("/usr/lib/*/libsecret-1.so.0") else ["libsecret-1-0"]
if NEEDED:
    print(f"SKIPPED: windows with a real keyring need {', '.join(NEEDED)}, which ./crm test installs")
    sys.exit(0)

from desk import Failed, Server, VirtualDisplay, end, wait_for  # noqa: E402
from secretservice import Keyring, end_whoever_answers, on_a_bus_of_its_own  # noqa: E402
from receptionwindow import PROGRAM, Reception  # noqa: E402


class Trial:
    def __init__(self, programs, folder):
        self.begun = time.monotonic()
        self.programs = programs
        self.folder = folder
        self.windows = []
        self.keyring = None
        self.display = VirtualDisplay(folder, 1500, 950)
        os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")  # the keyring's, not the display's
        self.server = Server(programs, folder)
        self.server.start()
        self.profile = folder / "profile"
        self.day = self.profile / f"{PROGRAM}.lastday"
        self.token = f"{PROGRAM}/{self.server.address} in {self.profile}"
        self.key = f"{PROGRAM}/{self.server.address}/lastday in {self.profile}"

    def say(self, what):
        print(f"{time.monotonic() - self.begun:6.1f} s  {what}", flush=True)

    def expect(self, what, right):
        if not right:
            raise Failed(f"not so: {what}")
        self.say(what)

    def opens(self, environment=None):
        window = Reception(self.programs, self.server, self.folder, self.profile, self.display, environment)
        self.windows.append(window)
        return window

    def remembers(self):
        """A login in the keyring, a day beside it, and a window that is closed again. Returns a name of that day."""
        window = self.opens()
        window.signs_in(stay=True)
        wait_for("the kept day", self.day.exists, 20)
        names = [line.split(" ", 2)[2].split(",")[0] for line in window.shown() if line.startswith("expected: ")]
        wait_for("the entries", lambda: Keyring.entries() == sorted([self.token, self.key]), 10)
        window.settle()
        window.closes()
        return names

    def stop(self):
        for thing in (*self.windows, self.server, self.display):
            thing.stop()
        if self.keyring:
            self.keyring.stop()
        end_whoever_answers()


def kept(trial):
    trial.keyring = Keyring()
    names = trial.remembers()
    sealed = trial.day.read_bytes()
    trial.expect(f"token and key are in the keyring, the day beside it is private and holds none of its {len(names)} names",
                 names and trial.day.stat().st_mode & 0o777 == 0o600
                 and not any(part.encode() in sealed for name in names for part in name.split() if len(part.encode()) > 4))
    window = trial.opens()
    window.wait_for("^live$", 20)
    second = trial.opens()
    wait_for("the second window of this profile to say so",
             lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(second.process.pid), "--name", "."],
                                    capture_output=True).returncode == 0, 20)
    second.settle()
    trial.display.press_on("Escape")
    trial.expect("it signs in by itself; a second window of the same profile ends with 1", second.process.wait(10) == 1)
    window.closes()
    trial.server.kill()
    window = trial.opens()
    window.wait_for("^outage: .* what you see is from ", 20)
    trial.expect("the kept day opens without the server", names[0] in "\n".join(window.shown()))
    trial.server.start()
    window.wait_for("^live$")
    window.closes()


def locked_window(trial):
    window = trial.opens()
    window.wait_for("^live$", 20)
    trial.display.press(window, "ctrl+l")
    window.wait_for("^locked$")
    window.closes()
    for away in (False, True):
        if away:
            trial.server.kill()
        window = trial.opens()
        window.wait_for("^locked$", 20)
        window.settle()
        trial.expect(f"closed locked it starts locked {'without' if away else 'with'} the server, and shows nothing",
                     not window.find("^(page|expected|lane|live|outage)"))
        window.process.kill()  # killed while locked it stays so
        window.process.wait()
    trial.server.start()
    window = trial.opens()
    window.wait_for("^locked$", 20)
    window.unlocks()
    window.wait_for("^live$")
    window.settle()
    window.closes()
    window = trial.opens()
    window.wait_for("^live$", 20)
    trial.expect("unlocked it starts open", not window.find("^locked$"))
    window.signs_out()
    wait_for("the day to go", lambda: not trial.day.exists(), 10)
    wait_for("the entries to go", lambda: not Keyring.entries(), 10)
    trial.say("after signing out neither day nor entries are left")
    window.closes()


def dead_keyring(trial):
    trial.remembers()
    window = trial.opens()
    window.wait_for("^live$", 20)
    window.settle()
    trial.server.kill()
    window.wait_for("^outage: ", 20)
    trial.keyring.stands_still()
    window.signs_out()
    window.closes()
    trial.keyring.dies()
    trial.keyring = Keyring()
    trial.expect("who signed out before a keyring that did not answer left the entries", trial.token in Keyring.entries())
    trial.server.start()
    window = trial.opens()
    wait_for("the entries to go", lambda: not Keyring.entries(), 20)
    window.wait_for("^signed out$")
    window.settle()
    trial.expect("the next start removes them and does not sign in", not window.find("^live$") and not trial.day.exists())
    window.closes()


def locked_keyring(trial):
    trial.remembers()
    trial.keyring.stop()
    trial.keyring = Keyring(locked=True)
    window = trial.opens()
    window.signs_in(stay=True)
    window.wait_for("^says: .*keychain", 20)
    trial.expect("with a locked keyring the password signs in, and the window says that it can't be remembered", True)
    trial.expect("the kept day is still there", trial.day.exists())
    trial.server.kill()
    window.wait_for("^outage: ", 20)
    trial.expect("in an outage the day is in memory", window.find("^expected: "))
    trial.server.start()
    window.wait_for("^live$")
    window.signs_out()
    window.closes()


def asleep(trial):
    clock = trial.folder / "clock"
    ahead = 0

    def sleeps(seconds):
        """Only the wall clock goes on, as for a program on a computer that sleeps."""
        nonlocal ahead
        ahead += seconds
        written = trial.folder / "clock.new"
        written.write_text(f"+{ahead}\n")
        written.replace(clock)

    sleeps(0)
    window = trial.opens({"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_NO_CACHE": "1",
                          "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"})
    window.signs_in(stay=False)
    window.settle()
    sleeps(200)
    time.sleep(2.5)  # two of the ticks at which it looks
    trial.expect("after 200 s asleep it is open", not window.find("^locked$"))
    trial.display.press(window, "Shift_L")  # counts anew
    sleeps(3600)
    window.wait_for("^locked$", 10)
    trial.expect("after an hour asleep it is locked, and shows nothing", not window.find("^(page|expected|lane)"))
    window.unlocks()
    for name, wake in (("a key", ["key", "Shift_L"]), ("the mouse", ["mousemove_relative", "25", "10"])):
        for turn in range(3):
            time.sleep(1 + 0.3 * turn)  # the touch comes at another moment between two ticks each time
            sleeps(3600)
            subprocess.run(["xdotool", *wake], check=True)
            window.wait_for("^locked$", 5)
            window.unlocks()
        trial.say(f"woken by {name} it is locked, three times of three")
    window.closes()


def main():
    programs = Path(sys.argv[1]).resolve()
    if "MEDCRM_KEYRING_FOLDER" not in os.environ:
        with tempfile.TemporaryDirectory(prefix="medcrm-keyring-") as folder:
            return on_a_bus_of_its_own(folder, [sys.executable, __file__, *sys.argv[1:]])
    trial = Trial(programs, Path(os.environ["MEDCRM_KEYRING_FOLDER"]))
    try:
        for case in (kept, locked_window, dead_keyring, locked_keyring, asleep):
            case(trial)
        trial.say("done")
        return 0
    except Failed as failure:
        trial.say(f"FAILED: {failure}")
        for window in trial.windows[-1:]:
            print("\n".join(window.shown()))
        return 1
    finally:
        trial.stop()


if __name__ == "__main__":
    sys.exit(main())
