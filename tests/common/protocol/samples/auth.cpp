// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/protocol/samples/auth.h"

#include "tests/common/protocol/samples/entities.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

const QString accessToken = u"9c1e"_s.repeated(16);
const QString refreshToken = u"47b0"_s.repeated(16);
const QString password = u"four small green boats"_s;

} // namespace

Tokens Sample<Tokens>::value()
{
    return {accessToken, sampleMorning + 10min, refreshToken, sampleMorning + 30min};
}

SignedIn Sample<SignedIn>::value()
{
    SignedIn signedIn;
    signedIn.user = Sample<User>::value();
    signedIn.session = LoginSessionId(88);
    signedIn.clinics = {Sample<Clinic>::value()};
    signedIn.methods = {u"queue.clinic"_s, u"subscribe"_s};
    signedIn.tokens = Sample<Tokens>::value();
    return signedIn;
}

Login Sample<Login>::value()
{
    return {u"maha"_s, password};
}

ResumeLogin Sample<ResumeLogin>::value()
{
    return {refreshToken};
}

RefreshLogin Sample<RefreshLogin>::value()
{
    return {refreshToken};
}

VerifyPassword Sample<VerifyPassword>::value()
{
    return {password};
}

ChangePassword Sample<ChangePassword>::value()
{
    return {password, u"five tall yellow kites"_s};
}

UserWithPassword Sample<UserWithPassword>::value()
{
    UserWithPassword handedOver{Sample<User>::value(), u"kmwr-t7ha-q2px-9vdn"_s};
    handedOver.user.mustChangePassword = true;
    return handedOver;
}

CreateUser Sample<CreateUser>::value()
{
    return {Sample<UserDetails>::value()};
}

UpdateUser Sample<UpdateUser>::value()
{
    return {UserId(4), 3, Sample<UserDetails>::value()};
}

ResetPassword Sample<ResetPassword>::value()
{
    return {UserId(4)};
}

UserChanged Sample<UserChanged>::value()
{
    return {Sample<User>::value()};
}

} // namespace medcrm::test
