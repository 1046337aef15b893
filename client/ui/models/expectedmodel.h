// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"

namespace medcrm::ui {

/// A booking of today whose patient has not come yet.
struct ExpectedRow
{
    Appointment appointment;
    QString doctorName;
    QString serviceName;
    QTime startTime; ///< In the clinic's zone.
    std::optional<int> age; ///< Years, today.
    Milliseconds grace{}; ///< The clinic's no-show grace.
    int minutesLate = 0; ///< Since the booked start; 0 before it.
    bool graceOver = false; ///< Shown amber; may be marked as a no-show.

    AppointmentId key() const { return appointment.id; }
    bool before(const ExpectedRow &other) const;
    bool tick(Instant now);
    bool operator==(const ExpectedRow &) const = default;
};

/// Today's bookings still to come, by start, of all doctors or of one.
class ExpectedModel : public RecordModel<ExpectedRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { TimeColumn, PatientColumn, DoctorColumn, StatusColumn };

    /// `day` and `clock` (the server's) outlive the model.
    ExpectedModel(const ClinicDay &day, const Clock &clock, QObject *parent = nullptr);

    /// Nothing: all doctors.
    void setDoctor(std::optional<DoctorId> doctor);
    /// How many are past their start, and past the grace.
    int lateCount() const;
    int graceOverCount() const;

private:
    void reload();
    void update(AppointmentId id);
    bool belongs(const Appointment &appointment) const;
    ExpectedRow rowFor(const Appointment &appointment) const;

    const ClinicDay &m_day;
    const Clock &m_clock;
    std::optional<DoctorId> m_doctor;
};

} // namespace medcrm::ui
