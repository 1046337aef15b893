// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/emptyday.h"

#include "client/core/clinicday.h"
#include "client/ui/widgets/emptylist.h"

#include <QCoreApplication>

namespace medcrm::ui {

namespace {

struct EmptyDay
{
    Q_DECLARE_TR_FUNCTIONS(EmptyDay)
};

} // namespace

void sayWhenEmpty(EmptyListView &list, const ClinicDay &day, const QString &whenEmpty)
{
    const auto say = [&list, &day, whenEmpty] {
        list.setEmptyText(day.isLoaded() ? whenEmpty : EmptyDay::tr("Fetching the day…"));
    };
    QObject::connect(&day, &ClinicDay::wasReset, &list, say);
    say();
}

} // namespace medcrm::ui
