// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/booking.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace medcrm {

class ClientSession;

namespace ui {

/// Keeps the time that an open form is about from other desks: holds it, again before the hold expires and after a loss
/// of the line, another in its place when another is chosen, and lets it go.
class HoldKeeper : public QObject
{
    Q_OBJECT
public:
    /// `session` outlives the keeper.
    explicit HoldKeeper(ClientSession &session, QObject *parent = nullptr);
    ~HoldKeeper() override;

    /// This time from now on; asked soon, because the next arrow key may choose another.
    void keep(const HoldSlot &wanted);
    void letGo();
    /// The wanted time is held now.
    bool isHeld() const { return m_held; }

Q_SIGNALS:
    void heldChanged();
    /// The wanted time cannot be held; a Conflict carries why and where else there is room. It is not tried again.
    void refused(const medcrm::Error &error);

private:
    void ask();
    void answered(const Result<SlotHold> &reply);
    void setHeld(bool held);

    ClientSession &m_session;
    std::optional<HoldSlot> m_wanted;
    QTimer m_soon;
    QTimer m_renewal;
    quint64 m_number = 0; ///< Of the last request; answers to older ones are dropped.
    bool m_asked = false; ///< The server may hold something for this form.
    bool m_held = false;
};

} // namespace ui
} // namespace medcrm
