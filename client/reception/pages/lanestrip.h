// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/core/id.h"

#include <QScrollArea>

class QHBoxLayout;

namespace medcrm::ui {

class Lane;
class SessionWindow;
class VisitCommands;

/// The lanes of all doctors beside each other; scrolls sideways where they do not fit.
class LaneStrip : public QScrollArea
{
    Q_OBJECT
public:
    /// Both outlive the strip.
    LaneStrip(SessionWindow &window, VisitCommands &commands, QWidget *parent = nullptr);

    /// Lanes come and go with their doctors; those that stay keep their choice and scroll position.
    void refresh();
    void tick(Instant now);
    QStringList describe() const;

    const QList<Lane *> &lanes() const { return m_lanes; }

Q_SIGNALS:
    void typed(const QString &text);

private:
    Lane *take(QList<Lane *> &from, DoctorId doctor);
    void goTo(Lane *from, int step);

    SessionWindow &m_window;
    VisitCommands &m_commands;
    QHBoxLayout *m_layout;
    QList<Lane *> m_lanes; ///< In the order of reading.
};

} // namespace medcrm::ui
