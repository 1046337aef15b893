// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/workday.h"

#include "common/protocol/queue.h"

using namespace Qt::StringLiterals;

namespace medcrm::soak {

using test::Account;
using test::Station;

namespace {

constexpr int patientsOfLine = 10;
constexpr int callsOfVisit = 12; // put back after all but the last
constexpr int doctorsWindows = 2; // of each
constexpr int patience = 60'000;

/// What a window shows, in one text.
QByteArray viewOf(Station &station)
{
    const ClinicDay &day = station.session().day();
    return QByteArray::number(station.feed().sequence()) + encode(day.clinic()) + encode(day.rooms().all())
        + encode(day.doctors().all()) + encode(day.services().all()) + encode(day.appointments().all())
        + encode(day.visits().all());
}

} // namespace

Workday::Workday(test::OpenClinic &clinic, int windows, int commandsPerSecond, unsigned seed)
    : m_clinic(clinic)
    , m_random(seed)
    , m_desks(std::size_t(windows - 2 * doctorsWindows))
{
    for (std::size_t i = 0; i < m_desks; ++i)
        m_windows.push_back({clinic.desk, std::make_unique<Station>(clinic, clinic.desk)});
    for (const Account &account : {clinic.omarAccount, clinic.nadiaAccount}) {
        for (int i = 0; i < doctorsWindows; ++i)
            m_windows.push_back({account, std::make_unique<Station>(clinic, account)});
    }
    m_lines.push_back({clinic.omar, m_desks, {}, 0, 0, false});
    m_lines.push_back({clinic.nadia, m_desks + doctorsWindows, {}, 0, 0, false});
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000 / commandsPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &Workday::tick);
}

Workday::~Workday() = default;

void Workday::fillCache()
{
    // Row, audit entry and the answer kept for a retry: with notes of 12 kB some 36 kB each.
    constexpr int patients = 2500;
    constexpr int atOnce = 20;
    CreatePatient request;
    request.patient.notes = QString(4000, u'\u6f22');
    for (int i = 0; i < patients; i += atOnce) {
        QList<qint64> sent;
        for (int j = 0; j < atOnce; ++j) {
            request.patient.givenName = u"Given%1"_s.arg(i + j);
            request.patient.familyName = u"Family%1"_s.arg((i + j) % 97);
            sent.append(m_clinic.admin.send(request));
        }
        for (const qint64 id : sent)
            REQUIRE(m_clinic.admin.answer<Patient>(id));
    }
}

void Workday::start()
{
    m_clock.start();
    for (Line &line : m_lines) {
        for (int i = 0; i < patientsOfLine; ++i) {
            const Patient patient = m_clinic.addPatient(u"Soak %1 %2"_s.arg(line.doctor.ticketPrefix).arg(i));
            line.visits.append(Visit());
            arrive(line, patient.id, i);
            REQUIRE(test::await([&] { return !line.isWaiting; }, patience));
        }
    }
    m_timer.start();
}

void Workday::finish()
{
    m_timer.stop();
    REQUIRE(test::await([this] { return m_underWay == 0; }, patience));
}

void Workday::tick()
{
    if (++m_ticks % 5 == 0)
        return search();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[(std::size_t(m_ticks) + i) % m_lines.size()];
        if (!line.isWaiting)
            return advance(line);
    }
    ++m_heldBack;
}

/// Called and put back, again and again, patient after patient; in the end called, seen, and back with a new visit.
void Workday::advance(Line &line)
{
    const Visit &visit = line.visits[line.current];
    switch (visit.status) {
    case VisitStatus::Waiting:
        return command(anyDesk(), CallVisit{visit.id, visit.revision}, &line,
                       [this, &line](const Visit &after) { line.visits[line.current] = after; });
    case VisitStatus::Called:
        return change(line, visit.callCount < callsOfVisit ? VisitAction::PutBack : VisitAction::Start);
    case VisitStatus::InService:
        return change(line, VisitAction::Complete);
    default:
        return arrive(line, visit.patient.id, line.current);
    }
}

void Workday::arrive(Line &line, PatientId patient, qsizetype place)
{
    AddWalkIn request;
    request.doctor = line.doctor.id;
    request.patient = patient;
    request.service = m_clinic.service.id;
    command(anyDesk(), request, &line, [&line, place](const Visit &visit) { line.visits[place] = visit; });
}

void Workday::change(Line &line, VisitAction action)
{
    const Visit &visit = line.visits[line.current];
    Station &window =
        action == VisitAction::PutBack ? anyDesk() : anyOf(line); // patients are seen by doctors
    command(window, ChangeVisit{visit.id, visit.revision, action, {}, {}}, &line,
            [this, &line](const Visit &after) { moveOn(line, after); });
}

void Workday::moveOn(Line &line, const Visit &visit)
{
    line.visits[line.current] = visit;
    if (visit.status == VisitStatus::Waiting)
        line.current = (line.current + 1) % line.visits.size();
}

void Workday::search()
{
    command(anyDesk(), FindPatients{u"Soak %1"_s.arg(m_random() % 10), 20}, nullptr,
            [](const QList<FoundPatient> &) {});
}

void Workday::took(const QElapsedTimer &since)
{
    m_answered.append({minutes(), double(since.nsecsElapsed()) / 1e6});
}

Station &Workday::anyDesk()
{
    return *m_windows[m_random() % m_desks].station;
}

Station &Workday::anyOf(const Line &line)
{
    return *m_windows[line.firstWindow + m_random() % doctorsWindows].station;
}

QStringList Workday::unequalViews()
{
    QStringList unequal;
    QHash<QString, QByteArray> fresh;
    for (const Window &window : m_windows) {
        if (!fresh.contains(window.account.username)) {
            Station newcomer(m_clinic, window.account);
            fresh.insert(window.account.username, viewOf(newcomer));
        }
        const QByteArray wanted = fresh.value(window.account.username);
        if (!test::await([&] { return window.station->isCurrent() && viewOf(*window.station) == wanted; },
                         5000))
            unequal.append(window.account.username);
    }
    return unequal;
}

qint64 Workday::eventsApplied() const
{
    qint64 sum = 0;
    for (const Window &window : m_windows)
        sum += window.station->feed().applied();
    return sum;
}

qint64 Workday::irregularities() const
{
    qint64 sum = 0;
    for (const Window &window : m_windows) {
        const ClinicFeed &feed = window.station->feed();
        sum += feed.gaps() + feed.duplicates() + window.station->api().malformedFrames();
    }
    return sum;
}

} // namespace medcrm::soak
