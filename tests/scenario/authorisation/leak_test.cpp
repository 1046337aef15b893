// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/everyevent.h"
#include "tests/scenario/authorisation/listener.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

// Every type of event × every role × both clinics, live, replayed and as a snapshot: who hears what.

namespace {

const QByteArray omarsWord = "Womar";
const QByteArray omarsReason = "Romar";
const QByteArray samisWord = "Wsami";
const QByteArray samisReason = "Rsami";
const QByteArray wishWord = "Wwish";
const QByteArray accountWord = "Waccount";

/// An account that follows a clinic, and what may never reach it.
struct Post
{
    Account account;
    Ear ear;
};

QList<Post> postsOf(const TwoClinics &house)
{
    using enum Role;
    const ClinicId here = house.clinic.id;
    const ClinicId there = house.otherClinic.id;
    const QByteArray file = secret::file;
    const QByteArray elsewhere = secret::elsewhere;
    const Account admin{u"admin"_s, u"the owner of all the keys"_s};
    return {
        {admin, {u"admin here"_s, Administrator, here, {}, {file}}},
        {admin, {u"admin there"_s, Administrator, there, {}, {file}}},
        {house.desk, {u"desk here"_s, Receptionist, here, {}, {file, accountWord, samisReason, elsewhere}}},
        {house.otherDesk, {u"desk there"_s, Receptionist, there, {}, {file, accountWord, omarsReason}}},
        {house.omarAccount,
         {u"Omar"_s,
          Doctor,
          here,
          house.omar.id,
          {file, accountWord, wishWord, samisWord, samisReason, elsewhere}}},
        {house.nadiaAccount,
         {u"Nadia"_s,
          Doctor,
          here,
          house.nadia.id,
          {file, accountWord, wishWord, samisWord, omarsWord, omarsReason, elsewhere}}},
        {house.unlinked,
         {u"no doctor"_s,
          Doctor,
          here,
          {},
          {file, accountWord, wishWord, samisWord, omarsWord, omarsReason, elsewhere}}},
        {house.samiAccount,
         {u"Sami"_s, Doctor, there, house.sami.id, {file, accountWord, wishWord, omarsWord, omarsReason}}},
        {house.display,
         {u"display here"_s,
          Display,
          here,
          {},
          {file, accountWord, wishWord, samisWord, omarsWord, omarsReason, elsewhere, "\"patient\"",
           "\"visit\""}}},
        {house.otherDisplay,
         {u"display there"_s,
          Display,
          there,
          {},
          {file, accountWord, wishWord, samisWord, samisReason, omarsWord, omarsReason, "\"patient\"",
           "\"visit\""}}},
    };
}

/// One who listens, from before anything happened.
struct Listener
{
    Post post;
    std::unique_ptr<WireClient> client;
    EventRecord start; ///< Its epoch and sequence are where the listening began.

    Listener(const TwoClinics &house, const Post &which)
        : post(which)
        , client(std::make_unique<WireClient>(house.server))
    {
        client->signIn(post.account.username, post.account.password);
        const Subscription subscription = client->get(Subscribe{post.ear.clinic, {}, {}});
        start.epoch = subscription.epoch;
        start.sequence = subscription.sequence;
    }

    QStringList leaks() const
    {
        return leaksIn(post.ear, client->events(), client->notices(), client->heard());
    }
};

/// What an account is told that comes only afterwards: the missed events, and the snapshot.
QStringList leaksToLatecomer(const TwoClinics &house, const Listener &listener)
{
    const Ear &ear = listener.post.ear;
    WireClient late(house.server);
    late.signIn(listener.post.account.username, listener.post.account.password);
    const Subscription missed =
        late.get(Subscribe{ear.clinic, listener.start.epoch, listener.start.sequence});
    const Subscription whole = late.get(Subscribe{ear.clinic, {}, {}});
    for (int page = 1; whole.snapshot && page < whole.snapshot->pages; ++page)
        late.get(GetSnapshotPage{ear.clinic, page});
    INFO(ear.name.toStdString());
    CHECK(missed.events.size() == listener.client->events().size());
    return leaksIn(ear, missed.events, late.notices(), late.heard());
}

QSet<QString> allTypes()
{
    QSet<QString> types;
    forEachType(AllEvents{},
                [&]<typename E>(std::type_identity<E>) { types.insert(QString::fromLatin1(E::type)); });
    return types;
}

/// The types that this role is told with their content, of a doctor those about the doctor.
QSet<QString> typesFor(Role role)
{
    const char letter = "ARdY"[static_cast<int>(role)];
    QSet<QString> types;
    for (const QString &type : allTypes()) {
        const QByteArray letters = hearers().value(type);
        if (letters.contains(letter) || letters.toLower().contains(letter))
            types.insert(type);
    }
    return types;
}

std::string lines(const QStringList &found)
{
    return found.join(u'\n').toStdString();
}

/// A house in which everything has happened in both clinics, and everybody has heard it.
struct FullDay
{
    TwoClinics house;
    std::vector<Listener> listeners;

