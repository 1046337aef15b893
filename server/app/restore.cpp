// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/restore.h"

#include "server/store/directorylock.h"
#include "server/store/diskspace.h"
#include "server/store/eventstore.h"
#include "server/store/everylogin.h"
#include "server/store/privatefiles.h"
#include "server/store/transaction.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

const QString preparedName = u"restore-unfinished"_s; ///< Not decided: may be thrown away.
const QString decidedName = u"restore-decided"_s; ///< Decided: must be finished.
const QString planName = u"plan.json"_s;
/// The database last: as long as the old one has its name, it also has its log.
const QStringList replacedNames{u"medcrm.db-shm"_s, u"medcrm.db-wal"_s, u"medcrm.db"_s};

/// What the finishing needs to know, in the decided directory.
struct RestorePlan
{
    QString aside; ///< Name of the directory for the replaced files.
    QString sha256; ///< Of the backup's file.

    static constexpr auto fields()
    {
        return std::tuple{field("aside", &RestorePlan::aside), field("sha256", &RestorePlan::sha256)};
    }
};

tl::unexpected<Error> cantRename(const QString &from, const QString &to)
{
    return fail(ErrorCode::Unavailable, {}, u"%1 can't be moved to %2."_s.arg(from, to));
}

Result<> writePrivately(const QString &path, const QByteArray &content)
{
    if (const Result<> made = store::makePrivateFile(path); !made)
        return made;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return fail(ErrorCode::Unavailable, {}, u"%1 can't be written: %2."_s.arg(path, file.errorString()));
    file.close();
    return store::syncToDisk(path);
}

Result<RestorePlan> readPlan(const QDir &decided)
{
    QFile file(decided.filePath(planName));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, {}, u"%1 can't be read."_s.arg(file.fileName()));
    return decode<RestorePlan>(QJsonDocument::fromJson(file.readAll()).object());
}

/// Moves the replaced files aside and the new one in. Each step that was done already is passed over, so that it can be
/// begun any number of times. The lock is the caller's.
Result<RestorePlan> finishDecided(const QDir &data, JobWatch &watch)
{
    QDir decided(data.filePath(decidedName));
    if (decided.isEmpty()) { // killed while it was removed
        data.rmdir(decidedName);
        return RestorePlan();
    }
    const Result<RestorePlan> plan = readPlan(decided);
    if (!plan)
        return plan;
    const QString database = data.filePath(u"medcrm.db"_s);
    if (decided.exists(u"medcrm.db"_s)) {
        const QDir aside(data.filePath(plan->aside));
        if (const Result<> made = store::makePrivateDirectory(aside.path()); !made)
            return tl::unexpected(made.error());
        for (const QString &name : replacedNames) {
            watch.begin("moving the old files aside");
            if (data.exists(name) && !QFile::rename(data.filePath(name), aside.filePath(name)))
                return cantRename(data.filePath(name), aside.filePath(name));
        }
        watch.begin("moving the new database in");
        if (!QFile::rename(decided.filePath(u"medcrm.db"_s), database))
            return cantRename(decided.filePath(u"medcrm.db"_s), database);
        if (const Result<> synced = store::syncNamesToDisk(aside.path()); !synced)
            return tl::unexpected(synced.error());
    }
    if (const Result<> synced = store::syncToDisk(database); !synced)
        return tl::unexpected(synced.error());
    watch.begin("tidying up");
    if (!decided.removeRecursively())
        return fail(ErrorCode::Unavailable, {}, u"%1 can't be removed."_s.arg(decided.path()));
    return plan;
}

/// A restore on its way. Holds the directory's lock.
class Restoring
{
public:
    Restoring(const Config &config, const QString &path, JobWatch &watch)
        : m_config(config)
        , m_data(config.dataDirectory)
        , m_path(path)
        , m_watch(watch)
    {
    }

    Result<Restored> run(const QString &passphraseFile)
    {
        if (!QFileInfo(m_path).isFile())
            return fail(ErrorCode::NotFound, u"file"_s, u"There is no file %1."_s.arg(m_path));
        if (const Result<> locked = lock(); !locked)
            return tl::unexpected(locked.error());
        const Result<bool> earlier = finishEarlier();
        if (!earlier)
            return tl::unexpected(earlier.error());
        if (*earlier)
            return m_restored;
        const QString prepared = m_data.filePath(preparedName);
        Result<Restored> outcome = prepareIn(prepared, passphraseFile).and_then([&] { return decide(); });
        if (!outcome)
            QDir(prepared).removeRecursively();
        return outcome;
    }

private:
    Result<> lock()
    {
        if (const Result<> made = store::makePrivateDirectory(m_data.path()); !made)
            return made;
        auto lock = store::DirectoryLock::acquire(m_data.path());
        if (!lock && lock.error().code == ErrorCode::Conflict)
            return fail(ErrorCode::Conflict, {},
                        u"The server is running on %1. Stop it first."_s.arg(m_data.path()));
        if (!lock)
            return tl::unexpected(lock.error());
        m_lock = std::move(*lock);
        return {};
    }

