// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/figurestable.h"

#include "client/ui/bidi.h"
#include "client/ui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace medcrm::ui {

FiguresModel::FiguresModel(QObject *parent)
    : RecordModel(parent)
{
    const auto font = [](const FiguresRow &row) {
        return Theme::current().font(row.doctor ? TextStyle::Body : TextStyle::BodyStrong);
    };
    const auto name = [](const FiguresRow &row) { return row.doctor ? isolate(row.name) : row.name; };
    QList<Column<FiguresRow>> columns{
        {[] { return tr("Doctor"); }, {{Qt::DisplayRole, name}, {Qt::FontRole, font}}}};
    for (const FigureColumn &column : figureColumns()) {
        const auto text = [text = column.text](const FiguresRow &row) { return text(row.figures); };
        const auto sentence = [text = column.text, title = column.title](const FiguresRow &row) {
            return QStringList{row.name, title, text(row.figures)}.join(QStringLiteral(", "));
        };
        const auto side = [](const FiguresRow &) { return int(Qt::AlignTrailing | Qt::AlignVCenter); };
        columns += {[title = column.title] { return title; },
                    {{Qt::DisplayRole, text},
                     {Qt::TextAlignmentRole, side},
                     {Qt::AccessibleTextRole, sentence},
                     {Qt::FontRole, font}}};
    }
    setColumns(columns);
}

std::optional<Figure> FiguresModel::figureOf(int column)
{
    const QList<FigureColumn> columns = figureColumns();
    return column > 0 && column <= columns.size() ? std::optional(columns[column - 1].figure) : std::nullopt;
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool figure = orientation == Qt::Horizontal && section > 0 && section < columnCount();
    if (figure && role == Qt::ToolTipRole)
        return figureColumns()[section - 1].explanation.toHtmlEscaped();
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section > 0 ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    return RecordModel::headerData(section, orientation, role);
}

FiguresTable::FiguresTable(FiguresModel &model, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setAccessibleName(tr("Figures by doctor"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::doubleClicked, this, &FiguresTable::activate);
    const auto grow = [this] { updateGeometry(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, grow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, grow);
    Theme::current().bind(this, [this] {
        verticalHeader()->setDefaultSectionSize(Theme::current().px(36));
        updateGeometry();
    });
}

QSize FiguresTable::sizeHint() const
{
    const int rows = std::max(model()->rowCount(), 1) * verticalHeader()->defaultSectionSize();
    const int scroll = 16; // for the bar below where the window is narrow
    return {600, rows + horizontalHeader()->sizeHint().height() + Theme::current().px(scroll)};
}

void FiguresTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat())
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void FiguresTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QList<FigureColumn> columns = figureColumns();
    if (current.isValid() && FiguresModel::figureOf(current.column()))
        Q_EMIT looked(columns[current.column() - 1].title + QStringLiteral(": ")
                      + columns[current.column() - 1].explanation);
}

void FiguresTable::activate(const QModelIndex &index)
{
    const auto figure = index.isValid() ? FiguresModel::figureOf(index.column()) : std::nullopt;
    if (figure)
        Q_EMIT cellActivated(rowOf<FiguresRow>(index), *figure);
}

} // namespace medcrm::ui
