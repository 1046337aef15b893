// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/directory.h"
#include "common/protocol/messagelist.h"

// Signing in and out, and the accounts. Tokens are opaque, 256 bits as 64 hex digits.
namespace medcrm {

struct Tokens
{
    QString accessToken; ///< Keeps this connection signed in until accessExpires; also resumes on another
        ///< connection.
    Instant accessExpires;
    QString
        refreshToken; ///< Good for one refresh or resume; the answer brings the next. Empty after a resume
        ///< with an access token: the connection that has the refresh token keeps it.
    Instant refreshExpires;

    bool operator==(const Tokens &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{
            field("accessToken", &Tokens::accessToken), field("accessExpires", &Tokens::accessExpires),
            field("refreshToken", &Tokens::refreshToken), field("refreshExpires", &Tokens::refreshExpires)};
    }
};

/// Who is signed in here and what they may do.
struct SignedIn
{
    User user;
    LoginSessionId session;
    std::optional<DoctorId> doctor; ///< The doctor this account is, for the role doctor.
    QList<Clinic> clinics; ///< The clinics it may work in, active ones.
    QList<QString> methods; ///< The requests its role may send.
    Tokens tokens;

    bool operator==(const SignedIn &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("user", &SignedIn::user),       field("session", &SignedIn::session),
                          field("doctor", &SignedIn::doctor),   field("clinics", &SignedIn::clinics),
                          field("methods", &SignedIn::methods), field("tokens", &SignedIn::tokens)};
    }
};

struct Login
{
    static constexpr auto method = "auth.login";
    static constexpr auto about = "Signs in with a password. Until a one-time password is changed, only "
                                  "auth.changePassword and auth.logout are answered.";
    static constexpr auto access = Access::open();
    using Reply = SignedIn;
    QString username;
    QString password;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("username", &Login::username), field("password", &Login::password)};
    }
};

struct ResumeLogin
{
    static constexpr auto method = "auth.resume";
    static constexpr auto about = "Signs in again with an access or refresh token of an earlier login.";
    static constexpr auto access = Access::open();
    using Reply = SignedIn;
    QString token;

    static constexpr auto fields() { return std::tuple{field("token", &ResumeLogin::token)}; }
};

struct RefreshLogin
{
    static constexpr auto method = "auth.refresh";
    static constexpr auto about =
        "Exchanges the refresh token for new tokens; to be sent before accessExpires. Using a "
        "spent refresh token ends the whole login.";
    static constexpr auto access = Access::ownAccount();
    using Reply = Tokens;
    QString refreshToken;

    static constexpr auto fields() { return std::tuple{field("refreshToken", &RefreshLogin::refreshToken)}; }
};

struct Logout
{
    static constexpr auto method = "auth.logout";
    static constexpr auto about = "Ends this login and closes all its connections.";
    static constexpr auto access = Access::ownAccount();
    using Reply = Done;

    static constexpr auto fields() { return std::tuple{}; }
};

struct VerifyPassword
{
    static constexpr auto method = "auth.verifyPassword";
    static constexpr auto about =
        "Whether this is the account's password: unlocks a locked window. Throttled like a login.";
    static constexpr auto access = Access::ownAccount();
    using Reply = Done;
    QString password;

    static constexpr auto fields() { return std::tuple{field("password", &VerifyPassword::password)}; }
};

/// Rules of a password: 12 to 256 characters, not a common one, not the user name (NIST SP 800-63B, 5.1.1.2).
Result<> validateNewPassword(const QString &password, const QString &username);

struct ChangePassword
{
    static constexpr auto method = "auth.changePassword";
    static constexpr auto about =
        "Sets a new password for the own account; every other login of the account ends.";
    static constexpr auto access = Access::ownAccount();
    using Reply = SignedIn;
    QString oldPassword;
    QString newPassword;

    static constexpr auto fields()
    {
        return std::tuple{field("oldPassword", &ChangePassword::oldPassword),
                          field("newPassword", &ChangePassword::newPassword)};
    }
};

/// A user with the password to hand over. It must be changed at the first login.
struct UserWithPassword
{
    User user;
    QString oneTimePassword;

    bool operator==(const UserWithPassword &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("user", &UserWithPassword::user),
                          field("oneTimePassword", &UserWithPassword::oneTimePassword)};
    }
};

struct ListUsers
{
    static constexpr auto method = "users.list";
    static constexpr auto about = "All accounts, by user name.";
    static constexpr auto access = Access::read(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = QList<User>;

    static constexpr auto fields() { return std::tuple{}; }
};

struct CreateUser
{
    static constexpr auto method = "users.create";
    static constexpr auto about = "Makes an account; the answer carries its one-time password.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    static constexpr bool secretReply = true;
    using Reply = UserWithPassword;
    UserDetails user;

    Result<> validate() const;
    static constexpr auto fields() { return std::tuple{field("user", &CreateUser::user)}; }
};

struct UpdateUser
{
    static constexpr auto method = "users.update";
    static constexpr auto about =
        "Changes an account or deactivates it (active: false); never the last active "
        "administrator. A change of role, clinics or activity ends the account's logins.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    using Reply = User;
    UserId id;
    qint64 revision = 0;
    UserDetails user;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &UpdateUser::id), field("revision", &UpdateUser::revision),
                          field("user", &UpdateUser::user)};
    }
};

struct ResetPassword
{
    static constexpr auto method = "users.resetPassword";
    static constexpr auto about = "Gives an account a new one-time password and ends its logins.";
    static constexpr auto access = Access::write(administrators);
    static constexpr auto scope() { return wholeOrganisation; }
    static constexpr bool secretReply = true;
    using Reply = UserWithPassword;
    UserId id;

    static constexpr auto fields() { return std::tuple{field("id", &ResetPassword::id)}; }
};

using AuthRequests = TypeList<Login, ResumeLogin, RefreshLogin, Logout, VerifyPassword, ChangePassword,
                              ListUsers, CreateUser, UpdateUser, ResetPassword>;

} // namespace medcrm
