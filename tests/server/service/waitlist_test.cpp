// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/workingclinic.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

using Refusal = std::pair<ErrorCode, QString>;

AddWish wishing(const WorkingClinic &clinic)
{
    AddWish request;
    request.clinic = clinic.clinic.id;
    request.patient = clinic.maria.id;
    request.wish.service = clinic.consultation.id;
    return request;
}

AddWish wishing(WorkingClinic &clinic, const QString &name, WishUrgency urgency)
{
    AddWish request = wishing(clinic);
    request.patient = clinic.newPatient(name).id;
    request.wish.urgency = urgency;
    return request;
}

template <typename T>
Refusal refusalOf(const Result<T> &reply)
{
    REQUIRE_FALSE(reply);
    return {reply.error().code, reply.error().field};
}

Wish carried(const Result<Wish> &reply)
{
    REQUIRE_FALSE(reply);
    CHECK(reply.error().code == ErrorCode::Conflict);
    return decode<Wish>(reply.error().current).value();
}

} // namespace

TEST_CASE("A wish is kept as it was said, audited, and told to the desks only")
{
    WorkingClinic clinic;
    AddWish request = wishing(clinic);
    request.wish.doctor = clinic.farouk.id;
    request.wish.urgency = WishUrgency::Soon;
    request.wish.from = QDate(2026, 11, 24);
    request.wish.until = QDate(2026, 12, 1);
    request.wish.notes = u" mornings only "_s;
    const Wish wish = clinic.done(clinic.desk, request);
    CHECK(wish.patient == clinic.maria.summary());
    CHECK(wish.clinic == clinic.clinic.id);
    CHECK(wish.status == WishStatus::Open);
    CHECK(wish.notes == u"mornings only"_s);
    CHECK(wish.from == request.wish.from);
    CHECK(wish.until == request.wish.until);
    CHECK(wish.revision == 1);
    CHECK(wish.createdAt == clinic.now);
    CHECK(clinic.events<WishChanged>() == QList{WishChanged{wish}});
    const Audience audience = clinic.told.events.first().audience;
    CHECK(audience.includes(Role::Receptionist, {}));
    CHECK_FALSE(audience.includes(Role::Doctor, clinic.farouk.id));
    CHECK_FALSE(audience.includes(Role::Display, {}));
    CHECK(clinic.told.audit.value(0).after == encode(wish));
    CHECK(clinic.done(clinic.desk, ListWishes{clinic.clinic.id}) == QList{wish});
}

TEST_CASE("The list has the most urgent wishes first, then the oldest, and none that is closed")
{
    WorkingClinic clinic;
    const Wish routine = clinic.done(clinic.desk, wishing(clinic, u"A"_s, WishUrgency::Routine));
    const Wish soon = clinic.done(clinic.desk, wishing(clinic, u"B"_s, WishUrgency::Soon));
    const Wish urgent = clinic.done(clinic.desk, wishing(clinic, u"C"_s, WishUrgency::Urgent));
    const Wish urgentToo = clinic.done(clinic.desk, wishing(clinic, u"D"_s, WishUrgency::Urgent));
    const Wish gone = clinic.done(clinic.desk, wishing(clinic, u"E"_s, WishUrgency::Urgent));
    clinic.done(clinic.desk, CloseWish{gone.id, 1, WishStatus::Withdrawn, {}});
    const QList<Wish> list = clinic.done(clinic.desk, ListWishes{clinic.clinic.id});
    CHECK(list == QList{urgent, urgentToo, soon, routine});
    CHECK(std::is_sorted(list.begin(), list.end(), wishComesBefore));
    const Clinic other = clinic.anotherClinic();
    CHECK(clinic.done(clinic.admin, ListWishes{other.id}).isEmpty());
}

