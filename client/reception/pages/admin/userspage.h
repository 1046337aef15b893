// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/organisation.h"
#include "client/reception/pages/admin/recordpage.h"
#include "common/protocol/auth.h"

namespace medcrm::ui {

/// The accounts: what each may do and where. A new or reset one comes with a one-time password, which is shown once.
class UsersPage : public RecordPage<User, UserDetails, CreateUser, UpdateUser>
{
    Q_DECLARE_TR_FUNCTIONS(medcrm::ui::UsersPage)
public:
    /// Both outlive the page.
    UsersPage(SessionWindow &window, Organisation &organisation);

protected:
    QList<User> records() const override { return m_organisation.users().all(); }
    const User *find(UserId id) const override { return m_organisation.users().find(id); }
    RecordRow rowOf(const User &user) const override;
    UserDetails blank() const override;
    QString nameOf(const UserDetails &details) const override;
    QString consequences(const User &user) const override;
    void take(const User &user) override { m_organisation.upsert(user); }
    void adjust(const UserDetails &details) override;
    void created(const UserWithPassword &made) override { showPassword(made); }

private:
    void makeFields();
    void showClinics();
    void askReset();
    void reset(UserId id);
    void showPassword(const UserWithPassword &made);
    bool isOwn(UserId id) const;

    Organisation &m_organisation;
    CheckList *m_clinics = nullptr;
    FormField *m_clinicsField = nullptr;
};

} // namespace medcrm::ui
