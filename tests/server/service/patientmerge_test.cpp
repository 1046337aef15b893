// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/service/twins.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;
using namespace std::chrono_literals;

TEST_CASE("A preview shows both records, what moves and both's knowledge, and changes nothing")
{
    Twins clinic;
    clinic.walkIn(clinic.merged);
    clinic.booked(clinic.merged, clinic.at(17));
    const MergePreview preview = clinic.done(clinic.desk, PreviewMerge{clinic.kept.id, clinic.merged.id});
    CHECK(preview.kept == clinic.kept);
    CHECK(preview.merged == clinic.merged);
    CHECK(preview.appointments == 1);
    CHECK(preview.visits == 1);
    CHECK(preview.obstacle.isEmpty());
    CHECK(preview.proposed.givenName == u"Maria"_s);
    CHECK(preview.proposed.phones == QStringList{u"0171 222 333"_s, u"030 998 877"_s});
    CHECK(clinic.told.events.isEmpty());
    CHECK(clinic.record(clinic.kept) == clinic.kept);
}

TEST_CASE("The proposal keeps what the kept record says, and takes the rest from the other")
{
    Twins clinic;
    UpdatePatient kept = clinic.edited(clinic.kept);
    kept.patient.birthDate = QDate(1984, 1, 1);
    kept.patient.birthPrecision = BirthPrecision::Estimated;
    kept.patient.notes = u"Prefers mornings."_s;
    kept.patient.alerts = {u"Allergy: penicillin"_s};
    clinic.done(clinic.desk, kept);
    UpdatePatient merged = clinic.edited(clinic.merged);
    merged.patient.birthDate = QDate(1985, 3, 12);
    merged.patient.sex = Sex::Female;
    merged.patient.nationalId = u"X1"_s;
    merged.patient.notes = u"Speaks Spanish."_s;
    merged.patient.alerts = {u"allergy penicillin"_s, u"Diabetes"_s};
    merged.patient.phones = {u"0171-222-333"_s};
    clinic.done(clinic.desk, merged);
    const PatientDetails proposed =
        clinic.done(clinic.desk, PreviewMerge{clinic.kept.id, clinic.merged.id}).proposed;
    CHECK(proposed.birthDate == QDate(1985, 3, 12));
    CHECK(proposed.birthPrecision == BirthPrecision::Day);
    CHECK(proposed.sex == Sex::Female);
    CHECK(proposed.nationalId == u"X1"_s);
    CHECK(proposed.notes == u"Prefers mornings.\nSpeaks Spanish."_s);
    CHECK(proposed.alerts == QStringList{u"Allergy: penicillin"_s, u"Diabetes"_s});
    CHECK(proposed.phones == QStringList{u"0171 222 333"_s});
}

TEST_CASE("A known birth date replaces an estimated one, however far the estimate lay; a contradiction is "
          "the desk's")
{
    Twins clinic;
    UpdatePatient kept = clinic.edited(clinic.kept);
    kept.patient.birthDate = QDate(1970, 1, 1);
    kept.patient.birthPrecision = BirthPrecision::Estimated;
    clinic.done(clinic.desk, kept);
    UpdatePatient merged = clinic.edited(clinic.merged);
    merged.patient.birthDate = QDate(1985, 3, 12);
    merged.patient.birthPrecision = BirthPrecision::Day;
    clinic.done(clinic.desk, merged);
    CHECK(clinic.done(clinic.desk, PreviewMerge{clinic.kept.id, clinic.merged.id}).proposed.birthDate
          == QDate(1985, 3, 12));

    UpdatePatient year = clinic.edited(clinic.record(clinic.kept));
    year.patient.birthDate = QDate(1970, 1, 1);
    year.patient.birthPrecision = BirthPrecision::Year;
    clinic.done(clinic.desk, year);
    CHECK(clinic.done(clinic.desk, PreviewMerge{clinic.kept.id, clinic.merged.id}).proposed.birthDate
          == QDate(1970, 1, 1));
}

TEST_CASE("A merge moves appointments and visits, and tells the windows that show them by whole records",
          "[lesson]")
{
    Twins clinic;
    const Visit waiting = clinic.walkIn(clinic.merged);
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(17));
    const Patient kept = clinic.merge();

    const auto appointments = clinic.events<AppointmentUpdated>();
    REQUIRE(appointments.size() == 1);
    CHECK(appointments[0].appointment == clinic.appointment(booked.id));
    CHECK(appointments[0].appointment.patient == kept.summary());
    CHECK(appointments[0].appointment.revision == booked.revision + 1);
    const auto visits = clinic.events<VisitStatusChanged>();
    REQUIRE(visits.size() == 1);
    CHECK(visits[0].visit.id == waiting.id);
    CHECK(visits[0].visit.patient == kept.summary());
    CHECK(visits[0].visit.revision == waiting.revision + 1);
    CHECK(clinic.told.events[0].audience == Audience::staff(clinic.clinic.id, {clinic.farouk.id}));
}

