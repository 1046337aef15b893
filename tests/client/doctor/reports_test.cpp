// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/doctor/doctordesk.h"
#include "tests/client/ui/takealong.h"
#include "tests/support/keys.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;

namespace {

/// A doctor with a booking today, who takes their list along.
class TakingAlong
{
public:
    TakingAlong()
    {
        desk.clinic.day.appointments = {someAppointment(1, somePatient(1, u"Maria"_s, u"Gonzalez"_s),
                                                        DoctorClinic::farouk, desk.clinic.clock.now())};
        desk.clinic.answer<NoteReport>([this](const NoteReport &request) -> Result<Done> {
            noted += request;
            fileWhenNoted = QFile::exists(path());
            if (refusal)
                return tl::unexpected(*refusal);
            return Done{};
        });
        desk.show();
        button().commands().setPrinters([] { return QStringList(); });
    }

    ReportButton &button() { return *desk.window().findChild<ReportButton *>(); }
    QString path() const { return folder.filePath(u"list.out"_s); }

    void choose(const QString &text) { test::choose(button(), text); }
    void nameFile(const QString &name) { test::nameFile(desk.window(), name); }
    QByteArray content() const { return contentOf(path()); }

    QTemporaryDir folder;
    DoctorDesk desk;
    QList<NoteReport> noted;
    std::optional<Error> refusal;
    bool fileWhenNoted = false;
};

} // namespace

TEST_CASE("A doctor's calendar file is noted at the server before it is written")
{
    TakingAlong doctor;
    doctor.choose(u"Calendar file"_s);
    doctor.nameFile(doctor.path());
    REQUIRE(doctor.desk.says(u"Saved: "_s));
    CHECK(doctor.desk.says(QDir::toNativeSeparators(doctor.path())));
    CHECK(doctor.content().startsWith("BEGIN:VCALENDAR"));
    CHECK(doctor.content().contains("SUMMARY:Maria Gonzalez"));
    REQUIRE(doctor.noted.size() == 1);
    CHECK_FALSE(doctor.fileWhenNoted);
    CHECK(doctor.noted[0].kind == ReportKind::Calendar);
    CHECK(doctor.noted[0].target == ReportTarget::File);
    CHECK(doctor.noted[0].doctor == DoctorClinic::farouk);
    CHECK(doctor.noted[0].clinic == FakeClinic::clinicId);
    CHECK(doctor.noted[0].rows == 1);
}

TEST_CASE("A doctor's day is saved as a PDF")
{
    TakingAlong doctor;
    doctor.choose(u"Day sheet as PDF"_s);
    doctor.nameFile(doctor.path());
    REQUIRE(doctor.desk.says(u"Saved: "_s));
    CHECK(doctor.content().startsWith("%PDF-"));
    CHECK(doctor.content().trimmed().endsWith("%%EOF"));
    REQUIRE(doctor.noted.size() == 1);
    CHECK(doctor.noted[0].kind == ReportKind::DaySheet);
    CHECK(doctor.noted[0].target == ReportTarget::Pdf);
}

TEST_CASE("What the server refuses is not written, and the reason is said")
{
    TakingAlong doctor;
    doctor.refusal = Error{ErrorCode::Forbidden, u"doctor"_s, u"Not yours."_s};
    for (const QString &entry : {u"Calendar file"_s, u"Day sheet as PDF"_s}) {
        doctor.choose(entry);
        doctor.nameFile(doctor.path());
        CHECK(doctor.desk.says(u"Not yours."_s));
        CHECK_FALSE(QFile::exists(doctor.path()));
        REQUIRE(await([&] { return !doctor.desk.window().findChild<QFileDialog *>(); }));
    }
}

TEST_CASE("A file that cannot be written is named")
{
    TakingAlong doctor;
    QDir(doctor.folder.path()).mkdir(u"list.out"_s); // in its way
    for (const QString &entry : {u"Calendar file"_s, u"Day sheet as PDF"_s}) {
        doctor.choose(entry);
        auto *dialog = doctor.desk.window().findChild<QFileDialog *>();
        REQUIRE(dialog);
        Q_EMIT dialog->fileSelected(doctor.path());
        dialog->close();
        CHECK(doctor.desk.says(QDir::toNativeSeparators(doctor.path())));
        CHECK(doctor.desk.says(u"was not saved"_s));
        REQUIRE(await([&] { return !doctor.desk.window().findChild<QFileDialog *>(); }));
    }
}

TEST_CASE("Without a printer Ctrl+P says so and offers a PDF")
{
    TakingAlong doctor;
    press(Qt::CTRL | Qt::Key_P);
    REQUIRE(doctor.desk.says(u"no printer"_s));
    CHECK(doctor.noted.isEmpty());
    press(Qt::CTRL | Qt::Key_Z); // undoes what was done, and nothing was
    CHECK_FALSE(doctor.desk.window().findChild<QFileDialog *>());
    press(Qt::Key_F8);
    press(Qt::Key_Return); // what the message offers
    doctor.nameFile(doctor.path());
    CHECK(doctor.desk.says(u"Saved: "_s));
}

TEST_CASE("With a printer Ctrl+P asks where to print")
{
    TakingAlong doctor;
    doctor.button().commands().setPrinters([] { return QStringList{u"Desk printer"_s}; });
    press(Qt::CTRL | Qt::Key_P);
    auto *dialog = doctor.desk.window().findChild<QPrintDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    dialog->reject();
    CHECK(doctor.noted.isEmpty());
}

TEST_CASE("While the server is away the day sheet leaves, and its note follows; other files wait")
{
    TakingAlong doctor;
    doctor.desk.clinic.kill();
    REQUIRE(doctor.desk.shows(u"offline"_s));

    doctor.choose(u"Calendar file"_s);
    doctor.nameFile(doctor.path());
    CHECK(doctor.desk.says(u"the server cannot be reached"_s));
    CHECK_FALSE(QFile::exists(doctor.path()));
    REQUIRE(await([&] { return !doctor.desk.window().findChild<QFileDialog *>(); }));

    doctor.choose(u"Day sheet as PDF"_s);
    doctor.nameFile(doctor.path());
    REQUIRE(doctor.desk.says(u"Saved: "_s));
    CHECK(doctor.content().startsWith("%PDF-"));
    CHECK(doctor.noted.isEmpty());

    doctor.desk.clinic.restart();
    REQUIRE(await([&] { return doctor.noted.size() == 1; }));
    CHECK(doctor.noted[0].kind == ReportKind::DaySheet);
}

TEST_CASE("A day sheet does not wait long for a server that does not answer")
{
    TakingAlong doctor;
    doctor.desk.clinic.ignore<NoteReport>();
    doctor.button().commands().setPatience(Milliseconds(30));
    doctor.choose(u"Day sheet as PDF"_s);
    doctor.nameFile(doctor.path());
    CHECK(doctor.desk.says(u"Saved: "_s));
}
