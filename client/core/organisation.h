// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "client/core/recordtable.h"

namespace medcrm {

/// What only administrators see: all clinics and all accounts. Fetched once per snapshot of the followed clinic, then
/// kept up to date by events. `session` outlives it.
class Organisation : public QObject
{
    Q_OBJECT
public:
    explicit Organisation(ClientSession &session, QObject *parent = nullptr);

    const RecordTable<Clinic> &clinics() const { return m_clinics; }
    const RecordTable<User> &users() const { return m_users; }

    /// From the reply to a command, before its event comes.
    void upsert(const Clinic &clinic);
    void upsert(const User &user);

Q_SIGNALS:
    void clinicChanged(medcrm::ClinicId id);
    void userChanged(medcrm::UserId id);
    /// What is shown may be incomplete; it is asked for again when the connection is back.
    void failed(const medcrm::Error &error);

private:
    void load();
    template <typename ListRequest>
    void fetch();

    ClientSession &m_session;
    RecordTable<Clinic> m_clinics;
    RecordTable<User> m_users;
    bool m_incomplete = true;
};

} // namespace medcrm
