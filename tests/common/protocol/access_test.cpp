// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "tests/support/catch.h"

#include <QMap>
#include <string>

using namespace Qt::StringLiterals;
using namespace medcrm;

namespace {

using Kind = Access::Kind;

/// Who may send what, as product.md and domain.md say it, written down a second time on purpose. Roles by
/// their letters: Administrator, Receptionist, Doctor, displaY.
struct Permission
{
    Kind kind;
    std::string roles;
};

const QMap<QString, Permission> &permissions()
{
    static const QMap<QString, Permission> table{
        {u"hello"_s, {Kind::Open, ""}},
        {u"auth.login"_s, {Kind::Open, ""}},
        {u"auth.resume"_s, {Kind::Open, ""}},
        {u"auth.refresh"_s, {Kind::SignedIn, "ARDY"}},
        {u"auth.logout"_s, {Kind::SignedIn, "ARDY"}},
        {u"auth.verifyPassword"_s, {Kind::SignedIn, "ARDY"}},
        {u"auth.changePassword"_s, {Kind::SignedIn, "ARDY"}},
        {u"subscribe"_s, {Kind::Read, "ARDY"}},
        {u"subscribe.page"_s, {Kind::Read, "ARDY"}},
        {u"users.list"_s, {Kind::Read, "A"}},
        {u"users.create"_s, {Kind::Write, "A"}},
        {u"users.update"_s, {Kind::Write, "A"}},
        {u"users.resetPassword"_s, {Kind::Write, "A"}},
        {u"clinics.list"_s, {Kind::Read, "A"}},
        {u"clinics.create"_s, {Kind::Write, "A"}},
        {u"clinics.update"_s, {Kind::Write, "A"}},
        {u"rooms.list"_s, {Kind::Read, "ARD"}},
        {u"rooms.create"_s, {Kind::Write, "A"}},
        {u"rooms.update"_s, {Kind::Write, "A"}},
        {u"doctors.list"_s, {Kind::Read, "ARD"}},
        {u"doctors.create"_s, {Kind::Write, "A"}},
        {u"doctors.update"_s, {Kind::Write, "A"}},
        {u"doctors.setState"_s, {Kind::Write, "ARD"}},
        {u"services.list"_s, {Kind::Read, "ARD"}},
        {u"services.create"_s, {Kind::Write, "A"}},
        {u"services.update"_s, {Kind::Write, "A"}},
        {u"patients.find"_s, {Kind::Read, "AR"}},
        {u"patients.get"_s, {Kind::Read, "ARD"}},
        {u"patients.create"_s, {Kind::Write, "AR"}},
        {u"patients.update"_s, {Kind::Write, "AR"}},
        {u"schedules.get"_s, {Kind::Read, "ARD"}},
        {u"schedules.preview"_s, {Kind::Read, "A"}},
        {u"schedules.save"_s, {Kind::Write, "A"}},
        {u"patients.similar"_s, {Kind::Read, "AR"}},
        {u"patients.history"_s, {Kind::Read, "ARD"}},
        {u"patients.previewMerge"_s, {Kind::Read, "AR"}},
        {u"patients.merge"_s, {Kind::Write, "AR"}},
        {u"patients.unmerge"_s, {Kind::Write, "AR"}},
        {u"appointments.book"_s, {Kind::Write, "ARD"}},
        {u"appointments.freeTimes"_s, {Kind::Read, "ARD"}},
        {u"appointments.calendar"_s, {Kind::Read, "ARD"}},
        {u"appointments.reschedule"_s, {Kind::Write, "AR"}},
        {u"appointments.update"_s, {Kind::Write, "AR"}},
        {u"appointments.list"_s, {Kind::Read, "ARD"}},
        {u"appointments.cancel"_s, {Kind::Write, "AR"}},
        {u"appointments.restore"_s, {Kind::Write, "AR"}},
        {u"appointments.markNoShow"_s, {Kind::Write, "ARD"}},
        {u"appointments.previewSeries"_s, {Kind::Read, "ARD"}},
        {u"appointments.bookSeries"_s, {Kind::Write, "ARD"}},
        {u"appointments.cancelFollowing"_s, {Kind::Write, "AR"}},
        {u"appointments.previewMoves"_s, {Kind::Read, "AR"}},
        {u"appointments.moveSeries"_s, {Kind::Write, "AR"}},
        {u"appointments.undoBooking"_s, {Kind::Write, "ARD"}},
        {u"slots.hold"_s, {Kind::Read, "ARD"}},
        {u"slots.release"_s, {Kind::Read, "ARD"}},
        {u"wishes.list"_s, {Kind::Read, "AR"}},
        {u"wishes.add"_s, {Kind::Write, "AR"}},
        {u"wishes.update"_s, {Kind::Write, "AR"}},
        {u"wishes.close"_s, {Kind::Write, "AR"}},
        {u"visits.checkIn"_s, {Kind::Write, "AR"}},
        {u"visits.walkIn"_s, {Kind::Write, "AR"}},
        {u"visits.setStatus"_s, {Kind::Write, "ARD"}},
        {u"visits.list"_s, {Kind::Read, "ARD"}},
        {u"queue.callNext"_s, {Kind::Write, "ARD"}},
        {u"queue.call"_s, {Kind::Write, "ARD"}},
        {u"queue.move"_s, {Kind::Write, "ARD"}},
        {u"queue.undoMove"_s, {Kind::Write, "ARD"}},
        {u"queue.clinic"_s, {Kind::Read, "AR"}},
        {u"queue.doctor"_s, {Kind::Read, "ARD"}},
        {u"audit.list"_s, {Kind::Read, "A"}},
        {u"reports.note"_s, {Kind::Write, "ARD"}},
        {u"reports.estimates"_s, {Kind::Read, "ARD"}},
        {u"reports.period"_s, {Kind::Read, "AR"}},
        {u"reports.behind"_s, {Kind::Read, "AR"}},
        {u"days.review"_s, {Kind::Read, "AR"}},
        {u"days.close"_s, {Kind::Write, "AR"}},
        {u"appointments.proposeMoves"_s, {Kind::Read, "AR"}},
        {u"appointments.moveMany"_s, {Kind::Write, "AR"}},
    };
    return table;
}

std::string rolesOf(const Access &access)
{
    std::string letters;
    for (const auto &[role, name] : enumNames(Role{})) {
        if (access.permits(role))
            letters += "ARDY"[static_cast<int>(role)];
    }
    return letters;
}

} // namespace

