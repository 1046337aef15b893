// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/clinicday.h"
#include "client/core/waitlist.h"
#include "client/ui/recordmodel.h"

namespace medcrm::ui {

/// A patient who wants a time.
struct WishRow
{
    Wish wish;
    QString serviceName;
    QString doctorName; ///< Empty: any doctor.
    std::optional<int> age; ///< Years, today.
    QString days; ///< "from 3 Dec", "until 10 Dec", "3 Dec – 10 Dec"; empty: any day.
    int daysWaiting = 0;

    WishId key() const { return wish.id; }
    bool before(const WishRow &other) const { return wishComesBefore(wish, other.wish); }
    bool tick(Instant now);
    bool operator==(const WishRow &) const = default;
};

/// The waiting list for appointments: most urgent and then oldest first; all of it, or those that a freed time suits.
class WishModel : public RecordModel<WishRow>
{
    Q_OBJECT
public:
    enum ColumnIndex { PatientColumn, WishColumn };

    /// All outlive the model.
    WishModel(const Waitlist &list, const ClinicDay &day, const Clock &clock, QObject *parent = nullptr);

    /// Nothing: all.
    void setOnly(const std::optional<QList<WishId>> &only);

private:
    void reload();
    void update(WishId id);
    bool belongs(const Wish &wish) const;
    WishRow rowFor(const Wish &wish) const;

    const Waitlist &m_list;
    const ClinicDay &m_day;
    const Clock &m_clock;
    std::optional<QList<WishId>> m_only;
};

} // namespace medcrm::ui
