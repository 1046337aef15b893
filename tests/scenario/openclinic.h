// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serverprocess.h"
#include "tests/support/wireclient.h"

namespace medcrm::test {

/// An account with a password of its own.
struct Account
{
    QString username;
    QString password;
};

/// A clinic on its first morning, set up as an administrator does it, through the protocol: two doctors with
/// a room each, on duty round the clock, one service, accounts for both doctors, the desk and the display.
class OpenClinic
{
public:
    /// `settings` go to the server, over limits wide enough that no scenario meets one by chance. Without a
    /// `dataDirectory` it has one of its own.
    explicit OpenClinic(const QStringList &settings = {}, const QString &dataDirectory = {});

    /// A patient with a family name of their own.
    Patient addPatient(const QString &familyName);
    /// A booking that starts soon, so that its business day is today.
    Appointment book(const Doctor &doctor, const Patient &patient);

    ServerProcess server;
    WireClient admin;
    Clinic clinic;
    Service service;
    Doctor omar;
    Doctor nadia;
    Account desk{QStringLiteral("maha"), {}};
    Account omarAccount{QStringLiteral("omar"), {}};
    Account nadiaAccount{QStringLiteral("nadia"), {}};
    Account display{QStringLiteral("hall"), {}};

private:
    Doctor addDoctor(const QString &name, const QString &prefix, Account &account);
    User addUser(Account &account, Role role);

    int m_booked = 0;
};

} // namespace medcrm::test
