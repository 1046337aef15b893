// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/core/desk.h"

namespace medcrm::test {

/// A desk whose login is remembered, and the day that it leaves on its computer.
struct KeptDesk
{
    KeptDesk();

    ClientSession &session() { return desk.session(); }
    QString file() const;
    bool exists() const;
    QByteArray content() const;
    QString keyName() const;

    void signIn(bool remember = true);
    void awaitFile();
    /// Signs in, waits for the file, ends the program and the server.
    void leaveDay();
    /// Starts the program while the server is away: what it then says.
    QString startWithoutServer();

    FakeClinic clinic;
    Desk desk{clinic};
};

} // namespace medcrm::test
