// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/reportservice.h"
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

const QDate day(2026, 11, 23);

NoteReport sheetOf(const WorkingClinic &clinic, std::optional<DoctorId> doctor)
{
    return {clinic.clinic.id, ReportKind::DaySheet, ReportTarget::Print, doctor, day, day, 12};
}

Result<Done> note(WorkingClinic &clinic, const Actor &actor, const NoteReport &request)
{
    ReportService service(*clinic.database);
    Context ctx(actor, clinic.now);
    const Result<Done> reply = service.handle(ctx, request);
    clinic.told = ctx.effects();
    return reply;
}

} // namespace

TEST_CASE("A list that leaves the system is noted with all that was said of it")
{
    WorkingClinic clinic;
    const NoteReport request = sheetOf(clinic, clinic.farouk.id);
    for (const Actor &actor : {clinic.desk, clinic.doctor, clinic.admin}) {
        REQUIRE(note(clinic, actor, request));
        REQUIRE(clinic.told.audit.size() == 1);
        CHECK(clinic.told.audit[0].entity == u"clinic"_s);
        CHECK(clinic.told.audit[0].id == clinic.clinic.id.value());
        CHECK(clinic.told.audit[0].after == encode(request));
        CHECK(clinic.told.events.isEmpty());
    }
    CHECK(note(clinic, clinic.desk, sheetOf(clinic, {})));
}

TEST_CASE("A doctor takes along no list but their own")
{
    WorkingClinic clinic;
    for (const std::optional<DoctorId> other : {std::optional<DoctorId>(), std::optional(clinic.haddad.id)}) {
        const Result<Done> reply = note(clinic, clinic.doctor, sheetOf(clinic, other));
        REQUIRE_FALSE(reply);
        CHECK(reply.error().code == ErrorCode::Forbidden);
        CHECK(reply.error().field == u"doctor"_s);
        CHECK(clinic.told.audit.isEmpty());
    }
}

TEST_CASE("A list of a doctor of another clinic is refused")
{
    WorkingClinic clinic;
    NoteReport request = sheetOf(clinic, clinic.farouk.id);
    request.clinic = clinic.anotherClinic().id;
    const Result<Done> reply = note(clinic, clinic.admin, request);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::NotFound);
    CHECK(reply.error().field == u"doctor"_s);
}

TEST_CASE("A note of a list names days in order, not too many, and how long the list is")
{
    WorkingClinic clinic;
    const auto refusedField = [&](auto change) {
        NoteReport request = sheetOf(clinic, {});
        change(request);
        const Result<> valid = request.validate();
        return valid ? QString() : valid.error().field;
    };
    CHECK(refusedField([](NoteReport &) {}).isEmpty());
    CHECK(refusedField([](NoteReport &r) { r.to = r.from.addDays(-1); }) == u"to"_s);
    CHECK(refusedField([](NoteReport &r) { r.to = r.from.addDays(399); }).isEmpty());
    CHECK(refusedField([](NoteReport &r) { r.to = r.from.addDays(400); }) == u"to"_s);
    CHECK(refusedField([](NoteReport &r) { r.rows = -1; }) == u"rows"_s);
    CHECK(refusedField([](NoteReport &r) { r.rows = 0; }).isEmpty());
}
