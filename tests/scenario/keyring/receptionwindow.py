# SPDX-License-Identifier: GPL-3.0-or-later
"""The reception's window as a person starts it: nobody types the password for it."""

import os
import subprocess

from desk import Failed, Window, wait_for

PROGRAM = "medcrm-reception"
USER = "sara"


class Reception(Window):
    def __init__(self, programs, server, folder, profile, display, environment=None):
        self.name, self.number = PROGRAM, None
        self.display = display
        self.password = server.accounts[USER][0]
        self.trace = folder / f"{len(list(folder.glob('*.log')))}.trace"
        with open(self.trace.with_suffix(".log"), "wb") as log:
            self.process = subprocess.Popen(
                [str(programs / PROGRAM), "--server", server.address, "--pin", server.fingerprint, "--user", USER, "--language", "en",
                 "--theme", "light", "--profile", profile, "--trace", self.trace],
                env={**os.environ, **(environment or {})}, stdout=log, stderr=log)

    def signs_in(self, stay):
        self.wait_for("^keyboard: Password$")
        self.display.type(self, self.password)
        self.display.press(self, *(["Tab", "space"] if stay else []), "Return")
        self.wait_for("^live$")

    def signs_out(self):
        self.display.press(self, "ctrl+l")
        self.wait_for("^locked$")
        self.display.press(self, "Tab", "Tab", "Return")
        self.wait_for("^signed out$")

    def unlocks(self):
        self.display.type(self, self.password)
        self.display.press(self, "Return")
        wait_for("the window to open", lambda: not self.find("^locked$"), 20)

    def closes(self):
        self.display.press(self, "alt+F4")
        if self.process.wait(15) != 0:
            raise Failed(f"the window ended with {self.process.returncode}")
