// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicfeed.h"
#include "client/core/clinichours.h"
#include "common/protocol/booking.h"

#include <QHash>
#include <QTimer>

namespace medcrm {

/// A clinic's appointments and working hours of any days, live: what calendars show. A window names the days it
/// shows; they are asked for once and from then on kept current by events, in which order ever the reply and the
/// events arrive, so an event never causes a request. Only when the ClinicFeed took a new snapshot (after a long
/// absence, at midnight) are the shown days asked for anew; until the answer they stay as they were.
class CalendarData : public QObject
{
    Q_OBJECT
public:
    /// How many days one request may name.
    static constexpr int mostDays = 62;

    /// All outlive the object.
    CalendarData(Api &api, ClinicFeed &feed, ClinicDay &day, QObject *parent = nullptr);

    /// These days are shown now, both inclusive, at most mostDays: what is missing of them is fetched.
    void show(QDate from, QDate to);
    /// The day's appointments and hours are known.
    bool isLoaded(QDate day) const { return m_days.contains(day); }
    bool isLoading() const { return m_load.has_value(); }
    /// Why the shown days could not be fetched; it is tried again every few seconds.
    const std::optional<Error> &failure() const { return m_failure; }

    /// Of a doctor's loaded day, in no order. Those of all states.
    QList<Appointment> appointments(DoctorId doctor, QDate day) const;
    /// Null when it is of no loaded day.
    const Appointment *find(AppointmentId id) const { return m_appointments.find(id); }
    const ClinicHours &hours() const { return m_hours; }

    /// The record of a reply, which is shown before its event comes.
    void upsert(const Appointment &appointment);

Q_SIGNALS:
    /// Days arrived; everything of the shown days may be different.
    void daysLoaded();
    /// Also when it is of no loaded day any more: find() then answers null.
    void appointmentChanged(medcrm::AppointmentId id);
    void hoursChanged();
    /// isLoading() or failure() may be different.
    void stateChanged();

private:
    /// A request for some days on its way, and what was heard of since it left.
    struct Load
    {
        QDate from;
        QDate to;
        QList<Appointment> appointments;
        qint64 sequence = 0; ///< Of the first page; what came later is in these:
        QHash<AppointmentId, qint64> heard; ///< By revision.
        QList<std::pair<qint64, PatientSummary>> patients; ///< By sequence.
        ClinicHours::Heard hours;
        bool appointmentsHere = false;
        bool hoursHere = false;
    };

    void registerHandlers();
    void dayWasReset();
    void load();
    void nextPage(AppointmentId after);
    void pageArrived(const AppointmentPage &page);
    void hoursArrived(const ClinicSchedules &hours);
    void finishIfWhole();
    void takeOver(const Load &load);
    void fail(const Error &error);
    void updatePatient(const PatientSummary &patient, qint64 sequence);
    void forgetDaysBut(QDate from, QDate to);
    void drop(AppointmentId id);
    void put(const Appointment &appointment);
    bool isWanted(QDate day) const;
    QDate dayOf(const Appointment &appointment) const;
    std::pair<DoctorId, QDate> placeOf(const Appointment &appointment) const;
    /// Of all doctors.
    QList<AppointmentId> idsIn(QDate from, QDate to) const;

    Api &m_api;
    ClinicDay &m_day;
    ClinicId m_clinic; ///< Whose days these are.
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_from; ///< Shown.
    QDate m_to;
    QHash<QDate, bool> m_days; ///< The loaded ones; false: to be fetched anew.
    RecordTable<Appointment> m_appointments;
    QHash<std::pair<DoctorId, QDate>, QSet<AppointmentId>> m_byDoctorAndDay;
    ClinicHours m_hours;
    std::optional<Load> m_load;
    quint64 m_attempt = 0; ///< Numbers the loads: replies to an older one are dropped.
    std::optional<Error> m_failure;
    QTimer m_retry;
};

} // namespace medcrm
