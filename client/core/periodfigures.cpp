// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/periodfigures.h"

#include "client/core/clientsession.h"

namespace medcrm {

PeriodFigures::PeriodFigures(ClientSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PeriodFigures::ask(const GetReport &question)
{
    m_wanted = question;
    Q_EMIT busyChanged();
    if (!m_asking)
        send();
}

void PeriodFigures::cancel()
{
    if (!m_wanted)
        return;
    m_wanted.reset();
    Q_EMIT busyChanged();
}

void PeriodFigures::send()
{
    m_asking = true;
    m_session.api().call(*m_wanted, this, [this, question = *m_wanted](const Result<PeriodReport> &reply) {
        m_asking = false;
        take(question, reply);
    });
}

void PeriodFigures::take(const GetReport &question, const Result<PeriodReport> &reply)
{
    if (!m_wanted)
        return;
    if (encode(question) != encode(*m_wanted))
        return send();
    m_wanted.reset();
    if (reply)
        Q_EMIT answered(question, *reply);
    else
        Q_EMIT failed(reply.error());
    Q_EMIT busyChanged();
}

} // namespace medcrm
