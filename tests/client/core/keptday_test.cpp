// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/keptday.h"

#include "tests/client/core/fakeclinic.h"
#include "tests/support/catch.h"

using namespace medcrm;
using namespace medcrm::test;
using namespace Qt::StringLiterals;

namespace {

DaySeal someSeal()
{
    return {DaySeal::makeKey(), u"medcrm-reception"_s, u"clinic-server:8743"_s, u"3F:A0"_s, UserId(7)};
}

KeptDay someDay()
{
    FakeClinic clinic;
    const Instant now = clinic.clock.now();
    KeptDay day;
    day.account.user.id = UserId(7);
    day.account.user.revision = 1;
    day.account.user.fullName = u"Sara Haddad"_s;
    day.account.session = LoginSessionId(3);
    day.account.clinics = {someClinic()};
    day.epoch = u"one"_s;
    day.sequence = 142;
    day.businessDay = QDate(2026, 5, 28);
    day.whole = clinic.day;
    day.whole.clinic = someClinic();
    day.whole.doctors = {someDoctor(1, u"Dr Leila Farouk"_s)};
    day.whole.services = {someService(1, u"Consultation"_s)};
    day.whole.appointments = {someAppointment(11, somePatient(5, u"Amina"_s, u"Quill"_s), DoctorId(1), now)};
    day.whole.visits = {someVisit(21, somePatient(6, u"ليلى"_s, u"حداد"_s), DoctorId(1), now)};
    day.asOf = now;
    day.clockOffset = -1500;
    day.passwordCheck = u"$argon2id$"_s;
    return day;
}

QString refusal(const QByteArray &file, const DaySeal &seal)
{
    const Result<KeptDay> opened = openDay(file, seal);
    return opened ? u"opened"_s : opened.error().message;
}

} // namespace

TEST_CASE("A day that was kept comes back whole with the seal it was kept with")
{
    const DaySeal seal = someSeal();
    const KeptDay day = someDay();
    const Result<QByteArray> file = sealDay(day, seal);
    REQUIRE(file);
    const Result<KeptDay> opened = openDay(*file, seal);
    REQUIRE(opened);
    CHECK(*opened == day);
}

TEST_CASE("Nobody reads a name, a password check or an account in the file")
{
    const QByteArray file = *sealDay(someDay(), someSeal());
    for (const char *word : {"Quill", "Amina", "Sara", "Leila", "argon2id", "clinic-server", "حداد"}) {
        INFO(word);
        CHECK_FALSE(file.contains(word));
    }
}

TEST_CASE("The same day is never kept in the same bytes twice")
{
    const DaySeal seal = someSeal();
    CHECK(*sealDay(someDay(), seal) != *sealDay(someDay(), seal));
}

TEST_CASE("Another key, program, server, server key or account does not open a day")
{
    const DaySeal seal = someSeal();
    const QByteArray file = *sealDay(someDay(), seal);
    DaySeal other = seal;
    other.key = DaySeal::makeKey();
    CHECK(refusal(file, other).contains(u"damaged"));
    other = seal;
    other.program = u"medcrm-doctor"_s;
    CHECK(refusal(file, other).contains(u"damaged"));
    other = seal;
    other.server = u"clinic-server:8744"_s;
    CHECK(refusal(file, other).contains(u"damaged"));
    other = seal;
    other.fingerprint = u"3F:A1"_s;
    CHECK(refusal(file, other).contains(u"damaged"));
    other = seal;
    other.user = UserId(8);
    CHECK(refusal(file, other).contains(u"damaged"));
    other = seal;
    other.key.chop(1);
    CHECK(refusal(file, other).contains(u"damaged"));
    CHECK(refusal(file, seal) == u"opened"); // the control
}

TEST_CASE("What is put where another part of the seal ends does not open a day")
{
    DaySeal seal = someSeal();
    const QByteArray file = *sealDay(someDay(), seal);
    seal.program += seal.server.front(); // the same bytes one after the other
    seal.server.remove(0, 1);
    CHECK(refusal(file, seal).contains(u"damaged"));
}

TEST_CASE("A day sealed for one account that says to be another's is refused")
{
    const DaySeal seal = someSeal();
    KeptDay day = someDay();
    day.account.user.id = UserId(8);
    CHECK(refusal(*sealDay(day, seal), seal).contains(u"damaged"));
    day = someDay();
    day.whole.clinic.reset();
    CHECK(refusal(*sealDay(day, seal), seal).contains(u"damaged"));
}

TEST_CASE("A flipped bit anywhere, and a file cut anywhere, is refused and never crashes")
{
    const DaySeal seal = someSeal();
    const QByteArray file = *sealDay(someDay(), seal);
    int refused = 0;
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray flipped = file;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        refused += openDay(flipped, seal) ? 0 : 1;
        refused += openDay(file.first(at), seal) ? 0 : 1;
    }
    CHECK(refused == 2 * file.size());
    CHECK(refusal(file + 'x', seal).contains(u"damaged"));
}

TEST_CASE("What is no kept day, of another version or too large is said to be that")
{
    const DaySeal seal = someSeal();
    const QByteArray file = *sealDay(someDay(), seal);
    CHECK(refusal({}, seal).contains(u"not a day"));
    CHECK(refusal("[server]\naddress=x\n", seal).contains(u"not a day"));
    QByteArray older = file;
    older.replace(0, 12, "MEDCRM-DAY 0");
    CHECK(refusal(older, seal).contains(u"another version"));
    QByteArray otherProtocol = file;
    otherProtocol[14] = otherProtocol[14] == 'a' ? 'b' : 'a';
    CHECK(refusal(otherProtocol, seal).contains(u"another version"));
    CHECK(refusal(file + QByteArray(largestKeptDay, 'x'), seal).contains(u"larger"));
}

TEST_CASE("A day larger than any clinic's is not kept, and says so")
{
    KeptDay day = someDay();
    day.account.user.fullName = QString(largestKeptDay, u'x');
    const Result<QByteArray> file = sealDay(day, someSeal());
    REQUIRE_FALSE(file);
    CHECK(file.error().message.contains(u"too large"));
}

TEST_CASE("A busy day of 500 bookings and 500 visits is far below the largest that is kept")
{
    KeptDay day = someDay();
    const Appointment appointment = day.whole.appointments.first();
    const Visit visit = day.whole.visits.first();
    for (int i = 0; i < 500; ++i) {
        day.whole.appointments += appointment;
        day.whole.visits += visit;
    }
    const QByteArray file = *sealDay(day, someSeal());
    WARN("1002 records are kept in " << file.size() / 1024 << " KiB");
    CHECK(file.size() * 10 < largestKeptDay);
}
