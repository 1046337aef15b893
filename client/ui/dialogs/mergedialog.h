// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/dialogs/sessiondialog.h"
#include "common/protocol/patients.h"

namespace medcrm::ui {

class ActionButton;
class Label;
class MergeFields;
class PatientPicker;
class SimilarPatients;

/// Joins two records of one person: the other one is found, both are shown side by side, a value is chosen where they
/// differ, and what moves is counted. What is in the way stands where the way on would be.
class MergeDialog : public SessionDialog
{
    Q_OBJECT
public:
    /// `patient`: whose page it is opened from; kept unless the two are swapped.
    MergeDialog(SessionWindow &window, const Patient &patient, QWidget *parent);

    /// The other record, as if it had been picked.
    void setOther(const PatientSummary &other);
    MergeFields *fields() const { return m_fields; }

Q_SIGNALS:
    /// Done: the kept record, and the merged one at the revision that undoing names.
    void merged(const medcrm::Patient &kept, const medcrm::PatientSummary &merged, qint64 mergedRevision);

private:
    QWidget *makeComparison();
    void pick(const PatientSummary &other);
    void askPreview(PatientId kept, PatientId merged);
    void show(const MergePreview &preview);
    void hidePreview();
    void submit();
    bool takeOver(const Error &error);

    const Patient m_patient;
    PatientPicker *m_picker;
    SimilarPatients *m_similar;
    Label *m_moves;
    ActionButton *m_swap;
    MergeFields *m_fields;
    QWidget *m_comparison;
    std::optional<MergePreview> m_preview;
    int m_question = 0; ///< Numbers the previews asked for: answers to older ones are dropped.
};

} // namespace medcrm::ui
