// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/core/opendaylist.h"
#include "client/ui/recordmodel.h"

namespace medcrm::ui {

/// Something of a day that is still open: a visit, or a booking nobody came for.
struct ClosingRow
{
    std::optional<Visit> visit;
    std::optional<Appointment> booking; ///< Where there is no visit.
    QString doctorName;
    QString what; ///< How it stands: "waiting since 10:42".
    QTime time; ///< Of the arrival, or of the booking's start, in the clinic's zone.
    Instant at; ///< The same.
    Instant due; ///< From when on a booking counts as missed: its start and the clinic's grace.
    bool isDue = true; ///< Of a booking: that has passed.

    const PatientSummary &patient() const { return visit ? visit->patient : booking->patient; }

    std::pair<bool, qint64> key() const
    {
        return {visit.has_value(), visit ? visit->id.value() : booking->id.value()};
    }
    /// Visits first: those people were here.
    bool before(const ClosingRow &other) const;
    bool tick(Instant now);
    bool operator==(const ClosingRow &) const = default;
};

/// What a day that is to be closed has left.
class ClosingModel : public RecordModel<ClosingRow>
{
    Q_OBJECT
public:
    /// All outlive the model; `clock` is the server's.
    ClosingModel(const OpenDayList &list, const ClinicDay &names, const Clock &clock,
                 QObject *parent = nullptr);

private:
    void reload();
    void updateVisit(VisitId id);
    void updateBooking(AppointmentId id);
    ClosingRow rowFor(const Visit &visit) const;
    ClosingRow rowFor(const Appointment &booking) const;

    const OpenDayList &m_list;
    const ClinicDay &m_names;
    const Clock &m_clock;
};

} // namespace medcrm::ui
