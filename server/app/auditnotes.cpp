// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/auditnotes.h"

#include "common/protocol/codec.h"
#include "server/store/auditstore.h"
#include "server/store/privatefiles.h"
#include "server/store/transaction.h"

#include <QDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

constexpr qint64 mostBytes = 16 * 1024;

QDir notesOf(const QString &dataDirectory)
{
    return QDir(QDir(dataDirectory).filePath(u"notes"_s));
}

Result<LeftNote> readNote(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return fail(ErrorCode::Unavailable, {}, u"it can't be read"_s);
    return decode<LeftNote>(QJsonDocument::fromJson(file.readAll()).object());
}

/// The entry is the server's: its time is that of the log, so that the log stays in order.
store::AuditEntry entryOf(const LeftNote &note, Instant now)
{
    store::AuditEntry entry;
    entry.at = now;
    entry.method = note.method;
    const QString time = QDateTime::fromMSecsSinceEpoch(note.at.ms, Qt::UTC).toString(Qt::ISODate);
    entry.reason = u"%1 (command line, %2)"_s.arg(note.what, time);
    return entry;
}

} // namespace

Result<> leaveNote(const QString &dataDirectory, const LeftNote &note)
{
    const QDir notes = notesOf(dataDirectory);
    if (const Result<> made = store::makePrivateDirectory(notes.path()); !made)
        return made;
    const QString path = notes.filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (const Result<> made = store::makePrivateFile(path); !made)
        return made;
    QFile file(path);
    const QByteArray json = encode(note);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        return fail(ErrorCode::Unavailable, {}, u"%1 can't be written: %2."_s.arg(path, file.errorString()));
    file.close();
    if (const Result<> synced = store::syncToDisk(path); !synced)
        return synced;
    // Only whole notes have the name that the server looks for.
    if (!QFile::rename(path, path + u".json"_s))
        return fail(ErrorCode::Unavailable, {}, u"%1 can't be named."_s.arg(path));
    return {};
}

int takeNotes(store::Database &database, Instant now)
{
    QDir notes = notesOf(database.directory());
    int taken = 0;
    for (const QString &name : notes.entryList({u"*.json"_s}, QDir::Files, QDir::Time | QDir::Reversed)) {
        const Result<LeftNote> note = readNote(notes.filePath(name));
        if (!note || note->method.isEmpty()) {
            qWarning("the note %s can't be read and is left where it is", qPrintable(notes.filePath(name)));
            notes.rename(name, name + u".unreadable"_s);
            continue;
        }
        try {
            store::Transaction transaction(database);
            store::AuditStore(database).append(entryOf(*note, now));
            transaction.commit();
        } catch (const store::DbError &error) {
            qWarning("notes for the audit log were put off: %s", error.what());
            return taken;
        }
        notes.remove(name);
        ++taken;
    }
    return taken;
}

} // namespace medcrm
