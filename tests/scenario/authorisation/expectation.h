// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QHash>

// What a message's own declaration, its access and its scope, says of who may send it about what. Written for tests
// a second time, from the words of access.h and not from the server's code.
namespace medcrm::test {

/// Who sends.
struct Walker
{
    Role role = Role::Receptionist;
    bool isSignedIn = true;
    bool isDoctor = true; ///< For the role doctor: the account is one of the clinic's doctors.
    bool mustChangePassword = false;

    QString name() const;
};

/// Whose records a message is about, as seen by the sender.
enum class Reach {
    Own, ///< Of the clinic, and of the doctor who sends.
    Colleague, ///< Of the clinic, and of another doctor.
    Elsewhere, ///< Of a clinic that the sender is not assigned to.
    Nowhere ///< Not there.
};
QString nameOf(Reach reach);

/// The declarations, by method; a test can make one wrong.
using AccessTable = QHash<QString, Access>;
AccessTable declaredAccess();

/// Nothing: it may be asked, whatever the service then says of what was asked.
using Refusal = std::optional<ErrorCode>;

/// Of the account and the message alone.
Refusal refusalOfKind(const Walker &walker, const Access &access);

/// Of the record that the scope names.
inline Refusal refusalOf(const Walker &, Reach, std::type_identity<WholeOrganisation>)
{
    return {};
}
Refusal refusalOf(const Walker &walker, Reach reach, std::type_identity<ClinicId>);
Refusal refusalOf(const Walker &walker, Reach reach, std::type_identity<PatientId>);
Refusal refusalOfOwned(const Walker &walker, Reach reach);
/// A doctor, an appointment, a visit, a wish: of a clinic and a doctor.
template <typename OwnedId>
Refusal refusalOf(const Walker &walker, Reach reach, std::type_identity<OwnedId>)
{
    return refusalOfOwned(walker, reach);
}

template <Request R>
struct ScopeOf
{
    using Type = WholeOrganisation;
};
template <Request R>
requires requires(const R &request)
{
    request.*R::scope();
}
struct ScopeOf<R>
{
    using Type = std::decay_t<decltype(std::declval<const R &>().*R::scope())>;
};

template <Request R>
Refusal expectedRefusal(const Walker &walker, Reach reach, const AccessTable &table)
{
    if (const Refusal refusal = refusalOfKind(walker, table.value(QString::fromLatin1(R::method))))
        return refusal;
    return refusalOf(walker, reach, std::type_identity<typename ScopeOf<R>::Type>{});
}

/// Why an answer is not as expected; empty when it is. What a service itself refuses names a field; what the
/// dispatcher refuses does not.
QString objectionTo(const Refusal &expected, const std::optional<Error> &got);

} // namespace medcrm::test
