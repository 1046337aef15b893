# SPDX-License-Identifier: GPL-3.0-or-later
"""A clinic on its first evening: the server process, made ready as an administrator does it, through the protocol."""

import os
import re
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from desk import Failed, Server, end, free_port, wait_for
from wire import Wire

ADMIN = "the owner of all the keys"
NOTICES = {"waitAlarmMinutes": 480, "calledWarningMinutes": 400, "calledAlarmMinutes": 480, "serviceWarningMinutes": 400,
           "serviceAlarmMinutes": 480, "holdWarningMinutes": 400, "holdAlarmMinutes": 480, "namesInNotices": False,
           "announcesCalls": True, "language": ""}
SETTINGS = {"ticketPrivacy": "ticketOnly", "noShowGraceMinutes": 15, "ageingMinutes": 480, "slotHoldMinutes": 5,
            "waitWarningMinutes": 480, "noShowCalls": 9, "deskMayOverbook": True, "printedPrivacy": "ticketOnly",
            "notices": NOTICES}
HOUR = 3600


# A place for each offset from UTC whose clocks are never put forward.
PLACES = dict(enumerate(
    ("Pacific/Pago_Pago Pacific/Honolulu Pacific/Gambier Pacific/Pitcairn America/Phoenix America/Costa_Rica America/Bogota "
     "America/La_Paz America/Sao_Paulo America/Noronha Atlantic/Cape_Verde Africa/Abidjan Africa/Lagos Africa/Johannesburg "
     "Asia/Riyadh Asia/Dubai Asia/Karachi Asia/Dhaka Asia/Bangkok Asia/Manila Asia/Tokyo Australia/Brisbane "
     "Pacific/Guadalcanal Pacific/Tarawa").split(), start=-11))


def zone_in_the_evening(now):
    """A place where it is past ten in the evening, and its hours from UTC: a midnight is near, but an hour away."""
    offset = (22 - time.gmtime(now).tm_hour + 11) % 24 - 11
    return PLACES[offset], offset


def midnight_after(now, offset):
    """The next midnight of that zone, seconds since 1970."""
    local = now + offset * HOUR
    return (local // (24 * HOUR) + 1) * 24 * HOUR - offset * HOUR


class ClinicServer:
    """medcrm-server on a data directory of its own; can be killed, and come back with a clock that is ahead."""

    def __init__(self, programs, clock, folder):
        self.programs = programs
        self.clock = clock  # a library that shifts the process's clock
        self.ahead = 0
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.port = free_port()
        self.process = None
        self.start()

    def start(self, ahead=0):
        self.ahead = ahead
        shift = {"LD_PRELOAD": str(self.clock), "MEDCRM_CLOCK_AHEAD": str(ahead)} if ahead else {}
        limits = ["connections.strangersPerAddress=100", "connections.loginDeadline=120", "connections.tlsDeadline=60", "limits.writesPerSecond=1000",
                  "limits.framesPerSecond=1000"]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [str(self.programs / "medcrm-server"), "run", "--data", self.data, "--address", "127.0.0.1", "--port",
                 str(self.port), *[part for limit in limits for part in ("--set", limit)]],
                stdout=log, stderr=log, env={**os.environ, **shift})
        wait_for("the server to answer", self._answers)

    _answers = Server._answers

    def told(self, pattern):
        return wait_for(f"the server to say {pattern}",
                        lambda: (found := re.search(pattern, self.log.read_text(errors="replace"))) and found.group(1))

    def now(self):
        """By the server's clock, seconds."""
        return time.time() + self.ahead

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        end(self.process)


