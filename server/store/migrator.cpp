// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/migrator.h"

#include "server/store/privatefiles.h"
#include "server/store/sqlscript.h"
#include "server/store/statement.h"
#include "server/store/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace medcrm::store {

using namespace Qt::StringLiterals;

Migrator::Migrator(Database &database, const QString &files)
    : m_database(database)
{
    const QDir directory(files);
    const QStringList names = directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.left(5) != u"%1_"_s.arg(m_files.size() + 1, 4, 10, QChar(u'0')))
            throw DbError(DbError::Kind::Other, u"the migrations have a gap at "_s + name);
        m_files += directory.filePath(name);
    }
    if (m_files.isEmpty())
        throw DbError(DbError::Kind::Other, u"there are no migrations in "_s + files);
}

Result<Migrator::Outcome> Migrator::run()
{
    Outcome outcome;
    outcome.from = outcome.to = m_database.pragma(u"user_version"_s).toInt();
    if (outcome.from > newestVersion()) {
        return fail(ErrorCode::Invalid, {},
                    u"The database has version %1, this program knows only up to %2. Install the newer "
                    u"program again, or "
                    "restore a backup of before."_s.arg(outcome.from)
                        .arg(newestVersion()));
    }
    if (outcome.from > 0 && outcome.from < newestVersion()) {
        const Result<QString> backup = backUp(outcome.from);
        if (!backup)
            return tl::unexpected(backup.error());
        outcome.backup = *backup;
    }
    for (int version = outcome.from + 1; version <= newestVersion(); ++version) {
        if (const Result<> ok = apply(version, m_files[version - 1]); !ok)
            return tl::unexpected(ok.error());
        outcome.to = version;
    }
    return m_database.markInitialised().map([&] { return outcome; });
}

Result<QString> Migrator::backUp(int version)
{
    const QString directory = QDir(m_database.directory()).filePath(u"backups"_s);
    if (const Result<> ok = makePrivateDirectory(directory); !ok)
        return tl::unexpected(ok.error());
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString path = QDir(directory).filePath(u"before-upgrade-from-%1-%2.db"_s.arg(version).arg(stamp));
    return m_database.copyTo(path).map([&] { return path; });
}

// Reference checks are off while a file runs, because rebuilding a table is done by dropping it; all
// references are checked before the commit instead (https://www.sqlite.org/lang_altertable.html, section 7).
Result<> Migrator::apply(int version, const QString &path)
{
    m_database.execute(u"PRAGMA foreign_keys = OFF"_s);
    try {
        runFile(version, path);
    } catch (const DbError &error) {
        if (m_database.isUsable())
            m_database.execute(u"PRAGMA foreign_keys = ON"_s);
        return fail(ErrorCode::Invalid, {},
                    u"The upgrade of the database failed in %1 and left it at version %2. %3."_s
                        .arg(QFileInfo(path).fileName())
                        .arg(version - 1)
                        .arg(error.message()));
    }
    m_database.execute(u"PRAGMA foreign_keys = ON"_s);
    return {};
}

void Migrator::runFile(int version, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw DbError(DbError::Kind::Other, u"cannot be read"_s);
    const QStringList statements = splitStatements(QString::fromUtf8(file.readAll()));
    Transaction transaction(m_database);
    for (const QString &statement : statements)
        m_database.execute(statement);
    requireSoundReferences();
    m_database.execute(u"PRAGMA user_version = %1"_s.arg(version));
    transaction.commit();
}

void Migrator::requireSoundReferences()
{
    if (const QString table = m_database.pragma(u"foreign_key_check"_s); !table.isEmpty())
        throw DbError(DbError::Kind::Constraint,
                      u"a row of %1 refers to one that does not exist"_s.arg(table));
}

} // namespace medcrm::store
