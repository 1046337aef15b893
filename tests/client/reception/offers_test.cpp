// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/offersdesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

const QStringList printing{u"Print ticket"_s};

/// In this window a visit of an earlier day is in a list as long as it is open.
bool isListed(const Visit &visit, const Setting &setting)
{
    return visit.status != VisitStatus::EnteredInError && (isOpen(visit.status) || !setting.ofYesterday);
}

bool canBeShared(VisitStatus status)
{
    return status == VisitStatus::Waiting; // whoever is called from it is one doctor's
}

} // namespace

TEST_CASE(
    "In every state the desk's window offers exactly what the table allows its role, and nothing elsewhere")
{
    const Role role = GENERATE(Role::Receptionist, Role::Administrator);
    OffersDesk desk(role);
    int compared = 0;
    int likeADoctor = 0; // the control: the table of another role is told from this one
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        for (const Setting &setting : settings) {
            for (const bool shared : {false, true}) {
                if (shared && !canBeShared(status))
                    continue;
                INFO(nameOf(role) << ", " << name << ", " << setting.name
                                  << (shared ? ", for any doctor" : ""));
                const Visit visit = desk.put(status, setting, shared);
                QMenu *menu = desk.menuOf(visit);
                REQUIRE((menu != nullptr) == isListed(visit, setting));
                if (!menu)
                    continue;
                CHECK(
                    offersOf(*menu, printing)
                    == wordsOf(allowed(visit, role, setting, desk.clinic.clock.now(), desk.today(), shared)));
                likeADoctor += offersOf(*menu, printing)
                    == wordsOf(allowed(visit, Role::Doctor, setting, desk.clinic.clock.now(), desk.today()));
                ++compared;
            }
        }
    }
    CHECK(likeADoctor < compared / 2);
    CHECK(compared
          == 9 * 5 - 5 - 4 + 5); // states × settings, less errors, less ended ones of yesterday, and shared
}

TEST_CASE("What the desk's menu offers does what it says")
{
    const Role role = GENERATE(Role::Receptionist, Role::Administrator);
    OffersDesk desk(role);
    int done = 0;
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        if (status == VisitStatus::EnteredInError)
            continue;
        const Setting usual = settings[0];
        const Visit shown = desk.put(status, usual, false);
        for (const VisitAction action : allowed(shown, role, usual, desk.clinic.clock.now(), desk.today())) {
            INFO(nameOf(role) << ", " << nameOf(action) << " from " << name);
            const Visit visit = desk.put(status, usual, false);
            desk.take(visit, action);
            CHECK(desk.asked(action, visit));
            desk.settle();
            ++done;
        }
    }
    INFO(done << " steps");
    CHECK(done >= 15);
}

TEST_CASE("A key at a visit does its step where the table allows it, else the window says why not")
{
    const std::pair<QKeySequence, VisitAction> keys[] = {{Qt::Key_Delete, VisitAction::MarkNoShow},
                                                         {Qt::ALT | Qt::Key_Left, VisitAction::Transfer},
                                                         {Qt::ALT | Qt::Key_Home, VisitAction::Move},
                                                         {Qt::Key_Backspace, VisitAction::Restore}};
    OffersDesk desk(Role::Receptionist);
    for (const auto &[status, name] : enumNames(VisitStatus{})) {
        for (const auto &[key, meant] : keys) {
            if ((key == QKeySequence(Qt::Key_Backspace)) == isOpen(status)
                || status == VisitStatus::EnteredInError)
                continue; // a key of the other list
            const Visit visit = desk.put(status, settings[0], false);
            const VisitAction action = status == VisitStatus::NoShow ? VisitAction::ReturnToLine
                : status == VisitStatus::Completed                   ? VisitAction::Reopen
                                                                     : meant;
            INFO(key.toString().toStdString() << " for " << nameOf(action) << " from " << name);
            desk.clearMessages();
            REQUIRE(desk.choose(visit));
            const qsizetype before = desk.commands();
            press(key);
            const bool may =
                allowed(visit, Role::Receptionist, settings[0], desk.clinic.clock.now(), desk.today())
                    .contains(action);
            if (may && action == VisitAction::Move) {
                REQUIRE(openMenu());
                type(u"bus"_s);
                press(Qt::Key_Return);
            }
            if (may)
                CHECK(await([&] { return desk.commands() == before + 1 && desk.asked(action, visit); }));
            else
                CHECK(await([&] { return !desk.messages().isEmpty(); }));
            CHECK(desk.commands() == before + (may ? 1 : 0));
            desk.settle();
        }
    }
}

TEST_CASE("What a desk did is taken back with Ctrl+Z or the message's button, and refused when somebody was "
          "there since")
{
    const bool byKey = GENERATE(true, false);
    const bool isLate = GENERATE(false, true);
    OffersDesk desk(Role::Receptionist);
    for (const auto &[action, from] : {std::pair(VisitAction::Cancel, VisitStatus::Waiting),
                                       std::pair(VisitAction::Leave, VisitStatus::Waiting),
                                       std::pair(VisitAction::MarkNoShow, VisitStatus::Called),
                                       std::pair(VisitAction::Move, VisitStatus::Waiting),
                                       std::pair(VisitAction::Transfer, VisitStatus::Waiting)}) {
        INFO(nameOf(action) << (byKey ? ", by key" : ", by the button") << (isLate ? ", too late" : ""));
        const Visit before = desk.put(from, settings[0], false);
        desk.clearMessages();
        desk.take(before, action);
        REQUIRE(await([&] { return desk.offer() != nullptr; }));
        desk.settle();
        if (isLate)
            desk.changeElsewhere();
        if (byKey)
            press(Qt::CTRL | Qt::Key_Z);
        else
            desk.offer()->act();
        const auto refused = [&] {
            return desk.messages().join(u'|').contains(u"else has happened since"_s)
                || desk.messages().join(u'|').contains(u"Another desk was first."_s);
        };
        const Visit &after = desk.clinic.visit(u"Kaya"_s);
        if (isLate)
            CHECK(await(refused));
        else
            CHECK(await([&] {
                return after.status == VisitStatus::Waiting && after.doctor == before.doctor && !after.pin;
            }));
        desk.settle();
        CHECK(refused() == isLate);
    }
}
