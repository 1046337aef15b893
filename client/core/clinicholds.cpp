// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/clinicholds.h"

#include "client/core/loginstate.h"

namespace medcrm {

ClinicHolds::ClinicHolds(Api &api, Connection &connection, const LoginState &login)
    : m_login(login)
{
    api.onNotice<SlotHoldsChanged>(this, [this](const SlotHoldsChanged &notice) { take(notice); });
    connect(&connection, &Connection::lost, this, [this] { take({}); });
}

bool ClinicHolds::isOwn(const SlotHold &hold) const
{
    return m_login.isSignedIn() && hold.session == m_login.account().session;
}

const SlotHold *ClinicHolds::otherDesk(DoctorId doctor, Instant start, Instant end) const
{
    for (const SlotHold &hold : m_now.holds) {
        if (hold.doctor == doctor && hold.start < end && start < hold.end && !isOwn(hold))
            return &hold;
    }
    return nullptr;
}

void ClinicHolds::take(const SlotHoldsChanged &notice)
{
    if (notice == m_now)
        return;
    m_now = notice;
    Q_EMIT changed();
}

} // namespace medcrm
