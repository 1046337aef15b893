# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripted morning: both real windows on a virtual display, moved by real key presses only; a server that is killed
and started again in the middle; what each window showed when; pictures."""

import re
import sqlite3

from desk import Failed, VirtualDisplay, Window

SIZES = {"medcrm-reception": (0, 10, 1440, 860), "medcrm-doctor": (1480, 10, 560, 760)}


class Morning:
    def __init__(self, programs, server, folder, windows):
        self.programs = programs
        self.server = server
        self.folder = folder
        self.windows = windows
        self.display = VirtualDisplay(folder)

    def open(self, name, user, *options):
        window = Window(self.programs, name, self.server, user, self.folder, options)
        self.windows.append(window)
        window.wait_for("^live$")
        x, y, width, height = SIZES[name]
        self.display.place(window, x, y, width, height)
        return window

    def picture(self, window, name):
        file = self.folder / f"{name}.png"
        self.display.picture(window, file)
        print(f"  picture: {file.name}")

    def both_show(self, what, reception_pattern, doctor_pattern):
        print(f"demo: {what}", flush=True)
        for window, pattern in ((self.reception, reception_pattern), (self.doctor, doctor_pattern)):
            found = window.wait_for(pattern)
            print(f"  {window.time_of(found.string)}  {window.name:16}  {found.string}", flush=True)

    def patient(self, query):
        """Somebody of the generated clinic whose name this keyboard can type."""
        database = sqlite3.connect(f"file:{self.server.data}/medcrm.db?mode=ro", uri=True)
        try:
            for given, family in database.execute(query):
                if f"{given}{family}".isascii() and f"{given}{family}".isalpha():
                    return f"{given} {family}"
        finally:
            database.close()
        raise Failed("the generated clinic has nobody whose name can be typed")

    def play(self):
        self.reception = self.open("medcrm-reception", "sara", "--theme", "light")
        self.doctor = self.open("medcrm-doctor", "farouk", "--theme", "light")
        self.finish_current()
        self.check_in()
        urgent = self.walk_in()
        self.call_and_start()
        if not self.doctor.find(f"^current: .*{urgent}, inService"):
            raise Failed(f"{urgent} is urgent and was not called first")
        self.kill_server(urgent)
        self.complete(urgent)
        self.call_and_start()
        self.picture(self.reception, "reception")
        self.picture(self.doctor, "doctor")
        self.other_looks()
        print("demo: the morning went as it must: every step was seen in both windows")

    def finish_current(self):
        if found := self.doctor.find(r"current: (\w+) .*, inService"):
            ticket = found.group(1)
            self.display.press(self.doctor, "ctrl+Return")
            self.doctor.wait_for(f"seen: {ticket} ")

    def check_in(self):
        name = self.patient("SELECT p.given_name, p.family_name FROM appointment a JOIN patient p ON p.id = a.patient_id"
                            " WHERE a.doctor_id = 1 AND a.status = 'booked'"
                            " AND a.start < (strftime('%s') + 9 * 3600) * 1000 ORDER BY a.start DESC")
        self.display.type(self.reception, name)
        self.reception.wait_for(f"^search: .*{name}")
        self.display.press(self.reception, "Return")
        self.both_show(f"{name}, who is booked, has arrived: typed at the reception, Enter",
                       rf"^lane Dr Leila Farouk: \w+ {name}, waiting", rf"^waiting: \w+ {name}")

    def walk_in(self):
        name = self.patient("SELECT given_name, family_name FROM patient"
                            " WHERE id NOT IN (SELECT patient_id FROM appointment)"
                            " GROUP BY given_name, family_name HAVING count(*) = 1")
        self.display.press(self.reception, "F4")
        self.reception.wait_for("^dialog: Walk-in")
        self.display.type_on(name)
        self.reception.wait_for(f"^offered: {name}")
        self.display.press_on("Return")
        self.reception.wait_for(f"^typed: .*{name}.* · ")
        self.display.press_on("Home", "Tab", "Right", "Tab")
        self.display.type_on("chest pain")
        self.display.press_on("Return")
        self.both_show(f"{name} walks in with chest pain: F4, name, doctor, urgent, reason, Enter",
                       rf"^lane Dr Leila Farouk: \w+ {name}, waiting", rf"^waiting: \w+ {name}")
        return name

    def call_and_start(self):
        name = re.escape(self.doctor.wait_for("^button: Call next: (.+?) · ").group(1))
        self.display.press(self.doctor, "F9")
        self.both_show("the doctor presses F9; the server calls whom the button announced",
                       rf"^lane Dr Leila Farouk: \w+ {name}, called", rf"^current: \w+ {name}, called")
        self.display.press(self.doctor, "ctrl+Return")
        self.both_show("the doctor starts: Ctrl+Enter",
                       rf"^lane Dr Leila Farouk: \w+ {name}, inService", rf"^current: \w+ {name}, inService")

    def kill_server(self, name):
        self.server.kill()
        self.both_show("the server is killed (kill -9)", "^offline$", "^offline$")
        self.picture(self.reception, "reception-offline")
        self.server.start()
        self.both_show("the server is back; the windows return by themselves", "^live$", "^live$")
        self.both_show("and nothing is missing",
                       rf"^lane Dr Leila Farouk: \w+ {name}, inService", rf"^current: \w+ {name}, inService")

    def complete(self, name):
        self.display.press(self.doctor, "ctrl+Return")
        self.both_show("the doctor completes: Ctrl+Enter", r"^counts: .*Seen \d+", rf"^seen: \w+ {name}, completed")

    def other_looks(self):
        for name, user in (("medcrm-reception", "sara"), ("medcrm-doctor", "farouk")):
            short = name.removeprefix("medcrm-")
            for look, options in (("dark", ["--theme", "dark"]), ("rtl", ["--theme", "light", "--language", "ar"]),
                                  ("150", ["--theme", "light", "--scale", "150"])):
                window = self.open(name, user, *options)
                self.picture(window, f"{short}-{look}")
                window.stop()


def play_morning(programs, server, folder, windows):
    print("demo: there is no display, so a scripted morning is played on a virtual one", flush=True)
    morning = Morning(programs, server, folder, windows)
    try:
        morning.play()
    finally:
        for window in windows:
            window.stop()
        morning.display.stop()
