// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"
#include "client/ui/reports/reportcommands.h"

#include <QMap>

class QGridLayout;

namespace medcrm::ui {

class Label;

/// A booking that a change of hours moved or cancelled.
struct MovedBooking
{
    Appointment was;
    Appointment is;

    bool isCancelled() const { return is.status == AppointmentStatus::Cancelled; }
};

/// Those of the bookings that are not where they were `before`.
QList<MovedBooking> movedOf(const QList<Appointment> &before, const QList<Appointment> &now);

/// Whom to call because a change of hours moved or cancelled their booking: when it was, what became of it, at which
/// number; on the screen, on paper or as PDF. Each patient's file is opened once for the number.
class CallListDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `whose`: the doctor's name, or that of the clinic; `doctor`: nothing for the whole clinic's.
    CallListDialog(SessionWindow &window, const QString &whose, std::optional<DoctorId> doctor,
                   const QList<MovedBooking> &bookings, QWidget *parent);

    /// As it is printed.
    PhoneList phoneList() const;
    /// A line per patient, as on the screen.
    QStringList describe() const;

private:
    QWidget *makeTools();
    void askNext();
    void showPhones(PatientId patient);
    QString newTime(const MovedBooking &booking) const;
    QString outcomeText(const MovedBooking &booking) const;

    const QString m_whose;
    const std::optional<DoctorId> m_doctor;
    const QList<MovedBooking> m_bookings; ///< By what was their start.
    QGridLayout *m_grid;
    QList<Label *> m_numbers; ///< Of m_bookings.
    QMap<PatientId, QStringList> m_phones; ///< Of those whose file was read.
    ReportCommands m_reports;
};

} // namespace medcrm::ui
