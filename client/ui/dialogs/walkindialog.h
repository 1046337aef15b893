// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"
#include "common/model/appointment.h"

class QComboBox;
class QLineEdit;

namespace medcrm::ui {

class ArrivalCommands;
class PatientPicker;
class SegmentedTabs;

/// F4: a patient without a booking has arrived. Who has one today is offered to be checked in with it.
class WalkInDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `arrivals` outlives the dialog.
    WalkInDialog(SessionWindow &window, ArrivalCommands &arrivals, QWidget *parent);

    void setPatient(const PatientSummary &patient);

private:
    void patientChosen(const PatientSummary &patient);
    void registerPatient(const QString &typed);
    void offerBooking(const Appointment &booking);
    void withdrawOffer();
    void submit();
    bool takeOver(const Error &error);

    ArrivalCommands &m_arrivals;
    PatientPicker *m_patient;
    QComboBox *m_doctor;
    QComboBox *m_service;
    SegmentedTabs *m_priority;
    QLineEdit *m_reason;
    std::optional<Appointment> m_booking; ///< Today's, which may be checked in instead.
};

} // namespace medcrm::ui
