// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include "server/store/auditstore.h"
#include "server/store/connectionsettings.h"
#include "server/store/directorylock.h"
#include "server/store/diskspace.h"
#include "server/store/privatefiles.h"
#include "server/store/sqlfault.h"
#include "server/store/writeaheadlog.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <atomic>

namespace medcrm::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fileName = "medcrm.db"_L1;
constexpr auto initialisedMarker = "initialised"_L1;
constexpr auto needsCheckMarker = "needs-check"_L1;
constexpr int writesPerCheckpoint = 500; // some 4 to 8 MiB of write-ahead log
constexpr auto applicationId = "1296257613"_L1; // "MCRM" as the four bytes at offset 68 of the file

QString nextConnectionName()
{
    static std::atomic_int count = 0;
    return u"medcrm-%1"_s.arg(++count);
}

Error noDatabase(const QString &directory)
{
    if (!QFile::exists(QDir(directory).filePath(initialisedMarker)))
        return {
            ErrorCode::NotFound, {}, u"There is no database in %1. Run: medcrm-server init"_s.arg(directory)};
    return {ErrorCode::NotFound,
            {},
            u"The database %1 is missing or empty, but there has been one. Restore a backup; to begin anew, "
            "choose an empty directory."_s.arg(QDir(directory).filePath(fileName))};
}

Result<> prepareFile(const QString &directory, const QString &path, Database::IfMissing ifMissing)
{
    const bool wasThere = QFile::exists(QDir(directory).filePath(initialisedMarker));
    const QFileInfo file(path);
    if (wasThere && (!file.exists() || file.size() == 0))
        return tl::unexpected(noDatabase(directory));
    if (file.exists())
        return tightenFile(path);
    if (ifMissing == Database::IfMissing::Refuse)
        return tl::unexpected(noDatabase(directory));
    return makePrivateFile(path);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &directory, IfMissing ifMissing)
{
    if (ifMissing == IfMissing::Refuse && !QFileInfo(directory).isDir())
        return fail(ErrorCode::NotFound, {},
                    u"There is no directory %1. Run: medcrm-server init"_s.arg(directory));
    if (const Result<> ok = makePrivateDirectory(directory); !ok)
        return tl::unexpected(ok.error());
    auto lock = DirectoryLock::acquire(directory);
    if (!lock)
        return tl::unexpected(lock.error());
    std::unique_ptr<Database> database(new Database(QDir(directory).filePath(fileName), false));
    database->m_lock = std::move(*lock);
    if (const Result<> ok = prepareFile(directory, database->filePath(), ifMissing); !ok)
        return tl::unexpected(ok.error());
    if (const Result<> ok = checkWriteAheadLog(database->filePath() + u"-wal"_s); !ok)
        return tl::unexpected(ok.error());
    if (const Result<> ok = database->connect(); !ok)
        return tl::unexpected(ok.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openReadOnly(const QString &directory)
{
    const QString path = QDir(directory).filePath(fileName);
    if (!QFile::exists(path))
        return tl::unexpected(noDatabase(directory));
    return openFileReadOnly(path);
}

Result<std::unique_ptr<Database>> Database::openFileReadOnly(const QString &path)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, {}, u"There is no database %1."_s.arg(path));
    std::unique_ptr<Database> database(new Database(path, true));
    if (const Result<> ok = database->connect(); !ok)
        return tl::unexpected(ok.error());
    return database;
}

Result<> Database::checkCopy(const QString &path)
{
    const auto copy = openFileReadOnly(path);
    if (!copy)
        return tl::unexpected(copy.error());
    try {
        if (const QString found = (*copy)->pragma(u"integrity_check(1)"_s); found != u"ok")
            return fail(ErrorCode::Invalid, {}, u"The copy %1 is damaged: %2."_s.arg(path, found));
        if (const QString table = (*copy)->pragma(u"foreign_key_check"_s); !table.isEmpty())
            return fail(ErrorCode::Invalid, {},
                        u"The copy %1 lacks records that %2 refers to."_s.arg(path, table));
        return AuditStore(**copy).verify().map([](const AuditHead &) {});
    } catch (const DbError &error) {
        return fail(ErrorCode::Invalid, {}, u"The copy %1 can't be read: %2."_s.arg(path, error.message()));
    }
}