    /// Whether an interrupted restore was finished and was of this very file. One of another file is finished too, and
    /// this one follows.
    Result<bool> finishEarlier()
    {
        QDir(m_data.filePath(preparedName)).removeRecursively();
        if (!m_data.exists(decidedName))
            return false;
        const Result<RestorePlan> plan = finishDecided(m_data, m_watch);
        if (!plan)
            return tl::unexpected(plan.error());
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unavailable, u"file"_s, u"%1 can't be read."_s.arg(m_path));
        const auto digest = digestOf(file, m_watch);
        if (!digest)
            return tl::unexpected(digest.error());
        if (QString::fromLatin1(digest->sha256.toHex()) != plan->sha256)
            return false;
        m_restored.wasBegunBefore = true;
        m_restored.backup.sha256 = plan->sha256;
        if (const auto manifest = readManifest(m_path))
            m_restored.backup.manifest = *manifest;
        setAside(plan->aside);
        return true;
    }

    Result<> prepareIn(const QString &directory, const QString &passphraseFile)
    {
        const qint64 needed = QFileInfo(m_path).size() + 64 * 1024 * 1024;
        if (store::bytesFreeIn(m_data.path()) < needed)
            return fail(ErrorCode::Unavailable, {},
                        u"There is too little room in %1: %2 MiB are needed."_s.arg(m_data.path())
                            .arg(needed / (1024 * 1024)));
        if (const Result<> made = store::makePrivateDirectory(directory); !made)
            return made;
        const auto backup = unpackBackup(m_path, passphraseFile, directory, m_watch);
        if (!backup)
            return tl::unexpected(backup.error());
        m_restored.backup = *backup;
        m_watch.begin("preparing the database");
        if (m_watch.isCancelled())
            return cancelled();
        if (const Result<> begun = beginNewLine(directory); !begun)
            return begun;
        const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s);
        m_plan = {u"replaced-"_s + stamp, backup->sha256};
        return writePrivately(QDir(directory).filePath(planName), encode(m_plan));
    }

    /// What lies between the backup and now happened in another line: new epoch, no login, and a trace of it.
    Result<> beginNewLine(const QString &directory)
    try {
        RestoreTrace trace = traceOfReplaced();
        trace.backupEpoch = m_restored.backup.contents.epoch;
        trace.backupEntries = m_restored.backup.contents.auditHead.id;
        trace.backupSha256 = m_restored.backup.sha256;
        auto database = store::Database::open(directory, store::Database::IfMissing::Refuse);
        if (!database)
            return tl::unexpected(database.error());
        const Instant now = SystemClock().now();
        {
            store::Transaction transaction(**database);
            store::EventStore events(**database);
            events.renewEpoch();
            trace.newEpoch = events.epoch();
            store::endEveryLogin(**database, now);
            store::AuditEntry entry;
            entry.at = now;
            entry.method = QString::fromLatin1(restoreMethod);
            entry.after = encode(trace);
            entry.reason = u"restored from %1"_s.arg(QFileInfo(m_path).fileName());
            store::AuditStore(**database).append(entry);
            transaction.commit();
        }
        database->reset(); // the last connection puts its log into the database
        return store::syncToDisk(QDir(directory).filePath(u"medcrm.db"_s));
    } catch (const store::DbError &error) {
        return fail(ErrorCode::Unavailable, {},
                    u"The restored database can't be prepared: %1."_s.arg(error.message()));
    }

    /// Nothing when there is none or it can't be read: that may be why somebody restores.
    RestoreTrace traceOfReplaced() const
    try {
        RestoreTrace trace;
        const auto replaced = store::Database::openReadOnly(m_data.path());
        if (!replaced)
            return trace;
        const store::DatabaseContents contents = store::contentsOf(**replaced);
        trace.replacedEpoch = contents.epoch;
        trace.replacedEntries = contents.auditHead.id;
        trace.replacedHash = QString::fromLatin1(contents.auditHead.hash.toHex());
        return trace;
    } catch (const store::DbError &) {
        return {};
    }

    Result<Restored> decide()
    {
        if (m_watch.isCancelled())
            return cancelled();
        m_watch.begin("deciding");
        const QString prepared = m_data.filePath(preparedName);
        // What a connection leaves beside the database must not come along.
        for (const QString &name : QDir(prepared).entryList(QDir::Files | QDir::Hidden)) {
            if (name != u"medcrm.db" && name != planName)
                QFile::remove(QDir(prepared).filePath(name));
        }
        if (!QDir().rename(prepared, m_data.filePath(decidedName)))
            return cantRename(prepared, m_data.filePath(decidedName));
        if (const Result<> synced = store::syncNamesToDisk(m_data.path()); !synced)
            return tl::unexpected(synced.error());
        const Result<RestorePlan> done = finishDecided(m_data, m_watch);
        if (!done)
            return fail(done.error().code, {},
                        u"%1 The restore is decided; run the same command again to finish it."_s.arg(
                            done.error().message));
        setAside(m_plan.aside);
        return m_restored;
    }

    void setAside(const QString &name)
    {
        // Where there was no database, nothing is kept.
        if (!QDir(m_data.filePath(name)).isEmpty())
            m_restored.keptAside = m_data.absoluteFilePath(name);
        else
            m_data.rmdir(name);
    }

    const Config &m_config;
    const QDir m_data;
    const QString m_path;
    JobWatch &m_watch;
    std::unique_ptr<store::DirectoryLock> m_lock;
    RestorePlan m_plan;
    Restored m_restored;
};

} // namespace

Result<Restored> restoreBackup(const Config &config, const QString &path, const QString &passphraseFile,
                               JobWatch &watch)
{
    return Restoring(config, path, watch).run(passphraseFile);
}

Result<> finishInterruptedRestore(const QString &dataDirectory)
{
    const QDir data(dataDirectory);
    const bool isDecided = data.exists(decidedName);
    if (!isDecided && !data.exists(preparedName))
        return {};
    const auto lock = store::DirectoryLock::acquire(dataDirectory);
    if (!lock)
        return tl::unexpected(lock.error());
    QDir(data.filePath(preparedName)).removeRecursively();
    if (!isDecided)
        return {};
    qInfo("a restore that was interrupted is finished now");
    JobWatch watch;
    return finishDecided(data, watch).map([](const RestorePlan &) {});
}

} // namespace medcrm
