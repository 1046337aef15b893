// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace medcrm::ui {

class ActionButton;
class Avatar;
class FormField;
class Label;

/// The lock of a window: hides everything in it and every dialog over it, keeps them alive as they are
/// (half-filled forms, selection, scroll; rows go on being updated), and asks for the password. No key of the
/// hidden window works.
///
/// A window makes one: m_lock = new LockOverlay(this). Ctrl+L or the idle timer calls `lock(fullName)`; on
/// `passwordEntered` the page asks the server and then calls `unlock()` or `refuse(message)`. The password is
/// wiped from the field as soon as it was handed over. "Sign out" emits `signOutRequested` for the next
/// person at the desk.
class LockOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit LockOverlay(QWidget *window);

    void lock(const QString &fullName);
    void unlock();
    /// Says something else than that the window is locked, until it is unlocked.
    void explain(const QString &why);
    /// Whether a dialog waits behind the lock.
    bool hidesDialog() const;
    void refuse(const QString &message);
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    void passwordEntered(const QString &password);
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();
    bool isCovered(const QWidget *widget) const;
    void hideOthers();
    void cover(QWidget *widget);

    Avatar *m_avatar;
    Label *m_name;
    Label *m_why;
    QLineEdit *m_password;
    FormField *m_field;
    ActionButton *m_unlock;
    QList<QPointer<QWidget>> m_hidden;
    QPointer<QWidget> m_focusBefore;
    int m_cursorBefore = 0; ///< In a line of text that had the focus.
    bool m_locked = false;
};

} // namespace medcrm::ui
