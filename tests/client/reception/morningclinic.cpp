// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/reception/morningclinic.h"

#include "common/core/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace medcrm::test {

namespace {

const QDate morning(2026, 11, 22);

template <typename R>
R &ofFamily(QList<R> &records, const QString &familyName)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const R &record) { return record.patient.familyName == familyName; });
    Q_ASSERT(found != records.end());
    return *found;
}

template <typename R>
R &withId(QList<R> &records, decltype(R::id) id)
{
    return *std::find_if(records.begin(), records.end(), [id](const R &record) { return record.id == id; });
}

} // namespace

MorningClinic::MorningClinic()
{
    clock.set(at(10, 42));
    fillDirectory();
    fillExpected();
    fillLanes();
    answerSearch();
    answerArrivals();
    answerBookings();
    answerChanges();
    answerMoves();
    answerHolds();
    answerWishes();
    fillTypicalTimes();
    answerPresence();
}

Instant MorningClinic::at(int hour, int minute) const
{
    return *instantAt(morning, QTime(hour, minute), someClinic().zone());
}

Appointment &MorningClinic::appointment(const QString &familyName)
{
    return ofFamily(day.appointments, familyName);
}

Visit &MorningClinic::visit(const QString &familyName)
{
    return ofFamily(day.visits, familyName);
}

void MorningClinic::fillDirectory()
{
    int number = 0;
    for (const QString &name : {u"Dr Leila Farouk"_s, u"Dr Emeka Okafor"_s, u"Dr Wei Chen"_s}) {
        ++number;
        Room room;
        room.id = RoomId(number);
        room.revision = 1;
        room.clinic = clinicId;
        room.name = u"Room %1"_s.arg(number);
        day.rooms += room;
        Doctor doctor = someDoctor(number, name);
        doctor.room = room.id;
        doctor.ticketPrefix = QChar(u'A' + number - 1);
        day.doctors += doctor;
    }
    number = 0;
    for (const QString &name : {u"Consultation"_s, u"Follow-up"_s, u"Blood pressure"_s, u"Vaccination"_s,
                                u"Diabetes review"_s, u"Results"_s, u"Antenatal"_s})
        day.services += someService(++number, name);
}

PatientSummary MorningClinic::person(const QString &given, const QString &family, Sex sex, int age)
{
    PatientSummary patient = somePatient(++m_lastId, given, family);
    patient.sex = sex;
    patient.birthDate = QDate(morning.year() - age, 3, 12);
    patients += {patient, {u"0100 555 %1"_s.arg(m_lastId, 4, 10, QChar(u'0'))}};
    return patient;
}

void MorningClinic::expect(const PatientSummary &patient, DoctorId doctor, Instant start, int service)
{
    Appointment appointment = someAppointment(++m_lastId, patient, doctor, start);
    appointment.service = ServiceId(service);
    day.appointments += appointment;
}

void MorningClinic::fillExpected()
{
    using enum Sex;
    expect(person(u"Amira"_s, u"Hassan"_s, Female, 34), farouk, at(10, 15), 2);
    expect(person(u"Peter"_s, u"Lindqvist"_s, Male, 61), okafor, at(10, 30), 3);
    expect(person(u"Maria"_s, u"Gonzalez"_s, Female, 28), farouk, at(10, 45), 1);
    expect(person(u"Omar"_s, u"Saleh"_s, Male, 7), chen, at(10, 45), 4);
    expect(person(u"Ingrid"_s, u"Bauer"_s, Female, 72), okafor, at(11, 0), 5);
    expect(person(u"Samuel"_s, u"Adeyemi"_s, Male, 45), farouk, at(11, 0), 1);
    expect(person(u"Lucía"_s, u"Romero"_s, Female, 19), chen, at(11, 15), 1);
    expect(person(u"Hans"_s, u"Weber"_s, Male, 54), okafor, at(11, 30), 6);
    expect(person(u"Fatima"_s, u"Zahra"_s, Female, 31), farouk, at(11, 30), 7);
}

Visit &MorningClinic::wait(const PatientSummary &patient, DoctorId doctor, const QString &ticket,
                           Instant arrived)
{
    Visit visit = someVisit(++m_lastId, patient, doctor, arrived);
    visit.ticket = ticket;
    visit.ticketNumber = ticket.mid(1).toInt();
    day.visits += visit;
    return day.visits.last();
}