TEST_CASE("Each role may send exactly the messages that are its own")
{
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        const QString method = QString::fromLatin1(T::method);
        INFO(method.toStdString());
        REQUIRE(permissions().contains(method));
        const Permission expected = permissions().value(method);
        CHECK(T::access.kind == expected.kind);
        CHECK(rolesOf(T::access) == expected.roles);
    });
    CHECK(permissions().size() == static_cast<qsizetype>(AllRequests::size));
}

TEST_CASE("With a one-time password only the account itself can be reached")
{
    QStringList reachable;
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        if (T::access.beforePasswordChange)
            reachable.append(QString::fromLatin1(T::method));
    });
    CHECK(reachable
          == QStringList{u"hello"_s, u"auth.login"_s, u"auth.resume"_s, u"auth.refresh"_s, u"auth.logout"_s,
                         u"auth.verifyPassword"_s, u"auth.changePassword"_s});
}

TEST_CASE("Opening a patient's file, history or merge, or the numbers to call, are the reads that leave an "
          "audit entry")
{
    QStringList audited;
    forEachType(AllRequests{}, [&]<typename T>(std::type_identity<T>) {
        if (T::access.audited)
            audited.append(QString::fromLatin1(T::method));
    });
    CHECK(audited
          == QStringList{u"patients.get"_s, u"patients.history"_s, u"patients.previewMerge"_s,
                         u"appointments.proposeMoves"_s});
}
