// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/currentvisitcard.h"
#include "client/ui/models/lanemodel.h"
#include "client/ui/models/seenmodel.h"
#include "client/ui/widgets/actionbutton.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "common/protocol/line.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/client/visitoffers.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

enum class Whose { Own, Shared, Colleagues };

std::string nameOf(Whose whose)
{
    return whose == Whose::Own ? "own" : whose == Whose::Shared ? "for any doctor" : "another doctor's";
}

/// The doctor's real window before one visit that is put into every state.
struct OffersWindow : DoctorDesk
{
    static constexpr DoctorId colleague{2};
    static constexpr DoctorId any{9};
    static constexpr qint64 visitId = 1;

    OffersWindow()
    {
        clinic.day.doctors += someDoctor(colleague.value(), u"Dr Wei Chen"_s);
        Doctor line = someDoctor(any.value(), u"Any doctor"_s);
        line.shared = true;
        clinic.day.doctors += line;
        clinic.add(visitId, u"Shown"_s, VisitStatus::Waiting);
        clinic.add(2, u"Other"_s, VisitStatus::Left);
        clinic.add(3, u"Inside"_s, VisitStatus::Left);
        show();
    }
    ~OffersWindow() { closeMenus(); }

    QDate today() { return businessDay(clinic.clock.now(), someClinic().zone()); }

    Visit put(VisitStatus status, const Setting &setting, Whose whose)
    {
        publish(2, setting.busy && status != VisitStatus::Called ? VisitStatus::Called : VisitStatus::Left);
        publish(
            3, setting.busy && status != VisitStatus::InService ? VisitStatus::InService : VisitStatus::Left);
        Visit &visit = clinic.visit(visitId);
        const qint64 revision = visit.revision;
        visit = inState(visit, status, setting, clinic.clock.now(), today());
        visit.doctor = whose == Whose::Own ? DoctorClinic::farouk : whose == Whose::Shared ? any : colleague;
        visit.sharedLine = whose == Whose::Shared ? std::optional(any) : std::nullopt;
        visit.revision = revision + 1;
        clinic.publish(VisitStatusChanged{visit});
        settle();
        return visit;
    }

    /// The words of all that can be done with the visit anywhere in the window, sorted; nothing when it is not shown.
    std::optional<QStringList> offers(const Visit &visit)
    {
        closeMenus();
        if (visit.status == VisitStatus::Called || visit.status == VisitStatus::InService)
            return isCurrent(visit) ? std::optional(onTheCard(visit)) : std::nullopt;
        const auto found = row(visit);
        if (!found)
            return std::nullopt;
        QMenu *menu = openAt(*found);
        return menu ? offersOf(*menu, {u"Book follow-up"_s}) : QStringList();
    }

    /// Does what a word says, wherever the window offers it.
    bool does(const Visit &visit, VisitAction action)
    {
        closeMenus();
        if (visit.status == VisitStatus::Called || visit.status == VisitStatus::InService) {
            if (ActionButton *step = button(wordOf(action))) {
                step->click();
                return !step->text().contains(u'▾') || triggered(openMenu(), {});
            }
            ActionButton *more = button(u"More"_s);
            if (!more)
                return false;
            more->click();
            return triggered(openMenu(), wordOf(action));
        }
        const auto found = row(visit);
        return found && triggered(openAt(*found), wordOf(action));
    }

    qsizetype commands()
    {
        return clinic.requestsOf<CallVisit>().size() + clinic.requestsOf<ChangeVisit>().size()
            + clinic.requestsOf<MoveVisit>().size();
    }

    bool asked(VisitAction action, const Visit &visit)
    {
        if (action == VisitAction::Call)
            return decode<CallVisit>(clinic.requestsOf<CallVisit>().last().params)->visit == visit.id;
        if (action == VisitAction::Transfer)
            return decode<MoveVisit>(clinic.requestsOf<MoveVisit>().last().params)->doctor.has_value();
        return decode<ChangeVisit>(clinic.requestsOf<ChangeVisit>().last().params)->action == action;
    }

    void settle()
    {
        REQUIRE(await([&] { return session().feed().sequence() == clinic.sequence(); }));
    }

private:
    struct Place
    {
        QListView *list;
        QModelIndex index;
    };

    void publish(qint64 id, VisitStatus status) { clinic.change(id, status); }

    bool isCurrent(const Visit &visit)
    {
        return !window().describe().filter(u"current: %1 "_s.arg(visit.ticket)).isEmpty();
    }

    /// Buttons that can be pressed, and what is behind "More".
    QStringList onTheCard(const Visit &visit)
    {
        QStringList words;
        for (const auto &[action, name] : enumNames(VisitAction{})) {
            if (action == VisitAction::Call || action == VisitAction::Move || isDayClosing(action))
                continue;
            const ActionButton *step = stepOf(visit, wordOf(action));
            if (step && step->isEnabled() && !words.contains(wordOf(action)))
                words += wordOf(action);
        }
        if (ActionButton *more = stepOf(visit, u"More"_s)) {
            more->click();
            if (const QMenu *menu = openMenu())
                words += offersOf(*menu, {});
            closeMenus();
        }
        words.sort();
        return words;
    }