    FullDay()
    {
        for (const Post &post : postsOf(house))
            listeners.emplace_back(house, post);
        const auto text = [](const QByteArray &word) { return QString::fromLatin1(word); };
        EveryEvent(house, house.clinic, house.service,
                   {text(omarsWord), text(omarsReason), text(wishWord), text(accountWord)})
            .happenTo(house.omar, house.nadia);
        Account hala{u"hala"_s, {}};
        const User user = house.addAccount(hala, Role::Doctor, house.otherClinic.id);
        const Doctor colleague = house.admin.get(CreateDoctor{
            {house.otherClinic.id, user.id, text(secret::elsewhere) + u" Dr. Hala"_s, {}, {}, u"H"_s, true}});
        EveryEvent(house, house.otherClinic, house.otherService,
                   {text(samisWord), text(samisReason + secret::elsewhere),
                    text(wishWord + secret::elsewhere), text(accountWord)})
            .happenTo(house.sami, colleague);
        awaitTheEnd();
    }

    /// Everybody has heard the last event of the clinic they follow.
    void awaitTheEnd()
    {
        for (Listener &listener : listeners) {
            WireClient probe(house.server);
            probe.signIn(u"admin"_s, u"the owner of all the keys"_s);
            const qint64 last = probe.get(Subscribe{listener.post.ear.clinic, {}, {}}).sequence;
            REQUIRE(await(
                [&] {
                    return !listener.client->events().isEmpty()
                        && listener.client->events().last().sequence >= last;
                },
                60'000));
        }
    }

    const Listener &at(const QString &name) const
    {
        return *std::find_if(listeners.begin(), listeners.end(),
                             [&](const Listener &listener) { return listener.post.ear.name == name; });
    }
};

} // namespace

TEST_CASE("Every event of a whole day reaches exactly who may hear it, in both clinics, live and afterwards")
{
    FullDay day;
    for (const QString &type : allTypes())
        CHECK(hearers().contains(type)); // a new event says here who may hear it
    CHECK(openTypes(day.at(u"admin here"_s).client->events()) == allTypes());
    CHECK(openTypes(day.at(u"admin there"_s).client->events()) == allTypes());
    for (const Listener &listener : day.listeners) {
        const QStringList leaks = listener.leaks() + leaksToLatecomer(day.house, listener);
        INFO(lines(leaks));
        CHECK(leaks.isEmpty());
        INFO(listener.post.ear.name.toStdString());
        const bool isBusy = listener.post.ear.name == u"Omar"_s || listener.post.ear.name == u"Sami"_s;
        if (listener.post.ear.role != Role::Doctor || isBusy)
            CHECK((typesFor(listener.post.ear.role) - openTypes(listener.client->events())).isEmpty());
        qint64 next = listener.start.sequence;
        for (const EventRecord &event : listener.client->events())
            CHECK(event.sequence == ++next);
    }

    // The controls: what is kept from some does travel to others, and what is kept from all is there to be asked for.
    CHECK(day.at(u"desk here"_s).client->heard().contains(omarsWord));
    CHECK(day.at(u"desk here"_s).client->heard().contains(wishWord));
    CHECK(day.at(u"Omar"_s).client->heard().contains(omarsWord));
    CHECK(day.at(u"admin here"_s).client->heard().contains(accountWord));
    CHECK(day.at(u"desk there"_s).client->heard().contains(secret::elsewhere));
    CHECK(day.at(u"display here"_s).client->heard().contains("waitingroom.changed"));
    WireClient desk(day.house.server);
    desk.signIn(day.house.desk.username, day.house.desk.password);
    desk.get(GetPatient{std::get<PatientId>(day.house.omars.first)});
    CHECK(desk.heard().contains(secret::file));

    // The control of the listener itself: on a line that leaks, every kind of leak is found.
    const auto leaksOf = [&](const QString &heardBy, const QString &as) {
        const WireClient &line = *day.at(heardBy).client;
        return leaksIn(day.at(as).post.ear, line.events(), line.notices(), line.heard()).join(u'\n');
    };
    const QString toNadia = leaksOf(u"desk here"_s, u"Nadia"_s);
    for (const QString &type : allTypes() - typesFor(Role::Display) - QSet<QString>{u"user.changed"_s}) {
        const bool forEveryDoctor = hearers().value(type).contains('D') || type == u"patient.changed"_s;
        INFO(type.toStdString());
        CHECK(toNadia.contains(type + u' ') == !forEveryDoctor);
    }
    CHECK(toNadia.contains(u"the word Womar"_s));
    CHECK(leaksOf(u"admin here"_s, u"desk here"_s).contains(u"user.changed"_s));
    CHECK(leaksOf(u"Omar"_s, u"display here"_s).contains(u"room.changed"_s));
    CHECK(leaksOf(u"desk there"_s, u"desk here"_s)
              .contains(u"clinic %1 "_s.arg(day.house.otherClinic.id.value())));
    CHECK(leaksOf(u"display here"_s, u"desk here"_s).contains(u"waitingroom.changed"_s));
}
