// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"

namespace medcrm::ui {

/// Something of today that has ended: a visit, or a booking whose patient never came.
struct EndedRow
{
    std::optional<medcrm::Visit> visit; ///< Either this …
    std::optional<Appointment> appointment; ///< … or this.
    QString doctorName;
    QTime endTime; ///< In the clinic's zone.
    std::optional<int> age; ///< Years, today.
    Instant endedAt;

    const PatientSummary &patient() const { return visit ? visit->patient : appointment->patient; }
    /// "No-show", "Cancelled", …
    QString status() const;
    bool isCompleted() const { return visit && visit->status == VisitStatus::Completed; }

    std::pair<bool, qint64> key() const;
    bool before(const EndedRow &other) const;
    bool tick(Instant) { return false; }
    bool operator==(const EndedRow &) const = default;
};

/// What ended today, of all doctors or of one, the latest first: visits completed, no-show, left, cancelled; and
/// bookings cancelled or not kept. From here things are taken back after the Undo of the moment has gone.
class EndedModel : public RecordModel<EndedRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { PatientColumn, StatusColumn, TimeColumn };

    /// `day` outlives the model.
    explicit EndedModel(const ClinicDay &day, QObject *parent = nullptr);

    /// Nothing: all doctors.
    void setDoctor(std::optional<DoctorId> doctor);

private:
    void reload();
    void updateVisit(VisitId id);
    void updateAppointment(AppointmentId id);
    bool belongs(const Visit &visit) const;
    bool belongs(const Appointment &appointment) const;
    EndedRow rowFor(const Visit &visit) const;
    EndedRow rowFor(const Appointment &appointment) const;
    EndedRow completed(EndedRow row, DoctorId doctor) const;

    const ClinicDay &m_day;
    std::optional<DoctorId> m_doctor;
};

} // namespace medcrm::ui
