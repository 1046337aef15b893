// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/openclinic.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

const QStringList wideLimits{u"connections.strangersPerAddress=1000"_s,
                             u"connections.strangers=1000"_s,
                             u"connections.perUser=100"_s,
                             u"connections.loginDeadline=120"_s,
                             u"connections.tlsDeadline=60"_s,
                             u"limits.writesPerSecond=10000"_s,
                             u"limits.writesBurst=10000"_s,
                             u"limits.framesPerSecond=10000"_s,
                             u"limits.framesBurst=10000"_s};

/// A zone where it is daytime now, so that no scenario runs into a midnight. None of them changes its clock.
QString zoneWithDaylight()
{
    const int hour = QDateTime::currentDateTimeUtc().time().hour();
    if (hour < 6)
        return u"Asia/Tokyo"_s; // 9 to 15 o'clock there
    if (hour < 16)
        return u"Africa/Lagos"_s; // 7 to 17
    return u"America/Phoenix"_s; // 9 to 17
}

SaveSchedule roundTheClock(const Doctor &doctor)
{
    SaveSchedule request;
    request.change.clinic = doctor.clinic;
    request.change.doctor = doctor.id;
    request.change.rules.emplace();
    for (int weekday = 1; weekday <= 7; ++weekday)
        request.change.rules->append({.weekday = weekday, .fromMinute = 0, .toMinute = 1440});
    request.revision = 0;
    return request;
}

} // namespace

OpenClinic::OpenClinic(const QStringList &settings, const QString &dataDirectory)
    : server(wideLimits + settings, dataDirectory)
    , admin(server)
{
    admin.signIn(u"admin"_s, server.firstPassword());
    admin.get(ChangePassword{server.firstPassword(), u"the owner of all the keys"_s});
    ClinicDetails details;
    details.name = u"Nile Street"_s;
    details.timeZone = zoneWithDaylight();
    clinic = admin.get(CreateClinic{details});
    service = admin.get(CreateService{{clinic.id, u"Consultation"_s, 20, 35'000, {}, true}});
    addUser(desk, Role::Receptionist);
    addUser(display, Role::Display);
    omar = addDoctor(u"Dr. Omar Said"_s, u"A"_s, omarAccount);
    nadia = addDoctor(u"Dr. Nadia Aziz"_s, u"B"_s, nadiaAccount);
}

User OpenClinic::addUser(Account &account, Role role)
{
    UserDetails details;
    details.username = account.username;
    details.fullName = account.username;
    details.role = role;
    details.clinics = {clinic.id};
    const UserWithPassword made = admin.get(CreateUser{details});
    account.password = u"my own secret of "_s + account.username;
    WireClient first(server);
    first.signIn(account.username, made.oneTimePassword);
    return first.get(ChangePassword{made.oneTimePassword, account.password}).user;
}

Doctor OpenClinic::addDoctor(const QString &name, const QString &prefix, Account &account)
{
    const Room room = admin.get(CreateRoom{{clinic.id, u"Room "_s + prefix, true}});
    const User user = addUser(account, Role::Doctor);
    const Doctor doctor = admin.get(CreateDoctor{{clinic.id, user.id, name, {}, room.id, prefix, true}});
    admin.get(roundTheClock(doctor));
    return doctor;
}

Patient OpenClinic::addPatient(const QString &familyName)
{
    PatientDetails details;
    details.givenName = u"Test"_s;
    details.familyName = familyName;
    return admin.get(CreatePatient{details});
}

Appointment OpenClinic::book(const Doctor &doctor, const Patient &patient)
{
    constexpr qint64 minute = 60'000;
    const Instant soon = Instant{SystemClock().now().ms / minute * minute} + 10min + 20min * m_booked++;
    return admin.get(
        BookAppointment{doctor.id, patient.id, service.id, soon, {}, AppointmentSource::Phone, {}});
}

} // namespace medcrm::test
