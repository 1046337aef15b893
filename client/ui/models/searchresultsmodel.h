// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/daysearch.h"
#include "client/ui/recordmodel.h"
#include "common/protocol/patients.h"

#include <QTimer>

namespace medcrm {
class Api;
}

namespace medcrm::ui {

/// One line under the search box.
struct SearchRow
{
    enum class Section { Booking, Visit, Patient, RegisterNew };

    Section section = Section::RegisterNew;
    int rank = 0; ///< Place in its section.
    PatientSummary patient = {}; ///< Not with RegisterNew.
    QList<QString> phones = {}; ///< With Patient.
    std::optional<Appointment> appointment = {}; ///< With Booking.
    std::optional<medcrm::Visit> visit = {}; ///< With Visit.
    QString doctorName = {}; ///< With Booking and Visit.
    std::optional<QTime> time = {}; ///< Booked start, or arrival; in the clinic's zone.
    std::optional<int> age = {}; ///< Years, today.
    QString typed = {}; ///< With RegisterNew: what to begin the form with.

    std::pair<Section, qint64> key() const;
    bool before(const SearchRow &other) const;
    bool tick(Instant) { return false; }
    bool operator==(const SearchRow &) const = default;
};

/// What the search box found: today's bookings, open visits, patients, "register new"; in this order. The day
/// is searched at once, the patients are asked of the server; an answer to an older text is dropped.
class SearchResultsModel : public RecordModel<SearchRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { TextColumn, DetailColumn };

    /// `day` and `api` outlive the model.
    SearchResultsModel(const ClinicDay &day, Api &api, QObject *parent = nullptr);

    /// An empty text empties the list. `now` skips the short wait for the next letter (Enter was pressed).
    void search(const QString &text, bool now = false);
    /// The same text once more, after searchFailed().
    void searchAgain();
    /// Without "register new", where only who is registered can be meant.
    void offerRegistration(bool offered) { m_registers = offered; }
    const QString &text() const { return m_text; }
    /// The patients of this text are still being asked for.
    bool isSearching() const { return m_searching; }

Q_SIGNALS:
    /// The rows are those of text(): first the day's, then with the patients.
    void found(bool complete);
    /// The server could not be asked; the day's rows stay.
    void searchFailed(const medcrm::Error &error);

private:
    void askServer();
    void rebuild();
    QList<SearchRow> dayRows() const;
    QList<SearchRow> patientRows(const QList<SearchRow> &above) const;

    const ClinicDay &m_day;
    Api &m_api;
    QString m_text;
    QList<FoundPatient> m_patients; ///< The server's answer to m_text.
    QTimer m_pause;
    bool m_searching = false;
    bool m_registers = true;
};

} // namespace medcrm::ui
