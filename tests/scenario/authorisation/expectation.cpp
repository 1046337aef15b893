// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/expectation.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

using Kind = Access::Kind;

bool seesAllClinics(const Walker &walker)
{
    return walker.role == Role::Administrator;
}

bool isAuthorisation(ErrorCode code)
{
    return code == ErrorCode::Unauthenticated || code == ErrorCode::Forbidden || code == ErrorCode::NotFound;
}

} // namespace

QString Walker::name() const
{
    QString name = isSignedIn ? toText(role) : u"nobody"_s;
    if (role == Role::Doctor && !isDoctor)
        name += u" without patients"_s;
    if (mustChangePassword)
        name += u" with a one-time password"_s;
    return name;
}

QString nameOf(Reach reach)
{
    switch (reach) {
    case Reach::Own:
        return u"own"_s;
    case Reach::Colleague:
        return u"a colleague's"_s;
    case Reach::Elsewhere:
        return u"another clinic's"_s;
    case Reach::Nowhere:
        return u"not there"_s;
    }
    return {};
}

AccessTable declaredAccess()
{
    AccessTable table;
    forEachType(AllRequests{}, [&]<typename R>(std::type_identity<R>) {
        table.insert(QString::fromLatin1(R::method), R::access);
    });
    return table;
}

Refusal refusalOfKind(const Walker &walker, const Access &access)
{
    if (access.kind == Kind::Open)
        return walker.isSignedIn ? Refusal(ErrorCode::Malformed) : Refusal(ErrorCode::Unauthenticated);
    if (!walker.isSignedIn)
        return ErrorCode::Unauthenticated;
    const bool permitted = access.kind == Kind::SignedIn || access.roles.contains(walker.role);
    if (!permitted || (walker.mustChangePassword && !access.beforePasswordChange))
        return ErrorCode::Forbidden;
    return {};
}

Refusal refusalOf(const Walker &walker, Reach reach, std::type_identity<ClinicId>)
{
    if (reach == Reach::Nowhere || (reach == Reach::Elsewhere && !seesAllClinics(walker)))
        return ErrorCode::NotFound;
    return {};
}

/// A patient is the whole house's, but a doctor's only by an appointment or a visit; to others of that role it looks the
/// same whether there is such a patient.
Refusal refusalOf(const Walker &walker, Reach reach, std::type_identity<PatientId>)
{
    if (walker.role == Role::Doctor)
        return reach == Reach::Own && walker.isDoctor ? Refusal() : ErrorCode::Forbidden;
    return reach == Reach::Nowhere ? Refusal(ErrorCode::NotFound) : Refusal();
}

Refusal refusalOfOwned(const Walker &walker, Reach reach)
{
    if (const Refusal refusal = refusalOf(walker, reach, std::type_identity<ClinicId>{}))
        return refusal;
    const bool own = reach == Reach::Own && walker.isDoctor;
    return walker.role == Role::Doctor && !own ? Refusal(ErrorCode::Forbidden) : Refusal();
}

QString objectionTo(const Refusal &expected, const std::optional<Error> &got)
{
    const QString what =
        got ? toText(got->code) + u" ("_s + got->field + u": "_s + got->message + u')' : u"an answer"_s;
    if (expected && (!got || got->code != *expected))
        return u"expected "_s + toText(*expected) + u", got "_s + what;
    const bool asIfRefused = got && (isAuthorisation(got->code) && got->field.isEmpty());
    if (!expected && (asIfRefused || (got && got->code == ErrorCode::Internal)))
        return u"expected to be heard, got "_s + what;
    return {};
}

} // namespace medcrm::test
