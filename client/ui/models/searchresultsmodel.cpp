// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/searchresultsmodel.h"

#include "client/core/api.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "common/core/textfold.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenLetters{120};
constexpr int mostPatients = 20;

} // namespace

std::pair<SearchRow::Section, qint64> SearchRow::key() const
{
    switch (section) {
    case Section::Booking:
        return {section, appointment->id.value()};
    case Section::Visit:
        return {section, visit->id.value()};
    case Section::Patient:
        return {section, patient.id.value()};
    case Section::RegisterNew:
        break;
    }
    return {section, 0};
}

bool SearchRow::before(const SearchRow &other) const
{
    return std::pair(section, rank) < std::pair(other.section, other.rank);
}

SearchResultsModel::SearchResultsModel(const ClinicDay &day, Api &api, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
    , m_api(api)
{
    const auto title = [](const SearchRow &row) {
        return row.section == SearchRow::Section::RegisterNew ? tr("Register new patient “%1”").arg(row.typed)
                                                              : row.patient.displayName();
    };
    const auto detail = [](const SearchRow &row) {
        QStringList parts;
        if (row.visit)
            parts += isolateLtr(row.visit->ticket);
        if (row.time)
            parts += timeText(*row.time);
        parts += {row.doctorName, sexAndAgeText(row.patient.sex, row.age), isolateLtr(row.patient.mrn)};
        for (const QString &phone : row.phones)
            parts += isolateLtr(phone);
        parts.removeAll(QString());
        return row.section == SearchRow::Section::RegisterNew ? QString() : parts.join(u" · "_s);
    };
    setColumns({{[] { return tr("Found"); }, {{Qt::DisplayRole, title}}},
                {[] { return tr("Details"); }, {{Qt::DisplayRole, detail}}}});
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenLetters);
    connect(&m_pause, &QTimer::timeout, this, &SearchResultsModel::askServer);
    connect(&day, &ClinicDay::appointmentChanged, this, &SearchResultsModel::rebuild);
    connect(&day, &ClinicDay::visitChanged, this, &SearchResultsModel::rebuild);
    connect(&day, &ClinicDay::wasReset, this, &SearchResultsModel::rebuild);
}

void SearchResultsModel::search(const QString &text, bool now)
{
    const QString wanted = text.simplified();
    if (wanted == m_text && !(now && m_pause.isActive()))
        return;
    if (wanted != m_text) {
        m_text = wanted;
        m_patients.clear();
        rebuild();
    }
    m_searching = !foldText(m_text).isEmpty();
    if (!m_searching)
        m_pause.stop();
    else if (now)
        askServer();
    else
        m_pause.start();
    Q_EMIT found(!m_searching);
}

void SearchResultsModel::searchAgain()
{
    if (foldText(m_text).isEmpty() || m_searching)
        return;
    m_searching = true;
    Q_EMIT found(false);
    askServer();
}

void SearchResultsModel::askServer()
{
    m_pause.stop();
    const FindPatients request{m_text, mostPatients};
    m_api.call(request, this, [this, asked = m_text](const Result<QList<FoundPatient>> &reply) {
        if (asked != m_text)
            return; // the user typed on
        m_searching = false;
        if (!reply) {
            Q_EMIT searchFailed(reply.error());
            return;
        }
        m_patients = *reply;
        rebuild();
        Q_EMIT found(true);
    });
}

void SearchResultsModel::rebuild()
{
    if (foldText(m_text).isEmpty()) {
        reset({});
        return;
    }
    QList<SearchRow> rows = dayRows();
    rows += patientRows(rows);
    SearchRow registerNew;
    registerNew.typed = m_text;
    if (m_registers)
        rows += registerNew;
    reset(rows);
}

QList<SearchRow> SearchResultsModel::dayRows() const
{
    const DayMatches matches = searchDay(m_day, m_text);
    QList<SearchRow> rows;
    for (const Appointment &appointment : matches.bookings) {
        SearchRow row{.section = SearchRow::Section::Booking, .rank = int(rows.size())};
        row.patient = appointment.patient;
        row.appointment = appointment;
        row.doctorName = m_day.doctorName(appointment.doctor);
        row.time = inZone(appointment.start, m_day.zone()).time();
        row.age = row.patient.ageOn(m_day.today());
        rows.append(row);
    }
    for (const Visit &visit : matches.visits) {
        SearchRow row{.section = SearchRow::Section::Visit, .rank = int(rows.size())};
        row.patient = visit.patient;
        row.visit = visit;
        row.doctorName = m_day.doctorName(visit.doctor);
        row.time = inZone(visit.arrivedAt, m_day.zone()).time();
        row.age = row.patient.ageOn(m_day.today());
        rows.append(row);
    }
    return rows;
}

QList<SearchRow> SearchResultsModel::patientRows(const QList<SearchRow> &above) const
{
    QSet<PatientId> shown; // one person is one line; what is on today comes first
    for (const SearchRow &row : above)
        shown.insert(row.patient.id);
    QList<SearchRow> rows;
    for (const FoundPatient &patient : m_patients) {
        if (shown.contains(patient.patient.id))
            continue;
        SearchRow row{.section = SearchRow::Section::Patient, .rank = int(rows.size())};
        row.patient = patient.patient;
        row.phones = patient.phones;
        row.age = row.patient.ageOn(m_day.today());
        rows.append(row);
    }
    return rows;
}

} // namespace medcrm::ui
