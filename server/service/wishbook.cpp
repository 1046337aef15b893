// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/wishbook.h"

#include "server/service/entities.h"

using namespace Qt::StringLiterals;

namespace medcrm {

Wish WishBook::add(Context &ctx, Wish wish)
{
    wish.id = m_wishes.insert(wish);
    ctx.auditCreated(entityOf(wish), wish);
    ctx.publish(WishChanged{wish});
    return wish;
}

Wish WishBook::change(Context &ctx, const Wish &before, Wish after)
{
    after.revision = before.revision + 1;
    after.updatedAt = ctx.now();
    m_wishes.update(after);
    ctx.auditChanged(entityOf(after), before, after);
    ctx.publish(WishChanged{after});
    return after;
}

Result<Wish> WishBook::findOpen(WishId id, const Parties &parties) const
{
    const std::optional<Wish> wish = m_wishes.find(id);
    if (!wish || wish->clinic != parties.clinic.id)
        return fail(ErrorCode::NotFound, u"wish"_s, u"There is no such wish on the waiting list."_s);
    if (wish->patient.id != parties.patient.id)
        return invalid(u"wish"_s, u"This wish is another patient's."_s);
    if (wish->status != WishStatus::Open)
        return wishIsClosed(*wish, u"wish"_s);
    return *wish;
}

Wish WishBook::fulfil(Context &ctx, const Wish &wish, AppointmentId appointment)
{
    Wish after = wish;
    after.status = WishStatus::Booked;
    after.appointment = appointment;
    return change(ctx, wish, after);
}

tl::unexpected<Error> wishIsClosed(const Wish &wish, const QString &field)
{
    const QString message = wish.status == WishStatus::Booked
        ? u"This wish was fulfilled with an appointment already."_s
        : u"This wish was withdrawn."_s;
    return fail(ErrorCode::Conflict, field, message, toJsonObject(wish));
}

} // namespace medcrm
