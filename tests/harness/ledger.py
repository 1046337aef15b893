# SPDX-License-Identifier: GPL-3.0-or-later
"""A book, kept outside the server, of what it acknowledged, and what became of it."""
from dataclasses import dataclass, field

from harness.machine import say


@dataclass
class Entry:
    what: str  # tells this change from all others, by what anyone can look up afterwards
    sent: int  # when it was first sent, on the book's own count of steps
    acknowledged: int = 0  # when the answer came; 0 while there is none
    record: dict = field(default_factory=dict)  # as the answer told it


class Ledger:
    """Steps are counted, not timed: an entry that was acknowledged before another was sent must come before it."""

    def __init__(self):
        self.entries = {}
        self._step = 0
        self.survived = self.lost = self.duplicated = self.reordered = 0

    def send(self, what):
        self._step += 1
        self.entries.setdefault(what, Entry(what, self._step))

    def acknowledge(self, what, record):
        """Raises when the server tells of one change in two ways."""
        self._step += 1
        entry = self.entries[what]
        assert not entry.acknowledged or entry.record == record, f"{what} was answered in two ways"
        entry.acknowledged, entry.record = entry.acknowledged or self._step, record

    @property
    def acknowledged(self):
        return sum(1 for entry in self.entries.values() if entry.acknowledged)

    def compare(self, found):
        """`found` is what the server has now: pairs of what and the record, whose "id" tells the order."""
        by_name = {}
        for what, record in found:
            by_name.setdefault(what, []).append(record)
        self.survived = self.lost = self.reordered = 0
        self.duplicated = sum(len(records) - 1 for what, records in by_name.items())
        for entry in self.entries.values():
            if entry.acknowledged:
                kept = entry.record in by_name.get(entry.what, [])
                self.survived += kept
                self.lost += not kept
        self._count_reordered(by_name)
        return self

    def _count_reordered(self, by_name):
        present = [(entry, min(record["id"] for record in by_name[entry.what]))
                   for entry in self.entries.values() if entry.what in by_name]
        answered = sorted((entry.acknowledged, number) for entry, number in present if entry.acknowledged)
        highest, next_answer = 0, 0
        for entry, number in sorted(present, key=lambda pair: pair[0].sent):
            while next_answer < len(answered) and answered[next_answer][0] < entry.sent:
                highest = max(highest, answered[next_answer][1])
                next_answer += 1
            self.reordered += number < highest

    def report(self, run):
        """Prints the ledger of a run, the same way always."""
        say(f"ledger of {run}: acknowledged {self.acknowledged} / survived {self.survived} / lost {self.lost} / "
            f"duplicated {self.duplicated} / reordered {self.reordered}")

    @property
    def is_clean(self):
        return self.lost == self.duplicated == self.reordered == 0 and self.survived == self.acknowledged
