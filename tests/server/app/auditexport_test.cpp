// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/backuptrial.h"

#include "server/app/auditnotes.h"
#include "server/store/auditchain.h"
#include "server/store/clinicstore.h"
#include "server/store/transaction.h"
#include "tests/support/testclinic.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// A server with two clinics, a room each, and entries about both, about no clinic, and of two days.
class TwoClinics : public BackupTrial
{
public:
    TwoClinics()
    {
        auto database = store::Database::open(data, store::Database::IfMissing::Refuse);
        REQUIRE(database);
        store::Transaction transaction(**database);
        const ClinicId first = store::ClinicStore(**database).insert(clinicNamed(u"Nile Street"_s));
        const ClinicId second = store::ClinicStore(**database).insert(clinicNamed(u"Harbour"_s));
        const RoomId room = store::RoomStore(**database).insert(roomNamed(second, u"Room"_s));
        add(**database, u"clinic"_s, first.value(), "2026-03-01T12:00:00Z");
        add(**database, u"room"_s, room.value(), "2026-03-02T12:00:00Z");
        add(**database, u"patient"_s, 1, "2026-03-02T13:00:00Z");
        transaction.commit();
    }

    QList<QJsonObject> exported(const QStringList &options = {}) const
    {
        QList<QJsonObject> entries;
        for (const QString &line :
             done(QStringList{u"audit"_s, u"export"_s} + options).split(u'\n', Qt::SkipEmptyParts))
            entries.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return entries;
    }

private:
    static void add(store::Database &database, const QString &entity, qint64 id, const char *time)
    {
        store::AuditEntry entry;
        entry.at = Instant{QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toMSecsSinceEpoch()};
        entry.method = u"test"_s;
        entry.entity = entity;
        entry.entityId = id;
        entry.after = "{\"name\":\"=1+1\"}";
        entry.reason = u"=HYPERLINK(\"x\"), with\nlines"_s;
        store::AuditStore(database).append(entry);
    }
};

QStringList entitiesOf(const QList<QJsonObject> &entries)
{
    QStringList entities;
    for (const QJsonObject &entry : entries)
        entities += entry[u"entity"_s].toString();
    return entities;
}

} // namespace

TEST_CASE("An export has every entry, in order, with all that its hash covers")
{
    const TwoClinics clinics;
    const QList<QJsonObject> entries = clinics.exported();
    REQUIRE(entries.size() == 4); // the first administrator's, and three
    QByteArray previous(32, '\0');
    for (const QJsonObject &json : entries) {
        store::AuditEntry entry;
        entry.at =
            Instant{QDateTime::fromString(json[u"time"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()};
        entry.method = json[u"request"_s].toString();
        entry.entity = json[u"entity"_s].toString();
        if (json.contains(u"user"_s))
            entry.user = UserId(json[u"user"_s].toInteger());
        if (json.contains(u"entityId"_s))
            entry.entityId = json[u"entityId"_s].toInteger();
        if (json.contains(u"after"_s))
            entry.after = json[u"after"_s].toString().toUtf8();
        entry.reason = json[u"reason"_s].toString();
        previous = store::auditHash(entry, json[u"id"_s].toInteger(), previous);
        CHECK(json[u"hash"_s].toString() == QString::fromLatin1(previous.toHex()));
    }
}

TEST_CASE("An export can be of some days and of one clinic")
{
    const TwoClinics clinics;
    CHECK(entitiesOf(clinics.exported({u"--from"_s, u"2026-03-02"_s, u"--to"_s, u"2026-03-02"_s}))
          == QStringList{u"room"_s, u"patient"_s});
    CHECK(entitiesOf(clinics.exported({u"--to"_s, u"2026-03-01"_s})) == QStringList{u"clinic"_s});
    CHECK(entitiesOf(clinics.exported({u"--clinic"_s, u"harbour"_s})) == QStringList{u"room"_s});
    CHECK(entitiesOf(clinics.exported({u"--clinic"_s, u"Nile Street"_s})) == QStringList{u"clinic"_s});
    CHECK(clinics.exported({u"--from"_s, u"2100-01-01"_s}).isEmpty());
}

TEST_CASE("A table of the log holds no formula, is private, and never written over")
{
    const TwoClinics clinics;
    const QString file = clinics.path(u"log.csv"_s);
    clinics.done({u"audit"_s, u"export"_s, file, u"--format"_s, u"csv"_s});
    const QByteArray table = clinics.read(u"log.csv"_s);
    CHECK(table.startsWith(
        "\xef\xbb\xbfid,time,user,userName,session,request,entity,entityId,before,after,reason,"));
    CHECK(table.contains("\"'=HYPERLINK(\"\"x\"\"), with\nlines\""));
#ifdef Q_OS_UNIX
    CHECK_FALSE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther));
#endif
    CHECK(clinics.refusal({u"audit"_s, u"export"_s, file}, 1).contains(u"exists already"_s));
}

TEST_CASE("The server notes in the log that it was exported, and backups that were made by hand")
{
    const TwoClinics clinics;
    clinics.exported({u"--clinic"_s, u"Harbour"_s});
    clinics.done({u"backup"_s});
    {
        auto database = store::Database::open(clinics.data, store::Database::IfMissing::Refuse);
        REQUIRE(database);
        CHECK(takeNotes(**database, SystemClock().now()) == 2);
        CHECK(takeNotes(**database, SystemClock().now()) == 0);
    }
    QStringList told;
    for (const QJsonObject &entry : clinics.exported())
        told += entry[u"request"_s].toString() + u": "_s + entry[u"reason"_s].toString();
    CHECK(told.filter(u"audit export: the audit log was exported to standard output, clinic Harbour"_s).size()
          == 1);
    CHECK(told.filter(u"backup: a backup was written to"_s).size() == 1);
    CHECK(clinics.done({u"audit"_s, u"verify"_s}).contains(u"whole:"_s));
}

TEST_CASE("What is no note does not get into the log, and does not hold up the others")
{
    const TwoClinics clinics;
    QDir().mkpath(clinics.data + u"/notes"_s);
    QFile::setPermissions(clinics.data + u"/notes"_s,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    clinics.put(u"data/notes/bad.json"_s, "{\"method\":7}");
    clinics.put(u"data/notes/huge.json"_s, QByteArray(100'000, ' '));
    REQUIRE(leaveNote(clinics.data, {u"backup"_s, Instant{1}, u"by hand"_s}));
    auto database = store::Database::open(clinics.data, store::Database::IfMissing::Refuse);
    REQUIRE(database);
    CHECK(takeNotes(**database, SystemClock().now()) == 1);
    CHECK(takeNotes(**database, SystemClock().now()) == 0);
}
