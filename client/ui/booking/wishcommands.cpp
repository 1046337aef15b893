// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/wishcommands.h"

#include "client/ui/bidi.h"
#include "client/ui/booking/bookingcommands.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/dialogs/wishdialog.h"
#include "client/ui/widgets/toaststack.h"

namespace medcrm::ui {

WishCommands::WishCommands(BookingCommands &bookings)
    : QObject(&bookings)
    , m_bookings(bookings)
    , m_list(bookings.window().session())
{
    connect(&m_list, &Waitlist::timeFreed, this, &WishCommands::tellOf);
    connect(&m_list, &Waitlist::loadFailed, this, &WishCommands::fail);
}

SessionWindow &WishCommands::window() const
{
    return m_bookings.window();
}

void WishCommands::openForm(const BookingPreset &preset, QWidget *parent)
{
    if (!window().refuseInOutage())
        (new WishDialog(*this, preset, parent))->open();
}

void WishCommands::fail(const Error &error)
{
    if (const auto wish = currentRecord<Wish>(error))
        m_list.upsert(*wish);
    window().showFailure(error);
}

void WishCommands::close(const Wish &wish, WishStatus status, std::function<void(const Wish &)> done)
{
    window().session().api().call(
        CloseWish{.id = wish.id, .revision = wish.revision, .status = status, .appointment = {}}, this,
        [this, done](const Result<Wish> &reply) {
            if (!reply)
                return fail(reply.error());
            m_list.upsert(*reply);
            done(*reply);
        });
}

void WishCommands::withdraw(const Wish &wish)
{
    if (window().refuseInOutage())
        return;
    close(wish, WishStatus::Withdrawn, [this](const Wish &withdrawn) {
        const QString who = isolate(withdrawn.patient.displayName());
        window().toasts().show(tr("%1 is off the waiting list").arg(who), tr("Undo"), this,
                               [this, withdrawn, who] {
                                   close(withdrawn, WishStatus::Open, [this, who](const Wish &) {
                                       window().toasts().show(tr("%1 is on the waiting list again").arg(who));
                                   });
                               });
    });
}

void WishCommands::added(const Wish &wish)
{
    m_list.upsert(wish);
    window().toasts().show(tr("%1 is on the waiting list").arg(isolate(wish.patient.displayName())),
                           tr("Undo"), this, [this, wish] { withdraw(wish); });
}

void WishCommands::changed(const Wish &before, const Wish &after)
{
    m_list.upsert(after);
    window().toasts().show(
        tr("Changed the wish of %1").arg(isolate(after.patient.displayName())), tr("Undo"), this,
        [this, before, after] {
            const UpdateWish back{.id = after.id, .revision = after.revision, .wish = before};
            window().session().api().call(back, this, [this, after](const Result<Wish> &reply) {
                if (reply)
                    changed(after, *reply);
                else
                    fail(reply.error());
            });
        });
}

void WishCommands::book(const Wish &wish, const std::optional<TimeFreed> &freed)
{
    BookingPreset preset;
    preset.patient = wish.patient;
    preset.service = wish.service;
    preset.doctor = wish.doctor;
    preset.wish = wish;
    if (freed) {
        preset.doctor = freed->doctor;
        preset.start = freed->start;
    } else if (wish.from && *wish.from > window().session().day().today()) {
        preset.day = wish.from;
    }
    m_bookings.askForBooking(preset);
}

QString WishCommands::inWords(const TimeFreed &freed) const
{
    const ClinicDay &day = window().session().day();
    const int count = int(freed.wishes.size());
    return tr("A time freed up: %1 %2 — %3")
        .arg(whenText(freed.start, day), isolate(day.doctorName(freed.doctor)),
             count == 1 ? tr("1 wish fits") : tr("%n wishes fit", nullptr, count));
}

void WishCommands::tellOf(const TimeFreed &freed)
{
    window().toasts().tell(inWords(freed), tr("Show"), this, [this, freed] { Q_EMIT listWanted(freed); });
}

} // namespace medcrm::ui
