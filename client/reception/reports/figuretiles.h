// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/figures.h"

#include <QWidget>

class QGridLayout;

namespace medcrm::ui {

class FigureTile;

/// The most important figures of a report, large: as many beside each other as have room.
class FigureTiles : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTiles(QWidget *parent = nullptr);

    void show(const Figures &total);
    FigureTile *first() const { return m_tiles.first(); }
    /// A line per tile, for --trace.
    QStringList describe() const;

Q_SIGNALS:
    /// What the tile counts that has the keyboard or the pointer.
    void looked(const QString &words);
    /// The records behind it.
    void wanted(medcrm::Figure figure);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(Figure figure, const QString &name);
    void arrange();

    QGridLayout *m_grid;
    QList<FigureTile *> m_tiles;
    int m_columns = 0;
};

} // namespace medcrm::ui
