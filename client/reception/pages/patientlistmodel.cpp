// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/pages/patientlistmodel.h"

#include "client/core/api.h"
#include "client/ui/bidi.h"
#include "client/ui/models/timetext.h"
#include "common/core/textfold.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

constexpr Milliseconds pauseBetweenLetters{120};
constexpr int mostFound = 50;
constexpr qsizetype mostOpened = 20;
constexpr qsizetype mostRecent = 50;

QString detailOf(const PatientListRow &row)
{
    QStringList parts{sexAndAgeText(row.patient.sex, row.age), isolateLtr(row.patient.mrn)};
    for (const QString &phone : row.phones)
        parts += isolateLtr(phone);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString nameOf(const PatientListRow &row)
{
    return row.patient.displayName();
}

QString wholeOf(const PatientListRow &row)
{
    return nameOf(row) + u", "_s + detailOf(row);
}

/// The visits of today by arrival, the latest first, then the appointments by start.
QList<PatientSummary> peopleOf(const ClinicDay &day)
{
    QList<Visit> visits = day.visits().all();
    std::sort(visits.begin(), visits.end(),
              [](const Visit &a, const Visit &b) { return a.arrivedAt > b.arrivedAt; });
    QList<Appointment> appointments = day.appointments().all();
    std::sort(appointments.begin(), appointments.end(),
              [](const Appointment &a, const Appointment &b) { return a.start < b.start; });
    QList<PatientSummary> people;
    for (const Visit &visit : std::as_const(visits))
        people += visit.patient;
    for (const Appointment &appointment : std::as_const(appointments))
        people += appointment.patient;
    return people;
}

} // namespace

PatientListModel::PatientListModel(const ClinicDay &day, Api &api, QObject *parent)
    : RecordModel(parent)
    , m_day(day)
    , m_api(api)
{
    setColumns(
        {{[] { return tr("Patient"); }, {{Qt::DisplayRole, nameOf}, {Qt::AccessibleTextRole, wholeOf}}},
         {[] { return tr("Details"); }, {{Qt::DisplayRole, detailOf}}}});
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenLetters);
    connect(&m_pause, &QTimer::timeout, this, &PatientListModel::askServer);
    const auto dayChanged = [this] {
        if (m_text.isEmpty())
            showRecent();
    };
    connect(&day, &ClinicDay::wasReset, this, dayChanged);
    connect(&day, &ClinicDay::visitChanged, this, dayChanged);
    connect(&day, &ClinicDay::appointmentChanged, this, dayChanged);
    api.on<PatientChanged>(this, [this](const PatientChanged &event, auto &) {
        update(event.patient);
        if (!m_text.isEmpty() && !m_searching && find(event.patient.id) >= 0)
            findAgain();
    });
    showRecent();
}

void PatientListModel::search(const QString &text)
{
    const QString wanted = foldText(text).isEmpty() ? QString() : text.simplified();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_searching = !m_text.isEmpty();
    if (m_searching) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    showRecent();
    Q_EMIT found();
}

void PatientListModel::searchAgain()
{
    if (m_text.isEmpty() || m_searching)
        return;
    m_searching = true;
    askServer();
}

void PatientListModel::askServer()
{
    m_api.call(FindPatients{m_text, mostFound}, this,
               [this, asked = m_text](const Result<QList<FoundPatient>> &reply) {
                   if (asked != m_text)
                       return; // the user typed on
                   m_searching = false;
                   if (!reply) {
                       Q_EMIT searchFailed(reply.error());
                       return;
                   }
                   showFound(*reply);
                   Q_EMIT found();
               });
}

/// A phone may be another, or a record part of another one. The rows follow; what is chosen stays.
void PatientListModel::findAgain()
{
    m_api.call(FindPatients{m_text, mostFound}, this,
               [this, asked = m_text](const Result<QList<FoundPatient>> &reply) {
                   if (reply && asked == m_text && !m_searching)
                       showFound(*reply);
               });
}

void PatientListModel::showFound(const QList<FoundPatient> &patients)
{
    QList<PatientListRow> rows;
    for (const FoundPatient &found : patients)
        rows += {int(rows.size()), found.patient, found.phones, found.patient.ageOn(m_day.today())};
    reset(rows);
}

void PatientListModel::showRecent()
{
    QList<PatientListRow> rows;
    QSet<PatientId> shown;
    for (const PatientSummary &patient : m_opened + peopleOf(m_day)) {
        if (shown.contains(patient.id) || rows.size() >= mostRecent)
            continue;
        shown += patient.id;
        rows += {int(rows.size()), patient, {}, patient.ageOn(m_day.today())};
    }
    reset(rows);
}

void PatientListModel::noteOpened(const PatientSummary &patient)
{
    m_opened.removeIf([&](const PatientSummary &each) { return each.id == patient.id; });
    m_opened.prepend(patient);
    m_opened = m_opened.mid(0, mostOpened);
    update(patient);
}

void PatientListModel::update(const PatientSummary &patient)
{
    for (PatientSummary &each : m_opened) {
        if (each.id == patient.id)
            each = patient;
    }
    const int row = find(patient.id);
    if (row < 0)
        return;
    PatientListRow changed = at(row);
    changed.patient = patient;
    changed.age = patient.ageOn(m_day.today());
    upsert(changed);
}

void PatientListModel::forget(PatientId patient)
{
    m_opened.removeIf([&](const PatientSummary &each) { return each.id == patient; });
    remove(patient);
}

} // namespace medcrm::ui
