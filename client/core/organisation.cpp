// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/organisation.h"

#include "common/protocol/auth.h"
#include "common/protocol/directory.h"
#include "common/protocol/userchanged.h"

namespace medcrm {

Organisation::Organisation(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    session.api().on<ClinicChanged>(this,
                                    [this](const ClinicChanged &event, auto &) { upsert(event.clinic); });
    session.api().on<UserChanged>(this, [this](const UserChanged &event, auto &) { upsert(event.user); });
    // A snapshot tells of events that were missed; a new line may be the end of a failed attempt.
    connect(&session.day(), &ClinicDay::wasReset, this, &Organisation::load);
    connect(&session.login(), &LoginState::sessionReady, this, [this] {
        if (m_incomplete)
            load();
    });
    load();
}

void Organisation::load()
{
    m_incomplete = false;
    fetch<ListClinics>();
    fetch<ListUsers>();
}

/// Nothing is ever deleted, so what is listed is only ever added to what is known.
template <typename ListRequest>
void Organisation::fetch()
{
    m_session.api().call(ListRequest{}, this, [this](const Result<typename ListRequest::Reply> &reply) {
        if (!reply) {
            m_incomplete = true;
            Q_EMIT failed(reply.error());
            return;
        }
        for (const auto &record : *reply)
            upsert(record);
    });
}

void Organisation::upsert(const Clinic &clinic)
{
    if (m_clinics.upsert(clinic))
        Q_EMIT clinicChanged(clinic.id);
}

void Organisation::upsert(const User &user)
{
    if (m_users.upsert(user))
        Q_EMIT userChanged(user.id);
}

} // namespace medcrm
