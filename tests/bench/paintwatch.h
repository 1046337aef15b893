// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

namespace medcrm::test {

/// Counts what is painted in a window while it lives: paint events, and the pixels that they are about, each once for
/// every widget that paints them.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &window);
    ~PaintWatch() override;

    int events() const { return m_events; }
    double area() const { return m_area; }
    /// Events of the window itself that were about all of it.
    int wholeWindows() const { return m_whole; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    int m_events = 0;
    int m_whole = 0;
    double m_area = 0;
};

} // namespace medcrm::test
