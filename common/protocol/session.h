// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/appointment.h"
#include "common/model/directory.h"
#include "common/model/visit.h"
#include "common/model/waitestimate.h"
#include "common/protocol/frame.h"
#include "common/protocol/messagelist.h"

// The first message of a connection, and following a clinic.
namespace medcrm {

struct ServerHello
{
    QString serverName; ///< What the clinic calls it.
    QString version;
    Instant time; ///< The server's clock, for ticking times.
    QString fingerprint; ///< The server's protocol fingerprint.
    qint64 startedAt = 0; ///< When the server started, UTC milliseconds.

    bool operator==(const ServerHello &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("serverName", &ServerHello::serverName),
                          field("version", &ServerHello::version), field("time", &ServerHello::time),
                          field("fingerprint", &ServerHello::fingerprint),
                          field("startedAt", &ServerHello::startedAt)};
    }
};

struct Hello
{
    static constexpr auto method = "hello";
    static constexpr auto about =
        "The first message of every connection: who the program is and which protocol it speaks.";
    static constexpr auto access = Access::open();
    using Reply = ServerHello;
    std::optional<QString>
        fingerprint; ///< Of the client's declarations; programs of third parties may leave it out.
    QString program; ///< "medcrm-reception"
    QString version;
    QString deviceName; ///< Shown in the list of sessions and in slot holds.
    QString locale;

    Result<> validate() const;
    static constexpr auto fields()
    {
        return std::tuple{field("fingerprint", &Hello::fingerprint), field("program", &Hello::program),
                          field("version", &Hello::version), field("deviceName", &Hello::deviceName),
                          field("locale", &Hello::locale)};
    }
};

/// A clinic's present state, or a page of it: each list is whole over all pages, none repeats a record.
struct SnapshotPage
{
    int page = 0; ///< From 0.
    int pages = 1;
    std::optional<Clinic> clinic; ///< On page 0.
    QList<Room> rooms;
    QList<Doctor> doctors;
    QList<Service> services;
    QList<Appointment> appointments; ///< Of the business day.
    QList<Visit> visits; ///< Of the business day, and open ones of earlier days.
    QList<TypicalTime> typicalTimes; ///< Of the ten days before, for the estimates of waits.

    bool operator==(const SnapshotPage &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("page", &SnapshotPage::page),
                          field("pages", &SnapshotPage::pages),
                          field("clinic", &SnapshotPage::clinic),
                          field("rooms", &SnapshotPage::rooms),
                          field("doctors", &SnapshotPage::doctors),
                          field("services", &SnapshotPage::services),
                          field("appointments", &SnapshotPage::appointments),
                          field("visits", &SnapshotPage::visits),
                          field("typicalTimes", &SnapshotPage::typicalTimes)};
    }
};

/// Either all missing events, in order, or a snapshot; never a part.
struct Subscription
{
    QString epoch;
    qint64 sequence = 0; ///< Of the last event contained in this reply; live events go on with the next.
    QDate businessDay; ///< Today in the clinic's zone.
    QList<EventRecord> events;
    std::optional<SnapshotPage> snapshot; ///< Page 0; fetch the others before applying live events.

    bool operator==(const Subscription &) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("epoch", &Subscription::epoch), field("sequence", &Subscription::sequence),
                          field("businessDay", &Subscription::businessDay),
                          field("events", &Subscription::events), field("snapshot", &Subscription::snapshot)};
    }
};

struct Subscribe
{
    static constexpr auto method = "subscribe";
    static constexpr auto about =
        "Follows a clinic: the missing events since (epoch, since) if there are at most 300, "
        "else a snapshot; then every event as it happens.";
    static constexpr auto access = Access::read(everyone);
    static constexpr auto scope() { return &Subscribe::clinic; }
    using Reply = Subscription;
    ClinicId clinic;
    std::optional<QString> epoch; ///< As of the last event held; without it a snapshot comes.
    std::optional<qint64> since; ///< Sequence of the last event held.

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &Subscribe::clinic), field("epoch", &Subscribe::epoch),
                          field("since", &Subscribe::since)};
    }
};

struct GetSnapshotPage
{
    static constexpr auto method = "subscribe.page";
    static constexpr auto about = "A further page of the snapshot that the last subscribe began.";
    static constexpr auto access = Access::read(everyone);
    static constexpr auto scope() { return &GetSnapshotPage::clinic; }
    using Reply = SnapshotPage;
    ClinicId clinic;
    int page = 1; ///< 1 to the snapshot's `pages` − 1.

    static constexpr auto fields()
    {
        return std::tuple{field("clinic", &GetSnapshotPage::clinic), field("page", &GetSnapshotPage::page)};
    }
};

using SessionRequests = TypeList<Hello, Subscribe, GetSnapshotPage>;

} // namespace medcrm
