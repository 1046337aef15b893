// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"
#include "common/model/visit.h"

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
    /// The visit chosen in the lane that has the keyboard.
    std::optional<Visit> chosen() const;

Q_SIGNALS:
    void typed(const QString &text);

private:
    Lane *take(QList<Lane *> &from, DoctorId doctor);
    void goTo(Lane *from, int step);
    void moveSideways(Lane *from, const Visit &visit, int step, const QPoint &at);
    void follow(const Visit &visit);

    SessionWindow &m_window;
    VisitCommands &m_commands;
    QHBoxLayout *m_layout;
    QList<Lane *> m_lanes; ///< In the order of reading.
    VisitId m_followed; ///< Being moved into another lane by the keyboard, which goes along.
};

} // namespace medcrm::ui