class Clinic:
    """Who works there. Three doctors with a room each, a line for any of them, two desks and a waiting room."""

    def __init__(self, server):
        self.server = server
        self.fingerprint = server.told(r"fingerprint:?\s+(\S+)")
        first = server.told(r"one-time password:? (\S+)").strip('"')
        self.accounts = {}  # user name -> (password, who)
        self.first_passwords = {}
        self.patients = {}  # family name -> id
        self.doctors = {}  # ticket prefix -> doctor
        self.admin = Wire(server.port)
        self.admin.sign_in("admin", first)
        self.admin.ask("auth.changePassword", oldPassword=first, newPassword=ADMIN)
        zone, self.offset = zone_in_the_evening(server.now())
        details = {"name": "Nile Street", "timeZone": zone, "address": "", "phone": "", "settings": SETTINGS,
                   "active": True}
        self.id = self.admin.write("clinics.create", clinic=details)["id"]
        service = {"clinic": self.id, "name": "Consultation", "minutes": 5, "priceMinor": 0, "colour": "", "active": True}
        self.service = self.admin.write("services.create", service=service)["id"]
        self.user("maha", "Maha Desk", "receptionist")
        self.user("sara", "Sara Desk", "receptionist")
        self.user("hall", "Hall", "display")
        for name, full, prefix in (("omar", "Omar Said", "A"), ("nadia", "Nadia Aziz", "B"), ("rami", "Rami Haddad", "C")):
            self.doctor(name, full, prefix)
        self.line("Any doctor", "W")
        with ThreadPoolExecutor(2) as everybody:  # hashing takes its time, on each core
            list(everybody.map(self.choose_password, self.accounts))

    def user(self, name, full_name, role):
        user = {"username": name, "fullName": full_name, "role": role, "locale": "en", "clinics": [self.id], "active": True}
        made = self.admin.write("users.create", user=user)
        self.accounts[name] = (f"my own secret of {name}", full_name)
        self.first_passwords[name] = made["oneTimePassword"]
        return made["user"]["id"]

    def choose_password(self, name):
        given = self.first_passwords[name]
        own = Wire(self.server.port)
        own.sign_in(name, given)
        own.ask("auth.changePassword", oldPassword=given, newPassword=self.accounts[name][0])
        own.close()

    def doctor(self, name, full_name, prefix):
        room = self.admin.write("rooms.create", room={"clinic": self.id, "name": f"Room {prefix}", "active": True})["id"]
        details = {"clinic": self.id, "user": self.user(name, full_name, "doctor"), "fullName": full_name, "specialty": "",
                   "room": room, "ticketPrefix": prefix, "active": True}
        made = self.admin.write("doctors.create", doctor=details)
        hours = [{"weekday": day, "fromMinute": 0, "toMinute": 1440} for day in range(1, 8)]
        self.admin.write("schedules.save", revision=0, decisions=[],
                         change={"clinic": self.id, "doctor": made["id"], "rules": hours, "add": [], "remove": []})
        self.doctors[prefix] = made

    def line(self, name, prefix):
        details = {"clinic": self.id, "fullName": name, "specialty": "", "ticketPrefix": prefix, "active": True,
                   "shared": True}
        self.doctors[prefix] = self.admin.write("doctors.create", doctor=details)

    def registers(self, *names):
        for name in names:
            given, family = name.split()
            details = {"givenName": given, "familyName": family, "sex": "unknown", "birthPrecision": "day", "phones": [],
                       "nationalId": "", "address": "", "alerts": [], "notes": "", "active": True}
            self.patients[family] = self.admin.write("patients.create", patient=details)["id"]

    def books(self, family, prefix, minutes):
        """For today, so many minutes from now."""
        start = int(self.server.now() // 60 + minutes) * 60_000
        return self.admin.write("appointments.book", doctor=self.doctors[prefix]["id"], patient=self.patients[family],
                                service=self.service, start=start, reason="", source="phone")

    def walks_in(self, family, prefix):
        """At a desk whose window this script does not move. The ticket."""
        return self.admin.write("visits.walkIn", doctor=self.doctors[prefix]["id"], patient=self.patients[family],
                                priority="routine", reason="", despiteBooking=False)["ticket"]

    def comes_back(self):
        """The administrator's own connection, after the server was killed."""
        self.admin.close()
        self.admin = Wire(self.server.port)
        self.admin.sign_in("admin", ADMIN)

    def snapshot(self):
        return self.admin.snapshot(self.id)

    def line_of(self, prefix):
        """The tickets of a doctor's open visits in the server's own order."""
        return [visit["ticket"] for visit in self.admin.ask("queue.doctor", doctor=self.doctors[prefix]["id"])]

    def waiting_room(self):
        """What a display is told."""
        wall = Wire(self.server.port)
        wall.sign_in("hall", self.accounts["hall"][0])
        wall.ask("subscribe", clinic=self.id)
        seen = wall.notice("waitingroom.changed")
        wall.close()
        return seen


__all__ = ["Clinic", "ClinicServer", "Failed", "midnight_after"]
