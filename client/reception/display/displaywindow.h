// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/sessionwindow.h"

class QScreen;

namespace medcrm::ui {

class DisplayPage;
class KeepAwake;

/// The screen of a waiting room: fills one screen, never locks, keeps it awake, and shows no more than a display's account
/// is told. Whoever signs in with another account is asked for a display's, so that nobody's desk hangs on the wall.
class DisplayWindow : public SessionWindow
{
    Q_OBJECT
public:
    /// `screen`: the one to fill; null takes the one where the system puts the window.
    explicit DisplayWindow(ClientSession &session, QScreen *screen = nullptr);

    /// The screen of a number from 1; null for an empty one. An error lists the screens there are.
    static Result<QScreen *> screenNamed(const QString &number);

    QStringList describe() const override;

    /// Esc and closing: asks, because a key is easily hit by passing hands.
    void askToLeave();

protected:
    QWidget *makePage(const SignedIn &account) override;
    QList<KeyHelp> keyHelp() const override;
    void closeEvent(QCloseEvent *event) override;

private:
    void follow(QScreen *screen);

    KeepAwake *m_awake;
    QPointer<DisplayPage> m_displayPage;
    bool m_leaving = false;
};

} // namespace medcrm::ui
