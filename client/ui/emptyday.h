// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace medcrm {
class ClinicDay;

namespace ui {

class EmptyListView;

/// Keeps the words of an empty list of the day right: `whenEmpty` once the day is known, and until then that it is
/// being fetched, since nobody can say yet that there is nobody. `day` outlives the list.
void sayWhenEmpty(EmptyListView &list, const ClinicDay &day, const QString &whenEmpty);

} // namespace ui
} // namespace medcrm
