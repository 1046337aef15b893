// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/dayestimate.h"

namespace medcrm {

LineEstimate estimateLine(const ClinicDay &day, DoctorId id, Instant now)
{
    const Doctor *doctor = day.doctors().find(id);
    if (!doctor || !day.isLoaded())
        return {};
    QList<Visit> open;
    QList<Visit> ofToday;
    for (const Visit &visit : day.visits()) {
        if (visit.doctor != id)
            continue;
        if (isOpen(visit.status))
            open.append(visit);
        else if (visit.businessDay == day.today())
            ofToday.append(visit);
    }
    const TypicalTimes times(typicalTimes(samplesOf(ofToday)), day.pastTimes());
    return estimateLine(open, *doctor, times,
                        {now, day.today(), std::chrono::minutes(day.clinic().settings.ageingMinutes)});
}

} // namespace medcrm
