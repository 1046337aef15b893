// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/booking/bookingfields.h"
#include "client/ui/booking/bookingnotes.h"
#include "client/ui/booking/bookingorder.h"
#include "client/ui/booking/bookingpanel.h"
#include "client/ui/booking/conflictbox.h"
#include "client/ui/booking/followingbox.h"
#include "client/ui/booking/patientbox.h"
#include "client/ui/booking/repeatbox.h"
#include "client/ui/booking/slotwords.h"
#include "client/ui/widgets/banner.h"
#include "client/ui/widgets/formfield.h"
#include "client/ui/widgets/segmentedtabs.h"
#include "common/protocol/booking.h"

#include <QRegularExpression>

// What becomes of a booking panel's answers: the order that is sent, and what is done with a refusal.
using namespace Qt::StringLiterals;

namespace medcrm::ui {

void BookingPanel::send()
{
    const Result<TimeQuestion> question = m_fields->question();
    if (!patient())
        return showError({ErrorCode::Invalid, u"patient"_s, tr("Choose a patient.")});
    if (!question)
        return showError(question.error());
    if (!m_times->chosen() && m_times->isSearching()) {
        m_enterWaits = true;
        return;
    }
    if (!m_times->chosen()) {
        field(u"start"_s)->setError(m_times->problem());
        return m_times->takeFocus();
    }
    if (const QString problem = problemOfDates(); !problem.isEmpty())
        return banner()->showMessage(problem, Tone::Late);
    carryOut(order(*m_times->chosen()));
}

bool BookingPanel::repeats() const
{
    return m_repeat->isOn() && !m_repeat->isHidden();
}

bool BookingPanel::movesFollowing() const
{
    return m_preset.moving && m_preset.moving->series && m_extent->currentIndex() == 1;
}

/// Where those that go along come to is seen before anything is moved.
void BookingPanel::askFollowing()
{
    const std::optional<FreeTime> &time = m_times->chosen();
    if (movesFollowing() && time)
        m_following->ask(PreviewMoves{m_preset.moving->id, time->doctor, m_fields->service(), time->start});
    else
        m_following->ask({});
    showPrimary();
}

/// Why the dates of a series cannot be booked or moved yet.
QString BookingPanel::problemOfDates() const
{
    if (movesFollowing())
        return m_following->problem();
    return repeats() ? m_repeat->problem() : QString();
}

BookingOrder BookingPanel::order(const FreeTime &time) const
{
    BookingOrder order;
    order.time = time;
    order.service = m_fields->service();
    order.patient = patient()->id;
    order.reason = m_notes->reason();
    order.source = m_notes->source();
    order.overbookReason = m_conflict->overbookReason();
    if (m_preset.wish && m_preset.wish->patient.id == order.patient)
        order.wish = m_preset.wish->id;
    if (repeats())
        order.starts = m_repeat->starts();
    if (order.starts.size() == 1)
        order.time.start = order.starts.first();
    order.moving = m_preset.moving;
    order.minutes = m_fields->question()->minutes;
    if (movesFollowing()) {
        order.moves = m_following->moves();
        order.moved = m_following->movedOnes();
    }
    return order;
}

void BookingPanel::carryOut(const BookingOrder &order)
{
    setBusy(true);
    ui::carryOut(order, m_commands, this, [this, starts = order.starts](const std::optional<Error> &error) {
        setBusy(false);
        if (error)
            refused(*error, starts);
        else
            finish();
    });
}

void BookingPanel::refused(const Error &error, const QList<Instant> &starts)
{
    static const QRegularExpression place(u"^(?:starts|moves)\\[(\\d+)\\]"_s);
    const auto conflict = currentRecord<SlotConflict>(error);
    if (const auto match = place.match(error.field); match.hasMatch() && conflict) {
        const int at = match.captured(1).toInt();
        const Instant start = movesFollowing() ? m_following->moves().value(at).start : starts.value(at);
        banner()->showMessage(
            tr("%1: %2").arg(whenText(start, session().day()), explain(*conflict, session().day())),
            Tone::Late);
        return movesFollowing() ? m_following->refuse(at, *conflict) : m_repeat->refuse(start, *conflict);
    }
    if (conflict) {
        showConflict(*conflict);
        return m_conflict->takeFocus();
    }
    if (const auto now = currentRecord<Appointment>(error)) {
        session().day().upsert(*now);
        if (m_preset.moving && now->id == m_preset.moving->id) {
            m_preset.moving = *now; // seen now; Enter again decides
            field(u"patient"_s)->setHint(tr("Booked for %1").arg(whenAndWhom(*now, session().day())));
        }
    }
    if (movesFollowing())
        m_following->askAgain();
    showError(error);
    if (error.field == u"start")
        m_times->takeFocus();
}

void BookingPanel::showConflict(const SlotConflict &conflict)
{
    if (conflict.appointment)
        session().day().upsert(*conflict.appointment);
    m_conflict->show(conflict, verb(), mayOverbook());
    showPrimary();
}

void BookingPanel::takeOffered(const FreeTime &time)
{
    m_times->choose(time);
    if (!movesFollowing()) // of a series the other dates are seen first
        submit();
}

} // namespace medcrm::ui
