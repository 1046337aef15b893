// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/models/wishmodel.h"

#include "client/ui/models/timetext.h"

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString daysOf(const Wish &wish)
{
    const auto text = [](QDate date) { return dateText(date, u"d MMM"_s); };
    if (wish.from && wish.until)
        return WishModel::tr("%1 – %2").arg(text(*wish.from), text(*wish.until));
    if (wish.from)
        return WishModel::tr("from %1").arg(text(*wish.from));
    return wish.until ? WishModel::tr("until %1").arg(text(*wish.until)) : QString();
}

} // namespace

bool WishRow::tick(Instant now)
{
    const int waited = int(std::chrono::floor<std::chrono::hours>(elapsed(wish.createdAt, now)).count() / 24);
    return std::exchange(daysWaiting, waited) != waited;
}

WishModel::WishModel(const Waitlist &list, const ClinicDay &day, const Clock &clock, QObject *parent)
    : RecordModel(parent)
    , m_list(list)
    , m_day(day)
    , m_clock(clock)
{
    const auto what = [](const WishRow &row) {
        QStringList parts{row.serviceName, row.doctorName.isEmpty() ? tr("any doctor") : row.doctorName,
                          row.days, row.wish.notes};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    };
    const auto sentence = [what](const WishRow &row) {
        return QStringList{row.wish.patient.displayName(), urgencyText(row.wish.urgency), what(row)}.join(
            u", "_s);
    };
    setColumns({{[] { return tr("Patient"); },
                 {{Qt::DisplayRole, [](const WishRow &row) { return row.wish.patient.displayName(); }},
                  {Qt::AccessibleTextRole, sentence}}},
                {[] { return tr("Wish"); }, {{Qt::DisplayRole, what}}, true}});
    connect(&list, &Waitlist::wasReset, this, &WishModel::reload);
    connect(&list, &Waitlist::wishChanged, this, &WishModel::update);
    connect(&day, &ClinicDay::doctorChanged, this, &WishModel::reload);
    connect(&day, &ClinicDay::serviceChanged, this, &WishModel::reload);
    reload();
}

void WishModel::setOnly(const std::optional<QList<WishId>> &only)
{
    m_only = only;
    reload();
}

bool WishModel::belongs(const Wish &wish) const
{
    return !m_only || m_only->contains(wish.id);
}

void WishModel::reload()
{
    QList<WishRow> rows;
    for (const Wish &wish : m_list.wishes()) {
        if (belongs(wish))
            rows += rowFor(wish);
    }
    reset(rows);
}

void WishModel::update(WishId id)
{
    const Wish *wish = m_list.wishes().find(id);
    if (wish && belongs(*wish))
        upsert(rowFor(*wish));
    else
        remove(id);
}

WishRow WishModel::rowFor(const Wish &wish) const
{
    WishRow row;
    row.wish = wish;
    row.serviceName = m_day.serviceName(wish.service);
    row.doctorName = wish.doctor ? m_day.doctorName(*wish.doctor) : QString();
    row.age = wish.patient.ageOn(m_day.today());
    row.days = daysOf(wish);
    row.tick(m_clock.now());
    return row;
}

} // namespace medcrm::ui
