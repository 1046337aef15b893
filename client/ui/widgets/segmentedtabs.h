// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace medcrm::ui {

/// A row of words of which one is chosen: "Waiting 4 | Expected 3 | Seen 5" over a list (Underline), or "Day
/// | Week" as one control (Filled). Left and right arrows move, mirrored in a right-to-left window; screen
/// readers see tabs. Use QTabBar's addTab, currentIndex and currentChanged.
class SegmentedTabs : public QTabBar
{
    Q_OBJECT
public:
    enum class Look { Underline, Filled };

    explicit SegmentedTabs(Look look = Look::Underline, QWidget *parent = nullptr);

    /// The number after the word; negative for none.
    void setCount(int index, int count);

    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words(int index) const;
    void paintUnderlined(QPainter &painter, int index) const;
    void paintFilled(QPainter &painter, int index) const;

    Look m_look;
};

} // namespace medcrm::ui
