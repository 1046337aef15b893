// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QWidget>

namespace medcrm::ui {

class ArrivalCommands;
class ExpectedCard;
class LaneStrip;
class SessionWindow;

/// Today: who is expected, and one lane per doctor with who is here.
class TodayPage : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the page.
    TodayPage(SessionWindow &window, ArrivalCommands &commands, QWidget *parent = nullptr);

    ExpectedCard *expected() const { return m_expected; }
    LaneStrip *lanes() const { return m_lanes; }

    void refresh();
    void tick(Instant now);
    QStringList describe() const;

Q_SIGNALS:
    /// Letters typed where no text goes.
    void typed(const QString &text);

private:
    ExpectedCard *m_expected;
    LaneStrip *m_lanes;
};

} // namespace medcrm::ui
