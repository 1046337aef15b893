// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/adminclinic.h"

#include "client/ui/widgets/toast.h"
#include "common/protocol/audit.h"
#include "common/protocol/auth.h"
#include "common/protocol/booking.h"
#include "common/protocol/schedules.h"
#include "common/protocol/userchanged.h"
#include "common/protocol/waitlist.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

template <typename R>
R *withId(QList<R> &records, decltype(R::id) id)
{
    const auto found = std::find_if(records.begin(), records.end(), [id](const R &r) { return r.id == id; });
    return found == records.end() ? nullptr : &*found;
}

User someUser(qint64 id, const QString &username, const QString &name, Role role)
{
    User user;
    user.id = UserId(id);
    user.revision = 1;
    user.username = username;
    user.fullName = name;
    user.role = role;
    user.clinics = {FakeClinic::clinicId};
    return user;
}

} // namespace

AdminClinic::AdminClinic(MorningClinic &clinic)
    : m_clinic(clinic)
{
    fill();
    answerLogin();
    answerDirectory();
    answerUsers();
    answerHours();
    answerLog();
}

void AdminClinic::fill()
{
    clinics = {someClinic()};
    Clinic hill = someClinic();
    hill.id = ClinicId(2);
    hill.name = u"Hillside"_s;
    hill.timeZone = u"Europe/Berlin"_s;
    clinics += hill;
    users = {someUser(7, u"sara"_s, u"Sara Haddad"_s, Role::Administrator),
             someUser(8, u"maha"_s, u"Maha Adel"_s, Role::Receptionist),
             someUser(9, u"farouk"_s, u"Leila Farouk"_s, Role::Doctor)};
    WeeklySchedule schedule;
    schedule.clinic = FakeClinic::clinicId;
    schedule.doctor = MorningClinic::farouk;
    schedule.revision = 1;
    for (int weekday = 1; weekday <= 5; ++weekday) {
        schedule.rules.append({weekday, 9 * 60, 12 * 60, {}, {}, {}});
        schedule.rules.append({weekday, 13 * 60, 17 * 60, {}, {}, {}});
    }
    schedules = {schedule};
}

SignedIn AdminClinic::signedIn() const
{
    SignedIn account;
    account.user = users.first();
    account.user.role = role;
    account.session = LoginSessionId(3);
    account.clinics = clinics;
    account.tokens = {u"access"_s, m_clinic.clock.now() + std::chrono::minutes(10), u"refresh"_s,
                      m_clinic.clock.now() + std::chrono::hours(1)};
    return account;
}

void AdminClinic::answerLogin()
{
    m_clinic.answer<Login>([this](const Login &) { return signedIn(); });
    m_clinic.answer<ResumeLogin>([this](const ResumeLogin &) { return signedIn(); });
}

template <typename R, typename Event, typename Create, typename Update, typename Details>
void AdminClinic::answerRecords(QList<R> &records, Details Create::*inCreate, Details Update::*inUpdate,
                                R Event::*inEvent)
{
    m_clinic.answer<Create>([=, this, &records](const Create &request) -> Result<typename Create::Reply> {
        R record;
        static_cast<Details &>(record) = request.*inCreate;
        record.id = decltype(R::id)(++m_lastId);
        record.revision = 1;
        records += record;
        Event event;
        event.*inEvent = record;
        m_clinic.publish(event);
        if constexpr (std::is_same_v<R, User>)
            return UserWithPassword{record, u"kmwr-t7ha-q2px-9vdn"_s};
        else
            return record;
    });
    m_clinic.answer<Update>([=, this, &records](const Update &request) -> Result<R> {
        R &record = *withId(records, request.id);
        if (record.revision != request.revision)
            return fail(ErrorCode::Conflict, u"revision"_s,
                        u"Omar changed this meanwhile. Look at it again."_s, toJsonObject(record));
        static_cast<Details &>(record) = request.*inUpdate;
        ++record.revision;
        Event event;
        event.*inEvent = record;
        m_clinic.publish(event);
        return record;
    });
}

