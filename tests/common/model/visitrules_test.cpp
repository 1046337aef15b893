// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitrules.h"
#include "tests/common/model/roleletters.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

using enum VisitStatus;

/// A circumstance that forbids an arrow which has the condition against it.
enum class Breach {
    OtherDay,
    NoReason,
    DoctorHasCalled,
    DoctorHasInService,
    JustCalled,
    UndoneTooLate,
    CalledBefore,
    NoDoctor,
    EndedByItself
};
using enum Breach;

constexpr auto allBreaches = {OtherDay,      NoReason,     DoctorHasCalled, DoctorHasInService, JustCalled,
                              UndoneTooLate, CalledBefore, NoDoctor,        EndedByItself};

/// The visit's state machine as domain.md draws it, written down a second time on purpose.
struct Drawn
{
    VisitAction action;
    VisitStatus from;
    VisitStatus to;
    const char *roles;
    QList<Breach> forbiddenBy;
};

const QList<Drawn> &drawn()
{
    static const QList<Drawn> arrows{
        {VisitAction::Call, Waiting, Called, "ARD", {DoctorHasCalled, OtherDay, NoDoctor}},
        {VisitAction::Recall, Called, Called, "ARD", {JustCalled}},
        {VisitAction::PutBack, Called, Waiting, "ARD", {}},
        {VisitAction::Start, Called, InService, "D", {DoctorHasInService, NoDoctor}},
        {VisitAction::Start, Waiting, InService, "D", {DoctorHasInService, OtherDay, NoDoctor}},
        {VisitAction::MarkNoShow, Called, NoShow, "ARD", {}},
        {VisitAction::ReturnToLine, NoShow, Waiting, "ARD", {OtherDay}},
        {VisitAction::Hold, InService, OnHold, "D", {NoReason}},
        {VisitAction::Resume, OnHold, InService, "D", {DoctorHasInService, NoDoctor}},
        {VisitAction::Complete, InService, Completed, "D", {}},
        {VisitAction::Complete, OnHold, Completed, "D", {}},
        {VisitAction::Reopen, Completed, InService, "D", {UndoneTooLate, DoctorHasInService, NoDoctor}},
        {VisitAction::UndoStart, InService, Waiting, "D", {UndoneTooLate}},
        {VisitAction::Leave, Waiting, Left, "ARD", {NoReason}},
        {VisitAction::Leave, Called, Left, "ARD", {NoReason}},
        {VisitAction::Cancel, Waiting, Cancelled, "ARD", {NoReason}},
        {VisitAction::Cancel, Called, Cancelled, "ARD", {NoReason}},
        {VisitAction::Restore, Left, Waiting, "AR", {OtherDay}},
        {VisitAction::Restore, Cancelled, Waiting, "AR", {OtherDay}},
        {VisitAction::UndoCheckIn, Waiting, EnteredInError, "AR", {CalledBefore}},
        {VisitAction::Move, Waiting, Waiting, "AR", {OtherDay}},
        {VisitAction::Transfer, Waiting, Waiting, "ARD", {OtherDay}},
        {VisitAction::Transfer, Called, Waiting, "ARD", {OtherDay}},
        {VisitAction::CloseSeen, Waiting, Completed, "AR", {}},
        {VisitAction::CloseSeen, Called, Completed, "AR", {}},
        {VisitAction::CloseSeen, InService, Completed, "AR", {}},
        {VisitAction::CloseSeen, OnHold, Completed, "AR", {}},
        {VisitAction::CloseNoShow, Waiting, NoShow, "AR", {}},
        {VisitAction::CloseNoShow, Called, NoShow, "AR", {}},
        {VisitAction::CloseLeft, Waiting, Left, "AR", {}},
        {VisitAction::CloseLeft, Called, Left, "AR", {}},
        {VisitAction::CloseLeft, InService, Left, "AR", {}},
        {VisitAction::CloseLeft, OnHold, Left, "AR", {}},
        {VisitAction::UndoClose, Completed, Waiting, "AR", {UndoneTooLate, EndedByItself}},
        {VisitAction::UndoClose, NoShow, Waiting, "AR", {UndoneTooLate, EndedByItself}},
        {VisitAction::UndoClose, Left, Waiting, "AR", {UndoneTooLate, EndedByItself}},
    };
    return arrows;
}

constexpr Instant now{1'800'000'000'000};
const QDate today(2027, 1, 15);

struct Situation
{
    Visit visit;
    VisitCircumstances circumstances;
};

/// One in which no condition forbids anything, each just so.
Situation favourable(VisitStatus status)
{
    Situation situation;
    situation.visit.status = status;
    situation.visit.businessDay = today;
    situation.visit.lastCalledAt = now - 15s;
    situation.visit.startedAt = now - 10min;
    situation.visit.endedAt = now - 10min;
    situation.visit.closedBy = UserId(4);
    situation.circumstances.now = now;
    situation.circumstances.today = today;
    situation.circumstances.reason = u"X-ray"_s;
    return situation;
}