TEST_CASE("A second open wish of a patient for the same doctor and service is a conflict with the first")
{
    WorkingClinic clinic;
    const Wish first = clinic.done(clinic.desk, wishing(clinic));
    CHECK(carried(clinic.ask(clinic.desk, wishing(clinic))) == first);
    AddWish withFarouk = wishing(clinic);
    withFarouk.wish.doctor = clinic.farouk.id;
    const Wish second = clinic.done(clinic.desk, withFarouk);

    UpdateWish same{second.id, second.revision, second};
    same.wish.notes = u"any day"_s;
    CHECK(clinic.ask(clinic.desk, same));
    UpdateWish double_{second.id, second.revision + 1, second};
    double_.wish.doctor.reset();
    CHECK(carried(clinic.ask(clinic.desk, double_)) == first);

    clinic.done(clinic.desk, CloseWish{first.id, first.revision, WishStatus::Withdrawn, {}});
    CHECK(clinic.ask(clinic.desk, wishing(clinic)));
    CHECK_FALSE(clinic.ask(clinic.desk, CloseWish{first.id, first.revision + 1, WishStatus::Open, {}}));
}

TEST_CASE("Everything a wish names is checked, and the refusal names the field")
{
    WorkingClinic clinic;
    const auto refusal = [&](auto change) {
        AddWish request = wishing(clinic);
        change(request);
        return refusalOf(clinic.ask(clinic.desk, request));
    };
    CHECK(refusal([](auto &r) { r.patient = PatientId(999); }) == Refusal(ErrorCode::NotFound, u"patient"_s));
    CHECK(refusal([](auto &r) { r.wish.service = ServiceId(999); })
          == Refusal(ErrorCode::NotFound, u"wish.service"_s));
    CHECK(refusal([](auto &r) { r.wish.service = {}; }) == Refusal(ErrorCode::Invalid, u"wish.service"_s));
    CHECK(refusal([](auto &r) { r.wish.doctor = DoctorId(999); })
          == Refusal(ErrorCode::NotFound, u"wish.doctor"_s));
    CHECK(refusal([](auto &r) { r.wish.notes = QString(301, u'x'); })
          == Refusal(ErrorCode::Invalid, u"wish.notes"_s));
    CHECK(refusal([](auto &r) {
              r.wish.from = QDate(2026, 12, 2);
              r.wish.until = QDate(2026, 12, 1);
          })
          == Refusal(ErrorCode::Invalid, u"wish.until"_s));
    const Doctor gone = clinic.deactivated(clinic.newDoctor(u"C"_s));
    CHECK(refusal([&](auto &r) { r.wish.doctor = gone.id; })
          == Refusal(ErrorCode::Invalid, u"wish.doctor"_s));
    const Patient inactive = clinic.deactivated(clinic.newPatient(u"Old"_s));
    CHECK(refusal([&](auto &r) { r.patient = inactive.id; }) == Refusal(ErrorCode::Invalid, u"patient"_s));
    const Clinic other = clinic.anotherClinic();
    CHECK(refusal([&](auto &r) {
              r.clinic = other.id;
              r.wish.service = clinic.serviceOf(other).id;
              r.wish.doctor = clinic.farouk.id;
          })
          == Refusal(ErrorCode::NotFound, u"wish.doctor"_s));
    clinic.deactivated(clinic.consultation);
    CHECK(refusal([](auto &) {}) == Refusal(ErrorCode::Invalid, u"wish.service"_s));
}

TEST_CASE("A wish that was changed or closed meanwhile is not changed, and the refusal carries it")
{
    WorkingClinic clinic;
    const Wish wish = clinic.done(clinic.desk, wishing(clinic));
    UpdateWish update{wish.id, wish.revision, wish};
    update.wish.urgency = WishUrgency::Urgent;
    const Wish urgent = clinic.done(clinic.desk, update);
    CHECK(urgent.revision == 2);
    CHECK(clinic.events<WishChanged>() == QList{WishChanged{urgent}});
    CHECK(carried(clinic.ask(clinic.desk, update)) == urgent);
    const Wish closed = clinic.done(clinic.desk, CloseWish{wish.id, 2, WishStatus::Withdrawn, {}});
    CHECK(closed.status == WishStatus::Withdrawn);
    update.revision = 3;
    CHECK(carried(clinic.ask(clinic.desk, update)) == closed);
    CHECK(carried(clinic.ask(clinic.desk, CloseWish{wish.id, 3, WishStatus::Withdrawn, {}})) == closed);
    const Wish reopened = clinic.done(clinic.desk, CloseWish{wish.id, 3, WishStatus::Open, {}});
    CHECK(reopened.status == WishStatus::Open);
    CHECK(carried(clinic.ask(clinic.desk, CloseWish{wish.id, 4, WishStatus::Open, {}})) == reopened);
}

