// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "server/store/dberror.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <functional>
#include <memory>

class QSqlError;

namespace medcrm::store {

class DirectoryLock;

/// One connection to the clinic's database, `medcrm.db` in the data directory. Exactly one connection of one
/// process writes and checkpoints (open); worker threads read through their own (openReadOnly). It commits to
/// the disk before it says so (WAL, synchronous=FULL).
///
/// After the first I/O error, corruption or failed commit it is unusable: every later use throws, the
/// fail-stop handler is told once, and the next open checks the whole file first.
///
/// Use and destroy in the thread that opened it. Everything but the factories may throw DbError.
class Database
{
public:
    enum class IfMissing {
        Create, ///< First start. Refused all the same when the directory has held a database before.
        Refuse
    };

    /// Called once, from inside the failing call and before it throws; may end the process.
    using FailStop = std::function<void(const QString &why)>;

    /// Opens the writing connection and takes the directory's lock. Errors, each with a sentence that says
    /// what to do: NotFound (no database, or a lost one), Conflict (in use), Forbidden (open to other
    /// accounts), Unavailable (cannot be opened), Invalid (damaged, or not ours).
    static Result<std::unique_ptr<Database>> open(const QString &directory, IfMissing ifMissing);

    /// Opens a reading connection for another thread, or for a command beside the running server. Same
    /// errors.
    static Result<std::unique_ptr<Database>> openReadOnly(const QString &directory);

    /// Reads a copy that copyTo() made and checks that it is whole: integrity, references, the chain of the audit log.
    /// Error Invalid says what is wrong with it. Slow.
    static Result<> checkCopy(const QString &path);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void onFailStop(FailStop handler) { m_failStop = std::move(handler); }
    bool isUsable() const { return !m_broken; }
    bool isReadOnly() const { return m_readOnly; }
    bool inTransaction() const { return m_inTransaction; }
    QString directory() const { return m_directory; }
    QString filePath() const { return m_filePath; }

    /// Bytes that this account may still write on the database's disk; 0 when the disk does not answer.
    qint64 bytesFree() const;

    /// Statements executed since opening, without those that begin and end transactions. For tests of bounded
    /// work.
    qint64 statementCount() const { return m_statementCount; }

    /// Those of them that wrote.
    qint64 writeCount() const { return m_writeCount; }

    /// The texts of the statements kept prepared. For tests of their query plans.
    QStringList keptStatements() const { return m_prepared.keys(); }

    /// Runs one statement that is not worth keeping prepared: schema and maintenance.
    void execute(const QString &sql);

    /// The value of a PRAGMA, as text.
    QString pragma(const QString &name);

    /// Remembers in the directory that it holds a database, so that a missing file is never taken for a first
    /// start. Error Unavailable when that cannot be written.
    Result<> markInitialised();

    /// Writes a complete, compact copy (VACUUM INTO) to a new private file and syncs it. Works on either kind
    /// of connection and beside a writer, not inside a transaction. Error Conflict when the file exists,
    /// Unavailable when it cannot be written.
    Result<> copyTo(const QString &path);

private:
    friend class Statement;
    friend class Transaction;
    friend class Savepoint;

    Database(const QString &filePath, bool readOnly);
    static Result<std::unique_ptr<Database>> openFileReadOnly(const QString &path);
    Result<> connect();
    void configure();
    Result<> checkIdentity();
    Result<> checkAfterFailStop();

    QSqlQuery &prepared(const QString &sql);
    void countStatement() { ++m_statementCount; }
    void countWrite() { ++m_writeCount; }
    void requireUsable() const;
    void control(const QString &sql);
    void begin();
    void commit();
    void checkpoint(const QString &mode);
    void rollback() noexcept;
    QString openSavepoint();
    void releaseSavepoint(const QString &name);
    void undoSavepoint(const QString &name) noexcept;
    [[noreturn]] void raise(const QSqlError &error, const QString &sql);
    void breakDown(const QString &why);

    const QString m_filePath;
    const QString m_directory;
    const bool m_readOnly;
    const QString m_connectionName;
    std::unique_ptr<DirectoryLock> m_lock;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    FailStop m_failStop;
    qint64 m_statementCount = 0;
    qint64 m_writeCount = 0;
    int m_savepoints = 0;
    bool m_inTransaction = false;
    bool m_transactionLost = false; ///< SQLite rolled it back by itself (disk full); only rollback() is left.
    bool m_broken = false;
    qint64 m_writesCheckpointed = 0;
};

} // namespace medcrm::store