Situation breached(VisitStatus status, VisitAction action, Breach breach)
{
    Situation situation = favourable(status);
    switch (breach) {
    case OtherDay:
        situation.circumstances.today = today.addDays(1);
        break;
    case NoReason:
        situation.circumstances.reason = u"  "_s;
        break;
    case DoctorHasCalled:
        situation.circumstances.doctorHasCalled = true;
        break;
    case DoctorHasInService:
        situation.circumstances.doctorHasInService = true;
        break;
    case JustCalled:
        situation.visit.lastCalledAt = now - 14'999ms;
        break;
    case UndoneTooLate: // what is undone: the end, or the start
        (action == VisitAction::UndoStart ? situation.visit.startedAt : situation.visit.endedAt) =
            now - 10min - 1ms;
        break;
    case CalledBefore:
        situation.visit.firstCalledAt = now - 1h;
        break;
    case NoDoctor:
        situation.circumstances.noDoctor = true;
        break;
    case EndedByItself:
        situation.visit.closedBy.reset();
        break;
    }
    return situation;
}

Result<VisitTransition> ask(const Situation &situation, VisitAction action, Role role)
{
    return permit(situation.visit, action, role, situation.circumstances);
}

const Drawn *drawnArrow(VisitAction action, VisitStatus from)
{
    for (const Drawn &arrow : drawn()) {
        if (arrow.action == action && arrow.from == from)
            return &arrow;
    }
    return nullptr;
}

} // namespace

TEST_CASE("From every state every action of every role leads where it is drawn to, and nowhere else")
{
    for (const auto &[from, fromName] : enumNames(VisitStatus{})) {
        for (const auto &[action, actionName] : enumNames(VisitAction{})) {
            const Drawn *arrow = drawnArrow(action, from);
            for (const auto &[role, roleName] : enumNames(Role{})) {
                INFO(roleName << ": " << actionName << " a visit that is " << fromName);
                const Result<VisitTransition> result = ask(favourable(from), action, role);
                if (arrow && isAmong(arrow->roles, role)) {
                    REQUIRE(result);
                    CHECK(result->to == arrow->to);
                } else {
                    REQUIRE_FALSE(result);
                    CHECK(result.error().code == (arrow ? ErrorCode::Forbidden : ErrorCode::Conflict));
                    CHECK(result.error().message.endsWith(u'.'));
                }
            }
        }
    }
}

TEST_CASE("Each arrow is forbidden by its own conditions and by no other")
{
    for (const Drawn &arrow : drawn()) {
        for (const Breach breach : allBreaches) {
            INFO(nameOf(arrow.action)
                 << " from " << nameOf(arrow.from) << ", breach " << static_cast<int>(breach));
            const Result<VisitTransition> result =
                ask(breached(arrow.from, arrow.action, breach), arrow.action, Role::Doctor);
            const Result<VisitTransition> byDesk =
                ask(breached(arrow.from, arrow.action, breach), arrow.action, Role::Receptionist);
            const Result<VisitTransition> &judged = isAmong(arrow.roles, Role::Doctor) ? result : byDesk;
            CHECK(judged.has_value() == !arrow.forbiddenBy.contains(breach));
            if (!judged) {
                CHECK(judged.error().code == (breach == NoReason ? ErrorCode::Invalid : ErrorCode::Conflict));
                CHECK_FALSE(judged.error().field.isEmpty());
            }
        }
    }
}

TEST_CASE("The table has each arrow once, and exactly those that are drawn")
{
    CHECK(visitTransitions().size() == static_cast<std::size_t>(drawn().size()));
    for (const VisitTransition &transition : visitTransitions()) {
        INFO(nameOf(transition.action) << " from " << nameOf(transition.from));
        CHECK(findTransition(visitTransitions(), transition.action, transition.from) == &transition);
    }
}

TEST_CASE("Ended visits are left only by an undo or by coming back")
{
    for (const VisitTransition &transition : visitTransitions()) {
        if (!isOpen(transition.from)) {
            INFO(nameOf(transition.action));
            CHECK(isOpen(transition.to));
        }
    }
    CHECK_FALSE(isOpen(Completed));
    CHECK(isOpen(OnHold));
}

TEST_CASE("A recall too early says how many seconds are left")
{
    Situation situation = favourable(Called);
    situation.visit.lastCalledAt = now - 12'500ms;
    CHECK(ask(situation, VisitAction::Recall, Role::Doctor).error().message.contains(u"in 3 s"_s));
}

TEST_CASE("An undo of something that has no time is refused")
{
    Situation situation = favourable(InService);
    situation.visit.startedAt.reset();
    CHECK_FALSE(ask(situation, VisitAction::UndoStart, Role::Doctor));
}

TEST_CASE("A no-show is proposed after the clinic's number of calls, or its grace after the last call")
{
    ClinicSettings settings;
    settings.noShowCalls = 3;
    settings.noShowGraceMinutes = 15;
    Visit visit = favourable(Called).visit;
    visit.callCount = 2;
    visit.lastCalledAt = now - 15min + 1ms;
    CHECK_FALSE(proposesNoShow(visit, settings, now));
    CHECK(proposesNoShow(visit, settings, now + 1ms));
    settings.noShowGraceMinutes = 0; // then only the calls count
    CHECK_FALSE(proposesNoShow(visit, settings, now + 24h));
    visit.callCount = 3;
    CHECK(proposesNoShow(visit, settings, now));
    visit.status = Waiting; // put back: nobody is called for
    CHECK_FALSE(proposesNoShow(visit, settings, now));
}

TEST_CASE("Every status has words for a sentence")
{
    QStringList words;
    for (const auto &[status, name] : enumNames(VisitStatus{}))
        words.append(inWords(status));
    words.removeDuplicates();
    CHECK(words.size() == static_cast<qsizetype>(enumNames(VisitStatus{}).size()));
    CHECK_FALSE(words.contains(QString()));
}
