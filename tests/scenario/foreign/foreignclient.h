// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace medcrm::test {

/// A client written by somebody else, and how it is run here.
struct ForeignClient
{
    QString program; ///< "node"
    QStringList probe; ///< Arguments with which the program succeeds if all the client needs is installed.
    QString script; ///< In tests/scenario/foreign.
    QString packages; ///< What to install, as Debian calls it.
};

/// Has the client log in and follow a clinic through arrivals, a call and a crash of the server, and checks
/// what it shows. Where its tools are missing it says "SKIPPED" and what to install, which CTest reports.
void followsTheQueue(const ForeignClient &client);

} // namespace medcrm::test
