// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/openclinic.h"

#include <numeric>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

std::unique_ptr<WireClient> signedIn(const OpenClinic &clinic, const Account &account)
{
    auto client = std::make_unique<WireClient>(clinic.server);
    client->signIn(account.username, account.password);
    return client;
}

Visit walkIn(OpenClinic &clinic, const Doctor &doctor, const QString &familyName)
{
    const Patient patient = clinic.addPatient(familyName);
    return clinic.admin.get(AddWalkIn{doctor.id, patient.id, {}, Priority::Routine, {}, false});
}

} // namespace

TEST_CASE("Twenty desks walk a patient in at once: twenty different, consecutive tickets")
{
    constexpr int desks = 20;
    OpenClinic clinic;
    std::vector<std::unique_ptr<WireClient>> clients;
    QList<AddWalkIn> requests;
    for (int i = 0; i < desks; ++i) {
        clients.push_back(signedIn(clinic, clinic.desk));
        const Patient patient = clinic.addPatient(u"Walker%1"_s.arg(i));
        requests.append({clinic.omar.id, patient.id, {}, Priority::Routine, {}, false});
    }
    QList<qint64> ids;
    for (int i = 0; i < desks; ++i)
        ids.append(clients[std::size_t(i)]->send(requests[i]));
    QList<int> numbers;
    for (int i = 0; i < desks; ++i) {
        const Result<Visit> visit = clients[std::size_t(i)]->answer<Visit>(ids[i]);
        REQUIRE(visit);
        CHECK(visit->ticket == u"A%1"_s.arg(visit->ticketNumber, 2, 10, QChar(u'0')));
        numbers.append(visit->ticketNumber);
    }
    std::sort(numbers.begin(), numbers.end());
    QList<int> consecutive(desks);
    std::iota(consecutive.begin(), consecutive.end(), 1);
    CHECK(numbers == consecutive);
}

TEST_CASE("Two windows of a doctor and a desk call the same visit: one wins, the others see who was first")
{
    OpenClinic clinic;
    const Visit visit = walkIn(clinic, clinic.omar, u"Gonzalez"_s);
    std::vector<std::unique_ptr<WireClient>> clients;
    clients.push_back(signedIn(clinic, clinic.omarAccount));
    clients.push_back(signedIn(clinic, clinic.omarAccount));
    clients.push_back(signedIn(clinic, clinic.desk));
    std::vector<qint64> ids;
    for (const auto &client : clients)
        ids.push_back(client->send(CallVisit{visit.id, visit.revision}));

    int winners = 0;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const Result<Visit> reply = clients[i]->answer<Visit>(ids[i]);
        if (reply) {
            ++winners;
            CHECK(reply->status == VisitStatus::Called);
            continue;
        }
        CHECK(reply.error().code == ErrorCode::Conflict);
        const Result<Visit> current = decode<Visit>(reply.error().current);
        REQUIRE(current);
        CHECK(current->id == visit.id);
        CHECK(current->status == VisitStatus::Called);
        CHECK(current->revision == visit.revision + 1);
    }
    CHECK(winners == 1);
}

TEST_CASE("Three call next at once: one patient is called, and nobody calls a second one to the same room")
{
    OpenClinic clinic;
    const Visit first = walkIn(clinic, clinic.omar, u"First"_s);
    walkIn(clinic, clinic.omar, u"Second"_s);
    std::vector<std::unique_ptr<WireClient>> clients;
    for (const Account *account : {&clinic.omarAccount, &clinic.omarAccount, &clinic.desk})
        clients.push_back(signedIn(clinic, *account));
    std::vector<qint64> ids;
    for (const auto &client : clients)
        ids.push_back(client->send(CallNext{clinic.omar.id}));
    int called = 0;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const Result<std::optional<Visit>> reply = clients[i]->answer<std::optional<Visit>>(ids[i]);
        if (reply && *reply) {
            ++called;
            CHECK((*reply)->id == first.id);
        } else {
            REQUIRE_FALSE(reply);
            CHECK(reply.error().code == ErrorCode::Conflict);
        }
    }
    CHECK(called == 1);
}

TEST_CASE("Two desks book the same time at once: one gets it, the other hears that it is taken")
{
    OpenClinic clinic;
    const auto one = signedIn(clinic, clinic.desk);
    const auto other = signedIn(clinic, clinic.desk);
    const Instant start = SystemClock().now() + std::chrono::minutes(30);
    const auto booking = [&](const QString &name) {
        return BookAppointment{clinic.omar.id,
                               clinic.addPatient(name).id,
                               clinic.service.id,
                               start,
                               {},
                               AppointmentSource::Phone,
                               {}};
    };
    const BookAppointment first = booking(u"First"_s);
    const BookAppointment second = booking(u"Second"_s);
    const qint64 firstId = one->send(first);
    const qint64 secondId = other->send(second);
    const Result<Appointment> firstReply = one->answer<Appointment>(firstId);
    const Result<Appointment> secondReply = other->answer<Appointment>(secondId);
    CHECK(firstReply.has_value() != secondReply.has_value());
    CHECK((firstReply ? secondReply : firstReply).error().code == ErrorCode::Conflict);
}

TEST_CASE("Two doctors with three windows each press call next at once on a shared line; never the same "
          "patient, nobody left out, in the order of arrival")
{
    constexpr int rounds = 8;
    OpenClinic clinic;
    CreateDoctor any;
    any.doctor.clinic = clinic.clinic.id;
    any.doctor.fullName = u"Any doctor"_s;
    any.doctor.ticketPrefix = u"W"_s;
    any.doctor.shared = true;
    const Doctor line = clinic.admin.get(any);
    QList<QString> arrived;
    for (int i = 0; i < 2 * rounds; ++i)
        arrived += walkIn(clinic, line, u"Walker%1"_s.arg(i)).ticket;
    struct Window
    {
        const Doctor &doctor;
        std::unique_ptr<WireClient> client;
        qint64 asked = 0;
    };
    std::vector<Window> windows;
    for (int i = 0; i < 3; ++i) {
        windows.push_back({clinic.omar, signedIn(clinic, clinic.omarAccount)});
        windows.push_back({clinic.nadia, signedIn(clinic, clinic.nadiaAccount)});
    }
    QList<QString> called;
    for (int round = 0; round < rounds; ++round) {
        for (Window &window : windows)
            window.asked = window.client->send(CallNext{window.doctor.id});
        QMap<DoctorId, Visit> taken;
        for (Window &window : windows) {
            const auto reply = window.client->answer<std::optional<Visit>>(window.asked);
            if (!reply) {
                CHECK(reply.error().code == ErrorCode::Conflict); // the doctor's other window was first
                continue;
            }
            REQUIRE(*reply);
            CHECK((*reply)->doctor == window.doctor.id);
            CHECK_FALSE(taken.contains(window.doctor.id));
            taken.insert(window.doctor.id, **reply);
        }
        REQUIRE(taken.size() == 2);
        QStringList tickets{taken[clinic.omar.id].ticket, taken[clinic.nadia.id].ticket};
        tickets.sort();
        called += tickets;
        for (Window &window : windows) {
            if (!taken.contains(window.doctor.id))
                continue;
            const Visit visit = taken.take(window.doctor.id);
            window.client->get(ChangeVisit{visit.id, visit.revision, VisitAction::MarkNoShow, {}, {}});
        }
    }
    CHECK(called == arrived);
}
