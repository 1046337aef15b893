// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"
#include "client/ui/reports/phonesheet.h"
#include "common/protocol/restofday.h"

namespace medcrm::ui {

/// A booking that cannot be kept, and what becomes of it.
struct RestRow
{
    Appointment appointment; ///< As it was.
    QList<QString> phones;
    std::optional<FreeTime> time; ///< Where it goes; nothing: no free time is known.
    bool wanted = true; ///< It is to be moved.
    bool moved = false; ///< It has been.
    QString refusal; ///< Why it could not be, at the last try.
    QString was; ///< "10:00"
    QString to; ///< "Tue 24 Nov 09:40", with the doctor when it is another one.

    AppointmentId key() const { return appointment.id; }
    bool before(const RestRow &other) const
    {
        return std::pair(appointment.start, appointment.id)
            < std::pair(other.appointment.start, other.appointment.id);
    }
    bool tick(Instant) { return false; }
    bool operator==(const RestRow &) const = default;

    /// Will be moved with the next request.
    bool isDue() const { return wanted && !moved && time.has_value(); }
    /// "Tue 24 Nov 09:40", "Stays", "No free time".
    QString outcomeText() const;
};

/// The bookings of a doctor that are to be moved, each with its new time.
class RestOfDayModel : public RecordModel<RestRow>
{
    Q_OBJECT
public:
    /// `day` outlives the model.
    explicit RestOfDayModel(const ClinicDay &day, QObject *parent = nullptr);

    void show(const RestOfDay &rest);
    /// Moved or not; nothing happens to one that has been moved.
    void toggle(int row);
    void choose(int row, const FreeTime &time);
    /// Whether the time of a row would not be another row's too.
    bool isFree(int row, const FreeTime &time) const;

    QList<AppointmentMove> moves() const;
    /// Shows what became of each. One that found its time taken gets the next free one.
    void take(const QList<MoveOutcome> &outcomes);
    int dueCount() const { return count(&RestRow::isDue); }
    int movedCount() const;
    /// Whom to call, in the order of the list.
    QList<PhoneList::Entry> phoneEntries() const;

private:
    int count(bool (RestRow::*is)() const) const;
    QString whenText(const RestRow &row) const;

    const ClinicDay &m_day;
};

} // namespace medcrm::ui
