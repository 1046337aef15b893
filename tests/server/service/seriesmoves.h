// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/service/workingclinic.h"

namespace medcrm::test {

/// Each to the time that the preview shows.
inline MoveSeries movesOf(const QList<SeriesMoveDate> &dates)
{
    MoveSeries request{dates.first().appointment.id, {}};
    for (const SeriesMoveDate &each : dates)
        request.moves.append(each.move);
    return request;
}

/// A booking of a series and those after it moved as a window does it: looked at first, then each to its time.
inline QList<Appointment> moveFrom(WorkingClinic &clinic, const Appointment &from, Instant start,
                                   std::optional<DoctorId> doctor = {})
{
    const PreviewMoves looked{from.id, doctor.value_or(from.doctor), from.service, start};
    return clinic.done(clinic.desk, movesOf(clinic.done(clinic.desk, looked)));
}

} // namespace medcrm::test
