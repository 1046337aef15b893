// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/holdbook.h"

#include <QSet>
#include <algorithm>

namespace medcrm {

void HoldBook::put(ConnectionId connection, ClinicId clinic, const SlotHold &hold)
{
    const auto before = m_entries.constFind(connection);
    const ClinicId left = before == m_entries.constEnd() ? clinic : before->clinic;
    m_entries.insert(connection, {clinic, hold});
    if (left != clinic)
        Q_EMIT changed(left);
    Q_EMIT changed(clinic);
}

void HoldBook::release(ConnectionId connection)
{
    const auto found = m_entries.constFind(connection);
    if (found == m_entries.constEnd())
        return;
    const ClinicId clinic = found->clinic;
    m_entries.erase(found);
    Q_EMIT changed(clinic);
}

void HoldBook::releaseExpired(Instant now)
{
    QSet<ClinicId> clinics;
    m_entries.removeIf([&](const auto &entry) {
        if (entry.value().hold.expiresAt > now)
            return false;
        clinics.insert(entry.value().clinic);
        return true;
    });
    for (const ClinicId clinic : std::as_const(clinics))
        Q_EMIT changed(clinic);
}

void HoldBook::releaseBooked(Context &ctx, const Appointment &booked)
{
    ctx.afterCommit([this, connection = ctx.actor().connection, now = ctx.now(), doctor = booked.doctor,
                     start = booked.start, end = booked.end] {
        const std::optional<SlotHold> hold = find(connection, now);
        if (hold && hold->doctor == doctor && hold->start < end && start < hold->end)
            release(connection);
    });
}

QList<SlotHold> HoldBook::list(ClinicId clinic, Instant now) const
{
    return listWithout({}, clinic, now);
}

QList<SlotHold> HoldBook::others(ClinicId clinic, const Context &ctx) const
{
    return listWithout(ctx.actor().connection, clinic, ctx.now());
}

std::optional<SlotHold> HoldBook::find(ConnectionId connection, Instant now) const
{
    const auto found = m_entries.constFind(connection);
    if (found == m_entries.constEnd() || found->hold.expiresAt <= now)
        return std::nullopt;
    return found->hold;
}

QList<SlotHold> HoldBook::listWithout(ConnectionId connection, ClinicId clinic, Instant now) const
{
    QList<SlotHold> holds;
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        if (entry.key() != connection && entry->clinic == clinic && entry->hold.expiresAt > now)
            holds.append(entry->hold);
    }
    std::sort(holds.begin(), holds.end(), [](const SlotHold &a, const SlotHold &b) {
        return std::tie(a.start, a.doctor, a.expiresAt) < std::tie(b.start, b.doctor, b.expiresAt);
    });
    return holds;
}

} // namespace medcrm
