// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/searchresultsmodel.h"
#include "tests/client/core/desk.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace medcrm;
using namespace medcrm::test;
using namespace medcrm::ui;
using namespace Qt::StringLiterals;
using Section = SearchRow::Section;

namespace {

constexpr DoctorId farouk{1};

/// A desk at a clinic where Maria is booked, Mariam waits, and Marius is a patient who is not here today.
struct SearchBox
{
    SearchBox()
    {
        clinic.day.doctors = {someDoctor(1, u"Dr Farouk"_s)};
        clinic.day.appointments = {someAppointment(1, maria, farouk, clinic.clock.now())};
        clinic.day.visits = {someVisit(2, mariam, farouk, clinic.clock.now())};
        clinic.answer<FindPatients>([this](const FindPatients &request) -> Result<QList<FoundPatient>> {
            asked += request.text;
            return QList<FoundPatient>{{maria, {}}, {marius, {u"0100 123"_s}}};
        });
        desk.signIn();
        model.emplace(desk.session().day(), desk.session().api());
        tester.emplace(&*model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QObject::connect(&*model, &SearchResultsModel::found, &*model,
                         [this](bool complete) { completed += complete ? 1 : 0; });
    }

    QList<Section> sections() const
    {
        QList<Section> found;
        for (const SearchRow &row : model->rows())
            found += row.section;
        return found;
    }

    PatientSummary maria = somePatient(1, u"Maria"_s, u"Gonzalez"_s);
    PatientSummary mariam = somePatient(2, u"Mariam"_s, u"Saleh"_s);
    PatientSummary marius = somePatient(3, u"Marius"_s, u"Weber"_s);
    FakeClinic clinic;
    Desk desk{clinic};
    QStringList asked;
    int completed = 0;
    std::optional<SearchResultsModel> model;
    std::optional<QAbstractItemModelTester> tester;
};

} // namespace

TEST_CASE("Found: today's bookings, open visits, patients, register new; each person once")
{
    SearchBox box;
    box.model->search(u"mari"_s);
    CHECK(box.sections() == QList{Section::Booking, Section::Visit, Section::RegisterNew});
    CHECK(box.model->isSearching());
    REQUIRE(await([&] { return box.completed == 1; }));
    CHECK(box.sections() == QList{Section::Booking, Section::Visit, Section::Patient, Section::RegisterNew});
    CHECK(box.model->at(0).patient == box.maria);
    CHECK(box.model->at(0).doctorName == "Dr Farouk"_L1);
    CHECK(box.model->at(2).patient == box.marius);
    CHECK(box.model->at(3).typed == "mari"_L1);
    CHECK(box.model->index(2, SearchResultsModel::DetailColumn).data().toString().contains(u"0100 123"));
    CHECK_FALSE(box.model->isSearching());
}

TEST_CASE("While a person types, the server is asked for the last text only")
{
    SearchBox box;
    for (const QString &text : {u"m"_s, u"ma"_s, u"mar"_s})
        box.model->search(text);
    REQUIRE(await([&] { return box.completed == 1; }));
    CHECK(box.asked == QStringList{u"mar"_s});
}

TEST_CASE("Enter does not wait for the pause, and asks once")
{
    SearchBox box;
    box.model->search(u"mar"_s);
    box.model->search(u"mar"_s, true);
    REQUIRE(await([&] { return box.completed == 1; }));
    CHECK(box.asked == QStringList{u"mar"_s});
}

TEST_CASE("An answer to an older text is dropped")
{
    SearchBox box;
    box.clinic.onRequest = [&](const RequestFrame &request) {
        if (request.method == QLatin1StringView(FindPatients::method) && box.asked.isEmpty())
            box.model->search(u"nobody"_s); // typed on while the server looked
    };
    box.model->search(u"mar"_s, true);
    REQUIRE(await([&] { return box.asked.size() == 1; }));
    CHECK(box.sections() == QList{Section::RegisterNew});
    REQUIRE(await([&] { return box.completed == 1; }));
    CHECK(box.asked == QStringList{u"mar"_s, u"nobody"_s});
    CHECK(box.model->text() == "nobody"_L1);
}

TEST_CASE("An empty box shows nothing and asks nothing")
{
    SearchBox box;
    box.model->search(u"mar"_s);
    box.model->search(u"  "_s);
    CHECK(box.model->rowCount() == 0);
    CHECK_FALSE(box.model->isSearching());
    box.model->search(u"mar"_s, true);
    REQUIRE(await([&] { return !box.asked.isEmpty(); }));
    CHECK(box.asked == QStringList{u"mar"_s});
}

TEST_CASE("Late results and pushes leave the chosen line chosen")
{
    SearchBox box;
    box.model->search(u"mari"_s);
    QItemSelectionModel selection(&*box.model);
    selection.setCurrentIndex(box.model->index(1, 0), QItemSelectionModel::SelectCurrent);
    REQUIRE(await([&] { return box.completed == 1; }));
    CHECK(rowOf<SearchRow>(selection.currentIndex()).patient == box.mariam);
    box.clinic.publish(AppointmentBooked{
        someAppointment(9, somePatient(9, u"Marie"_s, u"Curie"_s), farouk, box.clinic.clock.now())});
    REQUIRE(await([&] { return box.model->rowCount() == 5; }));
    CHECK(rowOf<SearchRow>(selection.currentIndex()).patient == box.mariam);
}

TEST_CASE("Without a line the day is still searched, and the failure is told")
{
    SearchBox box;
    box.clinic.kill();
    REQUIRE(await([&] { return !box.desk.session().connection().isOpen(); }));
    std::optional<Error> failure;
    QObject::connect(&*box.model, &SearchResultsModel::searchFailed, &*box.model,
                     [&](const Error &error) { failure = error; });
    box.model->search(u"mari"_s, true);
    REQUIRE(await([&] { return failure.has_value(); }));
    CHECK(failure->code == ErrorCode::Unavailable);
    CHECK(box.sections() == QList{Section::Booking, Section::Visit, Section::RegisterNew});
}
