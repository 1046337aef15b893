// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/patient.h"

#include <QWidget>

class QBoxLayout;

namespace medcrm {
class ClinicDay;
}

namespace medcrm::ui {

class ActionButton;
class FittingScroll;
class FormField;
class Label;
class PatientEditors;

/// A registered patient's data, edited in place; above it, Save and Revert, which are enabled while something is typed
/// that is not saved. What is wrong stands under its field.
class PatientForm : public QWidget
{
    Q_OBJECT
public:
    /// `day` outlives the form.
    explicit PatientForm(const ClinicDay &day, QWidget *parent = nullptr);

    /// Shows these details as the saved ones.
    void show(const PatientDetails &details);
    /// These are saved now; what was typed meanwhile stays. `sent`: the texts that were sent, or those shown before.
    void showSaved(const QStringList &sent, const PatientDetails &details);
    void setReadOnly(bool readOnly);
    void setBusy(bool busy);
    /// False for an error that belongs to no field.
    bool showError(const Error &error);
    void takeFocus();

    PatientEditors &editors() const { return *m_editors; }
    FormField *field(const QString &name) const;
    ActionButton *save() const { return m_save; }
    Result<PatientDetails> read() const;

Q_SIGNALS:
    void saveWanted();
    void revertWanted();
    /// Something is typed, or nothing unsaved any more.
    void changed();

private:
    void makeFields(QBoxLayout *layout);
    void makeRow(QBoxLayout *layout, const QList<FormField *> &fields);
    void typedOn();

    const ClinicDay &m_day;
    PatientEditors *m_editors;
    FittingScroll *m_scroll = nullptr;
    FormField *m_birth = nullptr;
    Label *m_unsaved;
    ActionButton *m_save;
    ActionButton *m_revert;
    bool m_readOnly = false;
};

} // namespace medcrm::ui
