// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/openclinic.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// A client that follows the clinic and writes down all it hears.
std::unique_ptr<WireClient> listener(const OpenClinic &clinic, const Account &account)
{
    auto client = std::make_unique<WireClient>(clinic.server);
    client->signIn(account.username, account.password);
    client->get(Subscribe{clinic.clinic.id, {}, {}});
    return client;
}

/// A patient's whole visit with Dr. Omar, from the booking to the end.
Visit wholeVisit(OpenClinic &clinic, const Patient &patient)
{
    WireClient omar(clinic.server);
    omar.signIn(clinic.omarAccount.username, clinic.omarAccount.password);
    const Appointment booked = clinic.book(clinic.omar, patient);
    clinic.admin.get(CheckIn{booked.id, booked.revision});
    Visit visit = *omar.get(CallNext{clinic.omar.id});
    for (const VisitAction action : {VisitAction::Start, VisitAction::Complete})
        visit = omar.get(ChangeVisit{visit.id, visit.revision, action, {}, {}});
    return visit;
}

bool hasHeard(const WireClient &client, const Visit &visit)
{
    const qint64 last = visit.revision;
    return await(
        [&] {
            return std::any_of(client.events().begin(), client.events().end(), [&](const EventRecord &event) {
                const QJsonObject heard = event.payload.value(u"visit"_s).toObject();
                return heard.value(u"revision"_s).toInteger() == last;
            });
        },
        60'000);
}

} // namespace

