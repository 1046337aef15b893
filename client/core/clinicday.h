// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/recordtable.h"
#include "common/model/appointment.h"
#include "common/model/directory.h"
#include "common/model/visit.h"
#include "common/protocol/session.h"

#include <QObject>
#include <optional>

namespace medcrm {

/// A clinic's present business day in memory: what every page of a window shows. Fed by the ClinicFeed from
/// one snapshot and the events after it; a window may also put in the record of a reply, which is then there
/// before its event. The newest revision of a record wins.
class ClinicDay : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// False before the first snapshot and after clear().
    bool isLoaded() const { return m_clinic.has_value(); }
    /// Only when isLoaded().
    const Clinic &clinic() const { return *m_clinic; }
    const QTimeZone &zone() const { return m_zone; }
    QDate today() const { return m_today; }

    const RecordTable<Room> &rooms() const { return m_rooms; }
    const RecordTable<Doctor> &doctors() const { return m_doctors; }
    const RecordTable<Service> &services() const { return m_services; }
    /// Those that start today.
    const RecordTable<Appointment> &appointments() const { return m_appointments; }
    /// Today's, and the open ones of earlier days.
    const RecordTable<Visit> &visits() const { return m_visits; }
    /// How long consultations took in the days before today.
    const QList<TypicalTime> &pastTimes() const { return m_pastTimes; }

    /// Names for the screen; empty when the record is not known.
    QString doctorName(DoctorId id) const;
    QString serviceName(ServiceId id) const;
    QString roomName(RoomId id) const;

    /// `whole` is all pages of a snapshot in one.
    void reset(QDate today, const SnapshotPage &whole);
    void clear();

    /// A doctor's account holds the own appointments and visits only, and who waits in a shared line: one that moves to
    /// another doctor is taken out.
    void setOnlyDoctor(std::optional<DoctorId> doctor) { m_onlyDoctor = doctor; }

    void upsert(const Clinic &clinic);
    void upsert(const Room &room);
    void upsert(const Doctor &doctor);
    void upsert(const Service &service);
    /// One of another day or, for a doctor's account, of another doctor is taken out, or never put in.
    void upsert(const Appointment &appointment);
    void upsert(const Visit &visit);
    /// Visits that this line does not have any more: taken out, unless it is known where they are now.
    void takeFromLine(DoctorId line, const QList<VisitId> &gone);
    /// The patient's name, sex or birth date in all rows.
    void updatePatient(const PatientSummary &patient);

Q_SIGNALS:
    /// Everything may be different; sent instead of the others.
    void wasReset();
    void clinicChanged();
    void roomChanged(medcrm::RoomId id);
    void doctorChanged(medcrm::DoctorId id);
    void serviceChanged(medcrm::ServiceId id);
    /// Also when it is not of the day any more: find() then answers null.
    void appointmentChanged(medcrm::AppointmentId id);
    void visitChanged(medcrm::VisitId id);

private:
    void takeZone();
    template <typename T>
    bool isHere(const T &record) const
    {
        return m_clinic && record.clinic == m_clinic->id;
    }

    std::optional<Clinic> m_clinic;
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
    std::optional<DoctorId> m_onlyDoctor;
    RecordTable<Room> m_rooms;
    RecordTable<Doctor> m_doctors;
    RecordTable<Service> m_services;
    RecordTable<Appointment> m_appointments;
    RecordTable<Visit> m_visits;
    QList<TypicalTime> m_pastTimes;
};

} // namespace medcrm
