// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"

namespace medcrm::ui {

/// A visit of today that has ended.
struct SeenRow
{
    Visit visit;
    QString serviceName;
    QTime endTime; ///< In the clinic's zone.
    std::optional<int> age; ///< Years, today.
    Milliseconds serviceTime{}; ///< With the doctor.

    VisitId key() const { return visit.id; }
    bool before(const SeenRow &other) const;
    bool tick(Instant) { return false; }
    bool operator==(const SeenRow &) const = default;
};

/// Today's ended visits of a doctor, or of all, the latest first: completed, no-show, left, cancelled; not
/// those entered in error.
class SeenModel : public RecordModel<SeenRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { TicketColumn, PatientColumn, StatusColumn, TimeColumn };

    /// `day` outlives the model.
    explicit SeenModel(const ClinicDay &day, QObject *parent = nullptr);

    /// Nothing: all doctors.
    void setDoctor(std::optional<DoctorId> doctor);

private:
    void reload();
    void update(VisitId id);
    bool belongs(const Visit &visit) const;
    SeenRow rowFor(const Visit &visit) const;

    const ClinicDay &m_day;
    std::optional<DoctorId> m_doctor;
};

} // namespace medcrm::ui
