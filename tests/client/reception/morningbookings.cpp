// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/appointments.h"
#include "tests/client/reception/morningclinic.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

// What the morning's clinic answers about times and bookings.
namespace medcrm::test {

namespace {

constexpr int opens = 8 * 60;
constexpr int closes = 17 * 60;
constexpr int step = 20;

} // namespace

Appointment &MorningClinic::bookingWith(AppointmentId id)
{
    const auto found = std::find_if(day.appointments.begin(), day.appointments.end(),
                                    [id](const Appointment &appointment) { return appointment.id == id; });
    Q_ASSERT(found != day.appointments.end());
    return *found;
}

int MorningClinic::minutesOf(ServiceId service) const
{
    for (const Service &known : day.services) {
        if (known.id == service)
            return known.minutes;
    }
    return step;
}

std::optional<SlotConflict> MorningClinic::conflict(DoctorId doctor, Instant start, int minutes,
                                                    std::optional<AppointmentId> except) const
{
    const Instant end = start + std::chrono::minutes(minutes);
    SlotConflict conflict;
    for (const Appointment &booked : day.appointments) {
        if (booked.doctor == doctor && isLive(booked.status) && booked.start < end && start < booked.end
            && booked.id != except.value_or(AppointmentId())) {
            conflict.appointment = booked;
            conflict.bookedByName = bookedByName;
            return conflict;
        }
    }
    for (const SlotHold &hold : holds) {
        if (hold.doctor == doctor && hold.start < end && start < hold.end) {
            conflict.problem = SlotProblem::Held;
            conflict.hold = hold;
            return conflict;
        }
    }
    return std::nullopt;
}

QList<FreeTime> MorningClinic::freeTimes(const FindFreeTimes &question) const
{
    const int minutes = question.minutes.value_or(minutesOf(question.service));
    QList<FreeTime> free;
    for (QDate date = question.from; date <= question.to; date = date.addDays(1)) {
        for (int minute = opens; minute + minutes <= closes; minute += step) {
            const Instant start = *instantAt(date, QTime(0, 0).addSecs(minute * 60), someClinic().zone());
            for (const Doctor &doctor : day.doctors) {
                if (start <= clock.now() || question.doctor.value_or(doctor.id) != doctor.id
                    || conflict(doctor.id, start, minutes, question.except))
                    continue;
                free += FreeTime{doctor.id, start, start + std::chrono::minutes(minutes), doctor.room};
                if (free.size() == question.limit.value_or(50))
                    return free;
            }
        }
    }
    return free;
}

void MorningClinic::answerBookings()
{
    answer<FindFreeTimes>([this](const FindFreeTimes &question) { return freeTimes(question); });
    answer<BookAppointment>([this](const BookAppointment &request) -> Result<Appointment> {
        const int minutes = minutesOf(request.service);
        if (auto refused = conflict(request.doctor, request.start, minutes);
            refused && !request.overbookReason) {
            const QDate today = medcrm::businessDay(request.start, someClinic().zone());
            refused->next =
                freeTimes({clinicId, request.service, request.doctor, today, today.addDays(7), 3, {}, {}});
            return fail(ErrorCode::Conflict, u"start"_s, u"The doctor's time is taken."_s,
                        toJsonObject(*refused));
        }
        const auto known = std::find_if(patients.begin(), patients.end(), [&](const FoundPatient &found) {
            return found.patient.id == request.patient;
        });
        Appointment appointment = someAppointment(++m_lastId, known->patient, request.doctor, request.start);
        appointment.service = request.service;
        appointment.reason = request.reason;
        appointment.source = request.source;
        day.appointments += appointment;
        publish(AppointmentBooked{appointment});
        return appointment;
    });
}

void MorningClinic::answerChanges()
{
    answer<CancelAppointment>([this](const CancelAppointment &request) -> Result<Appointment> {
        Appointment &appointment = bookingWith(request.appointment);
        appointment = changed(appointment);
        appointment.status = AppointmentStatus::Cancelled;
        appointment.cancelReason = request.reason;
        publish(AppointmentCancelled{appointment});
        return appointment;
    });
    answer<RestoreAppointment>([this](const RestoreAppointment &request) -> Result<Appointment> {
        Appointment &appointment = bookingWith(request.appointment);
        appointment = changed(appointment);
        appointment.status = AppointmentStatus::Booked;
        publish(AppointmentUpdated{appointment});
        return appointment;
    });
    answer<RescheduleAppointment>([this](const RescheduleAppointment &request) -> Result<Appointment> {
        Appointment &appointment = bookingWith(request.appointment);
        if (appointment.revision != request.revision)
            return fail(ErrorCode::Conflict, {}, u"Another desk was first."_s, toJsonObject(appointment));
        appointment = changed(appointment);
        appointment.doctor = request.doctor;
        appointment.service = request.service;
        appointment.start = request.start;
        appointment.end =
            request.start + std::chrono::minutes(request.minutes.value_or(minutesOf(request.service)));
        ++appointment.rescheduledCount;
        publish(AppointmentUpdated{appointment});
        return appointment;
    });
    answer<UpdateAppointment>([this](const UpdateAppointment &request) -> Result<Appointment> {
        Appointment &appointment = bookingWith(request.appointment);
        appointment = changed(appointment);
        appointment.reason = request.reason;
        appointment.confirmedAt = request.confirmed ? std::optional(clock.now()) : std::nullopt;
        publish(AppointmentUpdated{appointment});
        return appointment;
    });
}

void MorningClinic::answerHolds()
{
    answer<HoldSlot>([this](const HoldSlot &request) -> Result<SlotHold> {
        if (auto refused = conflict(request.doctor, request.start, request.minutes, request.except)) {
            const QDate today = medcrm::businessDay(request.start, someClinic().zone());
            refused->next =
                freeTimes({clinicId, ServiceId(1), request.doctor, today, today.addDays(7), 3, {}, {}});
            return fail(ErrorCode::Conflict, u"start"_s, u"Another desk is just booking this time."_s,
                        toJsonObject(*refused));
        }
        SlotHold hold;
        hold.doctor = request.doctor;
        hold.start = request.start;
        hold.end = request.start + std::chrono::minutes(request.minutes);
        hold.device = u"This desk"_s;
        hold.userName = u"Sara"_s;
        hold.session = LoginSessionId(3);
        hold.expiresAt = clock.now() + std::chrono::minutes(5);
        return hold;
    });
    answer<ReleaseSlot>([](const ReleaseSlot &) -> Result<Done> { return Done{}; });
}

void MorningClinic::publishWish(const Wish &wish)
{
    wishes.removeIf([&wish](const Wish &held) { return held.id == wish.id; });
    if (wish.status == WishStatus::Open)
        wishes += wish;
    publish(WishChanged{wish});
}

Wish MorningClinic::changedWish(Wish wish)
{
    ++wish.revision;
    publishWish(wish);
    return wish;
}

void MorningClinic::answerWishes()
{
    const auto all = std::make_shared<QMap<WishId, Wish>>(); // closed ones, to be opened again
    answer<ListWishes>([this](const ListWishes &) { return wishes; });
    answer<AddWish>([this](const AddWish &request) -> Result<Wish> {
        Wish wish;
        static_cast<WishDetails &>(wish) = request.wish;
        wish.id = WishId(++m_lastId);
        wish.createdAt = clock.now();
        wish.clinic = clinicId;
        for (const FoundPatient &found : std::as_const(patients)) {
            if (found.patient.id == request.patient)
                wish.patient = found.patient;
        }
        return changedWish(wish);
    });
    const auto find = [this, all](WishId id) {
        for (const Wish &wish : std::as_const(wishes)) {
            if (wish.id == id)
                return wish;
        }
        return all->value(id);
    };
    answer<UpdateWish>([this, find](const UpdateWish &request) -> Result<Wish> {
        Wish wish = find(request.id);
        static_cast<WishDetails &>(wish) = request.wish;
        return changedWish(wish);
    });
    answer<CloseWish>([this, find, all](const CloseWish &request) -> Result<Wish> {
        Wish wish = find(request.id);
        wish.status = request.status;
        wish = changedWish(wish);
        all->insert(wish.id, wish);
        return wish;
    });
}

} // namespace medcrm::test