Database::Database(const QString &filePath, bool readOnly)
    : m_filePath(filePath)
    , m_directory(QFileInfo(filePath).absolutePath())
    , m_readOnly(readOnly)
    , m_connectionName(nextConnectionName())
{
}

Database::~Database()
{
    m_prepared.clear();
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<> Database::connect()
{
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    connection.setDatabaseName(filePath());
    if (m_readOnly)
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!connection.open())
        return fail(
            ErrorCode::Unavailable, {},
            u"The database %1 cannot be opened: %2."_s.arg(filePath(), connection.lastError().text()));
    try {
        if (const Result<> ok = checkIdentity(); !ok)
            return ok;
        configure();
        // What a crash left goes into the file, and the log begins anew: nothing of an unfinished change stays in it to be
        // taken for damage after the next crash.
        if (!m_readOnly)
            checkpoint(u"TRUNCATE"_s);
        return checkAfterFailStop();
    } catch (const DbError &error) {
        return fail(
            ErrorCode::Invalid, {},
            u"The database %1 cannot be used: %2. Restore a backup."_s.arg(filePath(), error.message()));
    }
}

// A new file gets our mark; a file with tables but without it belongs to another program.
Result<> Database::checkIdentity()
{
    if (pragma(u"application_id"_s) == applicationId)
        return {};
    if (m_readOnly || pragma(u"page_count"_s) != u"0")
        return fail(ErrorCode::Invalid, {}, u"%1 is not a database of Medical CRM."_s.arg(filePath()));
    execute(u"PRAGMA application_id = "_s + applicationId);
    return {};
}

void Database::configure()
{
    for (const ConnectionSetting &setting : connectionSettings(m_readOnly)) {
        execute(u"PRAGMA %1 = %2"_s.arg(setting.name, setting.value));
        if (const QString is = pragma(setting.name); is != setting.readBack) {
            throw DbError(DbError::Kind::Other,
                          u"PRAGMA %1 is %2 and not %3"_s.arg(setting.name, is, setting.readBack));
        }
    }
}

Result<> Database::checkAfterFailStop()
{
    const QString marker = QDir(m_directory).filePath(needsCheckMarker);
    if (m_readOnly || !QFile::exists(marker))
        return {};
    if (const QString found = pragma(u"quick_check(1)"_s); found != u"ok")
        return fail(ErrorCode::Invalid, {},
                    u"The database %1 is damaged (%2). Restore a backup."_s.arg(filePath(), found));
    QFile::remove(marker);
    return {};
}

qint64 Database::bytesFree() const
{
    return bytesFreeIn(m_directory);
}

Result<> Database::markInitialised()
{
    const QString path = QDir(m_directory).filePath(initialisedMarker);
    if (QFile::exists(path))
        return {};
    return makePrivateFile(path).and_then([&] { return syncToDisk(path); });
}

Result<> Database::copyTo(const QString &path)
{
    if (const Result<> ok = makePrivateFile(path); !ok)
        return ok;
    QString quoted = path;
    quoted.replace(u'\'', u"''"_s);
    // A reader stays one by the way it was opened; query_only would refuse the copy too.
    if (m_readOnly)
        execute(u"PRAGMA query_only = OFF"_s);
    execute(u"VACUUM INTO '%1'"_s.arg(quoted));
    if (m_readOnly)
        execute(u"PRAGMA query_only = ON"_s);
    return syncToDisk(path);
}

void Database::requireUsable() const
{
    if (m_broken)
        throw DbError(DbError::Kind::Broken, u"the database stopped after an earlier failure"_s);
    if (m_transactionLost)
        throw DbError(DbError::Kind::Full, u"the transaction was rolled back after an earlier failure"_s);
}

