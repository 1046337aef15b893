// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messagelist.h"
#include "server/service/context.h"

// How a service may handle a request R:
//     Result<R::Reply> handle(Context &, const R &);
//     Result<R::Reply> handle(Context &, Session &, const R &);      about the connection itself
// or, when hashing a password or reading for long would hold up everybody, by
//     Result<Callable> prepare(const Actor &, const R &);            in the event loop; refuses early
//     Result<R::Reply> handle(Context &, const R &, const Prepared &);
// where the callable, which captures values only, runs in a worker thread and returns the Prepared. A request that
// declares `longRead` waits in a queue of its own.
namespace medcrm {

class Session;

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

} // namespace router
} // namespace medcrm
