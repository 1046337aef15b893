// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace medcrm::ui {

class Label;

/// One question of a form: its label, the editor, and what is wrong with the answer under it.
///
/// `name` is the field's name in messages ("birthDate"), so that an Error{field = "birthDate"} of the server
/// or of a message's validate() finds its place; see FormDialog::showError. The editor becomes a child; the
/// label is its buddy.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &name, const QString &label, QWidget *editor, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    QWidget *editor() const { return m_editor; }
    QString error() const;
    /// Marks the editor (the style draws its border in Danger) and says why. Typing takes the mark away
    /// again.
    void setError(const QString &message);
    void clearError() { setError({}); }
    /// A quiet word under the editor while there is no error: "DD.MM.YYYY, or only the year".
    void setHint(const QString &hint);

private:
    void watchEditor();
    void showNote();

    QString m_name;
    QString m_hint;
    QString m_error;
    Label *m_label;
    QWidget *m_editor;
    Label *m_note;
};

} // namespace medcrm::ui
