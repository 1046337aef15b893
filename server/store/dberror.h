// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <stdexcept>

namespace medcrm::store {

/// A broken disk, database or invariant: never a rule of the domain, which services check before they write.
/// The text names the statement and is for the server's log only; it never reaches a client.
class DbError : public std::runtime_error
{
public:
    enum class Kind {
        Constraint, ///< The database refused a row that a service should have refused.
        Busy, ///< Another program holds the write lock.
        Full, ///< No room on the disk; the whole transaction is rolled back, reading goes on.
        Broken, ///< I/O error, corruption or a failed commit: the database is not usable any more.
        Other ///< Anything else, as a rule a mistake in a statement.
    };

    DbError(Kind kind, const QString &message)
        : std::runtime_error(message.toStdString())
        , m_kind(kind)
    {
    }

    Kind kind() const { return m_kind; }
    QString message() const { return QString::fromUtf8(what()); }

private:
    Kind m_kind;
};

} // namespace medcrm::store
