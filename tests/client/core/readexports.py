# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an exported file with a parser that is not ours and prints what it found as JSON.

usage: readexports.py calendar|table FILE
"""
import csv
import json
import sys


def calendar(path):
    import icalendar

    with open(path, "rb") as file:
        whole = icalendar.Calendar.from_ical(file.read())
    events = []
    for event in whole.walk("VEVENT"):
        if event.errors:
            raise SystemExit(f"errors: {event.errors}")
        events.append({
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "summary": str(event["SUMMARY"]),
            "location": str(event["LOCATION"]),
            "category": event["CATEGORIES"].to_ical().decode(),
            "status": str(event["STATUS"]),
        })
    return {"name": str(whole["X-WR-CALNAME"]), "version": str(whole["VERSION"]), "events": events}


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {"rows": list(csv.reader(file, strict=True))}


if __name__ == "__main__":
    json.dump({"calendar": calendar, "table": table}[sys.argv[1]](sys.argv[2]), sys.stdout)