void AdminClinic::answerDirectory()
{
    m_clinic.answer<ListWishes>([](const ListWishes &) { return QList<Wish>(); });
    m_clinic.answer<ListClinics>([this](const ListClinics &) { return clinics; });
    answerRecords<Clinic, ClinicChanged, CreateClinic, UpdateClinic, ClinicDetails>(
        clinics, &CreateClinic::clinic, &UpdateClinic::clinic, &ClinicChanged::clinic);
    answerRecords<Room, RoomChanged, CreateRoom, UpdateRoom, RoomDetails>(
        m_clinic.day.rooms, &CreateRoom::room, &UpdateRoom::room, &RoomChanged::room);
    answerRecords<Doctor, DoctorChanged, CreateDoctor, UpdateDoctor, DoctorDetails>(
        m_clinic.day.doctors, &CreateDoctor::doctor, &UpdateDoctor::doctor, &DoctorChanged::doctor);
    answerRecords<Service, ServiceChanged, CreateService, UpdateService, ServiceDetails>(
        m_clinic.day.services, &CreateService::service, &UpdateService::service, &ServiceChanged::service);
}

void AdminClinic::answerUsers()
{
    m_clinic.answer<ListUsers>([this](const ListUsers &) { return users; });
    answerRecords<User, UserChanged, CreateUser, UpdateUser, UserDetails>(
        users, &CreateUser::user, &UpdateUser::user, &UserChanged::user);
    m_clinic.answer<ResetPassword>([this](const ResetPassword &request) -> Result<UserWithPassword> {
        User &user = *withId(users, request.id);
        ++user.revision;
        user.mustChangePassword = true;
        m_clinic.publish(UserChanged{user});
        return UserWithPassword{user, u"abcd-efgh-jkmn-pqrs"_s};
    });
}

Appointment AdminClinic::carriedOut(const HitDecision &decision) const
{
    Appointment now = *std::find_if(hits.begin(), hits.end(),
                                    [&](const Appointment &hit) { return hit.id == decision.appointment; });
    const Milliseconds length = now.end - now.start;
    ++now.revision;
    now.start = decision.start.value_or(now.start);
    now.end = now.start + length;
    now.doctor = decision.doctor.value_or(now.doctor);
    if (decision.action == HitAction::Cancel)
        now.status = AppointmentStatus::Cancelled;
    return now;
}

void AdminClinic::answerHours()
{
    m_clinic.answer<GetSchedules>([this](const GetSchedules &) {
        return ClinicSchedules{m_clinic.sequence(), schedules, exceptions};
    });
    m_clinic.answer<PreviewSchedule>([this](const PreviewSchedule &) { return ScheduleHits{hits, false}; });
    m_clinic.answer<FindFreeTimes>([this](const FindFreeTimes &request) {
        QList<FreeTime> times;
        for (const int hour : {14, 15, 20}) {
            const Instant start = m_clinic.at(hour, 0) + std::chrono::hours(24);
            times.append(
                {request.doctor.value_or(MorningClinic::chen), start, start + std::chrono::minutes(20), {}});
        }
        return times;
    });
    m_clinic.answer<SaveSchedule>([this](const SaveSchedule &request) -> Result<SavedSchedule> {
        for (const Appointment &hit : std::as_const(hits)) {
            const bool decided =
                std::any_of(request.decisions.begin(), request.decisions.end(),
                            [&](const HitDecision &decision) { return decision.appointment == hit.id; });
            if (!decided)
                return fail(ErrorCode::Conflict, u"decisions"_s, u"Somebody was booked meanwhile."_s,
                            toJsonObject(ScheduleHits{hits, false}));
        }
        SavedSchedule saved;
        for (const HitDecision &decision : request.decisions)
            saved.appointments += carriedOut(decision);
        if (request.change.rules) {
            WeeklySchedule &schedule = schedules.first();
            schedule.rules = *request.change.rules;
            ++schedule.revision;
            saved.schedule = schedule;
            m_clinic.publish(ScheduleChanged{schedule});
        }
        for (const ScheduleExceptionDetails &details : request.change.add) {
            ScheduleException exception;
            static_cast<ScheduleExceptionDetails &>(exception) = details;
            exception.id = ScheduleExceptionId(++m_lastId);
            exception.revision = 1;
            exceptions += exception;
            saved.exceptions += exception;
            m_clinic.publish(ScheduleExceptionAdded{exception});
        }
        for (const ScheduleExceptionId id : request.change.remove) {
            m_clinic.publish(ScheduleExceptionRemoved{*withId(exceptions, id)});
            exceptions.removeIf([id](const ScheduleException &exception) { return exception.id == id; });
        }
        return saved;
    });
}

