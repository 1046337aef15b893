// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a global function, so it cannot stand in a namespace.
static void initMedcrmResources()
{
    Q_INIT_RESOURCE(medcrm_resources);
}

namespace medcrm::ui {

void initResources()
{
    initMedcrmResources();
}

} // namespace medcrm::ui
