// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/shell/outagestrip.h"
#include "client/ui/widgets/actionbutton.h"
#include "tests/client/reception/frontdesk.h"

namespace medcrm::test {

/// The desk's real window through an outage: at work when the server goes, or started anew while it is away.
class OutageDesk
{
public:
    OutageDesk();
    ~OutageDesk();

    MorningClinic clinic;
    Desk desk{clinic};

    ui::ReceptionWindow &window() { return *m_window; }
    ClientSession &session() { return desk.session(); }

    /// Signs in with a remembered login.
    void begin();
    /// The same where the keychain takes nothing.
    void beginWithoutKeychain();
    /// Closes the program, and starts it with the server there.
    void startAgain();
    /// Closes the program.
    void end();
    void loseServer();
    void findServer();
    /// Closes the program, as in the evening, and starts it `later` without the server.
    void startWithoutServer(Milliseconds later);
    /// Time that passes for everybody; the window is told of it.
    void pass(Milliseconds time);

    QString strip() { return m_window->findChild<ui::OutageStrip *>()->text(); }
    /// The visible button with this text; null when there is none.
    ui::ActionButton *button(const QString &text);
    bool says(const QString &part);
    QStringList lines(const QString &beginning);

private:
    void open();

    std::unique_ptr<ui::ReceptionWindow> m_window;
};

} // namespace medcrm::test