void AdminClinic::answerLog()
{
    for (int i = 1; i <= 250; ++i) {
        AuditEntry entry;
        entry.id = i;
        entry.at = m_clinic.at(8, 0) + std::chrono::minutes(i / 2);
        entry.user = UserId(i % 3 ? 8 : 7);
        entry.userName = i % 3 ? u"Maha Adel"_s : u"Sara Haddad"_s;
        entry.method = i % 3 ? u"visits.checkIn"_s : u"rooms.update"_s;
        entry.entity = i % 3 ? u"visit"_s : u"room"_s;
        entry.entityId = i;
        entry.before = {{u"name"_s, u"Room %1"_s.arg(i)}, {u"revision"_s, 1}};
        entry.after = {{u"name"_s, u"Lab %1"_s.arg(i)}, {u"revision"_s, 2}};
        log += entry;
    }
    m_clinic.answer<ListAudit>([this](const ListAudit &request) {
        QList<AuditEntry> fitting;
        for (auto it = log.rbegin(); it != log.rend(); ++it) {
            const bool fits = it->id < request.before.value_or(INT64_MAX)
                && it->id > request.after.value_or(0) && it->method.startsWith(request.request)
                && (request.entity.isEmpty() || request.entity == it->entity)
                && (!request.entityId || request.entityId == it->entityId)
                && (!request.user || request.user == it->user) && (!request.from || *request.from <= it->at)
                && (!request.to || it->at < *request.to);
            if (fits)
                fitting += *it;
        }
        medcrm::AuditPage page;
        const int limit = request.limit.value_or(100);
        page.entries = fitting.mid(0, limit);
        if (fitting.size() > limit)
            page.next = page.entries.last().id;
        return page;
    });
}

User &AdminClinic::user(const QString &username)
{
    return *std::find_if(users.begin(), users.end(),
                         [&](const User &user) { return user.username == username; });
}

Room AdminClinic::changeElsewhere(RoomId id, const RoomDetails &details)
{
    Room &room = *withId(m_clinic.day.rooms, id);
    static_cast<RoomDetails &>(room) = details;
    ++room.revision;
    m_clinic.publish(RoomChanged{room});
    return room;
}

AdminDesk::AdminDesk(Begins begins)
{
    if (begins == Begins::WithoutClinic)
        admin.clinics = {};
    if (begins == Begins::AsReceptionist)
        admin.role = Role::Receptionist;
    ClientSession &session = desk.start();
    m_window = std::make_unique<ui::ReceptionWindow>(session);
    m_window->resize(1440, 860);
    session.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return session.login().isSignedIn(); }));
    REQUIRE(await([&] { return desk.isCurrent() || begins == Begins::WithoutClinic; }));
    REQUIRE(showActive(*m_window));
    press(Qt::Key_F12);
    settle();
}

AdminDesk::~AdminDesk()
{
    m_window.reset();
    desk.end();
}

ui::AdminPage &AdminDesk::page()
{
    auto *page = window().findChild<ui::AdminPage *>();
    REQUIRE(page);
    return *page;
}

QStringList AdminDesk::messages()
{
    QStringList texts;
    for (const ui::Toast *toast : m_window->findChildren<ui::Toast *>()) {
        if (toast->isVisible())
            texts += toast->message();
    }
    return texts;
}

bool AdminDesk::says(const QString &part)
{
    return await([&] { return messages().join(u'\n').contains(part); });
}

void AdminDesk::settle()
{
    ClientSession &session = desk.session();
    REQUIRE(await([&] {
        const bool follows = session.feed().clinic().isValid();
        return (!follows || session.feed().sequence() == clinic.sequence())
            && session.api().calls().pending() == 0;
    }));
}

} // namespace medcrm::test
