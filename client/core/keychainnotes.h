// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace medcrm {

/// What one program has in the keychain, as its profile knows it: a small file, private to the user, written whole at
/// each change. Only what is noted as good is used, so that a keychain that stays silent can't bring back what was
/// removed, and neither can a lost or deleted file: without a note an entry is nothing.
class KeychainNotes
{
public:
    enum class State {
        None, ///< There is no entry, or none to be used.
        Good,
        Owed ///< Its change or removal was begun and not confirmed: it must go, and is not used.
    };

    /// A file that is not there, can't be read or is damaged has no notes.
    explicit KeychainNotes(const QString &file);

    State of(const QString &key) const { return m_notes.value(key).state; }
    /// None forgets the key. On the disk when it returns. Where it can't be written the file is removed, as far as that
    /// is possible: no note is better than a wrong one.
    void set(const QString &key, State state);
    /// Whether the window of this login was locked when it was last seen. Only of a key that has a note.
    bool isLocked(const QString &key) const { return m_notes.value(key).locked; }
    void setLocked(const QString &key, bool locked);
    QStringList owed() const;

private:
    struct Note
    {
        State state = State::None;
        bool locked = false;
    };

    void load();
    void save() const;

    const QString m_file;
    QMap<QString, Note> m_notes;
};

} // namespace medcrm
