// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"

namespace medcrm {

/// An appointment with the names that stand beside it on a list.
struct AgendaEntry
{
    Appointment appointment;
    QString doctor;
    QString room; ///< The doctor's; empty when there is none.
    QString service;
    std::optional<VisitStatus> visit = {}; ///< Of the visit that it became, where the day knows it.
    QString ticket = {}; ///< Of that visit.
};

/// A visit of which the agenda has no appointment: a walk-in, or somebody who came from another doctor's line.
struct AgendaVisit
{
    Visit visit;
    QString doctor;
    QString room; ///< The doctor's; empty when there is none.
    QString service; ///< Empty when none was chosen.
};

/// The appointments of a clinic's days, or of one doctor's: what day sheets, calendar files and tables are made of.
/// It holds values only, so it stays as it was while a list is printed.
struct Agenda
{
    ClinicId clinic;
    QString clinicName;
    QTimeZone zone = QTimeZone::utc();
    std::optional<DoctorId> doctor; ///< Nothing: the whole clinic's.
    QString doctorName; ///< With `doctor`.
    QString room; ///< The doctor's; may be empty.
    QDate from; ///< Inclusive, as `to`; days of the clinic.
    QDate to;
    QList<AgendaEntry> entries; ///< By start, then doctor, then id. All states but "entered in error".
    QList<AgendaVisit> visits = {}; ///< Of the present day, by arrival. All states but "entered in error".
};

/// Of the given appointments those that belong to it; `day` is loaded and knows the names.
Agenda agendaOf(const ClinicDay &day, const QList<Appointment> &appointments, std::optional<DoctorId> doctor,
                QDate from, QDate to);

} // namespace medcrm
