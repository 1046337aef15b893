// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clientsession.h"
#include "tests/scenario/openclinic.h"

#include <QTemporaryDir>

namespace medcrm::test {

/// A client program without its windows: the product's own client from the socket to the clinic's day in
/// memory, signed in and following the clinic.
class Station
{
public:
    Station(const OpenClinic &clinic, const Account &account);
    ~Station();

    template <Request R>
    Result<typename R::Reply> ask(const R &request)
    {
        QObject context;
        std::optional<Result<typename R::Reply>> answer;
        m_session->api().call(request, &context,
                              [&answer](const Result<typename R::Reply> &reply) { answer = reply; });
        REQUIRE(await([&] { return answer.has_value(); }, 60'000));
        return *answer;
    }

    /// What this station's screen would show.
    const Visit *visit(VisitId id) { return m_session->day().visits().find(id); }
    const Appointment *appointment(AppointmentId id) { return m_session->day().appointments().find(id); }

    ClientSession &session() { return *m_session; }
    Api &api() { return m_session->api(); }
    ClinicFeed &feed() { return m_session->feed(); }
    bool isCurrent() { return m_session->feed().state() == ClinicFeed::State::Current; }

private:
    QTemporaryDir m_profile;
    std::unique_ptr<ClientSession> m_session;
};

} // namespace medcrm::test
