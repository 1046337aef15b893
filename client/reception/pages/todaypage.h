// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/reception/pages/page.h"

namespace medcrm::ui {

class ExpectedCard;
class LaneStrip;
class VisitCommands;

/// Today: who is expected, and one lane per doctor with who is here.
class TodayPage : public Page
{
    Q_OBJECT
public:
    explicit TodayPage(const PageContext &context, QWidget *parent = nullptr);

    ExpectedCard *expected() const { return m_expected; }
    LaneStrip *lanes() const { return m_lanes; }

    void refresh() override;
    void tick(Instant now) override;
    QStringList describe() const override;
    QList<KeyHelp> keyHelp() const override;
    QWidget *mainPlace() const override;
    void takeKeyboard(Qt::FocusReason reason) override;
    void moveChoice(int by) override;
    void takeChoice() override;
    void setEnterComesHere(bool comes) override;

private:
    void printTicket();
    void followLanes();
    void enterLanes();
    void leaveLane(int step);

    VisitCommands &m_visits;
    ExpectedCard *m_expected;
    LaneStrip *m_lanes;
};

} // namespace medcrm::ui
