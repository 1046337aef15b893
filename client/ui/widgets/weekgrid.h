// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/widgets/weekgeometry.h"

#include <QAbstractScrollArea>
#include <QDate>
#include <QList>

namespace medcrm::ui {

/// A stretch of a weekday as the grid shows it.
struct WeekStretch
{
    int id = -1; ///< The page's own number for it; below 0: none.
    int weekday = 1; ///< 1–7, ISO 8601.
    int from = 0; ///< Minutes of the day.
    int to = 0; ///< Exclusive, at most 1440.
    QString label; ///< Such as a room; may be empty.

    bool operator==(const WeekStretch &) const = default;
};

/// The seven days of a week beside each other, on which stretches of time are drawn, moved and resized: with the mouse
/// in steps of five minutes, or with keys. Arrows move a cursor by half an hour, with Shift by five minutes; Enter
/// begins a stretch there, or takes up the one that is there: then arrows move it, Ctrl+Up and Ctrl+Down its end, Enter
/// lets it go, Escape puts it back; Delete removes it. Changes nothing by itself: it asks, and the page sets the
/// stretches anew or does not.
class WeekGrid : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit WeekGrid(QWidget *parent = nullptr);

    void setStretches(const QList<WeekStretch> &stretches);
    /// Any day of the week whose dates stand over the columns.
    void setWeek(QDate day);
    /// The date over a weekday's column; invalid before a week is set.
    QDate dateOf(int weekday) const;
    void setCurrent(int id);
    int current() const { return m_current; }
    /// What the cursor stands on, in words, as screen readers hear it.
    QString describeCursor() const;
    /// Scrolled so that this minute is the first.
    void showFrom(int minute);

Q_SIGNALS:
    void drawn(int weekday, int from, int to);
    void changed(int id, int weekday, int from, int to);
    void removeWanted(int id);
    /// By a key or a click; -1 for none.
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr int snap = 5; // minutes, of the mouse and of fine steps
    static constexpr int least = 5; // minutes of a stretch

    enum class Doing { Nothing, Drawing, Moving, MovingStart, MovingEnd };
    struct Cursor
    {
        int weekday;
        int minute;
    };

    WeekGeometry places() const;
    const WeekStretch *find(int id) const;
    const WeekStretch *stretchAt(Cursor place) const;
    bool overlaps(const WeekStretch &ghost) const;
    void choose(int id);
    void begin(Doing doing, const WeekStretch &ghost, bool byKey);
    void finish();
    void cancel();
    void dragTo(const QPoint &at);
    Doing gripAt(const WeekStretch &stretch, const QPoint &at) const;
    bool moveCursor(QKeyEvent *event);
    bool moveGhost(QKeyEvent *event);
    void enter();
    void cursorMoved();
    void updateBars();

    void paintColumns(QPainter &painter) const;
    void paintHours(QPainter &painter) const;
    void paintHeader(QPainter &painter) const;
    void paintStretch(QPainter &painter, const WeekStretch &stretch, bool ghost) const;
    void paintCursor(QPainter &painter) const;

    QList<WeekStretch> m_stretches;
    QDate m_week;
    Cursor m_cursor{1, 9 * 60};
    int m_current = -1;
    Doing m_doing = Doing::Nothing;
    bool m_byKey = false;
    bool m_dragged = false; ///< The mouse has moved since it was pressed.
    WeekStretch m_ghost; ///< While doing something.
    int m_anchor =
        0; ///< Of a drag, in minutes: where drawing began, or how far into the block it was grasped.
};

} // namespace medcrm::ui
