// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admincommands.h"
#include "server/app/commandline.h"
#include "server/app/commands.h"
#include "server/app/offline.h"

using namespace Qt::StringLiterals;

namespace medcrm {

namespace {

Result<User> findNamed(Offline &offline, const QString &username)
{
    const auto user = store::UserStore(offline.database()).findNamed(username);
    if (!user)
        return fail(ErrorCode::NotFound, u"name"_s,
                    u"There is no account \"%1\"; see medcrm-server user list."_s.arg(username));
    return *user;
}

/// Clinics by name or number.
Result<QList<ClinicId>> findClinics(Offline &offline, const QStringList &wanted)
{
    QList<ClinicId> found;
    const QList<Clinic> all = store::ClinicStore(offline.database()).list();
    for (const QString &text : wanted) {
        const auto clinic = std::find_if(all.begin(), all.end(), [&](const Clinic &candidate) {
            return candidate.name.compare(text, Qt::CaseInsensitive) == 0
                || QString::number(candidate.id.value()) == text;
        });
        if (clinic == all.end())
            return invalid(u"clinic"_s, u"--clinic: there is no clinic \"%1\"."_s.arg(text));
        found += clinic->id;
    }
    return found;
}

/// A request whose password is made first, as the dispatcher would.
template <typename Request>
Result<UserWithPassword> withNewPassword(Offline &offline, const QString &method, const Request &request)
{
    if constexpr (Validated<Request>) {
        if (const Result<> valid = request.validate(); !valid)
            return tl::unexpected(valid.error());
    }
    UserService &users = offline.services().users;
    const auto make = users.prepare({}, request);
    if (!make)
        return tl::unexpected(make.error());
    const UserService::NewPassword password = (*make)();
    return offline.change(method, {}, SystemClock().now(),
                          [&](Context &context) { return users.handle(context, request, password); });
}

void printPassword(CommandLine &line, const UserWithPassword &made)
{
    line.out() << "sign in as \"" << made.user.username << "\" with the one-time password "
               << made.oneTimePassword << '\n';
    if (made.user.role != Role::Administrator && made.user.clinics.isEmpty())
        line.out() << "this account belongs to no clinic yet; an administrator gives it one in a window\n";
}

Result<> addUser(CommandLine &line, Offline &offline)
{
    CreateUser request;
    request.user.username = line.positional(1);
    request.user.fullName = line.isSet(u"full-name"_s) ? line.value(u"full-name"_s) : line.positional(1);
    const auto role = fromText<Role>(line.isSet(u"role"_s) ? line.value(u"role"_s) : u"receptionist"_s);
    if (!role)
        return invalid(u"role"_s, u"--role is one of administrator, receptionist, doctor, display."_s);
    request.user.role = *role;
    const auto clinics = findClinics(offline, line.values(u"clinic"_s));
    if (!clinics)
        return tl::unexpected(clinics.error());
    request.user.clinics = *clinics;
    return withNewPassword(offline, u"user add"_s, request).map([&](const UserWithPassword &made) {
        printPassword(line, made);
    });
}

Result<> resetUser(CommandLine &line, Offline &offline)
{
    const auto user = findNamed(offline, line.positional(1));
    if (!user)
        return tl::unexpected(user.error());
    if (!user->active)
        return fail(ErrorCode::Conflict, u"name"_s,
                    u"\"%1\" is deactivated. To let it in again, first: medcrm-server user activate %1"_s.arg(
                        user->username));
    return withNewPassword(offline, u"user reset"_s, ResetPassword{user->id})
        .map([&](const UserWithPassword &made) { printPassword(line, made); });
}

Result<> setActive(CommandLine &line, Offline &offline, bool active)
{
    const auto user = findNamed(offline, line.positional(1));
    if (!user)
        return tl::unexpected(user.error());
    UpdateUser request{.id = user->id, .revision = user->revision, .user = *user};
    request.user.active = active;
    const QString method = active ? u"user activate"_s : u"user deactivate"_s;
    const auto changed = offline.change(method, {}, SystemClock().now(), [&](Context &context) {
        return offline.services().users.handle(context, request);
    });
    return changed.map([&](const User &now) {
        line.out() << '"' << now.username
                   << (now.active ? "\" can sign in, with its password as before\n"
                                  : "\" can't sign in any more\n");
    });
}

Result<> activateUser(CommandLine &line, Offline &offline)
{
    return setActive(line, offline, true);
}

Result<> deactivateUser(CommandLine &line, Offline &offline)
{
    return setActive(line, offline, false);
}

/// Reads only, so it also works beside the running server.
Result<> listUsers(CommandLine &line, const Config &config)
{
    auto database = store::Database::openReadOnly(config.dataDirectory);
    if (!database)
        return tl::unexpected(database.error());
    for (const User &user : store::UserStore(**database).list()) {
        line.out() << user.username << '\t' << toText(user.role) << '\t' << user.fullName << '\t'
                   << (user.active ? user.mustChangePassword ? "one-time password" : "active" : "deactivated")
                   << '\n';
    }
    return {};
}

struct Action
{
    const char *name;
    Result<> (*run)(CommandLine &line, Offline &offline);
};

constexpr Action actions[] = {
    {"add", addUser}, {"reset", resetUser}, {"deactivate", deactivateUser}, {"activate", activateUser}};

} // namespace

int runUser(const QStringList &arguments)
{
    CommandLine line(
        u"user"_s,
        u"Accounts: add makes one and prints its one-time password, reset gives a new one-time "
        "password, deactivate ends an account and activate lets it in again. All but list need the server "
        "to be stopped."_s);
    line.addPositional(u"action"_s, u"add, list, reset, deactivate or activate"_s, u"<action>"_s);
    line.addPositional(u"name"_s, u"the account's user name"_s, u"[name]"_s);
    line.addOption(u"role"_s, u"add: administrator, receptionist (the default), doctor or display"_s,
                   u"role"_s);
    line.addOption(u"full-name"_s, u"add: the person's name; without it the user name"_s, u"text"_s);
    line.addOption(u"clinic"_s, u"add: a clinic it works in, by name or number; may be repeated"_s,
                   u"clinic"_s);
    return line.run(arguments, [&](const Config &config) -> Result<> {
        const QString wanted = line.positional(0);
        for (const QString &option : {u"role"_s, u"full-name"_s, u"clinic"_s}) {
            if (line.isSet(option) && wanted != u"add")
                return invalid(option, u"--%1 belongs to user add."_s.arg(option));
        }
        if (wanted == u"list" && !line.positional(1).isEmpty())
            return invalid(u"name"_s,
                           u"\"%1\" is too much: user list takes no name."_s.arg(line.positional(1)));
        if (wanted == u"list")
            return listUsers(line, config);
        for (const Action &action : actions) {
            if (wanted != QLatin1StringView(action.name))
                continue;
            if (line.positional(1).isEmpty())
                return invalid(u"name"_s, u"user %1 needs the name of the account."_s.arg(wanted));
            auto offline = Offline::open(config, store::Database::IfMissing::Refuse);
            return offline ? action.run(line, **offline) : Result<>(tl::unexpected(offline.error()));
        }
        return invalid(u"action"_s, u"user needs add, list, reset, deactivate or activate."_s);
    });
}

} // namespace medcrm
