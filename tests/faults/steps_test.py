# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at one step after the other of init, of an upgrade and of a backup: old or new, never between."""
import random
import re
import sqlite3
import tempfile
from pathlib import Path

import harness
from harness import strace

MIGRATIONS = sorted((Path(__file__).resolve().parents[2] / "server/store/migrations").glob("*.sql"))
OUR_MARK = 1296257613  # application_id: "MCRM"


def make_old(path, version, patients=0):
    """A database as the program of that schema version made it, by the shipped files alone."""
    with open(path, "wb"):
        path.chmod(0o600)
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(f"PRAGMA application_id = {OUR_MARK}; PRAGMA journal_mode = WAL;")
    for file in MIGRATIONS[:min(version, 1)]:
        database.executescript(file.read_text())
    for number in range(1, patients + 1):  # who were there before the upgrades
        database.execute("INSERT INTO patient VALUES (?, 1, 0, 0, 'Given', ?, 'female', '1984-03-09', 'day', '[]', '', '',"
                         " '[]', ?, 1, ?, NULL)", (number, f"Family{number}", "n" * 500, f"{number:06}"))
    for file in MIGRATIONS[1:version]:
        database.executescript(file.read_text())
    database.execute(f"PRAGMA user_version = {version}")
    database.close()


def looked_into(path):
    """Version, schema and number of patients; fails on a damaged file."""
    database = sqlite3.connect(path)
    try:
        found = database.execute("PRAGMA integrity_check").fetchall() + database.execute("PRAGMA foreign_key_check").fetchall()
        assert found == [("ok",)], f"{path} is damaged: {found}"
        version = database.execute("PRAGMA user_version").fetchone()[0]
        schema = set(database.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))
        patients = database.execute("SELECT count(*) FROM patient").fetchone()[0] if version else 0
        return version, schema, patients
    finally:
        database.close()


def shipped_schemas():
    """What each version's database looks like: [empty, version 1, …]."""
    with tempfile.TemporaryDirectory(prefix="medcrm-schema-") as folder:
        schemas = []
        for version in range(len(MIGRATIONS) + 1):
            path = Path(folder) / f"{version}.db"
            make_old(path, version)
            schemas.append(looked_into(path)[1])
        return schemas


class Steps(harness.Case):
    def setUp(self):
        self.draw = random.Random(harness.seed())

    def fresh(self):
        """A server that does not run and whose directory is not there yet."""
        server = harness.Server()
        self.addCleanup(server.close)
        return server

    def test_init_killed_at_any_step_can_be_done_again(self):
        if lack := strace.missing():
            return harness.skip("kills at each step of init", lack)
        steps = strace.steps_of(lambda wrapper: self.fresh().must("init", wrapper=wrapper))
        points = strace.drawn(steps, harness.count(10, 500), self.draw)
        again = 0
        for step in points:
            with self.subTest(killed_at=step):
                server = self.fresh()
                self.assertEqual(server.command("init", wrapper=strace.ended_at(step)).returncode, -9)
                again += self.completes(server)
        harness.say(f"init killed at {len(points)} of {len(steps)} steps: set up by a second init {again} times, by the first "
                    f"{len(points) - again} times, between 0 times")

    def completes(self, server):
        """Whether a second init did it; if the first did, another password can be had for the first account."""
        second = server.command("init")
        if second.returncode != 0:
            self.assertIn("set up already", second.stderr)
            self.assertIn("one-time password", server.must("user", "reset", "admin"))
        self.assertRegex(server.must("user", "list"), r"(?m)^admin\b")
        server.check_whole()
        return second.returncode == 0

    def test_an_upgrade_killed_at_any_step_leaves_the_old_or_the_new_version(self):
        if lack := strace.missing():
            return harness.skip("kills at each step of an upgrade", lack)
        schemas = shipped_schemas()
        for version in range(1, len(MIGRATIONS)):
            steps = strace.steps_of(lambda wrapper: self.old(version).must("init", wrapper=wrapper))
            points = strace.drawn(steps, harness.count(3, 500), self.draw)
            met = [self.killed_in_upgrade(version, step, schemas) for step in points]
            harness.say(f"upgrade from version {version} killed at {len(points)} of {len(steps)} steps: left at version "
                        f"{', '.join(f'{v} {met.count(v)} times' for v in sorted(set(met)))}, between 0 times")

    def old(self, version):
        server = self.fresh()
        server.data.mkdir(mode=0o700, parents=True)
        (server.data / "initialised").touch(mode=0o600)
        make_old(server.data / "medcrm.db", version, patients=40)
        return server

    def killed_in_upgrade(self, version, step, schemas):
        """The version it was left at, after all of its checks; a second try goes through."""
        with self.subTest(from_version=version, killed_at=step):
            server = self.old(version)
            self.assertEqual(server.command("init", wrapper=strace.ended_at(step)).returncode, -9)
            left, schema, patients = looked_into(server.data / "medcrm.db")
            self.assertGreaterEqual(left, version)
            self.assertEqual(schema, schemas[left])
            self.assertEqual(patients, 40)
            self.completes(server)
            self.assertEqual(looked_into(server.data / "medcrm.db")[0], len(MIGRATIONS))
            return left

    def test_a_backup_killed_at_any_step_is_whole_or_not_there(self):
        if lack := strace.missing():
            return harness.skip("kills at each step of a backup", lack)
        server = self.server()
        target = Path(tempfile.mkdtemp(prefix="medcrm-backup-"))
        server.must("backup", target / "first.db")  # it makes folders that the others find
        steps = strace.steps_of(lambda wrapper: server.must("backup", target / "all.db", wrapper=wrapper))
        points = strace.drawn(steps, harness.count(5, 100), self.draw)
        published = 0
        for number, step in enumerate(points):
            with self.subTest(killed_at=step):
                copy = target / f"{number}.db"
                self.assertEqual(server.command("backup", copy, wrapper=strace.ended_at(step)).returncode, -9)
                if copy.exists():
                    published += 1
                    self.assertEqual(looked_into(copy)[0], len(MIGRATIONS))
        server.must("backup", target / "after.db")
        self.assertTrue(server.is_running)
        harness.say(f"backup killed at {len(points)} of {len(steps)} steps: {published} whole, "
                    f"{len(points) - published} not there, broken 0")

    def test_control_a_migration_that_stops_between_is_told_from_old_and_new(self):
        with tempfile.TemporaryDirectory(prefix="medcrm-schema-") as folder:
            path = Path(folder) / "between.db"
            make_old(path, 1)
            database = sqlite3.connect(path)
            statement = re.search(r"ALTER TABLE[^;]+;|CREATE TABLE[^;]+;", MIGRATIONS[1].read_text()).group(0)
            database.execute(statement)
            database.commit()
            database.close()
            self.assertNotIn(looked_into(path)[1], shipped_schemas())


if __name__ == "__main__":
    harness.main()