TEST_CASE("A doctor hears nothing of another doctor's patients, and the numbers stay whole")
{
    OpenClinic clinic;
    const auto omar = listener(clinic, clinic.omarAccount);
    const auto nadia = listener(clinic, clinic.nadiaAccount);
    const Patient patient = clinic.addPatient(u"Zzyzx"_s);
    const Visit visit = wholeVisit(clinic, patient);

    REQUIRE(hasHeard(*omar, visit));
    REQUIRE(await([&] { return nadia->events().size() == omar->events().size(); }, 60'000));
    CHECK(omar->heard().contains("Zzyzx")); // the control: this is how it would look
    CHECK_FALSE(nadia->heard().contains("Zzyzx"));
    CHECK_FALSE(nadia->heard().contains(patient.mrn.toUtf8()));
    for (qsizetype i = 0; i < omar->events().size(); ++i) {
        CHECK(nadia->events()[i].sequence == omar->events()[i].sequence);
        CHECK(nadia->events()[i].type == QString::fromLatin1(hiddenEventType));
        CHECK(nadia->events()[i].payload.isEmpty());
        CHECK_FALSE(nadia->events()[i].actor);
    }

    WireClient late(clinic.server);
    late.signIn(clinic.nadiaAccount.username, clinic.nadiaAccount.password);
    const Subscription missed = late.get(
        Subscribe{clinic.clinic.id, omar->events().first().epoch, omar->events().first().sequence - 1});
    CHECK(missed.events.size() == omar->events().size());
    late.get(Subscribe{clinic.clinic.id, {}, {}});
    late.get(ListVisits{clinic.clinic.id, visit.businessDay});
    late.get(ListAppointments{clinic.clinic.id, visit.businessDay});
    CHECK_FALSE(late.heard().contains("Zzyzx"));
}

TEST_CASE("A doctor may not touch or open what is another doctor's")
{
    OpenClinic clinic;
    const Patient patient = clinic.addPatient(u"Zzyzx"_s);
    const Visit visit =
        clinic.admin.get(AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Routine, {}, false});
    WireClient nadia(clinic.server);
    nadia.signIn(clinic.nadiaAccount.username, clinic.nadiaAccount.password);
    const auto codeOf = [&](const auto &request) { return nadia.refusal(request).code; };
    CHECK(codeOf(GetDoctorQueue{clinic.omar.id}) == ErrorCode::Forbidden);
    CHECK(codeOf(CallNext{clinic.omar.id}) == ErrorCode::Forbidden);
    CHECK(codeOf(CallVisit{visit.id, visit.revision}) == ErrorCode::Forbidden);
    CHECK(codeOf(ChangeVisit{visit.id, visit.revision, VisitAction::Start, {}, {}}) == ErrorCode::Forbidden);
    CHECK(codeOf(GetPatient{patient.id}) == ErrorCode::Forbidden);
    CHECK(codeOf(FindPatients{u"Zzyzx"_s, {}}) == ErrorCode::Forbidden);
    CHECK(codeOf(GetClinicQueue{clinic.clinic.id}) == ErrorCode::Forbidden);
    CHECK_FALSE(nadia.heard().contains("Zzyzx"));
}

TEST_CASE("Accounts and the audit log are for administrators only: others get a number, and no answer")
{
    OpenClinic clinic;
    const auto desk = listener(clinic, clinic.desk);
    const auto doctor = listener(clinic, clinic.omarAccount);
    clinic.admin.get(Subscribe{clinic.clinic.id, {}, {}});
    const qsizetype before = clinic.admin.events().size();
    UserDetails details;
    details.username = u"zzyzx"_s;
    details.fullName = u"Zzyzx"_s;
    const UserWithPassword made = clinic.admin.get(CreateUser{details});
    clinic.admin.get(ResetPassword{made.user.id});
    REQUIRE(await([&] { return clinic.admin.events().size() == before + 2; }, 60'000));
    CHECK(clinic.admin.events().last().type == u"user.changed"_s);
    CHECK(clinic.admin.get(ListAudit{.request = u"users."_s, .limit = 2}).entries.size() == 2);

    for (const auto *client : {&desk, &doctor}) {
        REQUIRE(await([&] { return (*client)->events().size() == 2; }, 60'000));
        CHECK((*client)->events().last().type == QString::fromLatin1(hiddenEventType));
        CHECK((*client)->events().last().payload.isEmpty());
        CHECK((*client)->refusal(ListUsers{}).code == ErrorCode::Forbidden);
        CHECK((*client)->refusal(ListAudit{}).code == ErrorCode::Forbidden);
        const EventRecord first = (*client)->events().first();
        CHECK((*client)->get(Subscribe{clinic.clinic.id, first.epoch, first.sequence - 1}).events.size()
              == 2);
        CHECK_FALSE((*client)->heard().toLower().contains("zzyzx"));
    }
}

TEST_CASE("A display hears tickets and rooms, and of a patient no name, number, reason or record")
{
    OpenClinic clinic;
    const auto display = listener(clinic, clinic.display);
    const auto desk = listener(clinic, clinic.desk);
    const Patient patient = clinic.addPatient(u"Zzyzx"_s);
    Visit visit = clinic.admin.get(
        AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Urgent, u"Xyzzy of the knee"_s, false});
    visit = *clinic.admin.get(CallNext{clinic.omar.id});
    REQUIRE(await([&] { return display->heard().contains("Room A"); }, 60'000));
    REQUIRE(hasHeard(*desk, visit));
    const QByteArray secrets[] = {"Zzyzx", "Xyzzy", patient.mrn.toUtf8(), "\"patient\"", "\"visit\""};
    for (const QByteArray &secret : secrets) {
        INFO(secret.toStdString());
        CHECK(desk->heard().contains(secret)); // the control: this is how it would look
        CHECK_FALSE(display->heard().contains(secret));
    }
    CHECK(display->heard().contains(visit.ticket.toUtf8()));

    // What it missed, and what it asks for, tell it no more.
    WireClient late(clinic.server);
    late.signIn(clinic.display.username, clinic.display.password);
    const EventRecord first = desk->events().first();
    late.get(Subscribe{clinic.clinic.id, first.epoch, first.sequence - 1});
    late.get(Subscribe{clinic.clinic.id, {}, {}});
    CHECK(late.refusal(ListVisits{clinic.clinic.id, visit.businessDay}).code == ErrorCode::Forbidden);
    CHECK(late.refusal(GetDoctorQueue{clinic.omar.id}).code == ErrorCode::Forbidden);
    CHECK(late.refusal(ListDoctors{clinic.clinic.id}).code == ErrorCode::Forbidden);
    CHECK(late.refusal(GetPatient{patient.id}).code == ErrorCode::Forbidden);
    for (const QByteArray &secret : secrets)
        CHECK_FALSE(late.heard().contains(secret));
}

TEST_CASE("Of a clinic the account is not assigned to, there is nothing to be found")
{
    OpenClinic clinic;
    ClinicDetails details = clinic.clinic;
    details.name = u"The other clinic"_s;
    const Clinic other = clinic.admin.get(CreateClinic{details});
    WireClient desk(clinic.server);
    desk.signIn(clinic.desk.username, clinic.desk.password);
    CHECK(desk.refusal(Subscribe{other.id, {}, {}}).code == ErrorCode::NotFound);
    CHECK(desk.refusal(GetClinicQueue{other.id}).code == ErrorCode::NotFound);
    CHECK(desk.refusal(ListRooms{ClinicId(4711)}) == desk.refusal(ListRooms{other.id}));
}
