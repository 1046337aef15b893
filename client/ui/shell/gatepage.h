// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace medcrm::ui {

class ActionButton;
class Banner;
class FormField;
class Label;

/// What stands before the work: a card in the middle of the window with the program's mark, a heading, perhaps
/// fields, a strip for what went wrong and one primary button. Signing in, trusting a server, choosing a new
/// password are such pages. Enter anywhere presses the primary button.
class GatePage : public QWidget
{
    Q_OBJECT
public:
    GatePage(const QString &heading, const QString &primaryText, QWidget *parent = nullptr);

    void setHeading(const QString &heading, const QString &explanation = {});
    /// `name` is the field's name in errors.
    QLineEdit *addLine(const QString &name, const QString &label);
    QLineEdit *addPassword(const QString &name, const QString &label);
    /// Between the fields and the button.
    void addWidget(QWidget *widget);

    /// Gets the keyboard when the page opens, in place of the first empty field or the button.
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }

    ActionButton *primary() const { return m_primary; }
    /// A command is on its way: fields stay as they are, the button turns.
    void setBusy(bool busy);
    /// Under the field the error names, else in the strip; ends being busy and moves the focus there.
    void showError(const Error &error);
    void showMessage(const QString &text);
    void clearErrors();
    QString message() const;

Q_SIGNALS:
    void submitted();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *addField(const QString &name, const QString &label, QLineEdit *editor);
    void focusFirstEmpty();

    Label *m_heading;
    Label *m_explanation;
    QVBoxLayout *m_fieldsLayout;
    Banner *m_banner;
    ActionButton *m_primary;
    QWidget *m_firstFocus = nullptr;
    QList<FormField *> m_fields;
};

} // namespace medcrm::ui
