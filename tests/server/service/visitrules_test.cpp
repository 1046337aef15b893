// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/visitrules.h"
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

// What the server enforces is the table, no more and no less: every state × action × role goes through the service.

namespace {

/// A visit in a state, with everything that conditions ask for: long since called, started and ended just now.
Visit placed(WorkingClinic &clinic, VisitStatus status, const Patient &patient, int number)
{
    Visit visit;
    visit.revision = 1;
    visit.clinic = clinic.clinic.id;
    visit.doctor = clinic.farouk.id;
    visit.patient = patient.summary();
    visit.businessDay = businessDay(clinic.now, clinic.clinic.zone());
    visit.ticketNumber = number;
    visit.ticket = u"Z%1"_s.arg(number);
    visit.status = status;
    visit.arrivedAt = visit.createdAt = visit.updatedAt = clinic.now - 10min;
    if (status != VisitStatus::Waiting) {
        visit.callCount = 1;
        visit.firstCalledAt = visit.lastCalledAt = clinic.now - 5min;
        visit.startedAt = clinic.now - 4min;
    }
    if (!isOpen(status)) {
        visit.endedAt = clinic.now - 1min;
        visit.closedBy = clinic.desk.user.id; // so that its closing can be undone
    }
    visit.id = store::VisitStore(clinic.database).insert(visit);
    return visit;
}

const Actor &actorOf(const WorkingClinic &clinic, Role role)
{
    switch (role) {
    case Role::Administrator:
        return clinic.admin;
    case Role::Receptionist:
        return clinic.desk;
    case Role::Doctor:
        return clinic.doctor;
    case Role::Display:
        break;
    }
    return clinic.display;
}

/// The request by which a window takes the step; a move goes where it always changes something: behind a
/// later ticket.
Result<Visit> asked(WorkingClinic &clinic, const Actor &actor, const Visit &visit, VisitAction action)
{
    if (action != VisitAction::Move && action != VisitAction::Transfer) {
        ChangeVisit request;
        request.visit = visit.id;
        request.revision = visit.revision;
        request.action = action;
        request.reason = u"because"_s;
        return clinic.handle(actor, request);
    }
    MoveVisit request;
    request.visit = visit.id;
    request.revision = visit.revision;
    request.reason = u"because"_s;
    if (action == VisitAction::Transfer) {
        request.doctor = clinic.haddad.id;
    } else {
        CreatePatient other;
        other.patient.familyName = visit.ticket;
        const Patient patient = clinic.handle(clinic.desk, other).value();
        request.after = placed(clinic, VisitStatus::Waiting, patient, 1000 + visit.ticketNumber).id;
    }
    return clinic.handle(actor, request);
}

ErrorCode expectedRefusal(const VisitTransition *step)
{
    return step ? ErrorCode::Forbidden : ErrorCode::Conflict;
}

} // namespace

TEST_CASE("The server enforces exactly the table of visits, for every state, action and role", "[lesson]")
{
    WorkingClinic clinic;
    store::Transaction all(*clinic.database);
    int number = 0;
    int permitted = 0;
    for (const auto &[status, statusName] : enumNames(VisitStatus{})) {
        for (const auto &[action, actionName] : enumNames(VisitAction{})) {
            for (const auto &[role, roleName] : enumNames(Role{})) {
                INFO(statusName << " " << actionName << " as " << roleName);
                store::Savepoint undone(*clinic.database);
                const Visit before = placed(clinic, status, clinic.maria, ++number);
                const Result<Visit> reply = asked(clinic, actorOf(clinic, role), before, action);
                const VisitTransition *step = findTransition(visitTransitions(), action, status);
                if (step && step->roles.contains(role)) {
                    ++permitted;
                    REQUIRE(reply);
                    CHECK(reply->status == step->to);
                    CHECK(clinic.visit(before.id) == *reply);
                    CHECK(clinic.events<VisitStatusChanged>().size() + clinic.events<VisitMoved>().size()
                          == 1);
                } else {
                    REQUIRE_FALSE(reply);
                    CHECK(reply.error().code == expectedRefusal(step));
                    CHECK(reply.error().current == (step ? QJsonObject() : toJsonObject(before)));
                    CHECK(clinic.visit(before.id) == before);
                    CHECK(clinic.told.events.isEmpty());
                }
            }
        }
    }
    CHECK(permitted > int(visitTransitions().size()));
}

TEST_CASE("Without a reason, hold, leave and cancel are refused, naming the reason", "[lesson]")
{
    WorkingClinic clinic;
    const Visit waiting = clinic.walkIn(clinic.maria);
    for (const VisitAction action : {VisitAction::Leave, VisitAction::Cancel}) {
        ChangeVisit request;
        request.visit = waiting.id;
        request.revision = waiting.revision;
        request.action = action;
        request.reason = u"  "_s;
        const auto refused = clinic.ask(clinic.desk, request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Invalid);
        CHECK(refused.error().field == u"reason"_s);
    }
    const Visit started = clinic.changed(clinic.doctor, waiting, VisitAction::Start);
    CHECK_THROWS(clinic.changed(clinic.doctor, started, VisitAction::Hold));
    CHECK(clinic.changed(clinic.doctor, started, VisitAction::Hold, u"X-ray"_s).holdReason == u"X-ray"_s);
}

TEST_CASE("The server enforces exactly the table of appointments, for every state, request and role")
{
    WorkingClinic clinic;
    const Appointment sample = clinic.booked(clinic.maria, clinic.at(10));
    clinic.pass(5min);
    store::Transaction all(*clinic.database);
    for (const auto &[status, statusName] : enumNames(AppointmentStatus{})) {
        for (const auto &[role, roleName] : enumNames(Role{})) {
            for (const AppointmentAction action :
                 {AppointmentAction::CheckIn, AppointmentAction::Cancel, AppointmentAction::Restore}) {
                INFO(statusName << " " << nameOf(action) << " as " << roleName);
                store::Savepoint undone(*clinic.database);
                Appointment before = sample;
                before.status = status;
                before.revision += 1;
                store::AppointmentStore(clinic.database).update(before);
                const Actor &actor = actorOf(clinic, role);
                const auto outcome = [&]() -> Result<> {
                    const auto nothing = [](const auto &) {};
                    if (action == AppointmentAction::CheckIn)
                        return clinic.handle(actor, CheckIn{before.id, before.revision}).map(nothing);
                    if (action == AppointmentAction::Restore)
                        return clinic.handle(actor, RestoreAppointment{before.id, before.revision})
                            .map(nothing);
                    CancelAppointment cancel;
                    cancel.appointment = before.id;
                    cancel.revision = before.revision;
                    cancel.reason = u"ill"_s;
                    return clinic.handle(actor, cancel).map(nothing);
                }();
                const AppointmentTransition *step = findTransition(appointmentTransitions(), action, status);
                const bool allowed = step && step->roles.contains(role);
                CHECK(outcome.has_value() == allowed);
                CHECK(clinic.appointment(before.id).status == (allowed ? step->to : status));
                if (!outcome && outcome.error().code == ErrorCode::Conflict)
                    CHECK(outcome.error().current == toJsonObject(before));
            }
        }
    }
}
