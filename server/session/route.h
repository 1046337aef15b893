// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/access.h"
#include "server/service/context.h"

#include <QHash>
#include <functional>
#include <memory>
#include <variant>

namespace medcrm {

class Session;

/// The record that a request is about, for the check of its clinic and doctor.
using ScopeValue =
    std::variant<WholeOrganisation, ClinicId, DoctorId, VisitId, AppointmentId, PatientId, WishId>;

/// One decoded request on its way to its service, whatever its type. Made by a Route.
class Call
{
public:
    /// Slow work for another thread; what it finds out is kept in the call for handle().
    using Work = std::function<void()>;

    Call() = default;
    virtual ~Call() = default;
    Q_DISABLE_COPY_MOVE(Call)

    virtual ScopeValue scope() const = 0;
    virtual Result<> validate() const = 0;

    /// The work to be done in a worker thread before handle(), empty when there is none; or why not at all.
    virtual Result<Work> prepare(const Actor &actor) = 0;

    /// Runs the service; its reply as JSON.
    virtual Result<QByteArray> handle(Context &context, Session &session) = 0;
};

/// What the server knows of one message.
struct Route
{
    const char *method = nullptr;
    Access access;
    bool secretReply = false; ///< The reply must not be kept for a retry.
    bool longRead =
        false; ///< Its slow work reads for long: it waits behind other reading, never before sign-ins.
    std::function<Result<std::shared_ptr<Call>>(const QJsonObject &params)> decode;
};

/// The table of all messages; made by routesOf() in router.h.
class Routes
{
public:
    void insert(const Route &route) { m_routes.insert(QString::fromLatin1(route.method), route); }

    /// The route of a method, or null. Valid as long as the table is.
    const Route *find(const QString &method) const
    {
        const auto found = m_routes.constFind(method);
        return found == m_routes.constEnd() ? nullptr : &*found;
    }

private:
    QHash<QString, Route> m_routes;
};

} // namespace medcrm
