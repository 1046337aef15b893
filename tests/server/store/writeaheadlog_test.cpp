// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/writeaheadlog.h"

#include "server/store/statement.h"
#include "tests/support/catch.h"
#include "tests/support/testdatabase.h"

#include <QDir>
#include <QFile>

using namespace medcrm;
using namespace medcrm::store;
using namespace Qt::StringLiterals;

namespace {

/// What a server that is killed after some changes leaves behind: its files, copied while they are in use.
class Remains
{
public:
    explicit Remains(int changes)
    {
        test::TestDatabase running;
        running.close();
        running.open(); // so that the log begins anew
        for (int i = 1; i <= changes; ++i)
            running.write([&] { Statement(*running, u"UPDATE counter SET last = ?"_s, i).run(); });
        for (const QString &name : {u"medcrm.db"_s, u"medcrm.db-wal"_s, u"initialised"_s}) {
            const QString copy = path(name);
            REQUIRE(QFile::copy(QDir(running.directory()).filePath(name), copy));
            REQUIRE(QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        }
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString log() const { return path(u"medcrm.db-wal"_s); }
    qint64 logSize() const { return QFile(log()).size(); }

    void damage(qint64 at) const
    {
        QFile file(log());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(at));
        REQUIRE(file.write(QByteArray(16, '\x5a')) == 16);
    }

    Result<std::unique_ptr<Database>> open() const
    {
        return Database::open(m_folder.path(), Database::IfMissing::Refuse);
    }

    /// The number of the last change that is still there.
    int last() const
    {
        const auto database = open();
        REQUIRE(database);
        return Statement(**database, u"SELECT max(last) FROM counter"_s).value<int>().value_or(0);
    }

private:
    QTemporaryDir m_folder;
};

constexpr int changes = 8;

} // namespace

TEST_CASE("The log of a killed server is whole, and so are the changes in it")
{
    const Remains remains(changes);
    CHECK(checkWriteAheadLog(remains.log()));
    CHECK(remains.last() == changes);
    CHECK(remains.logSize() == 0); // carried into the file
}

TEST_CASE("A log that was damaged before its last commits is refused, and says so")
{
    const Remains remains(changes);
    const qint64 size = remains.logSize();
    for (const qint64 at : {qint64(40), size / 4, size / 2})
        remains.damage(at);
    const auto database = remains.open();
    REQUIRE_FALSE(database);
    CHECK(database.error().code == ErrorCode::Invalid);
    CHECK(database.error().message.contains(remains.log()));
    CHECK(database.error().message.contains(u"Restore a backup"_s));
}

TEST_CASE("A log whose first bytes were damaged is refused")
{
    for (const qint64 at : {0, 8, 16}) {
        const Remains remains(changes);
        remains.damage(at);
        INFO(at);
        CHECK_FALSE(checkWriteAheadLog(remains.log()));
    }
}

TEST_CASE("A last change that did not wholly reach the log is forgotten, as it was never confirmed")
{
    const Remains remains(changes);
    remains.damage(remains.logSize() - 100);
    CHECK(remains.last() == changes - 1);
}

TEST_CASE("A log that ends early, is empty, is all zero or is not there is nothing to refuse")
{
    const Remains remains(changes);
    CHECK(QFile::resize(remains.log(), remains.logSize() / 2));
    CHECK(checkWriteAheadLog(remains.log()));
    CHECK(QFile::resize(remains.log(), 0));
    CHECK(checkWriteAheadLog(remains.log()));
    CHECK(QFile::resize(remains.log(), 100'000));
    CHECK(checkWriteAheadLog(remains.log()));
    CHECK(QFile::remove(remains.log()));
    CHECK(checkWriteAheadLog(remains.log()));
}

TEST_CASE("What was written is carried into the file from time to time, so that the log stays small")
{
    test::TestDatabase database;
    for (int i = 0; i < 3000; ++i)
        database.write([&] { Statement(*database, u"UPDATE counter SET last = last + 1"_s).run(); });
    CHECK(QFile(QDir(database.directory()).filePath(u"medcrm.db-wal"_s)).size() < 8 * 1024 * 1024);
}