    ActionButton *stepOf(const Visit &visit, const QString &word)
    {
        for (const CurrentVisitCard *card : window().findChildren<CurrentVisitCard *>()) {
            if (!card->visit() || card->visit()->id != visit.id)
                continue;
            for (ActionButton *each : card->findChildren<ActionButton *>()) {
                if (each->isVisible() && each->text().startsWith(word))
                    return each;
            }
        }
        return nullptr;
    }

    std::optional<Place> row(const Visit &visit)
    {
        for (QListView *list : window().findChildren<QListView *>()) {
            for (int i = 0; i < list->model()->rowCount(); ++i) {
                const QModelIndex index = list->model()->index(i, list->modelColumn());
                const QVariant held = index.data(RowRole);
                const bool waits = held.canConvert<LaneRow>() && held.value<LaneRow>().visit.id == visit.id;
                const bool seen = held.canConvert<SeenRow>() && held.value<SeenRow>().visit.id == visit.id;
                if (waits || seen)
                    return Place{list, index};
            }
        }
        return std::nullopt;
    }

    QMenu *openAt(const Place &place)
    {
        for (SegmentedTabs *tabs : window().findChildren<SegmentedTabs *>()) {
            if (tabs->isVisible())
                tabs->setCurrentIndex(place.list->accessibleName() == u"Seen" ? 2 : 0);
        }
        place.list->setFocus(Qt::TabFocusReason);
        place.list->setCurrentIndex(place.index);
        press(Qt::Key_Return);
        return openMenu();
    }

    static bool triggered(const QMenu *menu, const QString &word)
    {
        QAction *entry = menu && !word.isEmpty() ? firstOf(*menu, word)
            : menu                               ? menu->actions().value(0)
                                                 : nullptr;
        if (entry)
            entry->trigger();
        closeMenus();
        return entry != nullptr;
    }
};

/// Whether this doctor's window has the visit anywhere.
bool isListed(const Visit &visit, const Setting &setting, Whose whose)
{
    if (whose == Whose::Colleagues || visit.status == VisitStatus::EnteredInError)
        return false;
    return isOpen(visit.status) || !setting.ofYesterday;
}

} // namespace

TEST_CASE("In every state the doctor's window offers exactly what the table allows, for own patients only "
          "and those "
          "of any doctor")
{
    OffersWindow desk;
    int compared = 0;
    int hidden = 0;
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        for (const Setting &setting : settings) {
            for (const Whose whose : {Whose::Own, Whose::Shared, Whose::Colleagues}) {
                if (whose == Whose::Shared && status != VisitStatus::Waiting)
                    continue; // whoever is called from it is one doctor's
                INFO(name << ", " << setting.name << ", " << nameOf(whose));
                const Visit visit = desk.put(status, setting, whose);
                const std::optional<QStringList> offers = desk.offers(visit);
                REQUIRE(offers.has_value() == isListed(visit, setting, whose));
                if (!offers) {
                    ++hidden;
                    continue;
                }
                CHECK(
                    *offers
                    == wordsOf(allowed(visit, Role::Doctor, setting, desk.clinic.clock.now(), desk.today())));
                ++compared;
            }
        }
    }
    CHECK(compared == 9 * 5 - 5 - 4 + 5);
    CHECK(hidden == 9 * 5 + 5 + 4);
}

TEST_CASE("What the doctor's window offers does what it says")
{
    OffersWindow desk;
    int done = 0;
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        const Setting usual = settings[0];
        const Visit shown = desk.put(status, usual, Whose::Own);
        if (!desk.offers(shown))
            continue;
        for (const VisitAction action :
             allowed(shown, Role::Doctor, usual, desk.clinic.clock.now(), desk.today())) {
            INFO(nameOf(action) << " from " << name);
            const Visit visit = desk.put(status, usual, Whose::Own);
            const qsizetype before = desk.commands();
            REQUIRE(desk.does(visit, action));
            REQUIRE(await([&] { return desk.commands() == before + 1; }));
            CHECK(desk.asked(action, visit));
            REQUIRE(await([&] { return desk.session().api().calls().pending() == 0; }));
            desk.settle();
            ++done;
        }
    }
    INFO(done << " steps");
    CHECK(done >= 15);
}

TEST_CASE("What can't be done now is greyed and says why, and so do the keys")
{
    OffersWindow desk;
    desk.put(VisitStatus::Called, settings[4], Whose::Own); // another one is inside
    const ActionButton *start = desk.button(wordOf(VisitAction::Start));
    REQUIRE(start);
    CHECK_FALSE(start->isEnabled());
    CHECK(start->toolTip() == u"Another patient is with the doctor."_s);
    press(Qt::Key_F9);
    CHECK(desk.says(u"First finish the call of"_s));
    desk.put(VisitStatus::Called, settings[3], Whose::Own);
    press(Qt::Key_F10);
    CHECK(desk.says(u"Just called; call again in"_s));
    desk.put(VisitStatus::Left, settings[0], Whose::Own);
    press(Qt::Key_F10);
    CHECK(desk.says(u"Nobody is called."_s));
    press(Qt::Key_F9);
    CHECK(desk.says(u"No one to call"_s));
}
