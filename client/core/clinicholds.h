// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/api.h"
#include "client/core/connection.h"
#include "common/protocol/booking.h"

#include <optional>

namespace medcrm {

class LoginState;

/// The times of a clinic that desks have under their hands, as the server's last notice said. Empty while the line is
/// lost: then nobody knows.
class ClinicHolds : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    ClinicHolds(Api &api, Connection &connection, const LoginState &login);

    ClinicId clinic() const { return m_now.clinic; }
    /// Of all desks, this one's own included.
    const QList<SlotHold> &all() const { return m_now.holds; }
    bool isOwn(const SlotHold &hold) const;
    /// What another desk holds of this time of a doctor; null when nobody does.
    const SlotHold *otherDesk(DoctorId doctor, Instant start, Instant end) const;

Q_SIGNALS:
    void changed();

private:
    void take(const SlotHoldsChanged &notice);

    const LoginState &m_login;
    SlotHoldsChanged m_now;
};

} // namespace medcrm
