// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/twoclinics.h"
#include "tests/scenario/authorisation/walk.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

// Every message × every role × whose records it is about, against the real server.

namespace {

/// An account on one line, and the walk that it takes.
struct Walked
{
    WireClient client;
    SignedIn signedIn;
    Walk walk;

    Walked(const TwoClinics &house, const Account &account, const Walker &walker,
           const AccessTable &table = declaredAccess())
        : client(house.server)
        , signedIn(client.signIn(account.username, account.password))
        , walk(client, walker, {account.password, signedIn.tokens}, table)
    {
    }
};

std::string lines(const QStringList &found)
{
    return found.join(u'\n').toStdString();
}

void checkWalk(Walked &walked, const Part &part, Reach reach)
{
    const QStringList found = walked.walk.deviations(part, reach);
    INFO(lines(found));
    CHECK(found.isEmpty());
}

/// Own, a colleague's, another clinic's, not there.
void checkAllReaches(Walked &walked, const TwoClinics &house)
{
    checkWalk(walked, house.omars, Reach::Own);
    checkWalk(walked, house.nadias, Reach::Colleague);
    checkWalk(walked, house.samis, Reach::Elsewhere);
    checkWalk(walked, nowhere(), Reach::Nowhere);
    WARN(walked.walk.name().toStdString() << ": compared " << walked.walk.compared() << " answers");
}

/// What the server answers to somebody with these tokens and then to every message: nothing.
void checkLockedOut(const TwoClinics &house, const Tokens &tokens)
{
    WireClient client(house.server);
    for (const QString &token : {tokens.accessToken, tokens.refreshToken})
        CHECK(client.refusal(ResumeLogin{token}).code == ErrorCode::Unauthenticated);
    Walk walk(client, {.isSignedIn = false}, {});
    const QStringList found = walk.deviations(house.omars, Reach::Own);
    INFO(lines(found));
    // Hello was said already, and a login with a wrong password may have to wait: other refusals than being nobody.
    CHECK(found.filter(QRegularExpression(u"^(?!hello |auth\\.login )"_s)).isEmpty());
}

void checkCut(WireClient &client)
{
    CHECK(await([&] { return client.isClosed(); }, 60'000));
}

/// None of these words came, in no byte.
void checkUnheard(const WireClient &client, const QList<QByteArray> &words)
{
    for (const QByteArray &word : words) {
        const qsizetype found = client.heard().indexOf(word);
        INFO(word.toStdString() << " in: "
                                << client.heard().mid(found - 300, found < 0 ? 0 : 600).toStdString());
        CHECK(found < 0);
    }
}

/// On the line, in the same breath, or with its tokens: nothing is done any more.
void checkSigningOut(const TwoClinics &house, const Account &account, Role role)
{
    INFO(account.username.toStdString());
    Walked walked(house, account, {role});
    WireClient second(house.server); // of the same login
    second.get(ResumeLogin{walked.signedIn.tokens.accessToken});
    const qint64 end = walked.client.send(Logout{});
    const qint64 after = walked.client.send(Subscribe{house.clinic.id, {}, {}});
    CHECK(walked.client.answer<Done>(end));
    checkCut(walked.client);
    checkCut(second);
    if (walked.client.hasAnswer(after)) {
        const auto late = walked.client.answer<Subscription>(after);
        REQUIRE_FALSE(late);
        CHECK(late.error().code == ErrorCode::Unauthenticated);
    }
    checkLockedOut(house, walked.signedIn.tokens);
}

/// Cut off everywhere, let in nowhere, and told nothing of what happens from then on.
void checkDeactivation(TwoClinics &house)
{
    Account leaver{u"leaver"_s, {}};
    const User user = house.addAccount(leaver, Role::Receptionist, house.clinic.id);
    Walked walked(house, leaver, {Role::Receptionist});
    Walked second(house, leaver, {Role::Receptionist}); // another login
    walked.client.get(Subscribe{house.clinic.id, {}, {}});
    UserDetails details = user;
    details.active = false;
    house.admin.get(UpdateUser{user.id, user.revision, details});
    checkCut(walked.client);
    checkCut(second.client);
    checkLockedOut(house, walked.signedIn.tokens);
    checkLockedOut(house, second.signedIn.tokens);
    WireClient again(house.server);
    CHECK(again.refusal(Login{leaver.username, leaver.password}).code == ErrorCode::Unauthenticated);

    // What happens now is not for them any more; the control hears it.
    WireClient control(house.server);
    control.signIn(house.desk.username, house.desk.password);
    control.get(Subscribe{house.clinic.id, {}, {}});
    house.admin.get(CreateRoom{{house.clinic.id, u"Later"_s, true}});
    REQUIRE(await([&] { return control.heard().contains("Later"); }, 60'000));
    CHECK_FALSE(walked.client.heard().contains("Later"));
}

/// In another clinic, an account finds what it knew no more.
void checkAnotherClinic(TwoClinics &house)
{
    Account mover{u"mover"_s, {}};
    const User user = house.addAccount(mover, Role::Receptionist, house.clinic.id);
    Walked old(house, mover, {Role::Receptionist});
    UserDetails details = user;
    details.clinics = {house.otherClinic.id};
    house.admin.get(UpdateUser{user.id, user.revision, details});
    checkCut(old.client);
    checkLockedOut(house, old.signedIn.tokens);
    Walked now(house, mover, {Role::Receptionist});
    checkWalk(now, house.samis, Reach::Own);
    checkWalk(now, house.omars, Reach::Elsewhere);
}

/// Own or given: the account's other logins end.
void checkNewPassword(TwoClinics &house)
{
    Account account{u"keeper"_s, {}};
    const User user = house.addAccount(account, Role::Receptionist, house.clinic.id);
    Walked kept(house, account, {Role::Receptionist});
    Walked other(house, account, {Role::Receptionist});
    kept.client.get(ChangePassword{account.password, u"another secret of mine"_s});
    checkCut(other.client);
    checkLockedOut(house, other.signedIn.tokens);
    CHECK(kept.client.ask(ListRooms{house.clinic.id}));

    house.admin.get(ResetPassword{user.id});
    checkCut(kept.client);
    checkLockedOut(house, kept.signedIn.tokens);
}

/// Of a table with one wrong cell the walk says so, in one line.
void checkWrongCells(const TwoClinics &house)
{
    const auto alter = [](const QString &method, RoleSet roles) {
        AccessTable table = declaredAccess();
        table[method].roles = roles;
        return table;
    };
    const struct
    {
        QString method;
        RoleSet roles;
        Account account;
        Walker walker;
    } cells[] = {
        {u"patients.merge"_s, deskAndDoctor, house.omarAccount, {Role::Doctor}},
        {u"appointments.list"_s, administrators, house.desk, {Role::Receptionist}},
        {u"audit.list"_s, everyone, house.display, {Role::Display}},
    };
    for (const auto &cell : cells) {
        Walked walked(house, cell.account, cell.walker, alter(cell.method, cell.roles));
        const QStringList found = walked.walk.deviations(house.omars, Reach::Own);
        INFO(lines(found));
        REQUIRE(found.size() == 1);
        CHECK(found.first().startsWith(cell.method + u' '));
    }
}

} // namespace

TEST_CASE("Every role is heard about exactly what the declarations say, and told nothing else")
{
    TwoClinics house;
    Walked display(house, house.display, {Role::Display});
    checkAllReaches(display, house);
    checkUnheard(display.client, {"Omarpatient", "Nadiapatient", secret::elsewhere, secret::file});

    Walked newcomer(house, house.newcomer, {.role = Role::Receptionist, .mustChangePassword = true});
    checkAllReaches(newcomer, house);
    checkUnheard(newcomer.client, {"Omarpatient", "Nadiapatient", secret::elsewhere, secret::file});

    Walked unlinked(house, house.unlinked, {.role = Role::Doctor, .isDoctor = false});
    checkAllReaches(unlinked, house);
    checkUnheard(unlinked.client, {"Omarpatient", "Nadiapatient", secret::elsewhere, secret::file});

    Walked doctor(house, house.omarAccount, {Role::Doctor});
    checkAllReaches(doctor, house);
    checkUnheard(doctor.client, {"Nadiapatient", secret::elsewhere});
    CHECK(doctor.client.heard().contains("Omarpatient")); // the control: this is how it would look

    Walked desk(house, house.desk, {Role::Receptionist});
    checkAllReaches(desk, house);
    checkUnheard(desk.client, {secret::elsewhere});
    Walked other(house, house.otherDesk, {Role::Receptionist});
    checkWalk(other, house.samis, Reach::Own);
    CHECK(other.client.heard().contains(secret::elsewhere));

    Walked admin(house, {u"admin"_s, u"the owner of all the keys"_s}, {Role::Administrator});
    checkAllReaches(admin, house);
}

TEST_CASE(
    "A record of another clinic inside a message about an own one is refused, wherever it stands, and the "
    "walk finds a wrong cell and a wrong doctor")
{
    TwoClinics house;
    for (const auto &[account, role] :
         {std::pair(house.desk, Role::Receptionist), std::pair(house.omarAccount, Role::Doctor)}) {
        Walked walked(house, account, {role});
        const QStringList found = walked.walk.strays(house.omars, house.samis.first);
        WARN("tried " << walked.walk.compared() << " strays by " << toText(role).toStdString());
        INFO(lines(found));
        CHECK(found.isEmpty());
        CHECK(walked.walk.compared() >= 8);
        checkUnheard(walked.client, {secret::elsewhere});
    }
    checkWrongCells(house);

    // Nadia as if Omar's patients were hers: every message about a line is another answer than that.
    Walked nadia(house, house.nadiaAccount, {Role::Doctor});
    const QStringList found = nadia.walk.deviations(house.omars, Reach::Own);
    INFO(lines(found));
    for (const QString &method :
         {u"queue.doctor"_s, u"queue.call"_s, u"appointments.markNoShow"_s, u"patients.get"_s})
        CHECK_FALSE(found.filter(QRegularExpression(u'^' + method + u" by"_s)).isEmpty());
}

TEST_CASE("A login that was ended is cut off everywhere and let in nowhere, however it was ended")
{
    TwoClinics house;
    checkSigningOut(house, house.desk, Role::Receptionist);
    checkSigningOut(house, house.omarAccount, Role::Doctor);
    checkSigningOut(house, house.display, Role::Display);
    checkDeactivation(house);
    checkAnotherClinic(house);
    checkNewPassword(house);
}

TEST_CASE("With another role an account is cut off, and let in again with exactly the new role's rights")
{
    TwoClinics house;
    Account mover{u"mover"_s, {}};
    User user = house.addAccount(mover, Role::Receptionist, house.clinic.id);
    Walked before(house, mover, {Role::Receptionist});
    checkWalk(before, house.omars, Reach::Own);
    for (const Role role : {Role::Display, Role::Doctor, Role::Administrator, Role::Receptionist}) {
        INFO(toText(role).toStdString());
        Walked old(house, mover, {user.role});
        UserDetails details = user;
        details.role = role;
        user = house.admin.get(UpdateUser{user.id, user.revision, details});
        checkCut(old.client);
        checkLockedOut(house, old.signedIn.tokens);
        Walked now(house, mover, {.role = role, .isDoctor = false});
        checkAllReaches(now, house);
    }
}
