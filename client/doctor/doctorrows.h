// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/personrowdelegate.h"

#include <QModelIndex>

namespace medcrm::ui {

/// What the rows of the doctor's three lists say.
PersonRow waitingRow(const QModelIndex &index);
PersonRow expectedRow(const QModelIndex &index);
PersonRow seenRow(const QModelIndex &index);

} // namespace medcrm::ui
