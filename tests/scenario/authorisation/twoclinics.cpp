// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/authorisation/twoclinics.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace medcrm::test {

namespace {

/// A text of the other clinic.
QString there(const QString &text)
{
    return QString::fromLatin1(secret::elsewhere) + u' ' + text;
}

SaveSchedule everyHour(const Doctor &doctor)
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

TwoClinics::TwoClinics(const QStringList &settings)
    : OpenClinic(settings)
{
    UserDetails spare;
    spare.username = u"spare"_s;
    spare.fullName = u"Spare"_s;
    spare.clinics = {clinic.id};
    m_spare = admin.get(CreateUser{spare}).user.id;
    UserDetails details = spare;
    details.username = details.fullName = newcomer.username;
    newcomer.password = admin.get(CreateUser{details}).oneTimePassword;
    addAccount(unlinked, Role::Doctor, clinic.id);
    openOtherClinic();
    omars = furnish(omar, service, u"Omarpatient"_s);
    nadias = furnish(nadia, service, u"Nadiapatient"_s);
    samis = furnish(sami, otherService, there(u"Samipatient"_s));
}

void TwoClinics::openOtherClinic()
{
    ClinicDetails details = clinic;
    details.name = there(u"Street"_s);
    otherClinic = admin.get(CreateClinic{details});
    otherService = admin.get(CreateService{{otherClinic.id, there(u"Surgery"_s), 20, 35'000, {}, true}});
    const Room room = admin.get(CreateRoom{{otherClinic.id, there(u"Room"_s), true}});
    addAccount(otherDesk, Role::Receptionist, otherClinic.id);
    addAccount(otherDisplay, Role::Display, otherClinic.id);
    const User user = addAccount(samiAccount, Role::Doctor, otherClinic.id);
    sami =
        admin.get(CreateDoctor{{otherClinic.id, user.id, there(u"Dr. Sami"_s), {}, room.id, u"Q"_s, true}});
    admin.get(everyHour(sami));
}

User TwoClinics::addAccount(Account &account, Role role, ClinicId where)
{
    UserDetails details;
    details.username = account.username;
    details.fullName = where == otherClinic.id ? there(account.username) : account.username;
    details.role = role;
    details.clinics = {where};
    const UserWithPassword made = admin.get(CreateUser{details});
    account.password = u"my own secret of "_s + account.username;
    WireClient first(server);
    first.signIn(account.username, made.oneTimePassword);
    return first.get(ChangePassword{made.oneTimePassword, account.password}).user;
}

Patient TwoClinics::addPatientWithSecrets(const QString &word)
{
    const QString hidden = QString::fromLatin1(secret::file);
    PatientDetails details;
    details.givenName = u"Test"_s;
    details.familyName = word;
    details.address = hidden + u" street"_s;
    details.alerts = {hidden + u" allergy"_s};
    details.notes = hidden + u" notes"_s;
    return admin.get(CreatePatient{details});
}

Appointment TwoClinics::bookIn(const Doctor &doctor, const Service &what, PatientId who, int minutes,
                               const QString &reason)
{
    constexpr qint64 minute = 60'000;
    const Instant start = Instant{SystemClock().now().ms / minute * minute} + std::chrono::minutes(minutes);
    return admin.get(BookAppointment{doctor.id, who, what.id, start, reason, AppointmentSource::Phone, {}});
}

Part TwoClinics::furnish(const Doctor &doctor, const Service &what, const QString &word)
{
    // A patient is the whole house's, so the name does not say where.
    const QString name = QString(word).remove(QString::fromLatin1(secret::elsewhere)).trimmed();
    Ids ids[2];
    for (int i = 0; i < 2; ++i) {
        const Patient patient = addPatientWithSecrets(name);
        const Appointment booked = bookIn(doctor, what, patient.id, 40 + 30 * i, word);
        const Visit visit =
            admin.get(AddWalkIn{doctor.id, patient.id, what.id, Priority::Routine, word, true});
        const Wish wish = admin.get(AddWish{doctor.clinic, patient.id, {.service = what.id, .notes = word}});
        ScheduleExceptionDetails conference;
        conference.clinic = doctor.clinic;
        conference.doctor = doctor.id;
        conference.date = QDate::currentDate().addDays(200 + i);
        conference.reason = word;
        SaveSchedule closing;
        closing.change = {doctor.clinic, {}, {}, {conference}, {}};
        const ScheduleException exception = admin.get(closing).exceptions.first();
        ids[i] = {doctor.clinic, doctor.room.value(),
                  m_spare,       doctor.id,
                  what.id,       patient.id,
                  booked.id,     AppointmentSeriesId(4'711'003),
                  exception.id,  wish.id,
                  visit.id,      LoginSessionId(4'711'004)};
    }
    return {ids[0], ids[1]};
}

} // namespace medcrm::test
