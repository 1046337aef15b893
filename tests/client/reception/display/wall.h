// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/display/displaypage.h"
#include "client/reception/display/displaywindow.h"
#include "tests/client/core/desk.h"

namespace medcrm::test {

/// The screen of a waiting room at a fake clinic at 10:42: its real window, signed in with a display's account.
class Wall
{
public:
    explicit Wall(Role role = Role::Display);
    ~Wall();

    FakeClinic clinic;
    Desk desk{clinic};
    WaitingRoomChanged room; ///< What the server tells with tell().

    ui::DisplayWindow &window() { return *m_window; }
    ui::DisplayPage &page();
    /// Somebody is called; the newest first, as the server tells it.
    CalledTicket &call(const QString &ticket, const QString &room, const QString &doctor);
    void expect(const QString &ticket, const QString &doctor);
    void tell() { clinic.send(room); }
    /// Closes the window, as a power cut does; the session goes with the next desk.start().
    void endWindow() { m_window.reset(); }
    /// Whether the window comes to have a line.
    bool shows(const QString &line);

private:
    std::unique_ptr<ui::DisplayWindow> m_window;
};

} // namespace medcrm::test