void MorningClinic::fillLanes()
{
    using enum Sex;
    const auto booked = [this](Visit &visit, int service, Instant start) {
        visit.service = ServiceId(service);
        visit.bookedStart = start;
    };
    Visit &grace = wait(person(u"Grace"_s, u"Mwangi"_s, Female, 42), farouk, u"A07"_s, at(10, 0));
    grace.service = ServiceId(1);
    grace.status = VisitStatus::InService;
    grace.firstCalledAt = grace.lastCalledAt = at(10, 33);
    grace.startedAt = clock.now() - std::chrono::seconds(494);
    Visit &yusuf = wait(person(u"Yusuf"_s, u"Demir"_s, Male, 58), farouk, u"A11"_s, at(10, 36));
    yusuf.priority = Priority::Urgent;
    yusuf.reason = u"chest pain"_s;
    booked(wait(person(u"Nadia"_s, u"Petrova"_s, Female, 37), farouk, u"A08"_s, at(9, 55)), 2, at(10, 1));
    booked(wait(person(u"Tom"_s, u"Fischer"_s, Male, 29), farouk, u"A09"_s, at(10, 10)), 1, at(10, 20));
    wait(person(u"Aisha"_s, u"Bello"_s, Female, 24), farouk, u"A12"_s, at(10, 39));
    Visit &john = wait(person(u"John"_s, u"Murray"_s, Male, 66), okafor, u"B05"_s, at(10, 5));
    booked(john, 6, at(10, 15));
    john.status = VisitStatus::Called;
    john.firstCalledAt = john.lastCalledAt = clock.now() - std::chrono::seconds(31);
    john.callCount = 1;
    booked(wait(person(u"Elena"_s, u"Popescu"_s, Female, 50), okafor, u"B06"_s, at(10, 20)), 1, at(10, 28));
    wait(person(u"Mehmet"_s, u"Kaya"_s, Male, 33), okafor, u"B07"_s, at(10, 33));
}

void MorningClinic::answerSearch()
{
    answer<FindPatients>([this](const FindPatients &request) {
        const QStringList words = foldText(request.text).split(u' ');
        QList<FoundPatient> found;
        for (const FoundPatient &patient : std::as_const(patients)) {
            const QString all = foldText(patient.patient.displayName()) + u' ' + patient.patient.mrn + u' '
                + digitsOf(patient.phones.join(u' '));
            if (std::all_of(words.begin(), words.end(),
                            [&](const QString &word) { return all.contains(word); }))
                found += patient;
        }
        return found.mid(0, request.limit.value_or(20));
    });
    answer<CreatePatient>([this](const CreatePatient &request) -> Result<Patient> {
        Patient patient;
        static_cast<PatientDetails &>(patient) = request.patient;
        patient.id = PatientId(++m_lastId);
        patient.revision = 1;
        patient.mrn = QString::number(20000 + m_lastId);
        patients += {patient.summary(), patient.phones};
        return patient;
    });
}

Visit MorningClinic::arrive(Visit visit)
{
    visit.ticketNumber = int(m_lastId);
    visit.ticket = u"A%1"_s.arg(13 + day.visits.size() - 8, 2, 10, QChar(u'0'));
    day.visits += visit;
    publish(VisitCheckedIn{visit});
    return visit;
}

Visit MorningClinic::checkIn(Appointment &appointment)
{
    appointment = changed(appointment);
    appointment.status = AppointmentStatus::CheckedIn;
    appointment.checkedInAt = clock.now();
    publish(AppointmentUpdated{appointment});
    Visit visit = someVisit(++m_lastId, appointment.patient, appointment.doctor, clock.now());
    visit.appointment = appointment.id;
    visit.bookedStart = appointment.start;
    visit.service = appointment.service;
    return arrive(visit);
}

void MorningClinic::answerArrivals()
{
    answer<CheckIn>([this](const CheckIn &request) -> Result<Visit> {
        Appointment &appointment = withId(day.appointments, request.appointment);
        if (appointment.revision != request.revision)
            return fail(ErrorCode::Conflict, {}, u"Another desk was first."_s, toJsonObject(appointment));
        return checkIn(appointment);
    });
    answer<AddWalkIn>([this](const AddWalkIn &request) -> Result<Visit> {
        for (const Appointment &booked : std::as_const(day.appointments)) {
            if (booked.patient.id == request.patient && booked.status == AppointmentStatus::Booked
                && !request.despiteBooking)
                return fail(ErrorCode::Conflict, u"patient"_s, u"The patient is booked today."_s,
                            toJsonObject(booked));
        }
        const auto known = std::find_if(patients.begin(), patients.end(), [&](const FoundPatient &found) {
            return found.patient.id == request.patient;
        });
        Visit visit = someVisit(++m_lastId, known->patient, request.doctor, clock.now());
        visit.service = request.service;
        visit.priority = request.priority;
        visit.reason = request.reason;
        return arrive(visit);
    });
    answer<ChangeVisit>([this](const ChangeVisit &request) -> Result<Visit> {
        Visit &visit = withId(day.visits, request.visit);
        visit = changed(visit);
        if (const VisitTransition *step = findTransition(visitTransitions(), request.action, visit.status))
            visit.status = step->to;
        publish(VisitStatusChanged{visit});
        return visit;
    });
}

Appointment MorningClinic::bookElsewhere(const QString &given, const QString &family, DoctorId doctor,
                                         Instant start)
{
    expect(person(given, family, Sex::Female, 30), doctor, start, 1);
    publish(AppointmentBooked{day.appointments.last()});
    return day.appointments.last();
}

Visit MorningClinic::checkInElsewhere(const QString &familyName)
{
    return checkIn(appointment(familyName));
}

Visit MorningClinic::walkInElsewhere(const QString &family, DoctorId doctor)
{
    return arrive(someVisit(++m_lastId, person(u"Pat"_s, family, Sex::Female, 30), doctor, clock.now()));
}

} // namespace medcrm::test
