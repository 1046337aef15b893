// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/ui/recordmodel.h"
#include "common/model/slot.h"

namespace medcrm::ui {

/// A date of a series before it is booked or moved, and what becomes of it.
struct SeriesRow
{
    enum class Choice { Book, Instead, LeaveOut };

    SeriesDate date;
    Choice choice = Choice::Book;
    QString when; ///< "Thu 3 Dec 09:40"
    QString instead; ///< "10:20", when there is such a time that day.
    QString problem; ///< In words; empty when the date is free.
    QString now = {}; ///< Of a booking that is to be moved: when it is.

    Instant key() const { return date.start; }
    bool before(const SeriesRow &other) const { return date.start < other.date.start; }
    bool tick(Instant) { return false; }
    bool operator==(const SeriesRow &) const = default;

    /// "Free", "10:20 instead", "Left out"; of a booking that is to be moved "Stays: Thu 3 Dec 09:40".
    QString choiceText() const;
    /// When it will be booked; nothing when it is left out.
    std::optional<Instant> start() const;
    /// The next of what can be chosen for it.
    Choice nextChoice() const;
};

/// All dates of a series, as the server says what is in their way.
class SeriesModel : public RecordModel<SeriesRow>
{
    Q_OBJECT
public:
    /// `day` outlives the model.
    explicit SeriesModel(const ClinicDay &day, QObject *parent = nullptr);

    /// Free dates are to be booked, the others left out until somebody chooses otherwise. `now`: of bookings that are to
    /// be moved, when each is. Ascending.
    void show(const QList<SeriesDate> &dates, const QStringList &now = {});
    void choose(int row, SeriesRow::Choice choice);
    /// What is to be booked, ascending.
    QList<Instant> starts() const;
    /// A date turned out to be taken: it is left out until somebody chooses otherwise. Its row, or -1.
    int refuse(Instant start, const SlotConflict &conflict);
    /// A line for each, for --trace.
    QStringList describe() const;

private:
    SeriesRow rowFor(const SeriesDate &date) const;

    const ClinicDay &m_day;
};

} // namespace medcrm::ui
