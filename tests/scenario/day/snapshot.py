# SPDX-License-Identifier: GPL-3.0-or-later
"""What each window has to show, told from the server's snapshot: the same words that --trace writes, made from the records
alone, and the order of each line by a sort of its own."""

import re
import time

OPEN = ("waiting", "called", "inService", "onHold")
STAGES = {"called": 0, "inService": 1, "onHold": 2, "waiting": 3}
PRIORITIES = ["emergency", "urgent", "routine"]
STATES = {"inService": "In consultation", "called": "Calling"}
FIGURES = {"Waiting": "waiting", "With a doctor": "inService", "Called": "called", "Seen": "completed",
           "No-show": "noShow"}


def name(patient):
    return f"{patient['givenName']} {patient['familyName']}"


class Picture:
    """The day as the server has it."""

    def __init__(self, snapshot, now, offset_hours):
        self.now = now * 1000
        self.offset = offset_hours * 3600
        self.settings = snapshot["clinic"]["settings"]
        self.day = snapshot["businessDay"]
        self.doctors = sorted(snapshot["doctors"], key=lambda doctor: doctor["ticketPrefix"])
        self.visits = snapshot["visits"]
        self.appointments = snapshot["appointments"]

    def turn(self, visit):
        """When it is somebody's turn by time alone, or right behind the one the desk put them behind."""
        aged = "appointment" not in visit and self.now - visit["arrivedAt"] >= self.settings["ageingMinutes"] * 60_000
        booked = visit.get("bookedStart")
        due = booked if booked and visit["arrivedAt"] <= booked else visit["arrivedAt"]
        own = (not aged, due, visit["ticketNumber"], visit["id"], 0)
        pin = visit.get("pin", {})
        if "behind" not in pin:
            return own
        spot = pin["behind"]
        theirs = (not spot.get("aged", False), spot["due"], spot["ticketNumber"], spot["visit"], pin["place"])
        return theirs if pin.get("down", False) or theirs < own else own

    def place(self, visit):
        """Priority, then who was put in front, then turns."""
        pin = visit.get("pin")
        in_front = pin is not None and "behind" not in pin
        return (PRIORITIES.index(visit.get("priority", "routine")), not in_front, pin["place"] if in_front else 0,
                self.turn(visit), visit["ticketNumber"], visit["id"])

    def in_order(self, visits):
        return sorted(visits, key=lambda visit: (STAGES[visit["status"]], self.place(visit)))

    def open_of(self, doctor):
        return self.in_order(v for v in self.visits if v["doctor"] == doctor["id"] and v["status"] in OPEN)

    def clock(self, instant):
        return time.strftime("%H:%M", time.gmtime(instant / 1000 + self.offset))

    def moved(self, visit):
        if "pin" not in visit:
            return ""
        pin = visit["pin"]
        if visit.get("priority", "routine") != "routine":
            return f"; {visit['priority'].capitalize()}: {visit['reason']}"
        way = "down" if pin.get("down") else "up"
        return f"; Moved {way} by {pin['by']}: {pin['reason']}"

    def lane(self, doctor):
        rows = self.open_of(doctor)
        busy = [STATES[v["status"]] for wanted in ("inService", "called") for v in rows if v["status"] == wanted]
        state = "Any doctor" if doctor.get("shared") else busy[0] if busy else "Available"
        yield f"lane {doctor['fullName']}: {state}"
        yield f"line {doctor['fullName']}: {' '.join(v['ticket'] for v in rows)}"
        for visit in rows:
            yield (f"lane {doctor['fullName']}: {visit['ticket']} {name(visit['patient'])}, {visit['status']}"
                   f"{self.moved(visit)}")

    def of_reception(self):
        lines = [line for doctor in self.doctors for line in self.lane(doctor)]
        for booking in self.appointments:
            if booking["status"] == "booked":
                grace = self.settings["noShowGraceMinutes"] * 60_000
                state = "late" if self.now >= booking["start"] + grace else "booked"
                lines.append(f"expected: {self.clock(booking['start'])} {name(booking['patient'])}, {state}")
        for visit in self.visits:
            if visit["status"] not in (*OPEN, "enteredInError"):
                lines.append(f"ended: {visit['ticket']} {name(visit['patient'])}, {visit['status']}")
        count = {status: sum(v["status"] == status for v in self.visits) for status in FIGURES.values()}
        lines.append("counts: " + ", ".join(f"{word} {count[status]}" for word, status in FIGURES.items()))
        return set(lines)

    def of_doctor(self, prefix):
        me = next(doctor for doctor in self.doctors if doctor["ticketPrefix"] == prefix)
        shared = {doctor["id"] for doctor in self.doctors if doctor.get("shared")}
        lines = [f"{me['fullName']}, Available ▾"]
        rows = []
        for visit in self.visits:
            mine = visit["doctor"] == me["id"]
            status = visit["status"]
            who = f"{visit['ticket']} {name(visit['patient'])}"
            if mine and status in ("called", "inService"):
                lines.append(f"current: {who}, {status}")
            elif (mine and status in ("waiting", "onHold")) or (visit["doctor"] in shared and status == "waiting"):
                rows.append(visit)
                lines.append(f"waiting: {who}{', onHold' if status == 'onHold' else ''}")
            elif mine and status not in (*OPEN, "enteredInError"):
                lines.append(f"seen: {who}, {status}")
        lines += [f"expected: {self.clock(booking['start'])} {name(booking['patient'])}" for booking in self.appointments
                  if booking["status"] == "booked" and booking["doctor"] == me["id"]]
        lines.append(f"line: {' '.join(v['ticket'] for v in self.in_order(rows))}")
        return set(lines)


def of_display(told):
    """From what the server tells displays."""
    lines = [f"{each['status']}: {each['ticket']}, {each.get('room', '')}, {each['doctor']}" for each in told["called"]]
    lines += [f"next: {each['ticket']}, {each['doctor']}" for each in told["next"]]
    return set(lines) | {f"waiting: {told['waiting']}"}


FACTS = {
    "medcrm-reception": r"(lane|line|expected|ended|counts)\b",
    "medcrm-doctor": r"((current|waiting|seen|expected|line): |\S+ \S+, \w+.* ▾$)",
    "display": r"(called|inService|next|waiting): ",
}


def facts(kind, lines):
    """Of what a window shows: the lines that tell of patients and doctors, without estimates and times that tick."""
    shown = [re.sub(r"(, over the limit: .*|, \d+ to \d+ min)$", "", line) for line in lines]
    return {line for line in shown if re.match(FACTS[kind], line)}


def difference(kind, lines, expected):
    """What is shown and should not be (+), and what is missing (-); empty when the window equals the server."""
    shown = facts(kind, lines)
    return sorted(f"+ {line}" for line in shown - expected) + sorted(f"- {line}" for line in expected - shown)
