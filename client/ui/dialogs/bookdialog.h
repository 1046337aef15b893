// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"

class QComboBox;
class QLineEdit;

namespace medcrm::ui {

class ArrivalCommands;
class FormField;
class PatientPicker;

/// F3: books a time. A time that is taken is said together with whose it is, and can be overbooked with a
/// reason.
class BookDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `arrivals` outlives the dialog.
    BookDialog(SessionWindow &window, ArrivalCommands &arrivals, QWidget *parent);

    void setPatient(const PatientSummary &patient);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields();
    void registerPatient(const QString &typed);
    void showWhen();
    Result<Instant> start() const;
    void submit();
    bool takeOver(const Error &error);
    void offerOverbooking(bool offer);

    ArrivalCommands &m_arrivals;
    PatientPicker *m_patient;
    QComboBox *m_doctor;
    QComboBox *m_service;
    QLineEdit *m_day;
    QLineEdit *m_time;
    QLineEdit *m_reason;
    QLineEdit *m_overbookReason;
    FormField *m_overbook = nullptr;
};

} // namespace medcrm::ui
