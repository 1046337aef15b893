// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace medcrm::reference {

/// What the headers of common/ say about their types and members in `///` and `///<` comments, so that the
/// reference says it too and nobody writes it twice. A plain value.
class SourceNotes
{
public:
    /// Reads all headers below a directory. A file that cannot be read has no notes.
    static SourceNotes readFrom(const QString &directory);

    /// Reads one header's text.
    void read(const QString &header);

    /// In one line each; empty when there is none. Remarks for readers of the sources are left out.
    QString ofType(const QString &type) const { return m_types.value(type); }
    QString ofMember(const QString &type, const QString &member) const
    {
        return m_members.value({type, member});
    }

private:
    QHash<QString, QString> m_types;
    QHash<std::pair<QString, QString>, QString> m_members;
};

} // namespace medcrm::reference
