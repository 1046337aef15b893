// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"

namespace medcrm::ui {

class PatientEditors;
class SegmentedTabs;
class SimilarPatients;

/// F2: registers a patient. Who looks like somebody registered already is shown while typing.
class NewPatientDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `typed`: what a search did not find; its words go into the names, a date or phone where it belongs.
    NewPatientDialog(SessionWindow &window, const QString &typed, QWidget *parent);

    /// Asks what comes next as well: a walk-in (the usual), a booking, nothing.
    void offerNext();

Q_SIGNALS:
    /// The new patient, or the registered one who was chosen instead.
    void found(const medcrm::PatientSummary &patient);
    void walkInWanted(const medcrm::PatientSummary &patient);
    void bookingWanted(const medcrm::PatientSummary &patient);

private:
    void makeFields();
    void begin(const QString &typed);
    void typedOn();
    void submit();
    void finish(const PatientSummary &patient);

    PatientEditors *m_editors;
    SimilarPatients *m_similar;
    SegmentedTabs *m_next = nullptr;
};

} // namespace medcrm::ui
