// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/linemove.h"
#include "common/model/slot.h"
#include "common/protocol/booking.h"
#include "common/protocol/restofday.h"
#include "common/protocol/waitlist.h"
#include "tests/client/core/fakeclinic.h"

namespace medcrm::test {

/// A fake clinic in the middle of a morning, at 10:42: three doctors, who is with them, who waits and who is still
/// expected. Answers what a desk asks much as the server does: changes its day and tells everybody.
class MorningClinic : public FakeClinic
{
public:
    MorningClinic();

    static constexpr DoctorId farouk{1};
    static constexpr DoctorId okafor{2};
    static constexpr DoctorId chen{3};

    /// An instant of this morning.
    Instant at(int hour, int minute) const;
    Appointment &appointment(const QString &familyName);
    Visit &visit(const QString &familyName);

    /// Books a patient, as if another desk had done it.
    Appointment bookElsewhere(const QString &given, const QString &family, DoctorId doctor, Instant start);
    /// Checks in, as if another desk had done it.
    Visit checkInElsewhere(const QString &familyName);
    /// Takes in somebody without a booking, as if another desk had done it.
    Visit walkInElsewhere(const QString &family, DoctorId doctor);

    Doctor &doctor(DoctorId id);
    /// Sets a doctor's availability, as if somebody else had done it.
    Doctor setStateElsewhere(DoctorId doctor, DoctorState state, std::optional<Instant> until = {});

    QList<FoundPatient> patients; ///< What a search finds: those with every word in name, MRN or phone.
    QList<SlotHold> holds; ///< Other desks': their times are not free.
    QList<Wish> wishes; ///< The open ones, as wishes.list tells them.
    /// Puts a wish on the list, as if another desk had done it.
    void publishWish(const Wish &wish);
    /// Whom a conflict names as who booked.
    QString bookedByName = QStringLiteral("Tomas Berg");

    /// Between 8 and 17 of every day, every twenty minutes but for what is booked, held or over.
    QList<FreeTime> freeTimes(const FindFreeTimes &question) const;
    /// Why not, with the next free times; nothing when it can be booked.
    std::optional<SlotConflict> conflict(DoctorId doctor, Instant start, int minutes,
                                         std::optional<AppointmentId> except = {}) const;

private:
    void fillDirectory();
    void fillExpected();
    void fillLanes();
    void answerSearch();
    void answerArrivals();
    void answerBookings();
    void answerChanges();
    void answerMoves();
    Result<Visit> move(Visit &visit, DoctorId line, const LineTarget &target, const QString &reason);
    void answerHolds();
    void answerWishes();
    void fillTypicalTimes();
    void answerPresence();
    MoveOutcome moved(const AppointmentMove &move);
    Wish changedWish(Wish wish);
    PatientSummary person(const QString &given, const QString &family, Sex sex, int age);
    void expect(const PatientSummary &patient, DoctorId doctor, Instant start, int service);
    Visit &wait(const PatientSummary &patient, DoctorId doctor, const QString &ticket, Instant arrived);
    Visit arrive(Visit visit);
    Visit checkIn(Appointment &appointment);
    Appointment &bookingWith(AppointmentId id);
    int minutesOf(ServiceId service) const;
    /// The next revision of a record.
    template <typename R>
    R changed(R record)
    {
        ++record.revision;
        record.updatedAt = clock.now();
        return record;
    }

    qint64 m_lastId = 100;
    Visit m_beforeMove; ///< The last visit that was moved, as it was.
};

} // namespace medcrm::test