TEST_CASE("The past moves too, without an event of its own")
{
    Twins clinic;
    const Appointment past = clinic.booked(clinic.merged, clinic.at(17));
    clinic.pass(72h);
    clinic.merge();
    CHECK(clinic.appointment(past.id).patient.id == clinic.kept.id);
    CHECK(clinic.events<AppointmentUpdated>().isEmpty());
}

TEST_CASE("A merge is in the audit log: both records, what moved, and each row that windows show")
{
    Twins clinic;
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(17));
    clinic.merge();
    QStringList entries;
    for (const AuditNote &note : clinic.told.audit)
        entries += note.entity + u' ' + QString::number(note.id);
    const QString kept = u"patient %1"_s.arg(clinic.kept.id.value());
    CHECK(entries
          == QStringList{u"patient %1"_s.arg(clinic.merged.id.value()), kept, kept,
                         u"appointment %1"_s.arg(booked.id.value())});
    CHECK(clinic.told.audit[2].after
          == "{\"appointments\":[" + QByteArray::number(booked.id.value())
              + "],\"visits\":[],\"wishes\":[]}");
}

TEST_CASE("Chosen details become the kept record's, and a new name is told where the patient is expected")
{
    Twins clinic;
    clinic.booked(clinic.kept, clinic.at(17));
    MergePatients request = clinic.merging(clinic.kept, clinic.merged);
    request.details.familyName = u" Gonzales "_s;
    request.details.notes = u"Chosen by hand."_s;
    const Patient kept = clinic.done(clinic.desk, request);
    CHECK(kept.familyName == u"Gonzales"_s);
    CHECK(kept.notes == u"Chosen by hand."_s);
    CHECK(kept.mrn == clinic.kept.mrn);
    const Patient merged = clinic.record(clinic.merged);
    REQUIRE(clinic.events<PatientChanged>().size() == 2);
    CHECK(clinic.events<PatientChanged>()[0].patient == merged.summary());
    CHECK(clinic.events<PatientChanged>()[1].patient == kept.summary());
    CHECK(merged.mergedInto == kept.id);
    CHECK(static_cast<PatientDetails &>(clinic.merged) == merged);
}

TEST_CASE("Whoever looks for a merged person finds the kept record, by the words of both")
{
    Twins clinic;
    clinic.merge();
    const QStringList kept{clinic.kept.mrn};
    CHECK(clinic.found(u"mariam gonzales"_s) == kept);
    CHECK(clinic.found(u"030998877"_s) == kept);
    CHECK(clinic.found(clinic.merged.mrn) == kept);
    CHECK(clinic.found(u"0171222"_s) == kept);
    clinic.done(clinic.desk, clinic.edited(clinic.kept)); // an edit keeps the words
    CHECK(clinic.found(clinic.merged.mrn) == kept);
}

TEST_CASE("A file tells which records became part of it, and which one it became a part of")
{
    Twins clinic;
    clinic.merge();
    clinic.merge(clinic.maria, clinic.kept);
    const PatientFile whole = clinic.done(clinic.desk, GetPatient{clinic.maria.id});
    CHECK(whole.merged == QList{clinic.record(clinic.kept).summary(), clinic.merged.summary()});
    CHECK(whole.kept == std::nullopt);
    const PatientFile part = clinic.done(clinic.desk, GetPatient{clinic.merged.id});
    CHECK(part.kept == clinic.record(clinic.maria).summary());
    CHECK(part.merged.isEmpty());
}

TEST_CASE("Two visits in one doctor's line are in the way of a merge, in words", "[lesson]")
{
    Twins clinic;
    const Visit one = clinic.walkIn(clinic.kept);
    const Visit other = clinic.walkIn(clinic.merged);
    const MergePatients request = clinic.merging(clinic.kept, clinic.merged);
    const QString obstacle =
        clinic.done(clinic.desk, PreviewMerge{clinic.kept.id, clinic.merged.id}).obstacle;
    CHECK(obstacle.contains(one.ticket));
    CHECK(obstacle.contains(other.ticket));
    CHECK(obstacle.contains(clinic.farouk.fullName));
    const auto refused = clinic.ask(clinic.desk, request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::Conflict, u"merged"_s, obstacle, toJsonObject(other)});
    CHECK(clinic.visit(other.id).patient.id == clinic.merged.id);

    clinic.changed(clinic.desk, other, VisitAction::Leave, u"twice here"_s);
    CHECK(clinic.ask(clinic.desk, request));
}

