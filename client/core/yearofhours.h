// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "client/core/clinichours.h"

#include <optional>

namespace medcrm {

/// The working hours of the followed clinic as an administrator edits them: all weekly rules, and the days that differ
/// from today on for a year. Fetched when the clinic is followed, then kept current by events. `session` outlives it.
class YearOfHours : public QObject
{
    Q_OBJECT
public:
    explicit YearOfHours(ClientSession &session, QObject *parent = nullptr);

    const ClinicHours &hours() const { return m_hours; }
    /// False until the first answer; a doctor without a schedule is then known to have none.
    bool isLoaded() const { return m_loaded; }
    /// From today on, by date.
    QList<ScheduleException> exceptions() const;

    /// From the reply to a command, before its events come.
    void upsert(const WeeklySchedule &schedule);
    void add(const ScheduleException &exception);
    void remove(ScheduleExceptionId id);

Q_SIGNALS:
    void changed();
    void failed(const medcrm::Error &error);

private:
    void load();
    void arrived(const Result<ClinicSchedules> &reply);

    ClientSession &m_session;
    ClinicHours m_hours;
    ClinicHours::Heard m_heard; ///< While an answer is on its way.
    ClinicId m_clinic;
    QDate m_from;
    bool m_loaded = false;
    quint64 m_attempt = 0; ///< Replies to an older one are dropped.
};

} // namespace medcrm
