// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"
#include "common/model/patient.h"

namespace medcrm::ui {

class Label;
class MergeFields;

/// Somebody saved the patient while this desk was typing: says who, shows field by field what this desk has and what was
/// saved, and saves what is chosen. Cancel goes back to the form, which keeps its words.
class ConflictDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `before`: the record that the typing began with. `conflict` carries the record as it is now.
    ConflictDialog(SessionWindow &window, const PatientDetails &before, const PatientDetails &mine,
                   const Error &conflict, QWidget *parent);

    MergeFields *fields() const { return m_fields; }

Q_SIGNALS:
    /// `replaced`: the record as it was before, as the other one had saved it.
    void saved(const medcrm::Patient &patient, const medcrm::Patient &replaced);

private:
    void compare(const PatientDetails &before, const PatientDetails &mine, const Error &conflict);
    void submit();

    Label *m_who;
    MergeFields *m_fields;
    Patient m_theirs;
};

/// Of three states of a patient's data: what was changed from `before` to `mine` and, of the rest, `theirs`.
PatientDetails joinedChanges(const PatientDetails &before, const PatientDetails &mine,
                             const PatientDetails &theirs);

} // namespace medcrm::ui
