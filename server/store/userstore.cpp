// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/userstore.h"

namespace medcrm::store {

using namespace Qt::StringLiterals;

UserStore::UserStore(Database &database)
    : m_database(database)
    , m_users(
          database, u"user_account"_s,
          {{u"clinics"_s,
            u"(SELECT json_group_array(clinic_id) FROM (SELECT clinic_id FROM user_clinic WHERE user_id = user_account.id ORDER BY clinic_id))"_s}})
{
}

std::optional<User> UserStore::find(UserId id) const
{
    return m_users.find(id);
}

std::optional<User> UserStore::findNamed(const QString &username) const
{
    return m_users.first(u"WHERE lower(username) = lower(?)"_s, username);
}

QList<User> UserStore::list() const
{
    return m_users.list(u"ORDER BY lower(username)"_s);
}

int UserStore::countActiveAdministrators() const
{
    return Statement(m_database,
                     u"SELECT count(*) FROM user_account WHERE role = 'administrator' AND active = 1"_s)
        .value<int>()
        .value();
}

UserId UserStore::insert(const User &user)
{
    const UserId id = m_users.insert(user);
    writeClinics(id, user.clinics);
    return id;
}

void UserStore::update(const User &user)
{
    m_users.update(user);
    Statement(m_database, u"DELETE FROM user_clinic WHERE user_id = ?"_s, user.id).run();
    writeClinics(user.id, user.clinics);
}

void UserStore::writeClinics(UserId id, const QList<ClinicId> &clinics)
{
    for (const ClinicId clinic : clinics)
        Statement(m_database, u"INSERT INTO user_clinic (user_id, clinic_id) VALUES (?, ?)"_s, id, clinic)
            .run();
}

std::optional<QString> UserStore::passwordHash(UserId id) const
{
    return Statement(m_database, u"SELECT hash FROM user_password WHERE user_id = ?"_s, id).value<QString>();
}

void UserStore::setPasswordHash(UserId id, const QString &hash, Instant at)
{
    Statement(m_database,
              u"INSERT INTO user_password (user_id, hash, changed_at) VALUES (?, ?, ?) "
              "ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at"_s,
              id, hash, at)
        .run();
}

} // namespace medcrm::store
