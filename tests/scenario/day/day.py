#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scripted evening and the morning after it: a waiting-room display, two desks and three doctors as real processes, moved by
real key presses on a virtual display, at a real server that is killed, over networks that stand still and break, with a
clock that passes midnight. In between and at the end every window equals the server's snapshot.

usage: day.py <folder of the programs> <library that shifts a clock>
"""

import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "demo"))
NEEDED = [tool for tool in ("Xvfb", "xdotool", "openbox") if not shutil.which(tool)]
try:
    import websockets  # noqa: F401  what wire.py speaks with
except ImportError:
    NEEDED.append("python3-websockets")
if NEEDED:
    print(f"SKIPPED: the scripted day needs {', '.join(NEEDED)}, which ./crm test installs")
    sys.exit(0)

from clinic import Clinic, ClinicServer, midnight_after  # noqa: E402
from desk import Failed, VirtualDisplay, wait_for  # noqa: E402
from people import NADIA, OMAR, RAMI, Desk, Person  # noqa: E402
from snapshot import Picture, difference, of_display  # noqa: E402

PATIENTS = ("Ada Amber", "Ben Brook", "Cleo Crane", "Dan Drake", "Eva Elm", "Finn Frost", "Gina Gold", "Hugo Hill",
            "Ines Iron", "Jon Jade", "Kim Knight", "Lea Lake", "Max Moor", "Nora North")
UNTIL_MIDNIGHT = 15  # seconds between the server's return and the end of its day


class Day:
    def __init__(self, programs, clock, folder):
        self.begun = time.monotonic()
        self.people = []
        self.display = None
        self.server = ClinicServer(programs, clock, folder)
        self.programs = programs
        self.folder = folder

    def say(self, what):
        print(f"{time.monotonic() - self.begun:6.1f} s  {what}", flush=True)

    def opens(self):
        self.display = VirtualDisplay(self.folder, 3160, 1800)
        self.clinic = Clinic(self.server)
        self.clinic.registers(*PATIENTS)
        for family, doctor, minutes in (("Amber", "A", 20), ("Brook", "B", 25), ("Crane", "C", 45)):
            self.clinic.books(family, doctor, minutes)
        self.maha = self.sits(Desk, "medcrm-reception", "maha", (0, 0, 1440, 860))
        self.sara = self.sits(Desk, "medcrm-reception", "sara", (0, 900, 1440, 860))
        self.omar = self.sits(Person, "medcrm-doctor", "omar", (1450, 0, 560, 860))
        self.nadia = self.sits(Person, "medcrm-doctor", "nadia", (2020, 0, 560, 860))
        self.rami = self.sits(Person, "medcrm-doctor", "rami", (2590, 0, 560, 860))
        self.hall = self.sits(Person, "medcrm-reception", "hall", None, ("--display",), {"QT_QPA_PLATFORM": "offscreen"})
        self.desks = (self.maha, self.sara)
        self.doctors = (self.omar, self.nadia, self.rami)
        for person in self.people:
            person.sits_down()
        self.say("the clinic is open: a display, two desks, three doctors")

    def sits(self, kind, program, user, place, options=(), environment=None):
        person = kind(self.programs, self.clinic, self.display, program, user, place, self.folder, options, environment)
        self.people.append(person)
        return person

    def expected(self, person, picture):
        if person is self.hall:
            return of_display(self.clinic.waiting_room())
        if person in self.desks:
            return picture.of_reception()
        return picture.of_doctor("ABC"[self.doctors.index(person)])

    def everyone_equals_the_server(self, when):
        """A snapshot asked for now, beside what each window shows; returns what was compared."""
        picture = Picture(self.clinic.snapshot(), self.server.now(), self.clinic.offset)
        for doctor in picture.doctors:
            # Who waits since an earlier day is open, and in the windows, but in no line any more.
            by_sort = [visit["ticket"] for visit in picture.open_of(doctor)
                       if visit["status"] != "waiting" or visit["businessDay"] == picture.day]
            if self.clinic.line_of(doctor["ticketPrefix"]) != by_sort:
                raise Failed(f"the server's line of {doctor['fullName']} is not in the order of the rules: "
                             f"{self.clinic.line_of(doctor['ticketPrefix'])}, by the rules {by_sort}")
        compared = {}
        for person in self.people:
            wanted = self.expected(person, picture)
            try:
                wait_for("the window", lambda: not difference(person.kind, person.window.shown(), wanted), 120)
            except Failed:
                rows = "\n  ".join(difference(person.kind, person.window.shown(), wanted))
                raise Failed(f"{when}: {person.name}'s window is not what the server has:\n  {rows}") from None
            compared[person] = wanted
        self.say(f"{when}: all six windows equal the server's snapshot"
                 f" ({sum(map(len, compared.values()))} lines, {len(picture.visits)} visits)")
        return compared

    # The evening

    def patients_come(self):
        self.maha.checks_in("Ada Amber")
        self.sara.checks_in("Ben Brook")
        self.sara.shows(f"^lane {NADIA}: B01 Ben Brook, waiting")
        self.sara.press("ctrl+z")  # the wrong one
        self.maha.shows("^expected: .* Ben Brook, booked")
        self.sara.checks_in("Ben Brook")
        self.nadia.shows("^waiting: B02 Ben Brook")
        self.clinic.walks_in("Drake", "W")
        for family, doctor in (("Elm", "A"), ("Frost", "B"), ("North", "B"), ("Gold", "C"), ("Hill", "A")):
            self.clinic.walks_in(family, doctor)
        self.maha.walks_in("Ines Iron", 0, "chest pain")
        self.omar.shows("^button: Call next: .*Ines Iron")
        self.say("booked ones and walk-ins, one of them urgent; a check-in taken back with Ctrl+Z")

    def all_call_at_once(self):
        """Their requests reach the server in the same moment: the network held them until all had pressed F9."""
        for doctor in self.doctors:
            doctor.relay.hold()
        for doctor in self.doctors:
            doctor.press("F9")
        for doctor in self.doctors:
            doctor.relay.release()
        called = [doctor.shows(r"^current: (\w+) .*, called").group(1) for doctor in self.doctors]
        if len(set(called)) != 3 or called[0] != "A04" or "W01" not in called:
            raise Failed(f"called at once: {called}; the urgent A04 is Omar's, W01 is one doctor's, nobody is called twice")
        for desk in self.desks:
            for ticket in called:
                desk.shows(rf"^lane .*: {ticket} .*, called")
        self.say(f"three doctors pressed F9 at once: {', '.join(called)}; nobody is called twice")

    def they_work(self):
        for doctor in self.doctors:
            doctor.press("ctrl+Return")
            doctor.shows("^current: .*, inService")
        self.omar.press("ctrl+Return")
        self.omar.shows("^seen: A04 Ines Iron, completed")
        self.omar.press("ctrl+z")
        self.omar.shows("^current: A04 Ines Iron, inService")
        self.omar.press("ctrl+Return")
        self.sara.shows("^counts: .*Seen 1")
        self.omar.press("F9")
        self.called = self.omar.shows(r"^current: (\w+) .*, called").group(1)
        self.called_at = time.monotonic()
        self.nadia.go_to("^Hold", "shift+Tab")
        self.nadia.press("space")
        self.nadia.choose("X-ray")
        self.nadia.shows("^waiting: .*, onHold")
        self.say("started, completed, taken back with Ctrl+Z, completed again; one on hold for an X-ray")

    def the_desks_move_them(self):
        self.rami.relay.hold()  # and everybody else goes on
        stalled = time.monotonic()
        jade = self.clinic.walks_in("Jade", "C")
        self.sara.goes_to(OMAR, "A03")
        self.sara.press("alt+Right")
        self.sara.shows(f"^lane {NADIA}: A03 Hugo Hill, waiting$")
        self.sara.goes_to(NADIA, "A03")
        self.sara.press("alt+Home")
        self.sara.type("bus at nine")
        self.sara.press("Return")
        self.maha.shows(f"^lane {NADIA}: A03 Hugo Hill, waiting; Moved up by Sara Desk: bus at nine")
        self.nadia.shows("^line: .*A03 ")
        self.sara.press("ctrl+z")
        self.maha.shows(f"^lane {NADIA}: A03 Hugo Hill, waiting$")
        self.sara.goes_to(NADIA, "A03")
        self.sara.press("alt+Up")
        self.sara.choose("With a small child")
        self.maha.shows(f"^lane {NADIA}: A03 .*; Moved up by Sara Desk: With a small child")
        self.maha.shows(f"^lane {RAMI}: {jade} ")
        self.maha.does(RAMI, jade, "Has left", "Could not wait")
        self.sara.lacks(f"^lane {RAMI}: {jade} ")
        if self.rami.find("Jon Jade"):
            raise Failed("Rami's window knows of somebody, although his network stands still")
        self.rami.shows("^(behind|offline)$")
        self.rami.relay.release()
        self.rami.shows("^live$")
        self.rami.shows(f"^seen: {jade} Jon Jade, left")
        self.say(f"moved by keyboard, with a reason, into another lane and back; one left; Rami's network stood still for "
                 f"{time.monotonic() - stalled:.1f} s")

    def no_show_and_back(self):
        lane = OMAR
        self.maha.goes_to(lane, self.called)
        self.maha.press("Delete")
        self.omar.shows(f"^seen: {self.called} .*, noShow")
        self.maha.press("ctrl+z")
        self.omar.shows(f"^waiting: {self.called} ")
        self.omar.press("F9")
        self.omar.shows(f"^current: {self.called} .*, called")
        self.maha.does(lane, self.called, "Put back", "In the line now")
        self.omar.shows(f"^waiting: {self.called} ")
        self.omar.press("F9")
        self.omar.shows(f"^current: {self.called} .*, called")
        self.called_at = time.monotonic()
        self.say("a no-show, taken back with Ctrl+Z; called, put back by the desk, called again")

    def a_doctor_is_late(self):
        for entries, state in ((("Late", "20 minutes"), "Late, 20 min"), (("On a break", "Until further notice"), "On a break"),
                               (("Available",), "Available")):
            self.rami.press("F12")
            self.rami.choose(*entries)
            self.rami.shows(f"^{RAMI}, {state} ▾")
            if self.rami.find("^current: ") is None:
                self.sara.shows(f"^lane {RAMI}: {state}")
        self.say("Rami was late, on a break, and is back")

    def the_network_breaks(self):
        for person in self.people:
            person.relay.cut()
        for person in self.people:
            person.shows("^offline$")
        ticket = self.clinic.walks_in("Knight", "B")
        for person in self.people:
            person.relay.mend()
        for person in self.people:
            person.shows("^live$")
        self.nadia.shows(f"^waiting: {ticket} Kim Knight")
        self.say("the network was cut for all, somebody came meanwhile, and everybody knows")

    def called_again(self):
        wait_for("the cool-down of a recall", lambda: time.monotonic() - self.called_at > 15.5)
        self.omar.press("F10")
        self.omar.shows(f"^says: Called .* again")
        self.say(f"{self.called} was called again")

    # Midnight

    def the_server_dies(self):
        """And comes back with its clock right before midnight: what a clinic's night looks like from here."""
        self.server.kill()
        for person in self.people:
            person.shows("^offline$")
        now = self.server.now()
        self.server.start(ahead=int(midnight_after(now, self.clinic.offset) - now) - UNTIL_MIDNIGHT)
        for person in self.people:
            person.shows("^live$")
        self.clinic.comes_back()
        self.say(f"the server was killed (kill -9) and is back; the clock jumped {self.server.ahead // 60} min")

    def midnight_passes(self, before):
        wait_for("midnight", lambda: self.clinic.snapshot()["businessDay"] > before)
        for desk in self.desks:
            desk.shows("^counts: .*Seen 0")
        for doctor in self.doctors:
            doctor.lacks("^seen: ")
        day = self.clinic.snapshot()["businessDay"]
        self.say(f"midnight: {before} became {day} in all windows")

    def yesterday_is_closed(self, yesterday):
        """Maha works off what is open of it, one key each."""
        self.maha.press("ctrl+r")
        self.maha.shows("^page: Reports")
        self.maha.shows("^keyboard: Figures")
        self.maha.press("Right")
        self.maha.shows("^closing: .* was left open")
        self.maha.go_to("^Work it off", most=60)
        self.maha.press("space")
        self.maha.shows(f"^closing: {yesterday}, ")
        self.maha.go_to("^Still open")
        self.maha.press("Home")
        left = len([line for line in self.maha.window.shown() if line.startswith("open: ")])
        while left:
            row = next(line for line in self.maha.window.shown() if line.startswith("open: "))
            self.maha.press("n" if "booked" in row or "waiting" in row else "s")
            wait_for("one row less", lambda: len([line for line in self.maha.window.shown()
                                                  if line.startswith("open: ")]) == left - 1)
            left -= 1
        self.maha.press("ctrl+Return")
        self.maha.shows("^closing: Closed at")
        self.maha.press("F5")
        self.maha.shows("^page: Today")
        self.say("what was open of yesterday is worked off by keys, and the day closed")

    def the_next_day_begins(self):
        self.sara.walks_in("Lea Lake", 0)
        self.omar.shows("^waiting: A01 Lea Lake")
        self.maha.walks_in("Max Moor", 0)
        self.omar.press("F9")
        self.hall.shows("^called: A01, Room A, Omar Said")
        self.omar.press("ctrl+Return")
        self.omar.shows("^current: A01 Lea Lake, inService")
        self.say("the new day has its tickets from 1 on")

    def play(self):
        self.opens()
        self.patients_come()
        self.all_call_at_once()
        self.they_work()
        self.no_show_and_back()
        self.the_desks_move_them()
        self.a_doctor_is_late()
        self.show_what_ended()
        self.everyone_equals_the_server("before the faults")
        self.the_network_breaks()
        self.called_again()
        evening = self.everyone_equals_the_server("after the network was cut")
        self.controls(evening)
        yesterday = self.clinic.snapshot()["businessDay"]
        self.the_server_dies()
        self.midnight_passes(yesterday)
        self.everyone_equals_the_server("after midnight")
        self.yesterday_is_closed(yesterday)
        self.the_next_day_begins()
        self.controls(self.everyone_equals_the_server("at the end"))

    def show_what_ended(self):
        for desk in self.desks:
            desk.goes_to_the_expected()
            desk.go_to(r"arrived · ")
            desk.press("space")
            desk.shows("^ended: ")

    def controls(self, compared):
        """The comparison must notice each single line that a window would miss, and each that it would keep."""
        for person, wanted in compared.items():
            shown = person.window.shown()
            for line in wanted:
                spoilt = [each for each in shown if difference(person.kind, [each], {line})]
                if len(spoilt) == len(shown) or not difference(person.kind, spoilt, wanted):
                    raise Failed(f"the comparison does not notice that “{line}” is missing in {person.name}'s window")
            newest = [entry for entry in person.window.entries() if entry[1] == "+" and entry[2] in wanted][-1]
            if not difference(person.kind, person.window.shown(missing=newest), wanted):
                raise Failed(f"the comparison does not notice that {person.name}'s window missed “{newest[2]}”")
        self.say("control: a window that misses one line, or its last change, is found")

    def goes_home(self):
        for person in self.people:
            person.stop()
        if self.display:
            self.display.stop()
        self.server.stop()


def main():
    programs, clock = (Path(given).resolve() for given in sys.argv[1:3])
    folder = Path(tempfile.mkdtemp(prefix="medcrm-day-"))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # nothing may be left running
    day = Day(programs, clock, folder)
    try:
        day.play()
    except Failed as failure:
        print(f"day: FAILED: {failure}\nday: the traces are in {folder}", flush=True)
        return 1
    finally:
        day.goes_home()
    shutil.rmtree(folder, ignore_errors=True)
    day.say("the day went as it must")
    return 0


if __name__ == "__main__":
    sys.exit(main())
