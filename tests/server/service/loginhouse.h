// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/authservice.h"
#include "server/service/userservice.h"
#include "tests/support/setclock.h"
#include "tests/support/testclinic.h"

namespace medcrm::test {

/// Argon2id as weak as it gets, so that tests are quick.
inline constexpr PasswordCost quickHash{1, 8192};

/// Accounts with passwords and the services that sign them in, over a real database and a clock that the test moves.
class LoginHouse
{
public:
    LoginHouse();

    TestClinic clinic;
    store::Database &database = clinic.database;
    SetClock clock;
    LoginBook logins{database, {}};
    AuthService auth{database, logins, clock, {{}, quickHash}};
    UserService users{database, logins, quickHash};
    User desk; ///< "desk", a receptionist of the clinic.
    Actor stranger; ///< At the desk's PC, not signed in.
    Effects told; ///< What the last request did besides its rows.

    static constexpr auto password = "a quiet green river";

    /// Does what the dispatcher does: prepares, handles in a transaction, and keeps or undoes it.
    template <typename Service, Request R>
    Result<typename R::Reply> ask(Service &service, const Actor &actor, const R &request)
    {
        Context ctx(actor, clock.now());
        const auto reply = inTransaction([&] { return handle(service, ctx, request); }, ctx);
        told = reply || ctx.effects().keepDespiteError ? ctx.effects() : Effects();
        for (const auto &action : told.afterCommit)
            action();
        return reply;
    }

    Result<SignedIn> login(const QString &username, const QString &typed)
    {
        return login(stranger, username, typed);
    }
    Result<SignedIn> login(const Actor &from, const QString &username, const QString &typed)
    {
        return ask(auth, from, Login{username, typed});
    }

    /// The desk signed in; throws if that fails.
    SignedIn signedIn();
    Actor actorOf(const SignedIn &signedIn) const;
    Actor administrator();
    bool isLive(LoginSessionId login);

private:
    template <typename Ask>
    auto inTransaction(Ask ask, const Context &ctx)
    {
        store::Transaction transaction(database);
        auto reply = ask();
        if (reply || ctx.effects().keepDespiteError)
            transaction.commit();
        return reply;
    }

    template <typename Service, Request R>
    Result<typename R::Reply> handle(Service &service, Context &ctx, const R &request)
    {
        if constexpr (requires { service.prepare(ctx.actor(), request); }) {
            auto work = service.prepare(ctx.actor(), request);
            if (!work)
                return tl::unexpected(work.error());
            return service.handle(ctx, request, (*work)());
        } else {
            return service.handle(ctx, request);
        }
    }
};

} // namespace medcrm::test
