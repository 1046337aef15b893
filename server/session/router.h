// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/session/typedcall.h"

// From a list of messages and the services to the table of routes, at compile time: for each request the one
// service that handles it, in one of the ways of handles.h. None or two do not compile.
namespace medcrm {

namespace router {

template <Request R, typename Service>
Route routeTo(Service &service)
{
    Route route{R::method, R::access, false, false, {}};
    if constexpr (requires { R::secretReply; })
        route.secretReply = R::secretReply;
    if constexpr (requires { R::longRead; })
        route.longRead = R::longRead;
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
