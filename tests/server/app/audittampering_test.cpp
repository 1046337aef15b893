// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/auditforger.h"
#include "tests/server/app/backuptrial.h"

#include "server/app/auditheads.h"
#include "server/store/transaction.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

constexpr int seedsPerKind = 20;

void addEntries(const QString &directory, int count)
{
    auto database = store::Database::open(directory, store::Database::IfMissing::Refuse);
    REQUIRE(database);
    store::Transaction transaction(**database);
    for (int i = 0; i < count; ++i) {
        store::AuditEntry entry;
        entry.at = Instant{1'779'955'200'000 + i * 1000};
        if (i % 5 != 0)
            entry.user = UserId(1);
        if (i % 3 != 0)
            entry.session = LoginSessionId(i);
        entry.method = i % 2 == 0 ? u"visits.checkIn"_s : u"patients.get"_s;
        entry.entity = u"visit"_s;
        entry.entityId = i;
        if (i % 2 == 0)
            entry.after = "{\"id\":" + QByteArray::number(i) + '}';
        entry.reason = u"because %1"_s.arg(i);
        store::AuditStore(**database).append(entry);
    }
    transaction.commit();
}

/// A server's data with a log of which backups noted two heads, in the middle and at the end.
class LoggedClinic : public BackupTrial
{
public:
    LoggedClinic()
    {
        addEntries(data, 60);
        done({u"backup"_s, path(u"middle.db"_s)});
        addEntries(data, 40);
        done({u"backup"_s, path(u"end.db"_s)});
        for (const char *name : {"middle.db", "middle.db.json", "end.db", "end.db.json"})
            REQUIRE(QFile::rename(path(QString::fromLatin1(name)),
                                  data + u"/backups/"_s + QString::fromLatin1(name)));
        head = contents().auditHead;
    }

    store::AuditHead head;
};

/// A copy of it to be forged.
struct Copy : Shell
{
    explicit Copy(const LoggedClinic &clinic, bool withBackups = true)
    {
        QDir().mkpath(data + u"/backups"_s);
        constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
        for (const QString &folder : {data, data + u"/backups"_s})
            QFile::setPermissions(folder, own);
        QStringList names{u"medcrm.db"_s, u"initialised"_s};
        if (withBackups)
            names += {u"backups/middle.db"_s, u"backups/middle.db.json"_s, u"backups/end.db"_s,
                      u"backups/end.db.json"_s};
        for (const QString &name : names)
            REQUIRE(QFile::copy(clinic.data + u'/' + name, data + u'/' + name));
    }

    /// As `audit verify` does it, without a process for each.
    store::AuditVerdict verdict() const
    {
        auto database = store::Database::openReadOnly(data);
        REQUIRE(database);
        const ManifestHeads heads = sortHeads(backupsIn(data + u"/backups"_s), restoresIn(**database),
                                              store::contentsOf(**database).epoch);
        return store::verifyAuditLog(**database, heads.heads);
    }
};

} // namespace

TEST_CASE("Seven kinds of tampering, twenty times each, are all found, at the first wrong entry")
{
    const LoggedClinic clinic;
    int found = 0;
    for (const auto &[kind, name] : enumNames(Forgery())) {
        for (quint32 seed = 1; seed <= seedsPerKind; ++seed) {
            Copy copy(clinic);
            QRandomGenerator random(seed);
            const qint64 wrong = forge(copy.data + u"/medcrm.db"_s, kind, random);
            INFO(name << ", seed " << seed << ", entry " << wrong);
            const store::AuditVerdict verdict = copy.verdict();
            REQUIRE(verdict.damage);
            ++found;
            // Of a log whose hashes were all worked out anew, the next noted head is where it shows.
            if (kind == Forgery::Rehash)
                CHECK(verdict.damage->kind == store::AuditDamageKind::Rewritten);
            else
                CHECK(verdict.damage->entry == wrong);
            if (seed == 1)
                CHECK(copy.refusal({u"audit"_s, u"verify"_s}, 3).contains(u"tampered with"_s));
        }
    }
    qInfo("tampering: 7 kinds, seeds 1 to %d, found %d of %d", seedsPerKind, found, 7 * seedsPerKind);
}

TEST_CASE(
    "The control: an untouched log verifies, and without noted heads a cut or recalculated one does too")
{
    const LoggedClinic clinic;
    CHECK_FALSE(Copy(clinic).verdict().damage);
    CHECK(Copy(clinic).done({u"audit"_s, u"verify"_s}).contains(u"noted outside it: 2"_s));
    for (const Forgery kind : {Forgery::CutTail, Forgery::Rehash}) {
        INFO(nameOf(kind));
        Copy copy(clinic, false);
        QRandomGenerator random(1);
        forge(copy.data + u"/medcrm.db"_s, kind, random);
        CHECK_FALSE(copy.verdict().damage);
        CHECK(copy.done({u"audit"_s, u"verify"_s}).contains(u"looks whole"_s));
        // One head from the server's log is enough.
        const QString head =
            u"%1:%2"_s.arg(clinic.head.id).arg(QString::fromLatin1(clinic.head.hash.toHex()));
        CHECK(copy.refusal({u"audit"_s, u"verify"_s, u"--head"_s, head}, 3).contains(u"--head"_s));
        CHECK(copy.refusal({u"audit"_s, u"verify"_s, u"--manifests"_s, clinic.data + u"/backups"_s}, 3)
                  .contains(u"tampered with"_s));
    }
}

TEST_CASE("A log whose triggers are gone is told apart from one that is whole")
{
    const LoggedClinic clinic;
    const Copy copy(clinic);
    {
        auto database = store::Database::open(copy.data, store::Database::IfMissing::Refuse);
        REQUIRE(database);
        (*database)->execute(u"DROP TRIGGER audit_entry_stays"_s);
    }
    CHECK(copy.refusal({u"audit"_s, u"verify"_s}, 3).contains(u"triggers"_s));
}

TEST_CASE(
    "After a restore the log is compared with the backups of its own line, and tells of the line that ended")
{
    const LoggedClinic clinic;
    clinic.done({u"backup"_s, u"restore"_s, u"middle.db"_s}); // "end.db" is of the time that this takes back
    addEntries(clinic.data, 70); // longer than the line that ended
    const QString said = clinic.done({u"audit"_s, u"verify"_s});
    CHECK(said.contains(u"noted outside it: 1"_s));
    CHECK(said.contains(u"restored: at entry"_s));
    CHECK(said.contains(u"took their time back: backups: 1"_s));
    clinic.done({u"backup"_s});
    CHECK(clinic.done({u"audit"_s, u"verify"_s}).contains(u"noted outside it: 2"_s));
    // And once more, from the first line: the second is a known one, too.
    clinic.done({u"backup"_s, u"restore"_s, u"middle.db"_s});
    CHECK(clinic.done({u"audit"_s, u"verify"_s}).contains(u"took their time back: backups: 2"_s));
    // A backup of a database that was never here.
    const LoggedClinic stranger;
    for (const QString &name : {u"end.db"_s, u"end.db.json"_s})
        REQUIRE(
            QFile::copy(stranger.data + u"/backups/"_s + name, clinic.data + u"/backups/strange-"_s + name));
    CHECK(clinic.refusal({u"audit"_s, u"verify"_s}, 3).contains(u"strange-end.db"_s));
}
