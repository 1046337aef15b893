// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/estimates.h"
#include "common/protocol/figures.h"

#include <QLocale>
#include <QString>

namespace medcrm::ui {

/// What a figure is called: "Arrivals".
QString nameOf(Figure figure);
/// What is counted, in a sentence or two, as common/model/figures.h counts it.
QString explanationOf(Figure figure);

/// How the figures add up, as sentences with the numbers: "38 arrivals = 30 seen + …".
QStringList reconciliation(const Figures &figures);

/// How right the estimates of waits were that patients were told when they arrived; `doctor`: only of this one.
QString estimatesText(const QList<EstimateFigures> &figures, std::optional<DoctorId> doctor);

/// "17 min"; a dash when nothing was measured.
QString medianText(const Spread &spread);
QString p90Text(const Spread &spread);
QString longestText(const Spread &spread);

/// "12 %" of `whole`; a dash of nothing.
QString shareText(int part, int whole);

/// "Monday 23 November 2026", "23 – 29 November 2026".
QString periodText(QDate from, QDate to);

/// A column of the table of figures: a count, or a measure of how durations are spread.
struct FigureColumn
{
    Figure figure;
    QString title;
    QString explanation;
    QString (*text)(const Figures &figures);
};
QList<FigureColumn> figureColumns();

} // namespace medcrm::ui
