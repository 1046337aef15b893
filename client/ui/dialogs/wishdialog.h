// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingpreset.h"
#include "client/ui/dialogs/sessiondialog.h"

class QLineEdit;

namespace medcrm::ui {

class PatientPicker;
class SegmentedTabs;
class WishCommands;
class WordBox;

/// Puts a patient on the waiting list for appointments, or changes the wish of one who is.
class WishDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `preset`: whose wish and for what; its wish is changed when it has one. `commands` outlives the dialog.
    WishDialog(WishCommands &commands, const BookingPreset &preset, QWidget *parent);

private:
    void makeFields();
    void begin();
    void registerPatient(const QString &typed);
    Result<std::optional<QDate>> dayIn(const QString &name, const QLineEdit *edit) const;
    Result<WishDetails> details() const;
    void submit();

    WishCommands &m_commands;
    const BookingPreset m_preset;
    PatientPicker *m_patient;
    WordBox *m_service;
    WordBox *m_doctor;
    SegmentedTabs *m_urgency;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLineEdit *m_notes;
};

} // namespace medcrm::ui
