// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

#include <algorithm>

namespace medcrm::ui {

/// The doctors a page shows, by ticket letter, as the desk knows them: all active ones, and who was deactivated
/// while patients still wait for them.
inline QList<Doctor> doctorsInOrder(const ClinicDay &day)
{
    QList<Doctor> doctors = day.doctors().all();
    doctors.removeIf([&day](const Doctor &doctor) {
        const auto waitsForThem = [&doctor](const Visit &visit) {
            return visit.doctor == doctor.id && isOpen(visit.status);
        };
        return !doctor.active && std::none_of(day.visits().begin(), day.visits().end(), waitsForThem);
    });
    std::sort(doctors.begin(), doctors.end(), [](const Doctor &a, const Doctor &b) {
        return std::pair(a.ticketPrefix, a.id) < std::pair(b.ticketPrefix, b.id);
    });
    return doctors;
}

} // namespace medcrm::ui
