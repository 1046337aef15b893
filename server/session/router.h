// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messagelist.h"
#include "server/session/route.h"

// From a list of messages and the services to the table of routes, at compile time: for each request the one
// service that handles it. None or two do not compile.
//
// A service handles a request by one of
//     Result<R::Reply> handle(Context &, const R &);
//     Result<R::Reply> handle(Context &, Session &, const R &);      about the connection itself
// or, when hashing a password would hold up everybody, by
//     Result<Callable> prepare(const Actor &, const R &);            in the event loop; refuses early
//     Result<R::Reply> handle(Context &, const R &, const Prepared &);
// where the callable, which captures values only, runs in a worker thread and returns the Prepared.
namespace medcrm {

namespace router {

template <typename Service, typename R>
concept Prepares = requires(Service &service, const Actor &actor, const R &request)
{
    service.prepare(actor, request).value()();
};

template <Request R, typename Service>
auto preparedBy(Service &service, const Actor &actor, const R &request)
{
    return service.prepare(actor, request).value()();
}
template <typename Service, typename R>
using PreparedBy =
    decltype(preparedBy(std::declval<Service &>(), std::declval<const Actor &>(), std::declval<const R &>()));

template <typename Service, typename R>
concept HandlesPlainly = requires(Service &service, Context &context, const R &request)
{
    {
        service.handle(context, request)
        } -> std::same_as<Result<typename R::Reply>>;
};

template <typename Service, typename R>
concept HandlesWithSession = requires(Service &service, Context &context, Session &session, const R &request)
{
    {
        service.handle(context, session, request)
        } -> std::same_as<Result<typename R::Reply>>;
};

template <typename Service, typename R>
concept HandlesPrepared = Prepares<Service, R> && requires(Service &service, Context &context,
                                                           const R &request,
                                                           const PreparedBy<Service, R> &prepared)
{
    {
        service.handle(context, request, prepared)
        } -> std::same_as<Result<typename R::Reply>>;
};

template <typename Service, typename R>
concept Handles = HandlesPlainly<Service, R> || HandlesWithSession<Service, R> || HandlesPrepared<Service, R>;

template <typename R>
ScopeValue scopeOf(const R &request)
{
    if constexpr (!requires { R::scope(); })
        return wholeOrganisation;
    else if constexpr (std::is_same_v<decltype(R::scope()), WholeOrganisation>)
        return wholeOrganisation;
    else
        return request.*R::scope();
}

/// What a service worked out in another thread, if this request needs that.
template <typename Service, typename R>
struct Preparation
{
};
template <typename Service, typename R>
requires HandlesPrepared<Service, R>
struct Preparation<Service, R>
{
    std::optional<PreparedBy<Service, R>> value;
};

template <typename Service, Request R>
class TypedCall final : public Call
{
public:
    TypedCall(Service &service, R request)
        : m_service(service)
        , m_request(std::move(request))
    {
    }

    ScopeValue scope() const override { return scopeOf(m_request); }

    Result<> validate() const override
    {
        if constexpr (Validated<R>)
            return m_request.validate();
        else
            return {};
    }

    Result<Work> prepare([[maybe_unused]] const Actor &actor) override
    {
        if constexpr (HandlesPrepared<Service, R>) {
            auto callable = m_service.prepare(actor, m_request);
            if (!callable)
                return tl::unexpected(std::move(callable.error()));
            return Work([this, work = std::move(*callable)] { m_preparation.value = work(); });
        } else {
            return Work();
        }
    }

    Result<QByteArray> handle(Context &context, [[maybe_unused]] Session &session) override
    {
        const auto reply = [&]() -> Result<typename R::Reply> {
            if constexpr (HandlesPrepared<Service, R>)
                return m_service.handle(context, m_request, m_preparation.value.value());
            else if constexpr (HandlesWithSession<Service, R>)
                return m_service.handle(context, session, m_request);
            else
                return m_service.handle(context, m_request);
        }();
        if (!reply)
            return tl::unexpected(reply.error());
        return encode(*reply);
    }

private:
    Service &m_service;
    const R m_request;
    Preparation<Service, R> m_preparation;
};

template <Request R, typename Service>
Route routeTo(Service &service)
{
    Route route{R::method, R::access, false, {}};
    if constexpr (requires { R::secretReply; })
        route.secretReply = R::secretReply;
    route.decode = [&service](const QJsonObject &params) -> Result<std::shared_ptr<Call>> {
        Result<R> request = medcrm::decode<R>(params);
        if (!request)
            return tl::unexpected(std::move(request.error()));
        return std::make_shared<TypedCall<Service, R>>(service, std::move(*request));
    };
    return route;
}

template <Request R, typename... Services>
Route routeToOneOf(Services &...services)
{
    constexpr int handlers = (0 + ... + int(Handles<Services, R>));
    static_assert(handlers > 0,
                  "No service handles this request (the R in the lines around this message). Declare "
                  "`Result<R::Reply> handle(Context &, const R &)` in the service it belongs to.");
    static_assert(handlers < 2, "Two services handle this request (the R in the lines around this message).");
    Route route;
    const auto take = [&]<typename Service>(Service &service) {
        if constexpr (Handles<Service, R>)
            route = routeTo<R>(service);
    };
    (take(services), ...);
    return route;
}

} // namespace router

/// The table for a list of requests. The services must outlive it.
template <typename Requests, typename... Services>
Routes routesOf(Services &...services)
{
    Routes routes;
    forEachType(Requests{}, [&]<typename R>(std::type_identity<R>) {
        routes.insert(router::routeToOneOf<R>(services...));
    });
    return routes;
}

} // namespace medcrm
