# SPDX-License-Identifier: GPL-3.0-or-later
"""The database's pages, its header or its write-ahead log are damaged: refused, or found out and stopped, never served."""
import os
import random
import shutil
import sqlite3
from pathlib import Path

import harness

PAGE = 4096


def overwrite(path, at, data):
    with open(path, "r+b") as file:
        file.seek(at)
        file.write(data)


class Damage(harness.Case):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.draw = random.Random(harness.seed())

    def stopped(self):
        """A server that has stopped in order, with all in its database file."""
        server = self.server()
        self.assertEqual(server.stop(), 0)
        return server

    def refuses(self, server, *words):
        """It does not start, with exit code 1 and a message."""
        server.start(wait=False)
        self.assertEqual(server.wait_end(), 1, server.output)
        for word in words:
            self.assertIn(word, server.output)

    def test_a_damaged_header_is_refused(self):
        for name, at, data in (("first bytes", 0, b"Z" * 16), ("page size", 16, b"\x03\x07"), ("our mark", 68, b"\0" * 4),
                               ("schema format", 44, b"\xff" * 4), ("all of it", 0, self.draw.randbytes(100))):
            with self.subTest(damaged=name):
                server = self.stopped()
                overwrite(server.data / "medcrm.db", at, data)
                self.refuses(server, "medcrm.db")

    def test_a_missing_or_empty_database_is_refused_and_not_made_anew(self):
        for damage in (os.unlink, lambda path: os.truncate(path, 0)):
            server = self.stopped()
            damage(server.data / "medcrm.db")
            self.refuses(server, "is missing or empty, but there has been one", "Restore a backup")

    def test_a_database_that_was_cut_is_found_out(self):
        server = self.stopped()
        database = server.data / "medcrm.db"
        os.truncate(database, database.stat().st_size // 2 // PAGE * PAGE)
        self.refuses_or_stops(server)

    def refuses_or_stops(self, server):
        """It does not start, or stops with 70 at once and does not start again."""
        server.start(wait=False)
        code = server.wait_end()
        self.assertIn(code, (1, 70), server.output)
        if code == 70:
            self.refuses(server, "is damaged", "Restore a backup")

    async def test_damaged_pages_stop_the_server_when_they_are_met_and_it_does_not_come_back(self):
        server = self.stopped()
        database = server.data / "medcrm.db"
        for page in self.pages_of(database, "patient", "patient_index_data", "sqlite_autoindex_patient_1"):
            overwrite(database, page * PAGE, self.draw.randbytes(PAGE))
        server.start()
        client = await self.client(server)
        with self.assertRaises((harness.Lost, harness.Refused)):
            for patient in range(1, 201):
                await client.ask("patients.get", patient=patient)
        self.assertEqual(server.wait_end(), 70)
        self.assertIn("the server stops at once", server.output)
        for _ in range(2):
            self.refuses(server, "is damaged", "Restore a backup")

    def pages_of(self, path, *names):
        """The first page of each of these tables and indexes, counted from 0."""
        database = sqlite3.connect(path)
        try:
            return [page - 1 for page, in database.execute(
                f"SELECT rootpage FROM sqlite_schema WHERE name IN ({','.join('?' * len(names))})", names)]
        finally:
            database.close()

    async def killed(self):
        """A server that was killed with acknowledged changes in its log, and the desk that made them."""
        server = self.server()
        self.assertEqual(server.stop(), 0)
        server.start()
        desk = harness.Registrations(server)
        await desk.connect()
        await desk.run(60)
        server.kill()
        await desk.finish_line()
        return server, desk

    async def test_a_damaged_write_ahead_log_is_refused(self):
        server, desk = await self.killed()
        log = server.data / "medcrm.db-wal"
        whole = Path(str(log) + ".whole")
        shutil.copy(log, whole)
        size = log.stat().st_size
        places = [0, 8, 16] + [self.draw.randrange(32, size // 2) for _ in range(harness.count(5, 200))]
        for at in places:
            with self.subTest(damaged_at=at, of=size):
                shutil.copy(whole, log)
                overwrite(log, at, self.draw.randbytes(16))
                self.refuses(server, "write-ahead log", "is damaged", "Restore a backup")
        shutil.copy(whole, log)
        server.start()
        await desk.settle()
        ledger = await desk.compare()
        ledger.report(f"{len(places)} damaged logs refused, then the whole one again")
        self.assertTrue(ledger.is_clean)

    async def test_control_sqlite_alone_takes_a_damaged_log_in_silence_and_forgets_the_rest(self):
        server, desk = await self.killed()
        overwrite(server.data / "medcrm.db-wal", 32 + 8, b"Z" * 8)
        database = sqlite3.connect(server.data / "medcrm.db")
        self.assertEqual(database.execute("PRAGMA quick_check").fetchone(), ("ok",))
        known = database.execute("SELECT count(*) FROM patient WHERE family_name LIKE 'Cut%'").fetchone()[0]
        database.close()
        harness.say(f"control: of {desk.ledger.acknowledged} acknowledged, SQLite alone finds {known}")
        self.assertEqual(known, 0)


if __name__ == "__main__":
    harness.main()