TEST_CASE("A wish comes true by an appointment of the same patient that takes place")
{
    WorkingClinic clinic;
    const Wish wish = clinic.done(clinic.desk, wishing(clinic));
    const auto closing = [&](AppointmentId id) {
        return clinic.ask(clinic.desk, CloseWish{wish.id, wish.revision, WishStatus::Booked, id});
    };
    CHECK(refusalOf(closing(AppointmentId(999))) == Refusal(ErrorCode::NotFound, u"appointment"_s));
    const Appointment others = clinic.booked(clinic.newPatient(u"Okafor"_s), clinic.at(10));
    CHECK(refusalOf(closing(others.id)) == Refusal(ErrorCode::Invalid, u"appointment"_s));
    const Appointment cancelled = clinic.booked(clinic.maria, clinic.at(11));
    clinic.done(clinic.desk, CancelAppointment{cancelled.id, 1, u"ill"_s, CancelledBy::Patient});
    CHECK(refusalOf(closing(cancelled.id)) == Refusal(ErrorCode::Invalid, u"appointment"_s));
    CHECK(refusalOf(clinic.ask(clinic.desk, CloseWish{wish.id, 1, WishStatus::Booked, {}}))
          == Refusal(ErrorCode::Invalid, u"appointment"_s));
    const Appointment own = clinic.booked(clinic.maria, clinic.at(12));
    const Result<Wish> fulfilled = closing(own.id);
    REQUIRE(fulfilled);
    CHECK(fulfilled->status == WishStatus::Booked);
    CHECK(fulfilled->appointment == own.id);
    const Wish reopened = clinic.done(clinic.desk, CloseWish{wish.id, 2, WishStatus::Open, {}});
    CHECK_FALSE(reopened.appointment);
}

TEST_CASE("A booking that names a wish fulfils it in the same write")
{
    WorkingClinic clinic;
    const Wish wish = clinic.done(clinic.desk, wishing(clinic));
    BookAppointment book;
    book.doctor = clinic.farouk.id;
    book.patient = clinic.maria.id;
    book.service = clinic.consultation.id;
    book.start = clinic.at(10);
    book.wish = wish.id;
    const Appointment booked = clinic.done(clinic.desk, book);
    REQUIRE(clinic.events<WishChanged>().size() == 1);
    const Wish fulfilled = clinic.events<WishChanged>()[0].wish;
    CHECK(fulfilled.status == WishStatus::Booked);
    CHECK(fulfilled.appointment == booked.id);
    CHECK(clinic.done(clinic.desk, ListWishes{clinic.clinic.id}).isEmpty());
    CHECK(store::WishStore(clinic.database).find(wish.id) == fulfilled);
}

TEST_CASE("A booking that names no open wish of its patient and clinic is refused on the wish, and nothing "
          "is booked")
{
    WorkingClinic clinic;
    const Wish wish = clinic.done(clinic.desk, wishing(clinic));
    BookAppointment book;
    book.doctor = clinic.farouk.id;
    book.patient = clinic.newPatient(u"Okafor"_s).id;
    book.service = clinic.consultation.id;
    book.start = clinic.at(10);
    book.wish = wish.id;
    CHECK(refusalOf(clinic.ask(clinic.desk, book)) == Refusal(ErrorCode::Invalid, u"wish"_s));
    book.patient = clinic.maria.id;
    book.wish = WishId(999);
    CHECK(refusalOf(clinic.ask(clinic.desk, book)) == Refusal(ErrorCode::NotFound, u"wish"_s));
    const Wish closed = clinic.done(clinic.desk, CloseWish{wish.id, 1, WishStatus::Withdrawn, {}});
    book.wish = wish.id;
    const auto refused = clinic.ask(clinic.desk, book);
    CHECK(refusalOf(refused) == Refusal(ErrorCode::Conflict, u"wish"_s));
    CHECK(decode<Wish>(refused.error().current).value() == closed);
    CHECK_FALSE(store::AppointmentStore(clinic.database)
                    .findTaking(clinic.farouk.id, {clinic.at(10), clinic.at(11)}));
}
