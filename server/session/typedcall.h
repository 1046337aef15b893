// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/codec.h"
#include "server/session/handles.h"
#include "server/session/route.h"

namespace medcrm::router {

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

} // namespace medcrm::router
