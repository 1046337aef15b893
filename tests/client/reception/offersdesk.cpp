// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/offersdesk.h"

#include "client/reception/pages/endedview.h"
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/ui/widgets/actionbutton.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;

namespace medcrm::test {

using namespace medcrm::ui;

OffersDesk::OffersDesk(Role role)
{
    clinic.role = role;
    Doctor any = someDoctor(anyDoctor.value(), u"Any doctor"_s);
    any.shared = true;
    any.ticketPrefix = u"W"_s;
    clinic.day.doctors += any;
    ClientSession &session = desk.start();
    m_window = std::make_unique<ReceptionWindow>(session);
    m_window->resize(1600, 900);
    session.login().login(u"sara"_s, u"correct horse battery"_s);
    REQUIRE(await([&] { return session.login().isSignedIn() && desk.isCurrent(); }));
    REQUIRE(showActive(*m_window));
    for (ActionButton *button : m_window->findChildren<ActionButton *>()) {
        if (button->isCheckable() && button->text().contains(u"arrived"_s))
            button->click(); // what ended is shown
    }
    clinic.answer<ChangeVisit>([this](const ChangeVisit &request) { return step(request); });
    // So that there is a place to move to.
    for (const auto &[family, line] :
         {std::pair(u"Neighbour"_s, MorningClinic::chen), std::pair(u"Colleague"_s, anyDoctor)}) {
        clinic.walkInElsewhere(family, line);
        Visit &before = clinic.visit(family);
        before.arrivedAt = clinic.at(9, 0); // who stands before the one that is moved
        publish(before, before.revision + 1);
    }
}

OffersDesk::~OffersDesk()
{
    closeMenus();
    m_window.reset();
    desk.end();
}

Visit OffersDesk::put(VisitStatus status, const Setting &setting, bool shared)
{
    const DoctorId line = shared ? anyDoctor : MorningClinic::chen;
    occupy(u"Murray"_s, setting.busy && status != VisitStatus::Called, VisitStatus::Called);
    occupy(u"Mwangi"_s, setting.busy && status != VisitStatus::InService, VisitStatus::InService);
    Visit &visit = clinic.visit(u"Kaya"_s);
    const qint64 revision = visit.revision;
    visit = inState(visit, status, setting, clinic.clock.now(), today());
    visit.doctor = line;
    visit.sharedLine = shared ? std::optional(line) : std::nullopt;
    publish(visit, revision + 1);
    return visit;
}

QMenu *OffersDesk::menuOf(const Visit &visit)
{
    closeMenus();
    QListView *list = choose(visit);
    if (!list)
        return nullptr;
    press(Qt::Key_Return);
    return openMenu();
}

QListView *OffersDesk::choose(const Visit &visit)
{
    for (Lane *lane : m_window->findChildren<Lane *>()) {
        LaneView *view = lane->view();
        if (lane->doctor() != visit.doctor || !isOpen(visit.status))
            continue;
        view->setFocus(Qt::TabFocusReason);
        view->choose(visit.id);
        return view;
    }
    auto *ended = m_window->findChild<EndedView *>();
    for (int row = 0; row < ended->model()->rowCount(); ++row) {
        const QModelIndex index = ended->model()->index(row, ended->modelColumn());
        if (rowOf<EndedRow>(index).visit && rowOf<EndedRow>(index).visit->id == visit.id) {
            ended->setFocus(Qt::TabFocusReason);
            ended->setCurrentIndex(index);
            return ended;
        }
    }
    return nullptr;
}

void OffersDesk::take(const Visit &visit, VisitAction action)
{
    QMenu *menu = menuOf(visit);
    REQUIRE(menu);
    QAction *entry = firstOf(*menu, wordOf(action));
    REQUIRE(entry);
    const qsizetype before = commands();
    closeMenus(); // they go with the next turn of the event loop
    entry->trigger();
    if (action == VisitAction::Move) { // which asks why
        REQUIRE(openMenu());
        type(u"bus"_s);
        press(Qt::Key_Return);
    }
    REQUIRE(await([&] { return commands() == before + 1; }));
}

void OffersDesk::changeElsewhere()
{
    Visit &visit = clinic.visit(u"Kaya"_s);
    publish(visit, visit.revision + 1);
}

Toast *OffersDesk::offer()
{
    for (Toast *toast : m_window->findChildren<Toast *>()) {
        if (toast->isVisible() && toast->hasAction())
            return toast;
    }
    return nullptr;
}

qsizetype OffersDesk::commands()
{
    return clinic.requestsOf<CallVisit>().size() + clinic.requestsOf<ChangeVisit>().size()
        + clinic.requestsOf<MoveVisit>().size();
}

bool OffersDesk::asked(VisitAction action, const Visit &visit)
{
    if (action == VisitAction::Call)
        return last<CallVisit>().visit == visit.id;
    if (action == VisitAction::Move || action == VisitAction::Transfer)
        return last<MoveVisit>().visit == visit.id
            && last<MoveVisit>().doctor.has_value() == (action == VisitAction::Transfer);
    return last<ChangeVisit>().visit == visit.id && last<ChangeVisit>().action == action;
}

QStringList OffersDesk::messages()
{
    QStringList texts;
    for (const Toast *toast : m_window->findChildren<Toast *>()) {
        if (toast->isVisible())
            texts += toast->message();
    }
    return texts;
}

void OffersDesk::settle()
{
    REQUIRE(await([&] {
        return desk.session().feed().sequence() == clinic.sequence()
            && desk.session().api().calls().pending() == 0;
    }));
}

Result<Visit> OffersDesk::step(const ChangeVisit &request)
{
    Visit &visit = clinic.visit(u"Kaya"_s);
    const VisitTransition *arrow = findTransition(visitTransitions(), request.action, visit.status);
    if (visit.revision != request.revision || !arrow)
        return fail(ErrorCode::Conflict, u"revision"_s, u"Another desk was first."_s, toJsonObject(visit));
    visit.status = arrow->to;
    ++visit.revision;
    clinic.publish(VisitStatusChanged{visit});
    return visit;
}

void OffersDesk::publish(Visit &visit, qint64 revision)
{
    visit.revision = revision;
    clinic.publish(VisitStatusChanged{visit});
    settle();
}

void OffersDesk::occupy(const QString &family, bool there, VisitStatus status)
{
    Visit &other = clinic.visit(family);
    other.doctor = MorningClinic::chen;
    other.status = there ? status : VisitStatus::Left;
    publish(other, other.revision + 1);
}

} // namespace medcrm::test
