// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/demobookings.h"

#include <QRandomGenerator>

namespace medcrm {

namespace {

constexpr int step = 5; // minutes

/// What the demo got wrong about its own hours is a fault of this program.
template <typename T>
T done(Result<T> result)
{
    if (!result)
        qFatal("the demo's bookings: %s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

DemoBookings::DemoBookings(Services &services, QRandomGenerator &random, const QList<Service> &bookable,
                           const QList<PatientId> &patients, const QJsonArray &reasons)
    : m_services(services)
    , m_random(random)
    , m_bookable(bookable)
    , m_patients(patients)
    , m_reasons(reasons)
{
}

BookAppointment DemoBookings::drawn(const Doctor &doctor, const Service &service, Instant start)
{
    BookAppointment request{.doctor = doctor.id,
                            .patient = m_patients.at(m_next++ % m_patients.size()),
                            .service = service.id,
                            .start = start};
    request.reason = m_reasons.at(m_random.bounded(int(m_reasons.size()))).toString();
    request.source = m_random.bounded(3) == 0 ? AppointmentSource::Desk : AppointmentSource::Phone;
    return request;
}

void DemoBookings::fill(Context &context, const Doctor &doctor, QDate day, Instant from, int widestGap)
{
    // Five minutes at a time: which of them follow on each other shows where a longer service fits.
    const FindFreeTimes inFives{.clinic = doctor.clinic,
                                .service = m_bookable.first().id,
                                .doctor = doctor.id,
                                .from = day,
                                .to = day,
                                .limit = 500,
                                .minutes = step};
    QList<FreeTime> free = done(m_services.calendar.handle(context, inFives));
    free.removeIf([&](const FreeTime &time) { return time.start < from; });
    for (qsizetype at = 0; at < free.size();) {
        const Service &service = m_bookable.at(m_random.bounded(int(m_bookable.size())));
        const qsizetype steps = (service.minutes + step - 1) / step;
        const Instant lastStep = free.at(at).start + std::chrono::minutes((steps - 1) * step);
        if (at + steps > free.size() || free.at(at + steps - 1).start != lastStep) {
            ++at;
            continue;
        }
        done(m_services.booking.handle(context, drawn(doctor, service, free.at(at).start)));
        at += steps + m_random.bounded(widestGap / step + 1);
    }
}

} // namespace medcrm