TEST_CASE("Of a line in another clinic, a desk is told that it is in the way and nothing else")
{
    Twins clinic;
    const Visit one = clinic.walkIn(clinic.kept);
    const Visit other = clinic.walkIn(clinic.merged);
    Actor stranger = clinic.desk;
    stranger.user.clinics.clear();
    const QString obstacle = clinic.done(stranger, PreviewMerge{clinic.kept.id, clinic.merged.id}).obstacle;
    CHECK_FALSE(obstacle.isEmpty());
    for (const QString &secret : {one.ticket, other.ticket, clinic.farouk.fullName})
        CHECK_FALSE(obstacle.contains(secret));
    const auto refused = clinic.ask(stranger, clinic.merging(clinic.kept, clinic.merged));
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::Conflict, u"merged"_s, obstacle});
}

TEST_CASE("Who saw an older state of either record gets it as it is now", "[lesson]")
{
    Twins clinic;
    const MergePatients request = clinic.merging(clinic.kept, clinic.merged);
    UpdatePatient edit = clinic.edited(clinic.merged);
    edit.patient.notes = u"Moved."_s;
    const Patient merged = clinic.done(clinic.admin, edit);
    const auto late = clinic.ask(clinic.desk, request);
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    CHECK(late.error().field == u"mergedRevision"_s);
    CHECK(late.error().message.contains(clinic.admin.user.fullName));
    CHECK(late.error().current == toJsonObject(merged));

    const Patient kept = clinic.done(clinic.admin, clinic.edited(clinic.kept));
    MergePatients again = request;
    again.mergedRevision = merged.revision;
    const auto later = clinic.ask(clinic.desk, again);
    REQUIRE_FALSE(later);
    CHECK(later.error().field == u"keptRevision"_s);
    CHECK(later.error().current == toJsonObject(kept));
}

TEST_CASE("A wrong detail, a record of nobody and one record twice are refused by name")
{
    Twins clinic;
    MergePatients request = clinic.merging(clinic.kept, clinic.merged);
    request.details.phones.append(u"12"_s);
    CHECK(clinic.ask(clinic.desk, request).error().field == u"details.phones[2]"_s);
    CHECK(clinic.ask(clinic.desk, PreviewMerge{clinic.kept.id, PatientId(99)}).error().code
          == ErrorCode::NotFound);
    CHECK(clinic.ask(clinic.desk, PreviewMerge{clinic.kept.id, clinic.kept.id}).error().field == u"merged"_s);
    request = clinic.merging(clinic.kept, clinic.merged);
    request.merged = request.kept;
    CHECK(clinic.ask(clinic.desk, request).error().field == u"merged"_s);
}

TEST_CASE("A merged record is not merged again, and says into which one it went")
{
    Twins clinic;
    clinic.merge();
    const MergePreview preview = clinic.done(clinic.desk, PreviewMerge{clinic.maria.id, clinic.merged.id});
    CHECK(preview.obstacle.contains(clinic.kept.mrn));
    const auto refused = clinic.ask(clinic.desk,
                                    MergePatients{clinic.maria.id, clinic.maria.revision, clinic.merged.id,
                                                  clinic.record(clinic.merged).revision, clinic.maria});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == preview.obstacle);
}

TEST_CASE("A record that others were merged into can be merged itself; all of it is found at the end")
{
    Twins clinic;
    const Appointment booked = clinic.booked(clinic.merged, clinic.at(17));
    clinic.merge();
    clinic.merge(clinic.maria, clinic.kept);
    CHECK(clinic.appointment(booked.id).patient.id == clinic.maria.id);
    CHECK(clinic.found(clinic.merged.mrn) == QStringList{clinic.maria.mrn});
    CHECK(clinic.found(clinic.kept.mrn) == QStringList{clinic.maria.mrn});
    AddWalkIn walkIn;
    walkIn.doctor = clinic.farouk.id;
    walkIn.patient = clinic.merged.id;
    CHECK(clinic.ask(clinic.desk, walkIn).error().current
          == toJsonObject(clinic.record(clinic.maria).summary()));
}
