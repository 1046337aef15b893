# SPDX-License-Identifier: GPL-3.0-or-later
"""Who sits before the windows: everything they do is a key press, everything they know is what their window shows."""

import re
import subprocess

from desk import Failed, Window, wait_for
from relay import Relay


OMAR, NADIA, RAMI, ANY = LANES = ("Omar Said", "Nadia Aziz", "Rami Haddad", "Any doctor")  # as the lanes stand


class Door:
    """Where a window finds the server: at its own relay."""

    def __init__(self, clinic, relay):
        self.address = f"127.0.0.1:{relay.port}"
        self.fingerprint = clinic.fingerprint
        self.accounts = clinic.accounts


class Person:
    at_the_keyboard = None  # whose window has it

    def __init__(self, programs, clinic, display, program, user, place, folder, options=(), environment=None):
        self.name = user
        self.kind = "display" if "--display" in options else program
        self.display = display
        self.relay = Relay(clinic.server.port)
        self.window = Window(programs, program, Door(clinic, self.relay), user, folder,
                             ("--language", "en", "--theme", "light", *options), environment)
        self.place = place

    def sits_down(self):
        self.window.wait_for("^live$", 300)
        if self.place:
            self.display.place(self.window, *self.place)

    def find(self, pattern):
        return self.window.find(pattern)

    def shows(self, pattern, seconds=120):  # a machine may be busy
        return self.window.wait_for(pattern, seconds)

    def lacks(self, pattern, seconds=120):
        wait_for(f"{self.name}'s window not to show “{pattern}” any more", lambda: not self.find(pattern), seconds)

    def takes_the_keyboard(self):
        if Person.at_the_keyboard is not self:
            self.display.focus(self.window)
            Person.at_the_keyboard = self
            self.shows("^keyboard: ")

    def press(self, *keys):
        if not keys:
            return
        self.takes_the_keyboard()
        subprocess.run(["xdotool", "key", "--delay", "15", *keys], check=True)

    def type(self, text):
        self.takes_the_keyboard()
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def keyboard(self):
        found = self.find("^keyboard: (.*)")
        return found.group(1) if found else ""

    def go_to(self, pattern, key="Tab", most=30):
        """Presses a key until the keyboard is at something."""
        for _ in range(most):
            if re.search(pattern, self.keyboard()):
                return
            before = self.keyboard()
            self.press(key)
            try:
                wait_for("the keyboard to move", lambda: self.keyboard() != before, 2)
            except Failed:
                pass  # it may be the only place of this name
        raise Failed(f"{self.name} does not reach “{pattern}” with {key}: the keyboard is at “{self.keyboard()}”")

    def choose(self, *entries):
        """In the menu that is open, and in its submenus."""
        for depth, entry in enumerate(entries):
            self.shows(f"^menu: {re.escape(entry)}$")
            for _ in range(20):
                if self.find(f"^menu at: {re.escape(entry)}$"):
                    break
                before = self.find("^menu at: .*")
                self.press("Down")
                wait_for("the next entry", lambda: str(self.find("^menu at: .*")) != str(before))
            self.press("Return" if depth + 1 == len(entries) else "Right")
        self.lacks("^menu: ")

    def stop(self):
        self.window.stop()


class Desk(Person):
    """At the reception."""

    def checks_in(self, patient):
        self.press("ctrl+k")
        self.type(patient)
        self.shows(f"^search: {patient} → Check in")
        self.press("Return")

    def walks_in(self, patient, doctor_row, reason=None):
        self.press("F4")
        self.shows("^dialog: Walk-in")
        self.type(patient)
        self.shows(f"^offered: {patient}")
        self.press("Return")
        self.shows(f"^typed: .*{patient}.* · ")
        self.press("Home", *["Down"] * doctor_row, "Tab")
        if reason:
            self.press("Right", "Tab")
            self.type(reason)
        self.press("Return")
        self.lacks("^dialog: ")

    def goes_to_the_expected(self):
        self.press("F5")
        self.shows("^keyboard: Expected today")

    def goes_to(self, lane, ticket=None):
        """To a lane, and a patient in it."""
        here = "^Patients of (.*?)(, |$)"
        self.takes_the_keyboard()
        self.shows("^keyboard: ")
        if not re.search(here, self.keyboard()):
            self.goes_to_the_expected()
            self.go_to(here)
        steps = LANES.index(lane) - LANES.index(re.search(here, self.keyboard()).group(1))
        self.press(*["Right" if steps > 0 else "Left"] * abs(steps))
        self.shows(f"^keyboard: Patients of {lane}(, |$)")
        if ticket:
            tickets = self.shows(f"^line {lane}: (.*{ticket}.*)").group(1).split()
            self.press("Home", *["Down"] * tickets.index(ticket))
            self.shows(f"^keyboard: Patients of {lane}, {ticket}$")

    def does(self, lane, ticket, *entries):
        self.goes_to(lane, ticket)
        self.press("Return")
        self.choose(*entries)
