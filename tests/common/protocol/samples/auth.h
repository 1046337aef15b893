// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/auth.h"
#include "common/protocol/userchanged.h"
#include "tests/common/protocol/samples/sample.h"

namespace medcrm::test {

template <>
struct Sample<Done>
{
    static Done value() { return {}; }
};
template <>
struct Sample<Tokens>
{
    static Tokens value();
};
template <>
struct Sample<SignedIn>
{
    static SignedIn value();
};
template <>
struct Sample<Login>
{
    static Login value();
};
template <>
struct Sample<ResumeLogin>
{
    static ResumeLogin value();
};
template <>
struct Sample<RefreshLogin>
{
    static RefreshLogin value();
};
template <>
struct Sample<Logout>
{
    static Logout value() { return {}; }
};
template <>
struct Sample<VerifyPassword>
{
    static VerifyPassword value();
};
template <>
struct Sample<ChangePassword>
{
    static ChangePassword value();
};
template <>
struct Sample<UserWithPassword>
{
    static UserWithPassword value();
};
template <>
struct Sample<ListUsers>
{
    static ListUsers value() { return {}; }
};
template <>
struct Sample<CreateUser>
{
    static CreateUser value();
};
template <>
struct Sample<UpdateUser>
{
    static UpdateUser value();
};
template <>
struct Sample<UserChanged>
{
    static UserChanged value();
};
template <>
struct Sample<ResetPassword>
{
    static ResetPassword value();
};

} // namespace medcrm::test
