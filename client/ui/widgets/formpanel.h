// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formstate.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace medcrm::ui {

class ActionButton;
class Banner;
class FittingScroll;
class FormField;
class Label;

/// A form at a window's side, open beside the work: a heading, the fields, a strip for what went wrong, the one
/// primary button and Cancel. The same rules as in a FormDialog: Enter anywhere submits, Escape cancels, a failure
/// stands under the field it names, a lost connection keeps every word.
class FormPanel : public QFrame
{
    Q_OBJECT
public:
    explicit FormPanel(QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QString heading() const;
    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    void addWidget(QWidget *widget);
    /// Below the fields, where it stays in sight when they scroll.
    void addNotice(QWidget *widget);
    /// The fields added from here to endRow() stand beside each other.
    void beginRow();
    void endRow();
    FormField *field(const QString &name) const; ///< null when there is none
    ActionButton *primary() const { return m_primary; }
    ActionButton *cancelButton() const { return m_cancel; }
    Banner *banner() const { return m_banner; }

    void setBusy(bool busy) { m_state.setBusy(busy); }
    bool isBusy() const { return m_state.isBusy(); }
    void setConnected(bool connected) { m_state.setConnected(connected); }
    void showError(const Error &error);
    void clearErrors() { m_state.clearErrors(); }
    void scrollTo(QWidget *widget);
    /// Whether a line divides it from what stands before it.
    void setEdge(bool edge) { m_edge = edge; }

    /// Enter, or the primary button; nothing while busy or without a connection.
    void submit();

    QSize sizeHint() const override;

Q_SIGNALS:
    void submitted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void putButtonsAfter(QWidget *widget);

    Label *m_heading;
    QVBoxLayout *m_content;
    FittingScroll *m_scroll;
    Banner *m_banner;
    ActionButton *m_primary;
    ActionButton *m_cancel;
    FormState m_state;
    QHBoxLayout *m_row = nullptr; ///< Between beginRow() and endRow().
    bool m_edge = true;
};

} // namespace medcrm::ui
