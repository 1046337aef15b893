// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/booking/bookingpanel.h"
#include "common/protocol/appointments.h"
#include "tests/client/reception/frontdesk.h"
#include "tests/support/keys.h"

namespace medcrm::test {

/// The front desk with its booking panel.
struct BookingDesk : FrontDesk
{
    BookingDesk()
    {
        clinic.patients += {somePatient(900, QStringLiteral("Zoe"), QStringLiteral("Quill")), {}};
    }

    ui::BookingPanel &panel() { return *window().findChild<ui::BookingPanel *>(); }
    QWidget *editor(const QString &name);
    /// Finds Zoe Quill, presses F3 and waits for the first free time.
    void open();
    void write(const QString &name, const QString &text);
    bool showsLine(const QString &beginning);
    /// What was sent with the last request of a kind.
    template <Request R>
    QJsonObject last()
    {
        return clinic.requestsOf<R>().last().params;
    }
};

/// Presses keys and counts them; letters cost nothing.
class Fingers
{
public:
    void press(const QKeySequence &key)
    {
        test::press(key);
        ++m_keys;
    }
    int keys() const { return m_keys; }

private:
    int m_keys = 0;
};

} // namespace medcrm::test
