// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/auditforger.h"
#include "tests/server/app/backuptrial.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QStringList verify{u"audit"_s, u"verify"_s};

/// A server's data with a backup.
class BackedUp : public BackupTrial
{
public:
    BackedUp()
    {
        done({u"backup"_s});
        name = backups().constFirst();
        manifest = u"data/backups/"_s + name + u".json"_s;
    }

    void change(const QString &sql) const
    {
        auto database = store::Database::open(data, store::Database::IfMissing::Refuse);
        REQUIRE(database);
        (*database)->execute(sql);
    }

    QString name;
    QString manifest;
};

} // namespace

TEST_CASE("A manifest that is damaged is told, and the log not called whole")
{
    const BackedUp clinic;
    CHECK(clinic.done(verify).contains(u"whole:"_s)); // the control
    const QByteArray good = clinic.read(clinic.manifest);
    for (const QByteArray &content : {QByteArray("{oops"), QByteArray(), good.left(good.size() / 2)}) {
        INFO(content.toStdString());
        clinic.put(clinic.manifest, content);
        const Shell::Outcome outcome = clinic.run(verify);
        CHECK(outcome.code == 3);
        CHECK(outcome.error.contains(u"can't be compared with the backup "_s + clinic.name));
        CHECK(outcome.error.contains(clinic.manifest.section(u'/', -1) + u" is damaged"_s));
        CHECK(outcome.out.startsWith(u"in order: "_s)); // and not "whole:"
        CHECK(outcome.out.contains(u"NOT compared"_s));
    }
}

TEST_CASE("A backup without manifest is told, and a manifest without backup is compared")
{
    const BackedUp clinic;
    const QDir elsewhere(clinic.path(u"elsewhere"_s));
    REQUIRE(QDir().mkpath(elsewhere.path()));
    REQUIRE(QFile::rename(clinic.path(clinic.manifest), elsewhere.filePath(clinic.name + u".json"_s)));
    const QString said = clinic.done(verify);
    CHECK(said.contains(u"because they have no manifest: "_s + clinic.name));
    CHECK(said.contains(u"noted outside it: 0"_s));
    CHECK(clinic.done(verify + QStringList{u"--manifests"_s, elsewhere.path()})
              .contains(u"noted outside it: 1"_s));
    REQUIRE(QFile::remove(elsewhere.filePath(clinic.name + u".json"_s)));
    CHECK(clinic.refusal(verify + QStringList{u"--manifests"_s, elsewhere.path()}, 2)
              .contains(u"no manifest"_s));
}

TEST_CASE("A tampered log makes no backup, with exit code 3, and the last backup before it is the way out")
{
    const BackedUp clinic;
    clinic.done({u"user"_s, u"add"_s, u"after"_s});
    QRandomGenerator random(1);
    forge(clinic.data + u"/medcrm.db"_s, Forgery::Edit, random);
    const QString error = clinic.refusal({u"backup"_s}, 3);
    CHECK(error.contains(u"audit log was tampered with: entry"_s));
    CHECK_FALSE(error.contains(u".medcrm-backup-"_s));
    CHECK(clinic.refusal(verify, 3).contains(u"entry"_s));
    CHECK(clinic.backups() == QStringList{clinic.name});
    CHECK(clinic.leftovers().isEmpty());

    CHECK(clinic.done({u"backup"_s, u"verify"_s, clinic.name}).contains(u"whole:"_s));
    CHECK(clinic.done({u"backup"_s, u"restore"_s, clinic.name}).contains(u"replaced:"_s));
    CHECK(clinic.done(verify).contains(u"whole:"_s));
    clinic.done({u"backup"_s});
    CHECK(clinic.backups().size() == 2);
}

TEST_CASE("A log whose table is gone or was rebuilt is told in words")
{
    const BackedUp clinic;
    SECTION("gone")
    {
        clinic.change(u"DROP TABLE audit_entry"_s);
        CHECK(clinic.refusal(verify, 3).contains(u"it is gone"_s));
        CHECK(clinic.refusal({u"audit"_s, u"export"_s}, 3).contains(u"it is gone"_s));
        CHECK(clinic.refusal({u"backup"_s}, 3).contains(u"it is gone"_s));
    }
    SECTION("without one of its columns")
    {
        clinic.change(u"ALTER TABLE audit_entry RENAME COLUMN reason TO motive"_s);
        CHECK(clinic.refusal(verify, 3).contains(u"not as it was made"_s));
    }
    clinic.done({u"backup"_s, u"restore"_s, clinic.name});
    CHECK(clinic.done(verify).contains(u"whole:"_s));
}
