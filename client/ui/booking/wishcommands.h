// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/waitlist.h"
#include "client/ui/booking/bookingpreset.h"
#include "client/ui/shell/sessionwindow.h"

namespace medcrm::ui {

class BookingCommands;

/// What the desk does with the waiting list, and the undo of it; and what it says when a time frees up.
class WishCommands : public QObject
{
    Q_OBJECT
public:
    /// `bookings` outlives this object.
    explicit WishCommands(BookingCommands &bookings);

    SessionWindow &window() const;
    Waitlist &list() { return m_list; }

    /// Opens the form of a new wish, or of the preset's own.
    void openForm(const BookingPreset &preset, QWidget *parent);
    void withdraw(const Wish &wish);
    /// Opens the booking panel for a wish, at the freed time when there is one.
    void book(const Wish &wish, const std::optional<TimeFreed> &freed);

    /// For forms whose own request has done it.
    void added(const Wish &wish);
    void changed(const Wish &before, const Wish &after);

    /// "A time freed up: Thu 3 Dec 14:20 Dr Wei Chen — 2 wishes fit".
    QString inWords(const TimeFreed &freed) const;

Q_SIGNALS:
    /// The list is to be shown, with the wishes that this time suits.
    void listWanted(const medcrm::TimeFreed &freed);

private:
    void close(const Wish &wish, WishStatus status, std::function<void(const Wish &)> done);
    void fail(const Error &error);
    void tellOf(const TimeFreed &freed);

    BookingCommands &m_bookings;
    Waitlist m_list;
};

} // namespace medcrm::ui
