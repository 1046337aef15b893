// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/dialogs/conflictdialog.h"
#include "client/ui/dialogs/mergedialog.h"
#include "client/ui/dialogs/mergefields.h"
#include "client/ui/dialogs/newpatientdialog.h"
#include "tests/client/reception/patientdesk.h"
#include "tests/client/ui/pictures.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::ui;
using namespace medcrm::test;
using namespace std::chrono_literals;

namespace {

PatientHistory someHistory(PatientDesk &desk)
{
    const PatientSummary bauer = desk.patients.record(u"Bauer"_s).summary();
    const Instant noon = desk.clinic.at(12, 0);
    PatientHistory history;
    history.appointments += someAppointment(901, bauer, MorningClinic::farouk, noon + 720h);
    for (int i = 1; i <= 9; ++i) {
        Appointment appointment = someAppointment(901 + i, bauer, MorningClinic::okafor, noon - 480h * i);
        appointment.status = i % 3 == 0 ? AppointmentStatus::NoShow : AppointmentStatus::Cancelled;
        appointment.cancelReason = i % 3 == 0 ? QString() : u"Patient is ill"_s;
        Visit visit = someVisit(920 + i, bauer, MorningClinic::farouk, noon - 500h * i);
        visit.status = i % 4 == 0 ? VisitStatus::Left : VisitStatus::Completed;
        visit.reason = u"Diabetes review"_s;
        history.appointments += appointment;
        history.visits += visit;
    }
    history.more = true;
    return history;
}

void fillRecords(PatientDesk &desk)
{
    Patient &bauer = desk.patients.record(u"Bauer"_s);
    bauer.alerts = {u"Allergy: penicillin"_s, u"Diabetes"_s};
    bauer.notes = u"Prefers mornings. Comes with her daughter, who speaks for her on the phone."_s;
    bauer.address = u"12 Harbour Road"_s;
    bauer.nationalId = u"X1234567"_s;
    desk.patients.record(u"Hassan"_s).notes = u"Moved here in May."_s;
    desk.patients.pages = {someHistory(desk)};
}

void takeAll(const QString &look)
{
    PatientDesk desk;
    fillRecords(desk);
    savePicture(desk.window(), look + u"-patients-empty"_s);
    desk.open(u"Bauer"_s);
    (void)await([&] { return desk.lines(u"history"_s).size() > 3; });
    savePicture(desk.window(), look + u"-patient"_s);
    desk.write(u"phones"_s, u"12"_s);
    press(Qt::CTRL | Qt::Key_S);
    savePicture(desk.window(), look + u"-patient-wrong"_s);
    desk.write(u"phones"_s, u"0100 1234"_s);
    desk.write(u"givenName"_s, u"Inga"_s);
    desk.patients.changeElsewhere(u"Bauer"_s, [](PatientDetails &details) {
        details.givenName = u"Irma"_s;
        details.address = u"3 Tahrir Street"_s;
    });
    press(Qt::CTRL | Qt::Key_S);
    (void)await([&] { return desk.dialog<ConflictDialog>() != nullptr; });
    savePicture(desk.window(), look + u"-patient-conflict"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    const Patient hassan = desk.patients.record(u"Hassan"_s);
    desk.patients.similar = {{{hassan.summary(), hassan.phones}, {Likeness::Name, Likeness::BirthDate}, 85},
                             {{desk.patients.record(u"Demir"_s).summary(), {}}, {Likeness::Phone}, 15}};
    auto *merge = new MergeDialog(desk.window(), desk.patients.record(u"Bauer"_s), &desk.window());
    merge->open();
    (void)await([] { return false; }, 500);
    savePicture(desk.window(), look + u"-merge-begin"_s);
    merge->setOther(hassan.summary());
    (void)await([&] { return !merge->fields()->fields().isEmpty(); });
    savePicture(desk.window(), look + u"-merge"_s);
    press(Qt::Key_Escape);
    desk.patients.record(u"Hassan"_s).mergedInto = desk.patients.record(u"Bauer"_s).id;
    desk.page().open(desk.patients.record(u"Bauer"_s).id);
    (void)await([&] { return desk.page().card()->file()->merged.size() == 1; });
    savePicture(desk.window(), look + u"-patient-kept"_s);
    desk.page().open(hassan.id);
    (void)await([&] { return !desk.banner().isEmpty(); });
    savePicture(desk.window(), look + u"-patient-merged"_s);
    press(Qt::Key_F2);
    type(u"Maria"_s);
    (void)await([] { return false; }, 600);
    savePicture(desk.window(), look + u"-similar"_s);
    press(Qt::Key_Escape);
}

} // namespace

// Not run with the others: writes PNGs to $MEDCRM_PICTURES for people to look at.
TEST_CASE("The page of patients in all its looks", "[.][pictures]")
{
    inAllLooks({150}, takeAll);
}
