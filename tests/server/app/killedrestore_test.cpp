// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/backuptrial.h"

#include "server/app/opendatabase.h"
#include "tests/support/testclinic.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// Whether the restore was killed, when it began its step number `step`; otherwise it was done before.
bool isKilledAt(int step, const BackupTrial &trial, const QString &backup)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(Shell::program(u"killedjob"_s), {u"restore"_s, trial.data, QString::number(step), backup});
    REQUIRE(process.waitForFinished(60'000));
    if (process.exitStatus() == QProcess::CrashExit)
        return true;
    REQUIRE(process.exitCode() == 0);
    return false;
}

const QStringList oldAccounts{u"admin"_s, u"before"_s, u"after"_s};
const QStringList newAccounts{u"admin"_s, u"before"_s};

/// A clinic with a backup, and an account more since. Its last entries are still in the write-ahead log, as a server
/// that was killed leaves them.
class CrashedClinic : public BackupTrial
{
public:
    CrashedClinic()
    {
        done({u"user"_s, u"add"_s, u"before"_s});
        done({u"backup"_s, path(u"copy.db"_s)});
        const QString other = path(u"other"_s);
        {
            auto database = store::Database::open(data, store::Database::IfMissing::Refuse);
            REQUIRE(database);
            done({u"user"_s, u"list"_s}); // a reader beside it
            (*database)->execute(u"PRAGMA wal_autocheckpoint = 0"_s);
            store::Transaction transaction(**database);
            store::UserStore(**database).insert(userNamed(u"after"_s, Role::Receptionist));
            transaction.commit();
            // The files as they are now, while the log is not yet in the database.
            QDir().mkpath(other);
            for (const QString &name : {u"medcrm.db"_s, u"medcrm.db-wal"_s})
                REQUIRE(QFile::copy(data + u'/' + name, other + u'/' + name));
        }
        for (const QString &name : {u"medcrm.db"_s, u"medcrm.db-wal"_s}) {
            QFile::remove(data + u'/' + name);
            REQUIRE(QFile::rename(other + u'/' + name, data + u'/' + name));
        }
    }
};

} // namespace

TEST_CASE("A restore that is killed at any step leaves the old database or the new one, and running it again "
          "finishes")
{
    const bool startServerFirst = GENERATE(false, true);
    int killed = 0;
    for (int step = 1;; ++step) {
        INFO("step " << step);
        const CrashedClinic clinic;
        REQUIRE(QFileInfo(clinic.data + u"/medcrm.db-wal"_s).size() > 0);
        if (!isKilledAt(step, clinic, clinic.path(u"copy.db"_s)))
            break;
        ++killed;
        if (startServerFirst) {
            {
                // As the server opens it.
                auto database = openDatabase(clinic.data, store::Database::IfMissing::Refuse);
                REQUIRE(database);
            }
            const QStringList accounts = clinic.accounts();
            CHECK((accounts == oldAccounts || accounts == newAccounts));
            CHECK(clinic.leftovers().isEmpty());
            CHECK(clinic.done({u"audit"_s, u"verify"_s}).contains(u"whole:"_s));
        }
        clinic.done({u"backup"_s, u"restore"_s, clinic.path(u"copy.db"_s)});
        CHECK(clinic.accounts() == newAccounts);
        CHECK(clinic.leftovers().isEmpty());
        // The former database with its log is kept whole.
        const QDir data(clinic.data);
        const QString aside = data.entryList({u"replaced-*"_s}, QDir::Dirs, QDir::Name).value(0);
        auto kept = store::Database::openReadOnly(data.filePath(aside));
        REQUIRE(kept);
        CHECK(store::UserStore(**kept).list().size() == 3);
    }
    qInfo("restore: killed at each of %d steps%s; each time old or new, and finished by running it again",
          killed, startServerFirst ? ", then the server was started" : "");
    CHECK(killed >= 10);
}

TEST_CASE("The control: a backup put in the database's place by hand, beside the old one's log, is neither "
          "old nor new")
{
    const CrashedClinic clinic;
    REQUIRE(QFile::remove(clinic.data + u"/medcrm.db"_s));
    REQUIRE(QFile::copy(clinic.path(u"copy.db"_s), clinic.data + u"/medcrm.db"_s));
    const auto opened = store::Database::openReadOnly(clinic.data);
    bool isNew = false;
    if (opened) {
        try {
            isNew = (*opened)->pragma(u"integrity_check(1)"_s) == u"ok"
                && store::UserStore(**opened).list().size() == newAccounts.size();
        } catch (const store::DbError &) {
            isNew = false;
        }
    }
    CHECK_FALSE(isNew);
}
