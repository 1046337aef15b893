// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/theme.h"

#include <QWidget>
#include <functional>

namespace medcrm::ui {

/// Bars beside each other over an axis, drawn with the theme: of one part or of two that add up, perhaps with a mark
/// above ("nine in ten are no longer"). Arrows choose a bar, Enter or a click asks for what is behind it; a pointer or
/// the choice is told in words. Mirrors with the direction of layout.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label; ///< Under the bar, short.
        QString words; ///< "10:00, 14 arrivals: 9 with a booking, 5 walk-ins".
        double first = 0; ///< The part from the ground up.
        double second = 0; ///< On top of it.
        double mark = 0; ///< Where a line is drawn above the bar; 0 for none.
    };
    struct Key
    {
        QString first; ///< What the parts are, for the legend; empty ones are left out.
        QString second;
        QString mark;
    };

    /// `valueText` puts a value of the axis into words: "20 min".
    BarChart(const QString &title, const Key &key, std::function<QString(double)> valueText,
             QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }
    /// The chosen one, or -1.
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int bar);
    /// A bar was chosen or pointed at.
    void looked(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    /// Where things are in the widget.
    struct Plot
    {
        QRect area;
        double top = 1; ///< The value at its upper edge.
        double step = 1; ///< Between two lines of the axis.
    };

    Plot plot() const;
    QRectF slot(const Plot &plot, int bar) const;
    QRectF body(const Plot &plot, int bar, double from, double to) const;
    int barAt(const QPoint &at) const;
    void choose(int bar);
    void paintHead(QPainter &painter) const;
    void paintAxis(QPainter &painter, const Plot &plot) const;
    void paintBar(QPainter &painter, const Plot &plot, int bar) const;
    void paintLabels(QPainter &painter, const Plot &plot) const;

    const QString m_title;
    const Key m_key;
    const std::function<QString(double)> m_valueText;
    QList<Bar> m_bars;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace medcrm::ui
