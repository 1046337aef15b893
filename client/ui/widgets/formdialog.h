// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/formstate.h"

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QVBoxLayout;

namespace medcrm::ui {

class ActionButton;
class Banner;
class FittingScroll;
class FormField;

/// The frame of every dialog: a heading, the fields, a strip for what went wrong, Cancel and the one primary
/// button.
///
/// Fill it with `addField` (or any widget through `content()`), connect `submitted`, and there:
/// setBusy(true), send the command; on success accept(), on failure `showError(error)`, which puts the words
/// under the field the error names, or into the strip, ends being busy and moves the focus there. Enter
/// anywhere submits (Ctrl+Enter in a text of many lines), Escape cancels, and asks first when something was typed. It
/// never closes by itself: a failed
/// or timed out command, a lost connection
/// (`setConnected(false)`: says so, waits, keeps every word) and a lock leave the half-filled form as it was.
/// Show it with open(): window-modal, never exec().
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &heading, const QString &primaryText, QWidget *parent = nullptr);

    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    /// The fields added from here to endRow() stand beside each other.
    void beginRow();
    void endRow();
    FormField *field(const QString &name) const; ///< null when there is none
    /// Where the form begins, when not in its first field.
    void setFirstFocus(QWidget *editor) { m_firstFocus = editor; }
    QVBoxLayout *content() const { return m_content; }
    ActionButton *primary() const { return m_primary; }
    /// For words of the form's own; clearErrors() takes them away.
    Banner *banner() const { return m_banner; }

    /// For a form that has nothing to cancel: the primary button and Esc both close it.
    void withoutCancel();

    void setBusy(bool busy) { m_state.setBusy(busy); }
    bool isBusy() const { return m_state.isBusy(); }
    void setConnected(bool connected);
    void showError(const Error &error);
    void clearErrors() { m_state.clearErrors(); }

    QString bannerText() const;

    /// Escape, Cancel and the window's cross: asks first when something typed would be lost.
    void reject() override;

Q_SIGNALS:
    /// The user wants it done. Not emitted while busy, without a connection or while the primary button is
    /// disabled.
    void submitted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void grow();
    void shrinkTo(int least);
    bool hasTyped() const;
    void giveKeyboardBack();

    QVBoxLayout *m_content;
    FittingScroll *m_scroll = nullptr;
    Banner *m_banner;
    ActionButton *m_cancel;
    ActionButton *m_primary;
    QPointer<QWidget> m_firstFocus;
    FormState m_state;
    std::optional<int> m_heightOnline; ///< Before the strip said that the connection is away.
    QHBoxLayout *m_row = nullptr; ///< Between beginRow() and endRow().
};

} // namespace medcrm::ui
