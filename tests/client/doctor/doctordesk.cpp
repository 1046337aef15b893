// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/doctor/doctordesk.h"

#include "client/ui/widgets/toast.h"
#include "common/model/visitorder.h"
#include "common/protocol/auth.h"
#include "common/protocol/patients.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

DoctorClinic::DoctorClinic()
{
    day.doctors = {someDoctor(farouk.value(), u"Dr Leila Farouk"_s)};
    const auto signIn = [this]() -> Result<SignedIn> {
        SignedIn account;
        account.user.id = user;
        account.user.revision = 1;
        account.user.username = u"farouk"_s;
        account.user.fullName = u"Leila Farouk"_s;
        account.user.role = Role::Doctor;
        account.session = LoginSessionId(3);
        account.doctor = farouk;
        account.clinics = {someClinic()};
        account.tokens = {u"access"_s, clock.now() + std::chrono::hours(1), u"refresh"_s,
                          clock.now() + std::chrono::hours(1)};
        return account;
    };
    answer<Login>([signIn](const Login &) { return signIn(); });
    answer<ResumeLogin>([signIn](const ResumeLogin &) { return signIn(); });
    answer<GetPatient>([](const GetPatient &request) -> Result<PatientFile> {
        PatientFile file;
        file.patient.id = request.patient;
        file.patient.revision = 1;
        file.patient.mrn = u"1"_s;
        file.patient.familyName = u"Somebody"_s;
        file.patient.alerts = {u"Allergy: penicillin"_s};
        return file;
    });
    answer<CallNext>([this](const CallNext &) -> Result<std::optional<Visit>> {
        const QList<Visit> line = inLineOrder(day.visits, clock.now(), std::chrono::minutes(45));
        if (line.isEmpty())
            return std::optional<Visit>();
        return step(line.first().id, line.first().revision, VisitAction::Call).map([](const Visit &visit) {
            return std::optional(visit);
        });
    });
    answer<ChangeVisit>(
        [this](const ChangeVisit &request) { return step(request.visit, request.revision, request.action); });
}

Visit &DoctorClinic::add(qint64 id, const QString &family, VisitStatus status)
{
    Visit made =
        someVisit(id, somePatient(id, u"Pat"_s, family), farouk, clock.now() - std::chrono::minutes(30));
    made.status = status;
    if (status != VisitStatus::Waiting)
        made.firstCalledAt = made.lastCalledAt = clock.now() - std::chrono::minutes(5);
    if (status == VisitStatus::InService)
        made.startedAt = made.lastCalledAt;
    day.visits.append(made);
    return day.visits.last();
}

Visit &DoctorClinic::visit(qint64 id)
{
    for (Visit &visit : day.visits) {
        if (visit.id == VisitId(id))
            return visit;
    }
    qFatal("the test's clinic has no such visit");
}

void DoctorClinic::change(qint64 id, VisitStatus status)
{
    Visit &changed = visit(id);
    changed.status = status;
    ++changed.revision;
    publish(VisitStatusChanged{changed});
}

Result<Visit> DoctorClinic::step(VisitId id, qint64 revision, VisitAction action)
{
    Visit &changed = visit(id.value());
    if (changed.revision != revision)
        return fail(ErrorCode::Conflict, {}, u"Somebody else was first."_s, toJsonObject(changed));
    const VisitTransition *arrow = findTransition(visitTransitions(), action, changed.status);
    if (!arrow)
        return fail(ErrorCode::Conflict, {}, u"Not from here."_s, toJsonObject(changed));
    changed.status = arrow->to;
    ++changed.revision;
    if (action == VisitAction::Call || action == VisitAction::Recall) {
        changed.lastCalledAt = clock.now();
        changed.firstCalledAt = changed.firstCalledAt.value_or(clock.now());
        ++changed.callCount;
    } else if (action == VisitAction::Start) {
        changed.startedAt = clock.now();
    } else if (action == VisitAction::Complete) {
        changed.endedAt = clock.now();
    }
    publish(VisitStatusChanged{changed});
    return changed;
}

DoctorDesk::~DoctorDesk()
{
    m_window.reset();
    m_desk.end();
}

void DoctorDesk::show()
{
    ClientSession &session = m_desk.start();
    m_window = std::make_unique<ui::DoctorWindow>(session);
    session.login().login(u"farouk"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return session.login().isSignedIn() && m_desk.isCurrent(); }));
    REQUIRE(showActive(*m_window));
}

ui::ActionButton *DoctorDesk::button(const QString &word)
{
    for (ui::ActionButton *button : m_window->findChildren<ui::ActionButton *>()) {
        if (button->isVisible() && button->text().startsWith(word))
            return button;
    }
    return nullptr;
}

bool DoctorDesk::shows(const QString &line)
{
    return await([&] { return m_window->describe().contains(line); });
}

bool DoctorDesk::says(const QString &part)
{
    return await([&] {
        for (const ui::Toast *toast : m_window->findChildren<ui::Toast *>()) {
            if (toast->isVisible() && toast->message().contains(part))
                return true;
        }
        return false;
    });
}

} // namespace medcrm::test
