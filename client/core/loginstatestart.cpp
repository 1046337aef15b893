// SPDX-License-Identifier: GPL-3.0-or-later
// How a login that was remembered is taken up at the program's start, or ended.
#include "client/core/loginstate.h"

#include <QSet>

namespace medcrm {

void LoginState::begin()
{
    setPhase(Phase::Looking);
    m_remembered.look();
    m_connection.open();
}

/// The keychain has answered, perhaps late, or is not waited for any more.
void LoginState::takeUpRemembered()
{
    const bool isFirst = m_phase == Phase::Looking;
    if (!isFirst && (m_phase != Phase::SignedOut || m_remembered.token().isEmpty()))
        return; // late, and nothing new
    const ConnectionState line = m_connection.status().state;
    const bool away = line == ConnectionState::Offline || line == ConnectionState::Refused
        || line == ConnectionState::PinMismatch;
    setPhase(away ? Phase::SignedOut : Phase::Working);
    if (waitsForServer())
        Q_EMIT waitingForServer();
    else if (m_greeted)
        authenticate();
    else if (!away)
        m_connection.open();
}

void LoginState::preferPassword()
{
    m_remembered.stopLooking();
    if (m_phase != Phase::Looking)
        return;
    setPhase(Phase::SignedOut);
    if (m_greeted)
        authenticate();
}

/// Somebody signed out, and the keychain kept what was to be removed: at the server that login ends too, where it still
/// lives. On a line where nobody is signed in yet.
void LoginState::endOwed(const QString &token)
{
    m_isEndingOwed = true;
    m_api.call(ResumeLogin{token}, this, [this](const Result<SignedIn> &reply) {
        if (!reply)
            return owedEnded();
        m_api.calls().setSession(Calls::Session::Ready);
        m_api.call(Logout{}, this, [this](const Result<Done> &) {
            m_api.calls().setSession(Calls::Session::None);
            m_connection.rest(); // the server ends the line of a login that is over
            owedEnded();
        });
    });
}

void LoginState::owedEnded()
{
    m_isEndingOwed = false;
    if (m_greeted)
        authenticate();
    else if (m_intent)
        m_connection.open();
    else if (m_connection.status().state == ConnectionState::Resting)
        setPhase(Phase::SignedOut);
}

void LoginState::recall(const SignedIn &account)
{
    if (!waitsForServer())
        return;
    m_account = account;
    m_account.tokens = {};
    m_remembered.begin(true); // signing out forgets it
    m_recalled = true;
    m_api.calls().setSession(Calls::Session::Interrupted);
    setPhase(Phase::Resuming);
}

/// Whether a window that was made for the recalled account is right for this one.
bool LoginState::isAsRecalled(const SignedIn &account) const
{
    const auto numbers = [](const QList<Clinic> &clinics) {
        QSet<ClinicId> ids;
        for (const Clinic &clinic : clinics)
            ids.insert(clinic.id);
        return ids;
    };
    return account.user.id == m_account.user.id && account.user.role == m_account.user.role
        && account.doctor == m_account.doctor && numbers(account.clinics) == numbers(m_account.clinics);
}

} // namespace medcrm
