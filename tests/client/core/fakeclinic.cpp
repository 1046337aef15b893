// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/core/fakeclinic.h"

#include "common/protocol/fingerprint.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

FakeClinic::FakeClinic()
{
    day.clinic = someClinic();
    answerHello();
    answerAuth();
    answerSubscribe();
}

void FakeClinic::answerHello()
{
    answer<Hello>([this](const Hello &) {
        return ServerHello{u"Test clinic"_s, u"1.0"_s, clock.now(), protocolFingerprint(), 1};
    });
}

void FakeClinic::answerAuth()
{
    answer<Login>([this](const Login &login) -> Result<SignedIn> {
        ++m_logins;
        if (login.username != "sara"_L1 || login.password != "correct horse battery"_L1)
            return fail(ErrorCode::Unauthenticated, {}, u"The user name or the password is wrong."_s);
        return signIn();
    });
    answer<ResumeLogin>([this](const ResumeLogin &resume) -> Result<SignedIn> {
        if (!m_goodTokens.contains(resume.token))
            return fail(ErrorCode::Unauthenticated, {}, u"This sign-in is over. Sign in again."_s);
        SignedIn account = signIn();
        if (resume.token.startsWith(u"access"))
            account.tokens.refreshToken.clear(); // as the server does: the client keeps the one it has
        else
            m_goodTokens.remove(resume.token);
        return account;
    });
    answer<RefreshLogin>([this](const RefreshLogin &refresh) -> Result<Tokens> {
        if (!m_goodTokens.remove(refresh.refreshToken))
            return fail(ErrorCode::Unauthenticated, {}, u"This sign-in is over. Sign in again."_s);
        return signIn().tokens;
    });
    answer<ChangePassword>([this](const ChangePassword &change) -> Result<SignedIn> {
        if (change.oldPassword != "correct horse battery"_L1)
            return invalid(u"oldPassword"_s, u"This is not your password."_s);
        mustChangePassword = false;
        return signIn();
    });
    answer<Logout>([this](const Logout &) {
        m_goodTokens.clear();
        return Done{};
    });
}

void FakeClinic::answerSubscribe()
{
    answer<Subscribe>([this](const Subscribe &request) { return subscription(request); });
    answer<GetSnapshotPage>([this](const GetSnapshotPage &request) { return pageOf(request.page); });
}

SignedIn FakeClinic::signIn()
{
    SignedIn account;
    account.user.id = user;
    account.user.revision = 1;
    account.user.username = u"sara"_s;
    account.user.fullName = u"Sara"_s;
    account.user.role = role;
    account.user.mustChangePassword = mustChangePassword;
    account.session = LoginSessionId(3);
    account.clinics = {someClinic()};
    const QString number = QString::number(++m_tokens);
    account.tokens = {u"access"_s + number, clock.now() + accessLifetime, u"refresh"_s + number,
                      clock.now() + std::chrono::hours(1)};
    m_goodTokens << account.tokens.accessToken << account.tokens.refreshToken;
    return account;
}

EventRecord FakeClinic::make(const QString &type, const QJsonObject &payload)
{
    EventRecord record{clinicId, m_epoch, sequence() + 1, type, clock.now(), {}, payload};
    if (isAnswering())
        record.actor = EventActor{user, u"Sara"_s, LoginSessionId(3)}; // as signIn() says
    m_events.append(record);
    return record;
}

void FakeClinic::newEpoch()
{
    m_epoch += u"+"_s;
    m_events.clear();
}

Result<Subscription> FakeClinic::subscription(const Subscribe &request) const
{
    if (request.clinic != clinicId)
        return fail(ErrorCode::NotFound, u"clinic"_s, u"There is no such clinic."_s);
    Subscription reply{m_epoch, sequence(), businessDay, {}, {}};
    if (!reply.businessDay.isValid())
        reply.businessDay = medcrm::businessDay(clock.now(), someClinic().zone());
    const qint64 missing = sequence() - request.since.value_or(0);
    if (request.epoch == m_epoch && missing >= 0 && missing <= 300 && missing <= m_events.size())
        reply.events = m_events.mid(m_events.size() - missing);
    else
        reply.snapshot = pageOf(0);
    return reply;
}

// Appointments spread over the pages, the rest on the first.
SnapshotPage FakeClinic::pageOf(int page) const
{
    SnapshotPage part = page == 0 ? day : SnapshotPage{};
    part.page = page;
    part.pages = snapshotPages;
    part.appointments.clear();
    for (qsizetype i = page; i < day.appointments.size(); i += snapshotPages)
        part.appointments += day.appointments[i];
    return part;
}

Clinic someClinic()
{
    Clinic clinic;
    clinic.id = FakeClinic::clinicId;
    clinic.revision = 1;
    clinic.name = u"Riverside"_s;
    clinic.timeZone = u"Africa/Cairo"_s;
    return clinic;
}

Doctor someDoctor(qint64 id, const QString &name)
{
    Doctor doctor;
    doctor.id = DoctorId(id);
    doctor.revision = 1;
    doctor.clinic = FakeClinic::clinicId;
    doctor.fullName = name;
    doctor.ticketPrefix = u"A"_s;
    return doctor;
}

Service someService(qint64 id, const QString &name)
{
    Service service;
    service.id = ServiceId(id);
    service.revision = 1;
    service.clinic = FakeClinic::clinicId;
    service.name = name;
    return service;
}

PatientSummary somePatient(qint64 id, const QString &given, const QString &family)
{
    return {PatientId(id),      QString::number(10000 + id), given, family, Sex::Female,
            QDate(1990, 3, 12), BirthPrecision::Day};
}

Appointment someAppointment(qint64 id, const PatientSummary &patient, DoctorId doctor, Instant start)
{
    Appointment appointment;
    appointment.id = AppointmentId(id);
    appointment.revision = 1;
    appointment.clinic = FakeClinic::clinicId;
    appointment.doctor = doctor;
    appointment.patient = patient;
    appointment.service = ServiceId(1);
    appointment.start = start;
    appointment.end = start + std::chrono::minutes(20);
    appointment.bookedBy = UserId(7);
    return appointment;
}

Visit someVisit(qint64 id, const PatientSummary &patient, DoctorId doctor, Instant arrived)
{
    Visit visit;
    visit.id = VisitId(id);
    visit.revision = 1;
    visit.clinic = FakeClinic::clinicId;
    visit.doctor = doctor;
    visit.patient = patient;
    visit.businessDay = businessDay(arrived, someClinic().zone());
    visit.ticketNumber = int(id);
    visit.ticket = u"A%1"_s.arg(id, 2, 10, QChar(u'0'));
    visit.arrivedAt = arrived;
    return visit;
}

} // namespace medcrm::test
