// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "server/store/recordtable.h"

namespace medcrm::store {

/// The accounts (`user_account`), the clinics they are assigned to and, apart from them, the hashes of their passwords.
/// Every function may throw DbError; the writing ones need an open Transaction.
class UserStore
{
public:
    explicit UserStore(Database &database);

    std::optional<User> find(UserId id) const;

    /// By name, whatever its case; the database allows one.
    std::optional<User> findNamed(const QString &username) const;

    /// All, inactive ones too, by username.
    QList<User> list() const;

    /// How many accounts could still administer. The database refuses to let the last one go.
    int countActiveAdministrators() const;

    /// Writes a new row, `id` excepted, and its clinics; its id. The account can't sign in before setPasswordHash().
    UserId insert(const User &user);

    /// Writes a changed row whose `revision` was raised by one, and its clinics. Throws DbError when the row is not the
    /// one before it.
    void update(const User &user);

    /// As PasswordHash made it; nothing for an account without a password.
    std::optional<QString> passwordHash(UserId id) const;
    void setPasswordHash(UserId id, const QString &hash, Instant at);

private:
    void writeClinics(UserId id, const QList<ClinicId> &clinics);

    Database &m_database;
    RecordTable<User> m_users;
};

} // namespace medcrm::store
