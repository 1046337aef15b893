// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/context.h"
#include "server/store/appointmentstore.h"
#include "server/store/clinicstore.h"
#include "server/store/patientmergestore.h"
#include "server/store/visitstore.h"

namespace medcrm {

/// Tells the windows what became of a patient whom they show: in the rows of the day, in the calendar of days to come and
/// in visits left open before. What is past they ask for when they want it.
class PatientNews
{
public:
    explicit PatientNews(store::Database &database);

    /// The record was changed: PatientChanged for the desks of every clinic, since each may have the record open, and for
    /// the doctors of a clinic who expect or have the patient. It carries what rows show; the rest is asked for.
    void tellChanged(Context &ctx, const Patient &patient) const;

    /// Appointments, visits and wishes have another patient: the events of the records themselves, with an audit entry
    /// for each that is told. `from`: whose they were.
    void tellMoved(Context &ctx, const store::MovedRecords &moved, PatientId from, const Patient &to) const;

private:
    /// What windows show of a patient.
    struct Shown
    {
        QList<Appointment> appointments; ///< Of the clinics' today and later.
        QList<Visit> visits; ///< Of the clinics' today, and those left open before.
    };

    Shown shownOf(const Context &ctx, PatientId patient) const;

    store::AppointmentStore m_appointments;
    store::VisitStore m_visits;
    store::ClinicStore m_clinics;
    store::PatientMergeStore m_merges;
};

} // namespace medcrm
