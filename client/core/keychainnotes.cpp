// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/keychainnotes.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Q_LOGGING_CATEGORY(log, "medcrm.keychain")

constexpr auto good = "good"_L1;
constexpr auto goodLocked = "locked"_L1;
constexpr auto owing = "owed"_L1;
constexpr auto owingLocked = "owed-locked"_L1;
constexpr qint64 largestFile = 64 * 1024;

} // namespace

KeychainNotes::KeychainNotes(const QString &file)
    : m_file(file)
{
    load();
}

/// A line per key: "good medcrm-reception/server:8743".
void KeychainNotes::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.read(largestFile)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString word = line.section(u' ', 0, 0);
        const QString key = line.section(u' ', 1);
        if (!key.isEmpty() && (word == good || word == goodLocked))
            m_notes.insert(key, {State::Good, word == goodLocked});
        else if (!key.isEmpty() && (word == owing || word == owingLocked))
            m_notes.insert(key, {State::Owed, word == owingLocked});
    }
}

void KeychainNotes::set(const QString &key, State state)
{
    if (of(key) == state)
        return;
    if (state == State::None)
        m_notes.remove(key);
    else
        m_notes[key].state = state;
    save();
}

void KeychainNotes::setLocked(const QString &key, bool locked)
{
    const auto note = m_notes.find(key);
    if (note == m_notes.end() || note->locked == locked)
        return;
    note->locked = locked;
    save();
}

QStringList KeychainNotes::owed() const
{
    QStringList keys = m_notes.keys();
    keys.removeIf([this](const QString &key) { return of(key) != State::Owed; });
    return keys;
}

void KeychainNotes::save() const
{
    QByteArray content;
    for (auto note = m_notes.begin(); note != m_notes.end(); ++note) {
        const bool isGood = note->state == State::Good;
        const QLatin1StringView word =
            note->locked ? (isGood ? goodLocked : owingLocked) : (isGood ? good : owing);
        content += (word + u' ' + note.key() + u'\n').toUtf8();
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return;
    qCWarning(log) << "What is in the keychain can't be noted in" << m_file << file.errorString();
    QFile::remove(m_file);
}

} // namespace medcrm
