// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/station.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace medcrm;
using namespace medcrm::test;

namespace {

/// Walk-ins of many patients from several desks, a few at a time each, and what the server acknowledged.
class Rush
{
public:
    Rush(OpenClinic &clinic, const QList<Station *> &desks, const QList<Patient> &patients)
        : m_clinic(clinic)
        , m_waiting(patients)
    {
        for (Station *desk : desks) {
            for (int i = 0; i < 4; ++i)
                next(*desk);
        }
    }

    const QMap<PatientId, Visit> &acknowledged() const { return m_acknowledged; }
    const QStringList &refused() const { return m_refused; }
    qsizetype answered() const { return m_acknowledged.size() + m_refused.size(); }

private:
    void next(Station &desk)
    {
        if (m_waiting.isEmpty())
            return;
        AddWalkIn walkIn;
        walkIn.doctor = m_clinic.omar.id;
        walkIn.patient = m_waiting.takeFirst().id;
        desk.api().call(walkIn, &m_context, [this, &desk, walkIn](const Result<Visit> &visit) {
            if (visit)
                m_acknowledged.insert(walkIn.patient, *visit);
            else
                m_refused.append(visit.error().message);
            next(desk);
        });
    }

    OpenClinic &m_clinic;
    QObject m_context;
    QList<Patient> m_waiting;
    QMap<PatientId, Visit> m_acknowledged;
    QStringList m_refused;
};

QMap<VisitId, QByteArray> byId(const QList<Visit> &visits)
{
    QMap<VisitId, QByteArray> map;
    for (const Visit &visit : visits)
        map.insert(visit.id, encode(visit));
    return map;
}

} // namespace

TEST_CASE(
    "Of what a server acknowledged before it was killed, nothing is lost or doubled, and clients catch up")
{
    OpenClinic clinic;
    QList<Patient> patients;
    for (int i = 0; i < 60; ++i)
        patients.append(clinic.addPatient(u"Walker%1"_s.arg(i)));
    Station first(clinic, clinic.desk);
    Station second(clinic, clinic.desk);
    Station doctor(clinic, clinic.omarAccount);
    const QList<Station *> stations{&first, &second, &doctor};

    Rush rush(clinic, {&first, &second}, patients);
    for (const qsizetype until : {8, 25, 44}) {
        REQUIRE(await([&] { return rush.answered() >= until; }, 60'000));
        clinic.server.kill();
        clinic.server.start();
    }
    REQUIRE(await([&] { return rush.answered() == patients.size(); }, 60'000));
    INFO(rush.refused().join(u'\n').toStdString());
    CHECK(rush.refused().isEmpty());

    WireClient witness(clinic.server);
    witness.signIn(clinic.desk.username, clinic.desk.password);
    const QDate today = first.session().day().today();
    const QList<Visit> survived = witness.get(ListVisits{clinic.clinic.id, today});
    QSet<PatientId> people;
    QList<int> tickets;
    int lost = 0;
    for (const Visit &visit : survived) {
        people.insert(visit.patient.id);
        tickets.append(visit.ticketNumber);
    }
    for (const Visit &visit : rush.acknowledged())
        lost += byId(survived).value(visit.id) == encode(visit) ? 0 : 1;
    std::sort(tickets.begin(), tickets.end());
    QList<int> consecutive(patients.size());
    std::iota(consecutive.begin(), consecutive.end(), 1);
    qInfo("ledger: acknowledged %d, survived %d, lost %d, doubled %d", int(rush.acknowledged().size()),
          int(survived.size()), lost, int(survived.size() - people.size()));
    CHECK(lost == 0);
    CHECK(survived.size() == patients.size());
    CHECK(people.size() == patients.size());
    CHECK(tickets == consecutive);

    for (Station *station : stations) {
        CHECK(await([&] { return byId(station->session().day().visits().all()) == byId(survived); }, 60'000));
        CHECK(station->feed().gaps() == 0);
        CHECK(station->feed().duplicates() == 0);
        CHECK(station->feed().snapshots() == 1); // missed events came one by one
    }
}

TEST_CASE("A station that was away for more events than are told one by one takes a snapshot and is current")
{
    OpenClinic clinic({u"limits.replayEvents=5"_s});
    Station desk(clinic, clinic.desk);
    desk.session().connection().rest();
    QList<Visit> visits;
    for (int i = 0; i < 8; ++i) {
        const Patient patient = clinic.addPatient(u"Walker%1"_s.arg(i));
        visits.append(
            clinic.admin.get(AddWalkIn{clinic.omar.id, patient.id, {}, Priority::Routine, {}, false}));
    }
    desk.session().connection().open();
    CHECK(await([&] { return byId(desk.session().day().visits().all()) == byId(visits); }, 60'000));
    CHECK(desk.feed().snapshots() == 2);
    CHECK(desk.feed().gaps() == 0);
}
