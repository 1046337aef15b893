// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/recordmodel.h"
#include "client/ui/reports/figurewords.h"

#include <QTableView>

namespace medcrm::ui {

/// The figures of a doctor, or of all.
struct FiguresRow
{
    std::optional<DoctorId> doctor; ///< Nothing: all.
    QString name;
    Figures figures;

    qint64 key() const { return doctor ? doctor->value() : 0; }
    /// All come last, as sums do.
    bool before(const FiguresRow &other) const
    {
        return std::pair(!doctor, name) < std::pair(!other.doctor, other.name);
    }
    bool tick(Instant) { return false; }
    bool operator==(const FiguresRow &) const = default;
};

/// A row per doctor, a column per figure.
class FiguresModel : public RecordModel<FiguresRow>
{
    Q_OBJECT
public:
    explicit FiguresModel(QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The figure of a column; nothing for the names.
    static std::optional<Figure> figureOf(int column);
};

/// The table of doctors. Arrows choose a cell, Enter or a double click asks for what is behind it.
class FiguresTable : public QTableView
{
    Q_OBJECT
public:
    explicit FiguresTable(FiguresModel &model, QWidget *parent = nullptr);

    /// All rows without scrolling.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void cellActivated(const medcrm::ui::FiguresRow &row, medcrm::Figure figure);
    /// What the chosen cell counts.
    void looked(const QString &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void activate(const QModelIndex &index);
};

} // namespace medcrm::ui
