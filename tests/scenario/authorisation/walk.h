// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/common/protocol/samples/samples.h"
#include "tests/scenario/authorisation/expectation.h"
#include "tests/scenario/authorisation/ids.h"
#include "tests/support/wireclient.h"

#include <functional>

namespace medcrm::test {

/// Sends every message of the protocol, made from its contract sample and aimed at records that are there, on one
/// connection, and compares each answer with what the message's declaration says of the account and of whose records
/// they are.
class Walk
{
public:
    /// What the messages about the own account carry.
    struct Own
    {
        QString password;
        Tokens tokens;
    };

    Walk(WireClient &client, const Walker &walker, const Own &own, AccessTable table = declaredAccess());

    /// All messages but auth.logout, which would end the walk. Sent without waiting for answers; a line for each answer
    /// that is not as expected: "patients.merge by doctor, own: expected forbidden, got an answer".
    QStringList deviations(const Part &part, Reach reach);

    /// Messages about the account's own records in which one other place has a record of `stray`: none may be granted. A
    /// line for each that was.
    QStringList strays(const Part &own, const Ids &stray);

    QString name() const { return m_walker.name(); }
    /// So many answers were compared.
    int compared() const { return m_compared; }

private:
    template <Request R>
    R aimed(Aim &aim) const;
    template <Request R>
    void addStrays(const Part &own, const Ids &stray, QList<std::function<QString()>> &checks);
    void fitToAccount(Login &request) const;
    void fitToAccount(RefreshLogin &request) const { request.refreshToken = m_own.tokens.refreshToken; }
    void fitToAccount(VerifyPassword &request) const { request.password = m_own.password; }
    void fitToAccount(ChangePassword &request) const;
    template <Request R>
    void fitToAccount(R &) const
    {
    }

    WireClient &m_client;
    const Walker m_walker;
    Own m_own;
    const AccessTable m_table;
    const int m_days;
    int m_compared = 0;
};

} // namespace medcrm::test
