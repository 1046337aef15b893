// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/walk.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

template <Request R>
constexpr bool aboutOwnAccount =
    R::access.kind == Access::Kind::Open || R::access.kind == Access::Kind::SignedIn;

/// Whether a stray record in a message that was heard has been taken for an own one.
template <typename Reply>
bool grants(const Reply &)
{
    return true;
}

/// Each of many moves is answered by itself.
bool grants(const QList<MoveOutcome> &outcomes)
{
    return std::any_of(outcomes.begin(), outcomes.end(),
                       [](const MoveOutcome &outcome) { return outcome.moved.has_value(); });
}

/// A page of the calendar goes on behind a number, whosever that is; what comes is of the own clinic.
bool grants(const AppointmentPage &)
{
    return false;
}

template <typename Reply>
std::optional<Error> errorOf(const Result<Reply> &answer)
{
    return answer ? std::nullopt : std::optional(answer.error());
}

} // namespace

Walk::Walk(WireClient &client, const Walker &walker, const Own &own, AccessTable table)
    : m_client(client)
    , m_walker(walker)
    , m_own(own)
    , m_table(std::move(table))
    , m_days(int(sampleDay.daysTo(QDate::currentDate())) + 1)
{
}

void Walk::fitToAccount(Login &request) const
{
    request.username = u"nobody"_s; // or the failures would slow down an account of the test
}

/// Refused as no change, before the password is tried.
void Walk::fitToAccount(ChangePassword &request) const
{
    request.oldPassword = request.newPassword = m_own.password;
}

template <Request R>
R Walk::aimed(Aim &aim) const
{
    R request = Sample<R>::value();
    aim(request);
    fitToAccount(request);
    return request;
}

QStringList Walk::deviations(const Part &part, Reach reach)
{
    QList<std::function<QString()>> checks;
    const QString circumstances = u" by %1, %2: "_s.arg(m_walker.name(), nameOf(reach));
    forEachType(AllRequests{}, [&]<typename R>(std::type_identity<R>) {
        if (std::is_same_v<R, Logout> || (aboutOwnAccount<R> && reach != Reach::Own))
            return;
        Aim aim(part, m_days);
        const qint64 id = m_client.send(aimed<R>(aim));
        checks.append([=, this] {
            const Result<typename R::Reply> answer = m_client.answer<typename R::Reply>(id);
            if constexpr (std::is_same_v<R, RefreshLogin>) {
                if (answer)
                    m_own.tokens = *answer;
            }
            const QString objection =
                objectionTo(expectedRefusal<R>(m_walker, reach, m_table), errorOf(answer));
            return objection.isEmpty() ? objection
                                       : QString::fromLatin1(R::method) + circumstances + objection;
        });
    });
    QStringList found;
    for (const auto &check : checks)
        found += check();
    m_compared += int(checks.size());
    found.removeAll(QString());
    return found;
}

template <Request R>
void Walk::addStrays(const Part &own, const Ids &stray, QList<std::function<QString()>> &checks)
{
    Aim counting(own, m_days);
    const R usual = aimed<R>(counting);
    for (int place = 0; place < counting.places(); ++place) {
        Aim aim(own, m_days);
        aim.strayAt(place, stray);
        R request = aimed<R>(aim);
        if constexpr (!std::is_same_v<typename ScopeOf<R>::Type, WholeOrganisation>)
            request.*R::scope() = usual.*R::scope();
        if (encode(request) == encode(usual))
            continue; // that was the scope, which the other walk is about
        const qint64 id = m_client.send(request);
        checks.append([=, this] {
            const Result<typename R::Reply> answer = m_client.answer<typename R::Reply>(id);
            const bool granted = answer ? grants(*answer) : answer.error().code == ErrorCode::Internal;
            return granted ? u"%1 by %2, stray record in place %3: %4"_s
                                 .arg(QString::fromLatin1(R::method), m_walker.name())
                                 .arg(place)
                                 .arg(QString::fromUtf8(encode(request)))
                           : QString();
        });
    }
}

QStringList Walk::strays(const Part &own, const Ids &stray)
{
    QList<std::function<QString()>> checks;
    forEachType(AllRequests{}, [&]<typename R>(std::type_identity<R>) {
        if (!aboutOwnAccount<R> && R::access.permits(m_walker.role))
            addStrays<R>(own, stray, checks);
    });
    QStringList found;
    for (const auto &check : checks)
        found += check();
    m_compared += int(checks.size());
    found.removeAll(QString());
    return found;
}

} // namespace medcrm::test
