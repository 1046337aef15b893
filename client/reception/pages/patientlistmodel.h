// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"
#include "common/protocol/patients.h"

#include <QTimer>

namespace medcrm {
class Api;
}

namespace medcrm::ui {

/// A line of the list of patients.
struct PatientListRow
{
    int rank = 0;
    PatientSummary patient = {};
    QList<QString> phones = {};
    std::optional<int> age = {}; ///< Years, today.

    PatientId key() const { return patient.id; }
    bool before(const PatientListRow &other) const { return rank < other.rank; }
    bool tick(Instant) { return false; }
    bool operator==(const PatientListRow &) const = default;
};

/// The patients that a text finds, as the search box finds them, best first. Without a text: those opened last at this
/// desk, then who came today, latest first, then who is expected.
class PatientListModel : public RecordModel<PatientListRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { TextColumn, DetailColumn };

    /// Both outlive the model.
    PatientListModel(const ClinicDay &day, Api &api, QObject *parent = nullptr);

    void search(const QString &text);
    /// The same text once more, after searchFailed().
    void searchAgain();
    /// The list belongs to an older text as long as the server is being asked.
    bool isSearching() const { return m_searching; }
    const QString &text() const { return m_text; }
    /// This one was opened last.
    void noteOpened(const PatientSummary &patient);
    /// A patient has other data, or is found no more.
    void update(const PatientSummary &patient);
    void forget(PatientId patient);

Q_SIGNALS:
    void found();
    void searchFailed(const medcrm::Error &error);

private:
    void askServer();
    void findAgain();
    void showRecent();
    void showFound(const QList<FoundPatient> &patients);

    const ClinicDay &m_day;
    Api &m_api;
    QString m_text;
    QTimer m_pause;
    bool m_searching = false;
    QList<PatientSummary> m_opened; ///< The last one first.
};

} // namespace medcrm::ui
