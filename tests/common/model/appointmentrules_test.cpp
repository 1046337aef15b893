// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitrules.h"
#include "tests/common/model/roleletters.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

using enum AppointmentStatus;

enum class Breach { OtherDay, NoReason, MayStillCome, TimeTaken };
using enum Breach;

constexpr auto allBreaches = {OtherDay, NoReason, MayStillCome, TimeTaken};

/// The appointment's state machine as domain.md draws it, written down a second time on purpose. No letters:
/// the system's own step.
struct Drawn
{
    AppointmentAction action;
    AppointmentStatus from;
    AppointmentStatus to;
    const char *roles;
    QList<Breach> forbiddenBy;
};

const QList<Drawn> &drawn()
{
    static const QList<Drawn> arrows{
        {AppointmentAction::CheckIn, Booked, CheckedIn, "AR", {OtherDay}},
        {AppointmentAction::CheckIn, NoShow, CheckedIn, "AR", {OtherDay}},
        {AppointmentAction::Reschedule, Booked, Booked, "AR", {}},
        {AppointmentAction::Amend, Booked, Booked, "AR", {}},
        {AppointmentAction::Cancel, Booked, Cancelled, "AR", {NoReason}},
        {AppointmentAction::MarkNoShow, Booked, NoShow, "ARD", {MayStillCome}},
        {AppointmentAction::Restore, Cancelled, Booked, "AR", {TimeTaken}},
        {AppointmentAction::Restore, NoShow, Booked, "AR", {TimeTaken}},
        {AppointmentAction::UndoCheckIn, CheckedIn, Booked, "AR", {}},
        {AppointmentAction::Fulfil, CheckedIn, Fulfilled, "", {}},
        {AppointmentAction::Unfulfil, Fulfilled, CheckedIn, "", {}},
        {AppointmentAction::FollowCancel, CheckedIn, Cancelled, "", {}},
        {AppointmentAction::FollowNoShow, CheckedIn, NoShow, "", {}},
        {AppointmentAction::FollowReturn, NoShow, CheckedIn, "", {}},
        {AppointmentAction::FollowReturn, Cancelled, CheckedIn, "", {}},
        {AppointmentAction::FollowReturn, Fulfilled, CheckedIn, "", {}},
        {AppointmentAction::WithdrawError, Booked, EnteredInError, "A", {NoReason}},
        {AppointmentAction::WithdrawError, CheckedIn, EnteredInError, "A", {NoReason}},
        {AppointmentAction::WithdrawError, Fulfilled, EnteredInError, "A", {NoReason}},
        {AppointmentAction::WithdrawError, Cancelled, EnteredInError, "A", {NoReason}},
        {AppointmentAction::WithdrawError, NoShow, EnteredInError, "A", {NoReason}},
    };
    return arrows;
}

constexpr auto grace = 15min;
const QTimeZone &cairo()
{
    static const QTimeZone zone("Africa/Cairo");
    return zone;
}

struct Situation
{
    Appointment appointment;
    AppointmentCircumstances circumstances;
};

/// One in which no condition forbids anything, each just so: at half past midnight in Cairo, which is still
/// yesterday in UTC.
Situation favourable(AppointmentStatus status)
{
    Situation situation;
    situation.appointment.status = status;
    situation.appointment.start = *instantAt({2026, 11, 22}, {0, 30}, cairo());
    situation.circumstances.now = situation.appointment.start + grace;
    situation.circumstances.today = QDate(2026, 11, 22);
    situation.circumstances.zone = cairo();
    situation.circumstances.grace = grace;
    situation.circumstances.reason = u"Moved away"_s;
    return situation;
}

Situation breached(AppointmentStatus status, Breach breach)
{
    Situation situation = favourable(status);
    switch (breach) {
    case OtherDay:
        situation.circumstances.today = QDate(2026, 11, 21);
        break;
    case NoReason:
        situation.circumstances.reason.clear();
        break;
    case MayStillCome:
        situation.circumstances.now = situation.circumstances.now - 1ms;
        break;
    case TimeTaken:
        situation.circumstances.timeFree = false;
        break;
    }
    return situation;
}

Result<AppointmentTransition> ask(const Situation &situation, AppointmentAction action, Role role)
{
    return permit(situation.appointment, action, role, situation.circumstances);
}

const Drawn *drawnArrow(AppointmentAction action, AppointmentStatus from)
{
    for (const Drawn &arrow : drawn()) {
        if (arrow.action == action && arrow.from == from)
            return &arrow;
    }
    return nullptr;
}

} // namespace

TEST_CASE("From every state of an appointment every action of every role leads where it is drawn to")
{
    for (const auto &[from, fromName] : enumNames(AppointmentStatus{})) {
        for (const auto &[action, actionName] : enumNames(AppointmentAction{})) {
            const Drawn *arrow = drawnArrow(action, from);
            for (const auto &[role, roleName] : enumNames(Role{})) {
                INFO(roleName << ": " << actionName << " an appointment that is " << fromName);
                const Result<AppointmentTransition> result = ask(favourable(from), action, role);
                if (arrow && isAmong(arrow->roles, role)) {
                    REQUIRE(result);
                    CHECK(result->to == arrow->to);
                } else {
                    REQUIRE_FALSE(result);
                    CHECK(result.error().code == (arrow ? ErrorCode::Forbidden : ErrorCode::Conflict));
                }
            }
        }
    }
}

TEST_CASE("Each arrow of an appointment is forbidden by its own conditions and by no other")
{
    for (const Drawn &arrow : drawn()) {
        if (!isAmong(arrow.roles, Role::Administrator))
            continue;
        for (const Breach breach : allBreaches) {
            INFO(nameOf(arrow.action)
                 << " from " << nameOf(arrow.from) << ", breach " << static_cast<int>(breach));
            const auto result = ask(breached(arrow.from, breach), arrow.action, Role::Administrator);
            CHECK(result.has_value() == !arrow.forbiddenBy.contains(breach));
            if (!result)
                CHECK(result.error().code == (breach == NoReason ? ErrorCode::Invalid : ErrorCode::Conflict));
        }
    }
}

TEST_CASE("The table of appointments has each arrow once, and exactly those that are drawn")
{
    CHECK(appointmentTransitions().size() == static_cast<std::size_t>(drawn().size()));
    for (const AppointmentTransition &transition : appointmentTransitions()) {
        INFO(nameOf(transition.action) << " from " << nameOf(transition.from));
        CHECK(findTransition(appointmentTransitions(), transition.action, transition.from) == &transition);
    }
}

TEST_CASE("The system's step follows the table whatever the role, and is none where no arrow leads")
{
    for (const auto &[from, fromName] : enumNames(AppointmentStatus{})) {
        for (const auto &[action, actionName] : enumNames(AppointmentAction{})) {
            INFO(actionName << " from " << fromName);
            const auto step = systemStep(favourable(from).appointment, action);
            const Drawn *arrow = drawnArrow(action, from);
            REQUIRE(step.has_value() == (arrow != nullptr));
            if (arrow)
                CHECK(step->to == arrow->to);
        }
    }
}

TEST_CASE("What is entered in error stays so")
{
    for (const AppointmentTransition &transition : appointmentTransitions())
        CHECK(transition.from != EnteredInError);
}

TEST_CASE("An appointment takes its doctor's time until it is cancelled, missed or withdrawn")
{
    CHECK(isLive(Booked));
    CHECK(isLive(CheckedIn));
    CHECK(isLive(Fulfilled));
    CHECK_FALSE(isLive(Cancelled));
    CHECK_FALSE(isLive(NoShow));
    CHECK_FALSE(isLive(EnteredInError));
}