void Database::execute(const QString &sql)
{
    requireUsable();
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    countStatement();
    if (!query.exec(sql))
        raise(query.lastError(), sql);
}

QString Database::pragma(const QString &name)
{
    requireUsable();
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    countStatement();
    if (!query.exec(u"PRAGMA "_s + name))
        raise(query.lastError(), name);
    return query.next() ? query.value(0).toString() : QString();
}

QSqlQuery &Database::prepared(const QString &sql)
{
    requireUsable();
    std::shared_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const QSqlError error = fresh->lastError();
            m_prepared.remove(sql);
            raise(error, sql);
        }
        query = std::move(fresh);
    }
    return *query;
}

void Database::control(const QString &sql)
{
    QSqlQuery &query = prepared(sql);
    const bool done = query.exec();
    const QSqlError error = query.lastError();
    query.finish();
    if (!done)
        raise(error, sql);
}

void Database::begin()
{
    Q_ASSERT(!m_inTransaction);
    control(u"BEGIN IMMEDIATE"_s);
    m_inTransaction = true;
}

void Database::commit()
{
    Q_ASSERT(m_inTransaction);
    QSqlQuery &query = prepared(u"COMMIT"_s);
    const bool done = query.exec();
    const QSqlError error = query.lastError();
    query.finish();
    if (!done) {
        // Room on the disk can come back; after any other failed commit nobody knows what reached it.
        if (faultOf(error) != SqlFault::Full)
            breakDown(describe(error, u"COMMIT"_s));
        raise(error, u"COMMIT"_s);
    }
    m_inTransaction = false;
    if (m_writeCount - m_writesCheckpointed >= writesPerCheckpoint)
        checkpoint(u"PASSIVE"_s);
}

/// Carries what was committed from the write-ahead log into the database file, as far as readers let it. SQLite would do so
/// by itself, but keeps a failure of the disk to itself while the log grows and grows.
void Database::checkpoint(const QString &mode)
{
    m_writesCheckpointed = m_writeCount;
    const QString sql = u"PRAGMA wal_checkpoint(%1)"_s.arg(mode);
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    // Without room, or while something reads, the next one will do it.
    if (!query.exec(sql) && faultOf(query.lastError()) == SqlFault::Disk)
        raise(query.lastError(), sql);
}

void Database::rollback() noexcept
{
    m_inTransaction = false;
    m_transactionLost = false;
    m_savepoints = 0;
    if (m_broken)
        return;
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(u"ROLLBACK"_s) && faultOf(query.lastError()) != SqlFault::Statement)
        breakDown(describe(query.lastError(), u"ROLLBACK"_s));
}

QString Database::openSavepoint()
{
    Q_ASSERT(m_inTransaction);
    const QString name = u"s%1"_s.arg(m_savepoints);
    control(u"SAVEPOINT "_s + name);
    ++m_savepoints;
    return name;
}

void Database::releaseSavepoint(const QString &name)
{
    control(u"RELEASE "_s + name);
    --m_savepoints;
}

void Database::undoSavepoint(const QString &name) noexcept
{
    --m_savepoints;
    if (m_broken || m_transactionLost)
        return;
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    for (const QString &sql : {u"ROLLBACK TO "_s + name, u"RELEASE "_s + name}) {
        if (!query.exec(sql))
            return breakDown(describe(query.lastError(), sql));
    }
}

void Database::raise(const QSqlError &error, const QString &sql)
{
    const QString message = describe(error, sql);
    const SqlFault fault = faultOf(error);
    if (fault == SqlFault::Disk && !m_broken)
        breakDown(message);
    m_transactionLost = m_inTransaction && (fault == SqlFault::Full || fault == SqlFault::Interrupted);
    throw DbError(kindOf(fault), message);
}

void Database::breakDown(const QString &why)
{
    m_broken = true;
    if (!m_readOnly)
        std::ignore = makePrivateFile(QDir(m_directory).filePath(needsCheckMarker));
    if (m_failStop)
        m_failStop(why);
}

} // namespace medcrm::store
