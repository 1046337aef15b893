// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reception/reports/figuretiles.h"

#include "client/reception/reports/figuretile.h"
#include "client/ui/reports/figurewords.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace medcrm::ui {

namespace {

QString spreadDetails(const Spread &spread)
{
    return spread.count == 0
        ? FigureTiles::tr("nothing measured")
        : FigureTiles::tr("nine in ten up to %1 · longest %2").arg(p90Text(spread), longestText(spread));
}

QString valueOf(Figure figure, const Figures &total)
{
    switch (figure) {
    case Figure::Waits:
        return medianText(total.waits);
    case Figure::ServiceTimes:
        return medianText(total.serviceTimes);
    default:
        return QString::number(total.count(figure));
    }
}

QString detailsOf(Figure figure, const Figures &total)
{
    switch (figure) {
    case Figure::Bookings:
        return FigureTiles::tr("%1 came · %2 still booked").arg(total.came).arg(total.stillBooked);
    case Figure::Arrivals:
        return FigureTiles::tr("%1 with a booking · %2 walk-ins")
            .arg(total.bookedArrivals)
            .arg(total.walkIns);
    case Figure::Seen:
        return FigureTiles::tr("%1 left · %2 not there · %3 open")
            .arg(total.left)
            .arg(total.notThere)
            .arg(total.stillHere);
    case Figure::Waits:
        return spreadDetails(total.waits);
    case Figure::ServiceTimes:
        return spreadDetails(total.serviceTimes);
    default:
        return FigureTiles::tr("%1 of bookings").arg(shareText(total.count(figure), total.bookings));
    }
}

} // namespace

FigureTiles::FigureTiles(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (const Figure figure : {Figure::Bookings, Figure::Arrivals, Figure::Seen})
        add(figure, nameOf(figure));
    add(Figure::Waits, tr("Median wait"));
    add(Figure::ServiceTimes, tr("Median with doctor"));
    for (const Figure figure : {Figure::Missed, Figure::CancelledByPatient, Figure::CancelledByClinic})
        add(figure, nameOf(figure));
    Theme::current().bind(this, [this] { m_grid->setSpacing(Theme::current().space(Space::Medium)); });
    arrange();
}

void FigureTiles::add(Figure figure, const QString &name)
{
    const QString explanation = explanationOf(figure);
    auto *tile = new FigureTile(figure, name, explanation);
    m_tiles += tile;
    connect(tile, &FigureTile::looked, this,
            [this, name, explanation] { Q_EMIT looked(name + u": "_s + explanation); });
    connect(tile, &FigureTile::clicked, this, [this, figure] { Q_EMIT wanted(figure); });
}

void FigureTiles::show(const Figures &total)
{
    for (FigureTile *tile : std::as_const(m_tiles))
        tile->setValue(valueOf(tile->figure(), total), detailsOf(tile->figure(), total));
}

/// All in one line, or in lines of four, two or one.
void FigureTiles::arrange()
{
    const int fitting = width() / (first()->sizeHint().width() + Theme::current().space(Space::Medium));
    const int columns = fitting >= 8 ? 8 : fitting >= 4 ? 4 : fitting >= 2 ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_grid->addWidget(m_tiles[i], i / columns, i % columns);
}

void FigureTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QStringList FigureTiles::describe() const
{
    QStringList lines;
    for (const FigureTile *tile : m_tiles)
        lines += u"figure "_s + tile->accessibleName();
    return lines;
}

} // namespace medcrm::ui
