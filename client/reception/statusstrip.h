// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/clock.h"

#include <QFrame>

class QHBoxLayout;

namespace medcrm::ui {

class ActionButton;
class ElidedLabel;
class Label;
class SessionWindow;

/// The strip below the pages: the day's figures, and the last thing done here with its undo.
class StatusStrip : public QFrame
{
    Q_OBJECT
public:
    /// `window` outlives the strip.
    explicit StatusStrip(SessionWindow &window, QWidget *parent = nullptr);

    /// Counts the clinic's day again.
    void refresh();
    /// The figures in one line, for --trace.
    QString describe() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure
    {
        QWidget *widget;
        Label *word;
        Label *value;
    };

    Figure addFigure(QHBoxLayout *layout, const QString &word);
    void showWait(const Figure &figure, const std::optional<Milliseconds> &wait);
    void showLastAction();

    SessionWindow &m_window;
    QList<Figure> m_counts;
    Figure m_average;
    Figure m_longest;
    ElidedLabel *m_lastAction;
    ActionButton *m_undo;
};

} // namespace medcrm::ui
