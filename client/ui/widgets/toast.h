// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <chrono>

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;

/// One message of a ToastStack, which makes it.
class Toast : public QFrame
{
    Q_OBJECT
public:
    Toast(const QString &message, const QString &actionText, std::chrono::milliseconds lifetime,
          QWidget *parent);

    QString message() const;
    bool hasAction() const;
    /// As if the button had been pressed; does nothing without one or a second time.
    void act();
    void dismiss();
    /// The same is said again: its time begins anew.
    void renew();
    void focusAction();

Q_SIGNALS:
    void acted();
    void gone(); ///< after acting, dismissing or its time; once

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void holdOrRun();

    ElidedLabel *m_text;
    ActionButton *m_action;
    ActionButton *m_close;
    QTimer m_lifetime;
    QPoint m_pointerBefore;
    bool m_pointed = false;
    bool m_gone = false;
};

} // namespace medcrm::ui
