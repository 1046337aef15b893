// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/calendar/calendardesk.h"
#include "tests/client/ui/takealong.h"
#include "tests/support/keys.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// The calendar of a desk without a printer, whose server notes what leaves.
class TakingAlong
{
public:
    TakingAlong()
    {
        calendar.clinic().answer<NoteReport>([this](const NoteReport &request) -> Result<Done> {
            noted += request;
            return Done{};
        });
        button().commands().setPrinters([] { return QStringList(); });
    }

    ReportButton &button() { return *calendar.desk.window().findChild<ReportButton *>(); }
    QString path() const { return folder.filePath(u"list.out"_s); }

    /// Saves by the n-th entry of this name.
    QByteArray save(const QString &entry, int n = 0)
    {
        choose(button(), entry, n);
        nameFile(calendar.desk.window(), path());
        REQUIRE(calendar.says(u"Saved: "_s));
        return contentOf(path());
    }

    QTemporaryDir folder;
    CalendarDesk calendar;
    QList<NoteReport> noted;
};

} // namespace

TEST_CASE("The day of all doctors is saved as a table", "[calendar]")
{
    TakingAlong desk;
    const QString table = QString::fromUtf8(desk.save(u"Table"_s));
    CHECK(table.startsWith(u"Date,Start,End,Doctor"_s));
    CHECK(table.contains(u"2026-11-22,11:00,11:20,\"Dr Emeka Okafor\""_s));
    CHECK(table.contains(u"\"Ingrid Bauer\""_s));
    REQUIRE(desk.noted.size() == 1);
    CHECK(desk.noted[0].kind == ReportKind::Csv);
    CHECK_FALSE(desk.noted[0].doctor);
    CHECK(desk.noted[0].from == QDate(2026, 11, 22));
    CHECK(desk.noted[0].to == QDate(2026, 11, 22));
    CHECK(desk.noted[0].rows == table.count(u"\r\n"_s) - 1);
}

TEST_CASE("Of the day also the doctor under the cursor can be taken along", "[calendar]")
{
    TakingAlong desk;
    const QByteArray file = desk.save(u"Calendar file"_s, 1);
    CHECK(file.contains("X-WR-CALNAME:Dr Leila Farouk\r\n"));
    CHECK(file.contains("SUMMARY:Maria Gonzalez\r\n"));
    CHECK_FALSE(file.contains("Ingrid Bauer"));
    REQUIRE(desk.noted.size() == 1);
    CHECK(desk.noted[0].doctor == MorningClinic::farouk);
}

TEST_CASE("A doctor's week is saved as a calendar file and as a table", "[calendar]")
{
    TakingAlong desk;
    press(Qt::CTRL | Qt::Key_7);
    desk.calendar.desk.settle();
    REQUIRE(await([&] { return entriesOf(desk.button()).size() > 4; }));
    CHECK(desk.save(u"Calendar file"_s, 1).contains("SUMMARY:Maria Gonzalez\r\n"));
    REQUIRE(desk.noted.size() == 1);
    CHECK(desk.noted[0].doctor == MorningClinic::farouk);
    CHECK(desk.noted[0].from.daysTo(desk.noted[0].to) == 6);
}

TEST_CASE("Ctrl+P in the calendar prints the day, wherever the keyboard is; elsewhere it does not",
          "[calendar]")
{
    TakingAlong desk;
    press(Qt::Key_Escape); // to the search box
    press(Qt::CTRL | Qt::Key_P);
    CHECK(desk.calendar.says(u"no printer"_s));
    press(Qt::Key_F5);
    CHECK_FALSE(desk.button().isVisible());
}

TEST_CASE("Days that are still on their way are not printed", "[calendar]")
{
    TakingAlong desk;
    desk.calendar.clinic().ignore<GetCalendar>();
    press(Qt::Key_PageDown); // a week on
    press(Qt::CTRL | Qt::Key_P);
    CHECK(desk.calendar.says(u"still on their way"_s));
    const QList<QAction *> entries = entriesOf(desk.button());
    REQUIRE(entries.size() == 1);
    CHECK_FALSE(entries[0]->isEnabled());
}
