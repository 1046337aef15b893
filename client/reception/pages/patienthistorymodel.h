// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "client/ui/recordmodel.h"
#include "client/ui/wording.h"
#include "common/protocol/patients.h"

namespace medcrm::ui {

/// A line of a patient's history: a visit, or an appointment that became none.
struct PatientHistoryRow
{
    std::optional<medcrm::Appointment> appointment = {};
    std::optional<medcrm::Visit> visit = {};
    Instant at; ///< Start or arrival.
    QDateTime when; ///< The same in its clinic's zone.
    QString what = {}; ///< Service, doctor or clinic, ticket, reason.

    StateLook state() const;
    /// Ended without having happened.
    bool isStruck() const;

    std::pair<bool, qint64> key() const
    {
        return visit ? std::pair(true, visit->id.value()) : std::pair(false, appointment->id.value());
    }
    bool before(const PatientHistoryRow &other) const
    {
        return std::pair(-at.ms, key()) < std::pair(-other.at.ms, other.key());
    }
    bool tick(Instant) { return false; }
    bool operator==(const PatientHistoryRow &) const = default;
};

/// What a patient had and has, newest first: pages that the server was asked for, and what events tell since. An
/// appointment that a visit in the list came of has no line of its own.
class PatientHistoryModel : public RecordModel<PatientHistoryRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { TextColumn, DetailColumn };

    /// `session` outlives the model.
    explicit PatientHistoryModel(ClientSession &session, QObject *parent = nullptr);

    /// Shows nothing yet, of this patient.
    void begin(PatientId patient);
    void add(const PatientHistory &page);
    /// There are older ones than those shown; where they go on.
    bool hasMore() const { return m_more; }
    Instant oldest() const { return m_oldest; }

private:
    void take(const Appointment &appointment);
    void take(const Visit &visit);
    void rebuild();
    PatientHistoryRow rowOfAppointment(const Appointment &appointment) const;
    PatientHistoryRow rowOfVisit(const Visit &visit) const;
    QTimeZone zoneOf(ClinicId clinic) const;
    QString placeOf(ClinicId clinic, DoctorId doctor) const;

    ClientSession &m_session;
    PatientId m_patient;
    QMap<AppointmentId, Appointment> m_appointments;
    QMap<VisitId, Visit> m_visits;
    Instant m_oldest;
    bool m_more = false;
};

} // namespace medcrm::ui
