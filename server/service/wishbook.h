// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/context.h"
#include "server/service/parties.h"
#include "server/store/wishstore.h"

namespace medcrm {

/// Where every change of a wish is written: row, audit entry and event, always together.
class WishBook
{
public:
    explicit WishBook(store::Database &database)
        : m_wishes(database)
    {
    }

    /// A new wish; the record with its id.
    Wish add(Context &ctx, Wish wish);

    /// The wish as it is now, one revision on.
    Wish change(Context &ctx, const Wish &before, Wish after);

    /// The open wish that a booking with these parties fulfils. Errors naming `wish`: NotFound (none, or of another
    /// clinic), Invalid (another patient's), Conflict with the wish when it is closed.
    Result<Wish> findOpen(WishId id, const Parties &parties) const;

    /// It came true.
    Wish fulfil(Context &ctx, const Wish &wish, AppointmentId appointment);

private:
    store::WishStore m_wishes;
};

/// The refusal of a command that wants an open wish; carries the wish.
tl::unexpected<Error> wishIsClosed(const Wish &wish, const QString &field);

} // namespace medcrm
