// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctor/doctorpage.h"
#include "client/ui/reports/reportbutton.h"
#include "client/ui/shell/outagestrip.h"
#include "client/ui/theme.h"
#include "client/ui/widgets/toaststack.h"
#include "tests/client/doctor/doctordesk.h"
#include "tests/support/catch.h"
#include "tests/support/keys.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// A doctor with somebody in the room and two who wait, when the server goes.
struct Consultation
{
    explicit Consultation(VisitStatus status = VisitStatus::InService)
    {
        desk.desk().outageGrace = Milliseconds(20);
        desk.clinic.add(1, u"Quill"_s, status);
        desk.clinic.add(2, u"Haddad"_s, VisitStatus::Waiting);
        desk.clinic.add(3, u"Weber"_s, VisitStatus::Waiting);
        desk.show();
    }

    const Outage &outage() { return desk.desk().session().outage(); }
    void loseServer()
    {
        desk.clinic.kill();
        REQUIRE(await([&] { return outage().isOn(); }));
    }
    void findServer()
    {
        desk.clinic.restart();
        REQUIRE(await([&] { return !outage().isOn(); }));
    }
    QString strip() { return desk.window().findChild<OutageStrip *>()->text(); }

    DoctorDesk desk;
};

} // namespace

TEST_CASE("A doctor sees in an outage since when and of when the list is; it goes by itself")
{
    Consultation doctor;
    CHECK(doctor.strip().isEmpty());
    doctor.loseServer();
    CHECK(doctor.strip().contains(u"No connection since"));
    CHECK(doctor.strip().contains(u"what you see is from"));
    CHECK(doctor.desk.shows(u"offline"_s));
    doctor.findServer();
    CHECK(doctor.strip().isEmpty());
    CHECK(doctor.desk.shows(u"live"_s));
}

TEST_CASE("A doctor's buttons are greyed with the reason and their keys say it; before and after they work")
{
    Consultation doctor;
    REQUIRE(doctor.desk.button(u"Complete"_s));
    CHECK(doctor.desk.button(u"Complete"_s)->isEnabled());
    CHECK(doctor.desk.button(u"Call next"_s)->isEnabled());
    doctor.loseServer();
    for (const QString &word : {u"Complete"_s, u"Call next"_s, u"Hold"_s, u"Book follow-up"_s}) {
        INFO(word.toStdString());
        ActionButton *button = doctor.desk.button(word);
        REQUIRE(button); // still there, for who looks for it
        CHECK_FALSE(button->isEnabled());
        CHECK(button->toolTip().contains(u"no connection to the server since"));
    }
    for (const QKeySequence &key : {QKeySequence(Qt::Key_F9), QKeySequence(Qt::CTRL | Qt::Key_Return),
                                    QKeySequence(Qt::Key_F10), QKeySequence(Qt::Key_F3)}) {
        INFO(key.toString().toStdString());
        doctor.desk.window().toasts().clear();
        press(key);
        CHECK(doctor.desk.says(u"no connection to the server since"_s));
    }
    doctor.findServer();
    CHECK(doctor.desk.clinic.requestsOf<ChangeVisit>().isEmpty());
    CHECK(doctor.desk.clinic.requestsOf<CallNext>().isEmpty());
    CHECK(doctor.desk.button(u"Complete"_s)->isEnabled());
    press(Qt::CTRL | Qt::Key_Return);
    CHECK(await([&] { return doctor.desk.clinic.requestsOf<ChangeVisit>().size() == 1; }));
}

TEST_CASE("A called patient's card greys More in an outage, and the bar says only Offline")
{
    Consultation doctor(VisitStatus::Called);
    const auto more = [&] { return doctor.desk.button(u"More"_s); };
    REQUIRE(more());
    CHECK(more()->isEnabled());
    const auto *mark = doctor.desk.window().findChild<FreshnessIndicator *>();
    CHECK(mark->text() == u"Live"_s);
    doctor.loseServer();
    REQUIRE(more());
    CHECK_FALSE(more()->isEnabled());
    CHECK(more()->toolTip().contains(u"no connection to the server since"_s));
    CHECK(mark->text() == u"Offline"_s);
    CHECK(mark->toolTip().startsWith(u"Offline since "_s));
    doctor.findServer();
    CHECK(more()->isEnabled());
    CHECK(mark->text() == u"Live"_s);
}

TEST_CASE("In an outage a doctor's strip prints the own day")
{
    Consultation doctor;
    doctor.loseServer();
    doctor.desk.window().findChild<ReportButton *>()->commands().setPrinters([] { return QStringList(); });
    ActionButton *print = doctor.desk.button(u"Print the day sheet"_s);
    REQUIRE(print);
    print->click();
    CHECK(doctor.desk.says(u"no printer"_s));
}

// Not run with the others: writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("Pictures of the doctor's window in an outage", "[.][pictures]")
{
    const QDir directory(qEnvironmentVariable("MEDCRM_PICTURES", u"."_s));
    for (const QString &look : {u"light"_s, u"dark"_s, u"ar"_s}) {
        QTranslator translator;
        if (look == u"ar") {
            REQUIRE(translator.load(QLocale(u"ar"_s), u"medcrm"_s, u"_"_s, u":/translations"_s));
            QCoreApplication::installTranslator(&translator);
            QLocale::setDefault(QLocale(u"ar"_s));
            QApplication::setLayoutDirection(Qt::RightToLeft);
        }
        Theme::current().setMode(look == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
        Consultation doctor;
        doctor.loseServer();
        (void)await([] { return false; }, 200); // fonts, layout and hover come to rest
        doctor.desk.window().grab().save(directory.filePath(u"outage-doctor-%1.png"_s.arg(look)));
        QCoreApplication::removeTranslator(&translator);
    }
    QLocale::setDefault(QLocale::c());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::current().setMode(Theme::Mode::Light);
}
