// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/visitfields.h"

#include "client/ui/bidi.h"
#include "client/ui/wording.h"

#include <QComboBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("VisitFields", text, nullptr, n);
}

int waitingFor(const ClinicDay &day, DoctorId doctor)
{
    int waiting = 0;
    for (const Visit &visit : day.visits())
        waiting += visit.doctor == doctor && visit.status == VisitStatus::Waiting ? 1 : 0;
    return waiting;
}

} // namespace

void fillDoctors(QComboBox &box, const ClinicDay &day, Instant now)
{
    int shortest = -1;
    int shortestWaiting = 0;
    for (const Doctor &doctor : day.doctors()) {
        if (!doctor.active)
            continue;
        const int waiting = waitingFor(day, doctor.id);
        const Presence presence = presenceOf(doctor, day, now);
        const bool available = presence.state == DoctorState::Available;
        if (available && (shortest < 0 || waiting < shortestWaiting)) {
            shortest = box.count();
            shortestWaiting = waiting;
        }
        const QString state =
            available ? words("%n waiting", waiting) : lookOf(presence, now, day.zone()).word;
        box.addItem(words("%1 · %2").arg(isolate(doctor.fullName), state), doctor.id.value());
    }
    box.setCurrentIndex(std::max(shortest, 0));
}

void fillChoiceOfDoctors(QComboBox &box, const ClinicDay &day)
{
    box.addItem(words("Any doctor"), qint64(0));
    QList<Doctor> doctors = day.doctors().all();
    std::sort(doctors.begin(), doctors.end(), [](const Doctor &a, const Doctor &b) {
        return std::pair(a.ticketPrefix, a.id) < std::pair(b.ticketPrefix, b.id);
    });
    for (const Doctor &doctor : std::as_const(doctors)) {
        if (doctor.active && !doctor.shared)
            box.addItem(isolate(doctor.fullName), doctor.id.value());
    }
}

void fillServices(QComboBox &box, const ClinicDay &day, bool withNone)
{
    if (withNone)
        box.addItem(words("Not chosen"), qint64(0));
    QList<Service> services = day.services().all();
    std::sort(services.begin(), services.end(),
              [](const Service &a, const Service &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Service &service : std::as_const(services)) {
        if (service.active)
            box.addItem(words("%1 · %2 min").arg(isolate(service.name)).arg(service.minutes),
                        service.id.value());
    }
}

ServiceId usualService(const ClinicDay &day)
{
    QMap<ServiceId, int> counts;
    for (const Appointment &appointment : day.appointments())
        ++counts[appointment.service];
    ServiceId usual;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (!usual.isValid() || *it > counts.value(usual))
            usual = it.key();
    }
    return usual;
}

DoctorId chosenDoctor(const QComboBox &box)
{
    return DoctorId(box.currentData().toLongLong());
}

ServiceId chosenService(const QComboBox &box)
{
    return ServiceId(box.currentData().toLongLong());
}

} // namespace medcrm::ui
