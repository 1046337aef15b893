// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/lane.h"
#include "client/reception/pages/laneview.h"
#include "client/reception/restofday/restofdaydialog.h"
#include "client/reception/restofday/restofdayview.h"
#include "client/ui/widgets/actionbutton.h"
#include "common/protocol/audit.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/client/ui/takealong.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QCheckBox>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace std::chrono_literals;

namespace {

/// The desk with Farouk away and the list of her bookings open.
struct RestDesk : FrontDesk
{
    explicit RestDesk(DoctorState state = DoctorState::Finished)
    {
        clinic.answer<NoteReport>([this](const NoteReport &request) -> Result<Done> {
            noted += request;
            return Done{};
        });
        clinic.setStateElsewhere(MorningClinic::farouk, state);
        settle();
        auto *lane = window().findChildren<Lane *>().first();
        lane->view()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_F12);
        press(Qt::Key_Up); // the menu's last entry
        press(Qt::Key_Return);
        REQUIRE(await([&] { return dialog<RestOfDayDialog>() != nullptr; }));
        settle();
    }

    RestOfDayDialog &list() { return *dialog<RestOfDayDialog>(); }
    QString primary() { return list().primary()->text(); }

    QList<NoteReport> noted;
};

QStringList outcomes(RestDesk &desk)
{
    QStringList texts;
    for (const RestRow &row : desk.list().model().rows())
        texts += row.appointment.patient.familyName + u": "_s
            + row.outcomeText().remove(QChar(0x2066)).remove(QChar(0x2069));
    return texts;
}

} // namespace

TEST_CASE(
    "The list has every booked patient of the doctor with the phone and a new time, and Enter moves them")
{
    RestDesk desk;
    REQUIRE(desk.list().model().rowCount() == 4);
    CHECK(outcomes(desk).first() == u"Hassan: Mon 23 Nov 09:00");
    CHECK(desk.list().model().at(0).phones == QList{u"0100 555 0101"_s});
    CHECK(desk.primary() == u"Move 4 patients");
    CHECK(desk.list().view()->hasFocus());
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MoveAppointments>());
    CHECK(desk.sent<MoveAppointments>().moves.size() == 4);
    REQUIRE(await([&] { return desk.list().model().movedCount() == 4; }));
    CHECK(outcomes(desk).first() == u"Hassan: Moved to Mon 23 Nov 09:00");
    CHECK(desk.says(u"Patients moved: 4."_s));
    CHECK(desk.primary() == u"Done");
    CHECK(desk.lines(u"expected: "_s).size() == 5); // only the other doctors'
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.dialog<RestOfDayDialog>() == nullptr; }));
}

TEST_CASE("Space leaves a patient where they are")
{
    RestDesk desk;
    press(Qt::Key_Space);
    CHECK(outcomes(desk).first() == u"Hassan: Stays");
    CHECK(desk.primary() == u"Move 3 patients");
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    CHECK(desk.primary() == u"Move 3 patients");
    press(Qt::Key_Return);
    REQUIRE(desk.gets<MoveAppointments>());
    for (const AppointmentMove &move : desk.sent<MoveAppointments>().moves)
        CHECK(move.appointment != desk.clinic.appointment(u"Hassan"_s).id);
}

TEST_CASE("F2 offers other times, none of another row, and takes the chosen one")
{
    RestDesk desk;
    press(Qt::Key_F2);
    REQUIRE(await([] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; }));
    const FindFreeTimes asked = desk.sent<FindFreeTimes>();
    CHECK(asked.doctor == MorningClinic::farouk);
    CHECK(asked.except == desk.clinic.appointment(u"Hassan"_s).id);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(await([&] { return outcomes(desk).first() != u"Hassan: Mon 23 Nov 09:00"; }));
    CHECK(desk.list().view()->hasFocus());
    const RestOfDayModel &model = desk.list().model();
    CHECK(model.isFree(0, *model.at(0).time));
    CHECK_FALSE(model.isFree(0, *model.at(1).time));
}

TEST_CASE("Who cannot be moved stays in the list with the reason and the next free time, for one more Enter")
{
    RestDesk desk;
    const FreeTime wanted = *desk.list().model().at(1).time;
    desk.clinic.bookElsewhere(u"Quick"_s, u"Other"_s, wanted.doctor, wanted.start);
    press(Qt::Key_Return);
    REQUIRE(await([&] { return desk.list().model().movedCount() == 3; }));
    const RestRow refused = desk.list().model().at(1);
    CHECK(refused.refusal.contains(u"Other"_s));
    CHECK(refused.time->start == wanted.start + 3h);
    CHECK(desk.list().bannerText().contains(u"Not moved: 1"));
    CHECK(desk.primary() == u"Move 1 patient");
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.list().model().movedCount() == 4; }));
}

TEST_CASE("While the doctor is there everybody can stay, or all be moved to another day")
{
    RestDesk desk(DoctorState::Available);
    CHECK(desk.list().model().rowCount() == 0);
    CHECK_FALSE(desk.list().primary()->isEnabled());
    desk.list().findChild<QCheckBox *>()->click();
    REQUIRE(await([&] { return desk.list().model().rowCount() == 4; }));
    CHECK(desk.sent<ProposeMoves>().everybody);
}

TEST_CASE("A failure of the server leaves the list as it was")
{
    RestDesk desk;
    desk.clinic.answer<MoveAppointments>([](const MoveAppointments &) -> Result<QList<MoveOutcome>> {
        return fail(ErrorCode::Unavailable, {}, u"The server is stopping."_s);
    });
    press(Qt::Key_Return);
    CHECK(await([&] { return desk.list().bannerText().contains(u"stopping"); }));
    CHECK(desk.list().model().dueCount() == 4);
}

TEST_CASE("The phone list is saved as a PDF and noted at the server")
{
    RestDesk desk;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.pdf"_s);
    for (ActionButton *button : desk.list().findChildren<ActionButton *>()) {
        if (button->text() == u"Phone list as PDF")
            button->click();
    }
    nameFile(desk.window(), path);
    REQUIRE(desk.says(u"Saved: "_s));
    CHECK(contentOf(path).startsWith("%PDF-"));
    REQUIRE(desk.noted.size() == 1);
    CHECK(desk.noted[0].kind == ReportKind::PhoneList);
    CHECK(desk.noted[0].doctor == MorningClinic::farouk);
    CHECK(desk.noted[0].rows == 4);
}

TEST_CASE("Ctrl+P prints the phone list, or says that there is no printer")
{
    RestDesk desk;
    desk.list().reports().setPrinters([] { return QStringList(); });
    press(Qt::CTRL | Qt::Key_P);
    CHECK(await([&] { return desk.list().bannerText().contains(u"no printer"); }));
    CHECK(desk.list().bannerText().contains(u"Save it as a PDF instead"));
    CHECK(desk.messages().filter(u"no printer"_s).isEmpty()); // its button would be behind the list
}
