// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/themecolors.h"

#include <QPoint>

class QPainter;
class QRect;

namespace medcrm::ui {

/// Stripes over times at which nothing is to be booked. `origin` is where `rect` is in the whole content, so that the
/// stripes of two parts painted one after the other meet.
void paintHatching(QPainter &painter, const QRect &rect, QPoint origin, Color stripes);

} // namespace medcrm::ui
